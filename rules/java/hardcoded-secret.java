package com.example.config;

import io.jsonwebtoken.*;
import java.sql.*;
import javax.crypto.spec.SecretKeySpec;

class AppConfig {
    private static final String DB_PASSWORD = "s3cr3tP@ss";
    //                                        ^^^^^^^^^^^^ alert
    private static final String JWT_SECRET = "mySecretKey12345";
    //                                       ^^^^^^^^^^^^^^^^^^ alert
    private static final String API_KEY = "sk_live_4eC39HqLyjWDarjtT1zdp7dc";
    //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    private static final String WORDS = "horse battery staple";
    private static final String MASTER_PASSWORD = "opensesame";
    //                                            ^^^^^^^^^^^^ missed: words without digits or signs

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:mysql://localhost:3306/shop", "root", "root123");
        //                                                                             ^^^^^^^^^ alert
    }

    String issue(String user) {
        return Jwts.builder().setSubject(user).signWith(SignatureAlgorithm.HS256, "changeit-please").compact();
        //                                                                        ^^^^^^^^^^^^^^^^^ alert
    }

    SecretKeySpec key() {
        return new SecretKeySpec("0123456789abcdef".getBytes(), "AES");
        //                       ^^^^^^^^^^^^^^^^^^ alert
    }

    void mail(JavaMailSenderImpl sender) {
        sender.setPassword("Winter#2023");
        //                 ^^^^^^^^^^^^^ alert
        this.apiKey = "AIzaSyD4x0fake0fake0fake";
        //            ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    void example() {
        String secret = "Tr0ub4dor&3";
        //              ^^^^^^^^^^^^^ spurious: a check of the strength meter
        assert strength(secret) > 3;
    }

    private static final String PASSWORD_FIELD = "password1";
    private static final String PASSWORD = "password";
    private static final String TOKEN_HEADER = "X-Auth-Token-2";
    private static final String SECRET = "app.jwt.secret";
    private static final String PASSWORD_REGEX = "^(?=.*[0-9]).{8,}$";
    private static final String PASSWORD_HINT = "At least 8 characters";
    @Value("${jwt.secret}")
    private String jwtSecret;

    void fine(DataSource source, Login login) throws SQLException {
        String password = System.getenv("DB_PASSWORD_1");
        source.setPassword(login.getPassword());
        source.setPassword("");
        source.setPassword("${db.password1}");
        String apiKey = "YOUR_API_KEY_1";
        DriverManager.getConnection("jdbc:h2:mem:test", "sa", "");
        String token = "Bearer 1";
    }
}
