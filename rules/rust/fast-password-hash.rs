fn hash_password(password: &str) -> Vec<u8> {
    Sha256::digest(password.as_bytes()).to_vec()
    // <- alert
}

fn within(password: &str) -> String {
    format!("{:x}", Sha256::digest(password.as_bytes()))
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: what stands in a macro is not parsed
}

fn updated(password: &str, salt: &[u8]) -> Vec<u8> {
    let mut hasher = Sha512::new();
    hasher.update(salt);
    hasher.update(password.as_bytes());
    // <- alert
    hasher.finalize().to_vec()
}

fn old(user: &User) -> [u8; 16] {
    md5::compute(&user.password).into()
    // <- alert
}

fn joined(password: &str, salt: &str) -> blake3::Hash {
    blake3::hash(format!("{}{}", salt, password).as_bytes())
    // <- alert
}

fn legacy(new_password: &str) -> String {
    let mut md5 = Md5::new();
    md5.input_str(&new_password[..]);
    // <- alert
    md5.result_str()
}

fn slow(password: &str) -> Result<String, Error> {
    let salt = SaltString::generate(&mut OsRng);
    Ok(Argon2::default().hash_password(password.as_bytes(), &salt)?.to_string())
}

fn body(text: &str) -> Vec<u8> {
    Sha256::digest(text.as_bytes()).to_vec()
}

fn token(token: &str) -> Vec<u8> {
    let mut hasher = Sha256::new();
    hasher.update(token.as_bytes());
    hasher.finalize().to_vec()
}

fn derived(password: &str, out: &mut [u8]) {
    pbkdf2::<Hmac<Sha256>>(password.as_bytes(), SALT, 600_000, out);
}

fn form(password: &str, state: &mut State) {
    state.update(password);
}
