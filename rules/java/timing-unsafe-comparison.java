package com.example.webhooks;

import java.security.MessageDigest;
import java.util.*;
import javax.crypto.Mac;

class Webhook {
    boolean isValid(byte[] body, byte[] signature) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return Arrays.equals(mac.doFinal(body), signature);
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    boolean matches(String body, String signature) throws Exception {
        String expected = hmac(body);
        return signature.equals(expected);
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    boolean other(String body, HttpServletRequest request) throws Exception {
        String computedHmac = hmac(body);
        if (!computedHmac.equals(request.getHeader("X-Signature-256"))) {
        //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
            return false;
        }
        byte[] expected = mac.doFinal(body.getBytes());
        return Arrays.equals(expected, decoded(signature));
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    boolean authorised(HttpServletRequest request) {
        String token = request.getHeader("Authorization");
        return token.equals(adminToken);
        //     ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    boolean allowed(@RequestHeader("X-Api-Key") String apiKey) {
        return configuredKey.equals(apiKey);
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    boolean fine(byte[] body, String kind, String signature, byte[] left, byte[] right) throws Exception {
        byte[] expected = mac.doFinal(body);
        if (!MessageDigest.isEqual(expected, decode(signature))) {
            return false;
        }
        if ("hmac".equals(kind) || signatureType.equals(kind) || signature.equals("none")) {
            return false;
        }
        Arrays.equals(left, right);
        kind.equals("sha256");
        return user.getName().equals(kind);
    }
}
