package com.example.keys;

import java.security.*;
import java.security.spec.RSAKeyGenParameterSpec;

class Keys {
    void make() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        //                   ^^^^ alert
        KeyPairGenerator keyGen = KeyPairGenerator.getInstance("DSA");
        keyGen.initialize(512, new SecureRandom());
        //                ^^^ alert
        KeyPairGenerator kpg = KeyPairGenerator.getInstance("DiffieHellman");
        kpg.initialize(768);
        //             ^^^ alert
        generator.initialize(new RSAKeyGenParameterSpec(1024, RSAKeyGenParameterSpec.F4));
        //                                              ^^^^ alert
        rsaGenerator.initialize(1536);
        //                      ^^^^ alert
    }

    void named(KeyPairGenerator generator) {
        int bits = 1024;
        generator.initialize(bits);
        //                   ^^^^ missed: kept in a variable
    }

    void fine(KeyPairGenerator generator, int bits) throws Exception {
        generator.initialize(2048);
        generator.initialize(4096, new SecureRandom());
        generator.initialize(256);
        generator.initialize(bits);
        generator.initialize(new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4));
        buffer.initialize(1024);
        cache.initialize(512);
    }
}
