package com.example.login;

import javax.servlet.http.*;
import org.springframework.http.ResponseCookie;

class LoginController {
    private static final String SESSION_COOKIE = "sid";

    void login(HttpServletResponse response, String id) {
        response.addCookie(new Cookie("JSESSIONID", id));
        //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    void remember(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("remember_me", token);
        //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        cookie.setMaxAge(60 * 60 * 24 * 30);
        response.addCookie(cookie);
    }

    Cookie named(String id) {
        return new Cookie(SESSION_COOKIE, id);
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    void off(Cookie cookie) {
        cookie.setHttpOnly(false);
        //                 ^^^^^ alert
        cookie.setSecure(false);
        //               ^^^^^ alert
    }

    ResponseCookie spring(String jwt) {
        return ResponseCookie.from("jwt", jwt).httpOnly(false).secure(false).path("/").build();
        //                                              ^^^^^ alert
        //                                                            ^^^^^ alert
    }

    void user(HttpServletResponse response, String name) {
        response.addCookie(new Cookie("user", name));
        //                 ^^^^^^^^^^^^^^^^^^^^^^^^ missed: an ordinary name for a login
    }

    void tokenised(HttpServletResponse response, String text) {
        response.addCookie(new Cookie("tokens", text));
        //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: words of a search
    }

    void good(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("token", token);
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        response.addCookie(cookie);
    }

    void fine(HttpServletResponse response, Form form) {
        response.addCookie(new Cookie("theme", "dark"));
        form.setSecure(false);
        connector.secure(true);
        Cookie cookie = new Cookie("language", "de");
        cookie.setSecure(true);
    }

    void forXsrf(HttpServletResponse response, String value) {
        Cookie cookie = new Cookie("XSRF-TOKEN", value);
        cookie.setHttpOnly(false);
        response.addCookie(cookie);
    }

    void logout(HttpServletResponse response) {
        Cookie cookie = new Cookie("sessionId", null);
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }
}
