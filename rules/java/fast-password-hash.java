package com.example.accounts;

import java.security.*;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

class PasswordUtil {
    private static final String HASH = "SHA-256";

    static String hashPassword(String password) throws NoSuchAlgorithmException {
        MessageDigest md = MessageDigest.getInstance("MD5");
        //                                           ^^^^^ alert
        md.update(password.getBytes());
        return toHex(md.digest());
    }

    static byte[] salted(String password, byte[] salt) throws NoSuchAlgorithmException {
        MessageDigest md = MessageDigest.getInstance(HASH);
        //                                           ^^^^ alert
        md.update(salt);
        return md.digest(password.getBytes(StandardCharsets.UTF_8));
    }

    boolean login(User user, String userPassword) {
        return user.getHash().equals(DigestUtils.sha256Hex(userPassword));
        //                                       ^^^^^^^^^ alert
    }

    void register(RegisterRequest request) {
        users.save(new User(request.getName(), DigestUtils.md5Hex(request.getPassword())));
        //                                                 ^^^^^^ alert
    }

    static byte[] hash(String text) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-1").digest(text.getBytes());
        //                               ^^^^^^^ missed: only the caller knows it is a password
    }

    String breached(String password) {
        return DigestUtils.sha1Hex(password).substring(0, 5);
        //                 ^^^^^^^ spurious: the service asks for SHA-1 prefixes
    }

    byte[] derived(char[] password, byte[] salt) throws GeneralSecurityException {
        KeySpec spec = new PBEKeySpec(password, salt, 310_000, 256);
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    }

    String fine(String password, byte[] file) throws NoSuchAlgorithmException {
        encoder.encode(password);
        return DigestUtils.sha256Hex(file);
    }

    byte[] document(byte[] content) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }
}
