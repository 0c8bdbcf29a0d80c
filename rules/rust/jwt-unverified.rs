fn user(token: &str, key: &DecodingKey) -> Result<Claims, Error> {
    let mut validation = Validation::default();
    validation.insecure_disable_signature_validation();
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    Ok(decode::<Claims>(token, key, &validation)?.claims)
}

fn raw(token: &str) -> Result<Claims, Error> {
    let data = jsonwebtoken::dangerous_insecure_decode::<Claims>(token)?;
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    let other = dangerous_insecure_decode::<Claims>(token)?;
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    Ok(data.claims)
}

fn forever(token: &str, key: &DecodingKey) -> Result<Claims, Error> {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.validate_exp = false;
    // <- alert
    let other = Validation { validate_exp: false, ..Validation::default() };
    //                       ^^^^^^^^^^^^^^^^^^^ alert
    Ok(decode::<Claims>(token, key, &validation)?.claims)
}

fn fine(token: &str, key: &DecodingKey) -> Result<Claims, Error> {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.validate_exp = true;
    validation.validate_nbf = false;
    let header = decode_header(token)?;
    Ok(decode::<Claims>(token, key, &validation)?.claims)
}

fn refresh(token: &str, key: &DecodingKey) -> Result<Claims, Error> {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.validate_exp = false;
    Ok(decode::<Claims>(token, key, &validation)?.claims)
}
