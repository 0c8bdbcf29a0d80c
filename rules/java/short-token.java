import java.security.SecureRandom;

class Tokens {
    private final SecureRandom random = new SecureRandom();

    String newToken() {
        byte[] bytes = new byte[4];
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String createSessionId() {
        byte[] raw = new byte[6];
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        new SecureRandom().nextBytes(raw);
        return Base64.getUrlEncoder().encodeToString(raw);
    }

    void forgot(User user) {
        byte[] code = new byte[3];
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        random.nextBytes(code);
        user.setResetToken(Hex.encodeHexString(code));
    }

    byte[] generateApiKey() {
        byte[] key = new byte[7];
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        this.random.nextBytes(key);
        return key;
    }

    void invite(User user) {
        String token = RandomStringUtils.secure().nextAlphanumeric(6);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        mail(user, token);
    }

    String newLongToken() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String newSizedToken(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String newRequestId() {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    int readToken(InputStream in) throws IOException {
        byte[] token = new byte[4];
        in.read(token);
        return ByteBuffer.wrap(token).getInt();
    }

    String fileName() {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        return "upload-" + HexFormat.of().formatHex(bytes);
    }

    String name() {
        String name = RandomStringUtils.secure().nextAlphanumeric(6);
        String token = RandomStringUtils.secure().nextAlphanumeric(32);
        return name + token;
    }
}
