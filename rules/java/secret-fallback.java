package com.example.config;

class Config {
    @Value("${jwt.secret:changeme}")
    //     ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    private String jwtSecret;

    @Value("${jwt.secret}")
    private String strict;

    @Value("${jwt.expiry:3600}")
    private long expiry;

    private final String signing = System.getenv().getOrDefault("JWT_SECRET", "dev-secret-42");
    //                                                                        ^^^^^^^^^^^^^^^ alert
    private final String database = System.getProperty("db.password", "postgres1");
    //                                                                ^^^^^^^^^^^ alert

    String apiKey() {
        String apiKey = System.getenv("API_KEY");
        return apiKey != null ? apiKey : "k-123456";
        //                               ^^^^^^^^^^ alert
    }

    String secret(String secret) {
        return secret == null ? "fallback-secret" : secret;
        //                      ^^^^^^^^^^^^^^^^^ alert
    }

    String optional() {
        return Optional.ofNullable(System.getenv("ENCRYPTION_KEY")).orElse("0123456789abcdef");
        //                                                                 ^^^^^^^^^^^^^^^^^^ alert
    }

    String later() {
        String password = System.getenv("DB_PASSWORD");
        if (password == null) {
            password = "postgres1";
            //         ^^^^^^^^^^^ missed: given in a statement of its own
        }
        return password;
    }

    void fine(Map<String, String> labels, String password) {
        System.getProperty("db.user", "shop");
        System.getenv().getOrDefault("PORT", "8080");
        labels.getOrDefault("passwordLabel", "Password");
        System.getProperty("db.password", "");
        Optional.ofNullable(password).orElse("");
        connect(password == null ? null : password);
        System.getProperty("token.file", "/run/secrets/token");
    }
}
