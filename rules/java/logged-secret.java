package com.example.login;

class Login {
    void login(String user, String password) {
        log.info("login of {} with {}", user, password);
        //                                    ^^^^^^^^ alert
        System.out.println("Your password is: " + password);
        //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        System.out.println("User " + user + ", password " + password + ".");
        //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        logger.debug("token " + this.accessToken);
        //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        LOG.warn("rejected {}", request.getPassword());
        //                      ^^^^^^^^^^^^^^^^^^^^^ alert
        System.out.printf("key %s%n", apiKey);
        //                            ^^^^^^ alert
        log.info("card " + mask(cardNumber) + cvv + " of " + user);
        //                                    ^^^ missed: in the middle of a longer text
    }

    void fine(String user, String password, boolean hasPassword) {
        log.info("login of {}", user);
        log.info("password of {} is {} long", user, password.length());
        log.info("password set: {}", hasPassword);
        log.info("password {}", mask(password));
        System.out.println("Enter your password:");
        System.out.println("Wrong password for " + user);
        store.info(password);
        log.info("token {}", token.getId());
        log.debug("hash {}", passwordHash);
    }
}
