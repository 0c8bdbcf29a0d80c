package com.example.auth;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.jsonwebtoken.Jwts;

class Tokens {
    String user(String token) {
        return JWT.decode(token).getSubject();
        //     ^^^^^^^^^^^^^^^^^ alert
    }

    Claims unsigned(String token) {
        return Jwts.parser().parseClaimsJwt(token).getBody();
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    String newer(String token) {
        return Jwts.parser().unsecured().build().parseUnsecuredClaims(token).getPayload().getSubject();
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    String issue(User user) {
        return JWT.create().withSubject(user.name()).sign(Algorithm.none());
        //                                                ^^^^^^^^^^^^^^^^ alert
    }

    JwtConsumer consumer() {
        return new JwtConsumerBuilder().setSkipAllValidators().setSkipSignatureVerification().build();
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    String nimbus(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet().getSubject();
        //     ^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    Claims signed(String token) {
        return Jwts.parser().setSigningKey(key).parseClaimsJws(token).getBody();
    }

    Claims alsoSigned(String token) {
        return Jwts.parser().verifyWith(key).build().parseSignedClaims(token).getPayload();
    }

    String byHand(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the library is not used
    }

    void others(String text) {
        Base64.getDecoder().decode(text);
        Url.decode(text);
        Algorithm.HMAC256(text);
        dates.parse(text);
    }
}
