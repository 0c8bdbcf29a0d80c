fn create_token() -> String {
    let mut rng = StdRng::seed_from_u64(42);
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    (0..32).map(|_| rng.sample(Alphanumeric) as char).collect()
}

fn reset_code() -> u32 {
    let reset_code = fastrand::u32(100_000..999_999);
    //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    reset_code
}

fn new_salt() -> [u8; 16] {
    let mut rng = SmallRng::from_entropy();
    //            ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    let mut salt = [0; 16];
    rng.fill_bytes(&mut salt);
    salt
}

fn generate_password() -> String {
    let mut rng = StdRng::seed_from_u64(SystemTime::now().elapsed().unwrap().as_secs());
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    pick(&mut rng)
}

fn session_key() -> [u8; 32] {
    let mut rng = StdRng::from_seed([7; 32]);
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    let session_key = rng.gen();
    session_key
}

fn shuffle(cards: &mut [u8]) {
    cards.shuffle(&mut SmallRng::from_entropy());
}

fn secure_token() -> String {
    let mut rng = rand::rng();
    let token = (0..32).map(|_| rng.sample(Alphanumeric) as char).collect();
    token
}

fn api_key() -> [u8; 32] {
    let mut api_key = [0; 32];
    OsRng.fill_bytes(&mut api_key);
    api_key
}

fn jitter() -> u64 {
    fastrand::u64(0..100)
}

fn world(seed: u64) -> World {
    World::new(StdRng::seed_from_u64(seed))
}
