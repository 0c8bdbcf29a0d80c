package com.example.vault;

class Vault {
    private static final String IV = "0123456789abcdef";

    void zeros(Cipher cipher, SecretKey key) throws GeneralSecurityException {
        byte[] iv = new byte[16];
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
        //                                                        ^^ alert
    }

    void direct(Cipher cipher, SecretKey key) throws GeneralSecurityException {
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
        //                                                        ^^^^^^^^^^^^ alert
    }

    void text(Cipher cipher, SecretKey key) throws GeneralSecurityException {
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec("0123456789abcdef".getBytes()));
        //                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    void constant(Cipher cipher, SecretKey key) throws GeneralSecurityException {
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(IV.getBytes(UTF_8)));
        //                                                        ^^^^^^^^^^^^^^^^^^ alert
    }

    void gcm(Cipher cipher, SecretKey key) throws GeneralSecurityException {
        byte[] nonce = "unique nonce".getBytes(UTF_8);
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        //                                                              ^^^^^ alert
    }

    void listed(Cipher cipher, SecretKey key) throws GeneralSecurityException {
        byte[] nonce = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        //                                                              ^^^^^ alert
    }

    void handed(Cipher cipher, SecretKey key) throws GeneralSecurityException {
        init(cipher, key, new byte[16]);
    }

    private void init(Cipher cipher, SecretKey key, byte[] iv) throws GeneralSecurityException {
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
        //                                                        ^^ missed: the caller gives it
    }

    void random(Cipher cipher, SecretKey key) throws GeneralSecurityException {
        byte[] iv = new byte[16];
        new SecureRandom().nextBytes(iv);
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
    }

    void decrypt(Cipher cipher, SecretKey key, byte[] message) throws GeneralSecurityException {
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(Arrays.copyOf(message, 16)));
    }

    void read(Cipher cipher, SecretKey key, InputStream in) throws Exception {
        byte[] iv = new byte[16];
        in.read(iv);
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
    }

    void generated(Cipher cipher, SecretKey key) throws GeneralSecurityException {
        byte[] iv = vectors.next();
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
    }

    void counted(Cipher cipher, SecretKey key, byte count) throws GeneralSecurityException {
        byte[] iv = new byte[16];
        iv[15] = count;
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
    }
}
