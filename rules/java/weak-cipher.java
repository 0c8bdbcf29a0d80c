package com.example.crypto;

import java.security.*;
import javax.crypto.*;
import javax.crypto.spec.*;

class EncryptionService {
    private static final String ALGORITHM = "AES";
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";

    String encrypt(String value, String secret) throws GeneralSecurityException {
        SecretKeySpec key = new SecretKeySpec(secret.getBytes(), ALGORITHM);
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        //                                 ^^^^^^^^^ alert
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return encode(cipher.doFinal(value.getBytes()));
    }

    Cipher des() throws GeneralSecurityException {
        return Cipher.getInstance("DES/CBC/PKCS5Padding");
        //                        ^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    Cipher triple() throws GeneralSecurityException {
        return Cipher.getInstance("DESede", "BC");
        //                        ^^^^^^^^ alert
    }

    Cipher ecb() throws GeneralSecurityException {
        String transformation = "AES/ECB/PKCS5Padding";
        return javax.crypto.Cipher.getInstance(transformation);
        //                                     ^^^^^^^^^^^^^^ alert
    }

    Cipher stream() throws GeneralSecurityException {
        return Cipher.getInstance("RC4");
        //                        ^^^^^ alert
    }

    Cipher from(Properties settings) throws GeneralSecurityException {
        return Cipher.getInstance(settings.getProperty("cipher", "DES"));
        //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: a default seen only as an argument
    }

    byte[] block(SecretKey key, byte[] block) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
        //                                 ^^^^^^^^^^^^^^^^^^^ spurious: one block, as a building stone of CMAC
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(block);
    }

    Cipher fine(SecretKey key) throws GeneralSecurityException {
        Cipher.getInstance(TRANSFORMATION);
        Cipher.getInstance("AES/CBC/PKCS5Padding");
        Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
        Cipher.getInstance("ChaCha20-Poly1305");
        KeyGenerator.getInstance("AES");
        log.info("DES", key);
        return Cipher.getInstance("AES/GCM/NoPadding");
    }
}
