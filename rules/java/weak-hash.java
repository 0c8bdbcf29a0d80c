package com.example.api;

import java.security.*;
import org.apache.commons.codec.digest.DigestUtils;

class ApiSigner {
    private static final String ALGORITHM = "SHA-1";

    byte[] sign(byte[] request) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("MD5").digest(request);
        //                               ^^^^^ alert
    }

    byte[] fingerprintOf(byte[] key) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance(ALGORITHM);
        //                                               ^^^^^^^^^ alert
        return digest.digest(key);
    }

    String token(String user, long time) {
        return DigestUtils.md5Hex(user + time);
        //                 ^^^^^^ alert
    }

    String shared(byte[] data) {
        return hex(digest("MD5", data));
        //                ^^^^^ missed: the name reaches getInstance elsewhere
    }

    String partition(String customer) {
        return DigestUtils.md5Hex(customer).substring(0, 2);
        //                 ^^^^^^ spurious: spreads rows, proves nothing
    }

    String etag(byte[] body) throws NoSuchAlgorithmException {
        return hex(MessageDigest.getInstance("MD5").digest(body));
    }

    boolean checksumMatches(byte[] data, String expected) throws NoSuchAlgorithmException {
        return hex(MessageDigest.getInstance("SHA-1").digest(data)).equals(expected);
    }

    String cacheKey(String query) {
        return DigestUtils.sha1Hex(query);
    }

    byte[] fine(byte[] data) throws Exception {
        Signature.getInstance("SHA256withRSA");
        Mac.getInstance("HmacSHA1");
        log.info("MD5", data);
        DigestUtils.sha256Hex(data);
        return MessageDigest.getInstance("SHA-256").digest(data);
    }
}
