fn load() -> Config {
    let secret = std::env::var("JWT_SECRET").unwrap_or_else(|_| "dev-secret".to_string());
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    let key = env::var("STRIPE_API_KEY").unwrap_or("sk_test_1".to_owned());
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    let password = env::var("ADMIN_PASSWORD").unwrap_or_else(|_| String::from("admin"));
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    let token = env::var("HOOK_TOKEN").unwrap_or("letmein".into());
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    let session = env::var("SESSION_SECRET").unwrap_or_else(|_| "abc".into()).into_bytes();
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

    let host = env::var("SMTP_HOST").unwrap_or_else(|_| "localhost".to_string());
    let fixed = env::var("JWT_SECRET").expect("JWT_SECRET is not set");
    let none = env::var("JWT_SECRET").unwrap_or_default();
    let empty = env::var("JWT_SECRET").unwrap_or_else(|_| "".to_string());
    let made = env::var("JWT_SECRET").unwrap_or_else(|_| random_secret());
    let other = map.get("JWT_SECRET").unwrap_or("x".to_string());
    Config { secret, key, password, token, session, host, fixed, none, empty, made, other }
}
