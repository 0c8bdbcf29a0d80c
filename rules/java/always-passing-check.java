package com.example.auth;

class AuthService {
    boolean verifyToken(String token) {
    //      ^^^^^^^^^^^ alert
        return true;
    }

    public Boolean isAuthorized(User user, String action) {
    //             ^^^^^^^^^^^^ alert
        // TODO: ask the policy
        return true;
    }

    private boolean checkPassword(String user, String password) {
    //              ^^^^^^^^^^^^^ alert
        return Boolean.TRUE;
    }

    @Override
    public boolean hasPermission(Authentication authentication, Object target, Object permission) {
    //             ^^^^^^^^^^^^^ alert
        return true;
    }

    public boolean authenticate(String name, char[] password) {
    //             ^^^^^^^^^^^^ alert
        return true; // for now
    }

    boolean validateCredentials(String name, String password) {
    //      ^^^^^^^^^^^^^^^^^^^ missed: it logs first
        log.info("login of {}", name);
        return true;
    }

    boolean verifySignature(byte[] body, byte[] signature) throws GeneralSecurityException {
        verifier.update(body);
        return verifier.verify(signature);
    }

    boolean isReady(String service) {
        return true;
    }

    boolean isAdmin() {
        return true;
    }

    boolean isAuthenticated(Session session) {
        return false;
    }

    boolean hasNext(Iterator<?> values) {
        return true;
    }

    void validateUser(User user) {
    }
}

class AllowAllAuthorizer {
    public boolean isAuthorized(User user, String action) {
        return true;
    }
}
