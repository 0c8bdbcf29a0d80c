fn verified(body: &[u8], signature: &[u8]) -> bool {
    let mut mac = HmacSha256::new_from_slice(KEY).unwrap();
    mac.update(body);
    mac.finalize().into_bytes()[..] == *signature
    // <- alert
}

fn text(body: &[u8], signature: &str) -> bool {
    let expected = hex::encode(hmac_sha256(KEY, body));
    if signature != expected {
    // ^^^^^^^^^^^^^^^^^^^^^ alert
        return false;
    }
    expected == signature
    // <- alert
}

fn key(headers: &HeaderMap, api_key: &str) -> bool {
    headers.get("x-api-key").unwrap() == api_key
    // <- alert
}

fn given(provided: &str, config: &Config) -> bool {
    provided == config.secret
    // <- alert
}

fn fine(body: &[u8], signature: &[u8]) -> bool {
    let mut mac = HmacSha256::new_from_slice(KEY).unwrap();
    mac.update(body);
    if expected.len() != signature.len() {
        return false;
    }
    mac.verify_slice(signature).is_ok()
}

fn same(left: &Token, right: &Token) -> bool {
    left == right
}

fn constant(provided: &[u8], secret: &[u8]) -> bool {
    provided.ct_eq(secret).into()
}

fn language(headers: &HeaderMap) -> bool {
    headers.get("accept-language") == Some(&fallback)
}
