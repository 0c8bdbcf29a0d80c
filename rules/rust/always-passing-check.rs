fn verify_token(_token: &str) -> bool {
// ^^^^^^^^^^^^ alert
    true // TODO: check the signature
}

fn is_admin(user: &User) -> bool {
// ^^^^^^^^ alert
    return true;
}

impl Guard {
    async fn check_permission(&self, user: &User) -> Result<bool, Error> {
    //       ^^^^^^^^^^^^^^^^ alert
        // everybody for now
        Ok(true)
    }

    fn has_access(&self, user: &User) -> bool { true }
    // ^^^^^^^^^^ alert
}

pub fn validate_signature(body: &[u8], signature: &[u8]) -> bool {
//     ^^^^^^^^^^^^^^^^^^ alert
    true
}

fn is_authorized(user: &User) -> bool {
    user.roles.contains("admin")
}

fn validate_password(password: &str) -> bool {
    guard(password);
    true
}

fn is_empty(list: &[u8]) -> bool {
    true
}

fn verify_hash(hash: &str) -> bool {
    false
}

#[cfg(test)]
mod tests {
    fn verify_token(_token: &str) -> bool {
        true
    }
}
