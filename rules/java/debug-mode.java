// Spring Security has these two switches: so few places.
package com.example.config;

import org.springframework.security.config.annotation.web.builders.WebSecurity;

@EnableWebSecurity(debug = true)
//                 ^^^^^^^^^^^^ alert
class Security {
    public void configure(WebSecurity web) {
        web.debug(true);
 //     ^^^^^^^^^^^^^^^ alert
    }
}

@Configuration
@EnableWebSecurity(debug = true)
//                 ^^^^^^^^^^^^ alert
class Other {
}

@EnableWebSecurity(debug = false)
class Quiet {
    void configure(WebSecurity web, Environment environment) {
        web.debug(environment.acceptsProfiles("dev"));
        web.debug(false);
        log.debug("configured");
    }
}

@EnableWebSecurity
class Plain {
}
