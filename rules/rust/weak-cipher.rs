fn seal(key: &[u8], text: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::des_ede3_cbc(), key, Some(IV), text)?;
    //              ^^^^^^^^^^^^ alert
    encrypt(symm::Cipher::aes_256_ecb(), key, None, text)?;
    //                    ^^^^^^^^^^^ alert
    encrypt(Cipher::rc4(), key, None, text)
    //              ^^^ alert
}

type Aes128Ecb = Ecb<Aes128, Pkcs7>;
//               ^^^ alert
type Encryptor = ecb::Encryptor<Aes128>;
//               ^^^^^^^^^^^^^^ alert

fn old(key: &[u8]) {
    let des = Des::new_from_slice(key);
    //        ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    let rc4 = Rc4::new(key.into());
    //        ^^^^^^^^^^^^^^^^^^^^ alert
}

fn fine(key: &[u8], text: &[u8]) {
    encrypt(Cipher::aes_256_cbc(), key, Some(IV), text);
    let aes = Aes256Gcm::new(key.into());
    let chacha = ChaCha20Poly1305::new(key.into());
    let order = Description::new(key);
    let mode = Mode::aes_256_ecb();
}
