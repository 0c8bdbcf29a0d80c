package com.example.web;

import java.util.*;
import javax.servlet.http.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.cors.*;

@CrossOrigin(origins = "*", allowCredentials = "true")
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
@RestController
class AccountController {
    void mappings(CorsRegistry registry) {
        registry.addMapping("/api/**")
            .allowedOrigins("*")
            //              ^^^ alert
            .allowedMethods("GET", "POST")
            .allowCredentials(true);
    }

    CorsConfigurationSource source() {
        CorsConfiguration config = new CorsConfiguration();
        config.setAllowedOriginPatterns(List.of("*"));
        //                                      ^^^ alert
        config.setAllowedHeaders(List.of("*"));
        config.setAllowCredentials(true);
        config.addAllowedOriginPattern("*");
        //                             ^^^ alert
        return source(config);
    }

    void doFilter(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
        //                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        response.setHeader("Access-Control-Allow-Credentials", "true");
    }

    void later(CorsConfiguration config) {
        config.setAllowedOrigins(List.of("*"));
        //                               ^^^ missed: credentials are allowed elsewhere
    }

    void local(HttpServletRequest request, HttpServletResponse response) {
        if (LOCAL_HOSTS.has(request.getRemoteAddr())) {
            response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
            //                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: only asked on this machine
            response.setHeader("Access-Control-Allow-Credentials", "true");
        }
    }

    void open(CorsRegistry registry, HttpServletResponse response) {
        registry.addMapping("/public/**").allowedOrigins("*");
        response.setHeader("Access-Control-Allow-Origin", "*");
    }

    void named(CorsRegistry registry) {
        registry.addMapping("/**").allowedOrigins("https://app.example.com").allowedHeaders("*").allowCredentials(true);
    }

    void checked(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader("Origin");
        if (trusted.contains(origin)) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
        }
    }
}

@CrossOrigin(origins = "https://shop.example.com", allowCredentials = "true")
class ShopController {
}
