package com.example.auth;

class Receiver {
    void receive(String token, Order order) {
        try {
            verifier.verify(token);
 //         ^^^^^^^^^^^^^^^^^^^^^^ alert
        } catch (JWTVerificationException e) {
            log.warn("bad token", e);
        }
        save(order);
    }

    void certificate(X509Certificate certificate) {
        try {
            certificate.checkValidity();
 //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        } catch (CertificateException e) {
            // expired ones are fine
        }
        use(certificate);
    }

    void permitted(User user, Order order) {
        try {
            checkPermission(user, order);
 //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        } catch (AccessDeniedException e) {
        }
        delete(order);
    }

    void claims(String token) {
        try {
            Jws<Claims> claims = Jwts.parser().setSigningKey(key).parseClaimsJws(token);
            //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        } catch (JwtException e) {
            e.printStackTrace();
        }
        proceed();
    }

    boolean signed(byte[] body, byte[] given) {
        try {
            return signature.verify(given);
        } catch (SignatureException e) {
        //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
            return true;
        }
    }

    void counted(String token, Order order) {
        try {
            verifier.verify(token);
 //         ^^^^^^^^^^^^^^^^^^^^^^ missed: the counter stops nobody either
        } catch (JWTVerificationException e) {
            failures++;
        }
        save(order);
    }

    void rethrown(String token) {
        try {
            verifier.verify(token);
        } catch (JWTVerificationException e) {
            log.warn("bad token", e);
            throw new ForbiddenException(e);
        }
    }

    boolean answered(String token) {
        try {
            verifier.verify(token);
            return true;
        } catch (JWTVerificationException e) {
            return false;
        }
    }

    void others(Order order) {
        try {
            order.save();
        } catch (SQLException e) {
            log.warn("not saved", e);
        }
        try {
            verifier.verify(order.token);
            save(order);
        } catch (JWTVerificationException e) {
            log.warn("bad token", e);
        }
        try {
            parse(order);
        } catch (ParseException e) {
            return;
        }
    }
}
