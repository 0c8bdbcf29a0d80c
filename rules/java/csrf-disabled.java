package com.example.security;

import org.springframework.context.annotation.*;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
class SecurityConfig {
    @Bean
    SecurityFilterChain site(HttpSecurity http) throws Exception {
        http.csrf().disable()
        // <- alert
            .authorizeRequests().anyRequest().authenticated()
            .and().formLogin();
        return http.build();
    }

    @Bean
    SecurityFilterChain lambda(HttpSecurity http) throws Exception {
        return http.csrf(csrf -> csrf.disable()).formLogin(form -> form.permitAll()).build();
        //               ^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @Bean
    SecurityFilterChain reference(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable).build();
        //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @Bean
    SecurityFilterChain hooks(HttpSecurity http) throws Exception {
        return http.securityMatcher("/hooks/**").csrf(c -> c.disable()).build();
        //                                            ^^^^^^^^^^^^^^^^ spurious: signed calls of another service
    }

    @Bean
    SecurityFilterChain block(HttpSecurity http) throws Exception {
        return http.csrf(csrf -> { csrf.disable(); }).build();
        //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: a lambda with a block
    }

    @Bean
    SecurityFilterChain fine(HttpSecurity http) throws Exception {
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/hooks/**"));
        http.cors(cors -> cors.disable());
        http.httpBasic().disable();
        http.csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse()));
        return http.headers(headers -> headers.frameOptions(frame -> frame.disable())).build();
    }
}
