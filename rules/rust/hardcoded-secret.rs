const API_KEY: &str = "sk_live_51Hx8a7f2cQ";
//                    ^^^^^^^^^^^^^^^^^^^^^ alert
static DB_PASSWORD: &str = "Sommer2024!";
//                         ^^^^^^^^^^^^^ alert

fn connect() {
    let password = "geheim-17b".to_string();
    //             ^^^^^^^^^^^^ alert
    let key = EncodingKey::from_secret("my-secret".as_ref());
    //                                 ^^^^^^^^^^^ alert
    let other = DecodingKey::from_secret(b"my-other-secret");
    //                                   ^^^^^^^^^^^^^^^^^^ alert
    let config = Config { user: "root".into(), password: "hunter-22".into() };
    //                                                   ^^^^^^^^^^^ alert
}

const API_KEY_HEADER: &str = "X-Api-Key-1";
const SECRET: &str = "your-secret-1";
const TOKEN_URL: &str = "https://example.com/token1";

fn fine(password: &str) -> Result<(), VarError> {
    let secret = std::env::var("JWT_SECRET")?;
    let password = password.to_string();
    let api_key = "";
    let label = "Password1:";
    let key = EncodingKey::from_secret(secret.as_bytes());
    let config = Config { user: "root-17b".into(), password: password.into() };
    Ok(())
}

#[cfg(test)]
mod tests {
    fn login() {
        let password = "geheim-17b".to_string();
    }
}
