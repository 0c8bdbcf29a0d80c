package com.example.config;

class Config {
    static final String ACCESS_KEY = "AKIAZ4QH8DHBK3T7WQ2M";
    //                               ^^^^^^^^^^^^^^^^^^^^^^ alert

    void clients(String region) throws IOException {
        GitHub.connectUsingOAuth("ghp_iR54dhCYg9Tfmoywi9xLmmKZrrnAw438BYh3");
        //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        Stripe.apiKey = "sk_live_51HqLyjWDarjtT1zdp7dcQw8e";
        //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        maps(region.equals("eu") ? "AIzaSyD9tSrke72PouQMnMX-a7eZSW0jkFMBWYr" : "");
        //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    String key() {
        return "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQ\n-----END PRIVATE KEY-----";
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    String[] shown() {
        return new String[] {
            "AKIAIOSFODNN7EXAMPLE",
            "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "-----BEGIN PRIVATE KEY-----",
            "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOC",
            "sk_test_51HqLyjWDarjtT1zdp7dcQw8e",
            "AIza"
        };
    }
}
