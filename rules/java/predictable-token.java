package com.example.accounts;

class Accounts {
    String reset(User user) {
        String token = user.id() + "-" + System.currentTimeMillis();
        //     ^^^^^ alert
        return token;
    }

    Session login(User user) {
        String sessionId = DigestUtils.md5Hex(user.name() + Instant.now());
        //     ^^^^^^^^^ alert
        this.csrfToken = Long.toHexString(System.nanoTime());
        //   ^^^^^^^^^ alert
        return new Session(sessionId);
    }

    String generateApiKey(User user) {
    //     ^^^^^^^^^^^^^^ alert
        return Base64.getEncoder().encodeToString((user.name() + new Date()).getBytes());
    }

    String newResetCode() {
    //     ^^^^^^^^^^^^ alert
        return String.valueOf(System.nanoTime() % 1_000_000);
    }

    String later(User user) {
        long now = System.currentTimeMillis();
        String token = user.name() + now;
        //     ^^^^^ missed: the time has a name of its own
        return token;
    }

    String fine(User user) {
        String token = UUID.randomUUID() + "-" + System.currentTimeMillis();
        String tokenExpiry = "" + Instant.now();
        String name = "backup-" + System.currentTimeMillis();
        String accessToken = Jwts.builder().issuedAt(new Date()).signWith(key).compact();
        long nonce = System.nanoTime();
        return token + tokenExpiry + name + accessToken + nonce;
    }

    String nextName() {
        return "file-" + System.nanoTime();
    }

    String signedToken() {
        String token = sign(user, Instant.now());
        return token;
    }
}
