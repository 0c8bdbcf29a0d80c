fn seal(contract: &[u8]) -> String {
    let mut hasher = Md5::new();
    //               ^^^^^^^^^^ alert
    hasher.update(contract);
    format!("{:x}", hasher.finalize())
}

fn sign(message: &[u8]) -> Vec<u8> {
    let digest = Sha1::digest(message);
    //           ^^^^^^^^^^^^^^^^^^^^^ alert
    let other = md5::compute(message);
    //          ^^^^^^^^^^^^^^^^^^^^^ alert
    let third = hash(MessageDigest::md5(), message);
    //               ^^^^^^^^^^^^^^^^^^^^ alert
    let fourth = sha1::Sha1::from(message);
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    digest.to_vec()
}

fn checksum(path: &Path) -> String {
    format!("{:x}", md5::compute(std::fs::read(path).unwrap()))
}

fn cache_key(url: &str) -> String {
    format!("{:x}", Md5::digest(url))
}

fn good(contract: &[u8]) -> String {
    let digest = MessageDigest::sha256();
    format!("{:x}", Sha256::digest(contract))
}

fn etag(body: &[u8]) -> String {
    format!("{:x}", Sha1::digest(body))
}

fn parse(text: &str) -> Md5Text {
    Md5Text::new(text)
}
