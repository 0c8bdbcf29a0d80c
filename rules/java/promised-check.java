package com.example.users;

class Users {
    void delete(long id) {
        // TODO: check permissions
 //     ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        store.delete(id);
    }

    void webhook(byte[] payload) {
        /* FIXME verify the signature of the payload */
 //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        process(payload);
    }

    boolean login(String name, String password) {
        // In a real application we would hash the password first
 //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return password.equals(passwords.get(name));
    }

    Claims claims(String token) {
        // skip signature verification for now
 //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return decode(token);
    }

    List<User> list() {
        // TODO authentication
 //     ^^^^^^^^^^^^^^^^^^^^^^ alert
        return users;
    }

    List<User> export() {
        // anybody can call this at the moment
 //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: said in other words
        return users;
    }

    // verifies the signature of the payload
    void verify(byte[] payload) {
        // TODO: cache the users
        // check permissions before the users are read
        check(payload);
        // TODO: validate the form of the address
        // FIXME: tests for the authorizer
        // TODO: it would be nice to check permissions only once
    }
}
