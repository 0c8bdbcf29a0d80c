package com.example.auth;

import java.security.SecureRandom;
import java.util.*;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.commons.lang3.RandomStringUtils;

class TokenService {
    private static final Random RANDOM = new Random();
    private static final String CHARS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private final SecureRandom secure = new SecureRandom();

    String generateToken(int length) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < length; i++) {
            token.append(CHARS.charAt(RANDOM.nextInt(CHARS.length())));
            //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        }
        return token.toString();
    }

    String generateOtp() {
        Random rnd = new Random();
        return String.format("%06d", rnd.nextInt(999999));
        //                           ^^^^^^^^^^^^^^^^^^^ alert
    }

    byte[] salt() {
        byte[] salt = new byte[16];
        new Random().nextBytes(salt);
        // <- alert
        return salt;
    }

    void forgot(User user) {
        user.setResetToken(String.valueOf(Math.random()));
        //                                ^^^^^^^^^^^^^ alert
        user.setSessionId(ThreadLocalRandom.current().nextLong());
        //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    String temporaryPassword() {
        return RandomStringUtils.randomAlphanumeric(10);
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    String code() {
        return String.valueOf(RANDOM.nextInt(10000));
        //                    ^^^^^^^^^^^^^^^^^^^^^ missed: nothing says what the code is for
    }

    long backoff(String token, int attempt) {
        // resetToken() is called again after a pause.
        return RANDOM.nextInt(1000) + attempt * 1000L;
        //     ^^^^^^^^^^^^^^^^^^^^ spurious: only a comment speaks of a secret
    }

    String sessionToken() {
        byte[] token = new byte[32];
        secure.nextBytes(token);
        return Base64.getEncoder().encodeToString(token);
    }

    String apiKey() {
        return new java.math.BigInteger(160, new SecureRandom()).toString(32) + secure.nextInt(100);
    }

    int dice() {
        return RANDOM.nextInt(6) + 1;
    }

    List<String> sample(List<String> words) {
        Collections.shuffle(words, new Random(42));
        int delay = ThreadLocalRandom.current().nextInt(100);
        double weight = Math.random();
        return words.subList(0, RANDOM.nextInt(words.size()));
    }

    String nextWord(StringTokenizer words) {
        return words.nextToken() + RANDOM.nextInt(10);
    }
}
