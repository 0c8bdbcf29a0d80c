class Tokens {
    String resetToken() {
        Random random = new Random(System.currentTimeMillis());
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return Long.toHexString(random.nextLong());
    }

    String generatePassword(int length) {
        Random random = new Random();
        random.setSeed(System.nanoTime());
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < length; i++) password.append((char) ('a' + random.nextInt(26)));
        return password.toString();
    }

    int createOtp() {
        return new Random(12345).nextInt(1000000);
//             ^^^^^^^^^^^^^^^^^ alert
    }

    byte[] sessionKey() throws GeneralSecurityException {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(new Date().getTime());
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        byte[] secret = new byte[16];
        random.nextBytes(secret);
        return secret;
    }

    byte[] keys() {
        SecureRandom random = new SecureRandom("seed".getBytes());
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        byte[] key = new byte[32];
        random.nextBytes(key);
        return key;
    }

    void login(User user) {
        long sessionId = new Random(user.hashCode() + ProcessHandle.current().pid()).nextLong();
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        sessions.put(sessionId, user);
    }

    byte[] right() {
        SecureRandom random = new SecureRandom();
        byte[] token = new byte[16];
        random.nextBytes(token);
        random.setSeed(System.nanoTime());
        return token;
    }

    List<Card> shuffle(List<Card> cards) {
        Collections.shuffle(cards, new Random(System.currentTimeMillis()));
        return cards;
    }

    double[] simulate(int steps) {
        Random random = new Random(42);
        double[] result = new double[steps];
        for (int i = 0; i < steps; i++) result[i] = random.nextGaussian();
        return result;
    }

    String generateToken(byte[] entropy) {
        SecureRandom random = new SecureRandom(entropy);
        random.setSeed(SecureRandom.getSeed(16));
        return Long.toHexString(random.nextLong());
    }

    long jitter(long seed) {
        Random random = new Random(seed);
        random.setSeed(System.nanoTime());
        return random.nextLong();
    }

    String newToken(Random random) {
        return Long.toHexString(random.nextLong());
    }

    private final Random buckets = new Random(676983475);
    private int salt = 0;

    int rehash(int value) {
        Random random = new Random(31);
        int salt = random.nextInt();
        return value * salt;
    }
}
