package com.example.login;

import org.slf4j.Logger;
import org.springframework.web.bind.annotation.*;

@RestController
class LoginController {
    private static final Logger LOGGER = LoggerFactory.getLogger(LoginController.class);
    private final Logger log = LoggerFactory.getLogger("login");

    @PostMapping("/login")
    void login(@RequestParam String name, @RequestParam String password, HttpServletRequest request) {
        LOGGER.info("login of " + name);
        //          ^^^^^^^^^^^^^^^^^^ alert
        log.warn("login failed for {}", name);
        //                              ^^^^ alert
        log.debug("agent {}", request.getHeader("User-Agent"));
        //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        report(request.getParameter("reason"));
        String message = String.format("no such user: %s", name);
        logger.error(message);
        //           ^^^^^^^ alert
    }

    private void report(String reason) {
        log.info("reason: {}", reason);
        //                     ^^^^^^ alert
    }

    @GetMapping("/status/{code}")
    void status(@PathVariable String code) {
        log.info("status {}", code.strip());
        //                    ^^^^^^^^^^^^ alert
    }

    void indirect(LoginRequest login) {
        events.publish(login.getName());
    }

    @GetMapping("/short")
    void shortened(@RequestParam String name) {
        log.info("short: {}", firstLine(name));
        //                    ^^^^^^^^^^^^^^^ spurious: cut at the first line break
    }

    @PostMapping("/fine")
    void fine(@RequestParam String name, @RequestParam int id, @RequestParam String kind) {
        log.info("login of {}", id);
        log.info("login of {}", name.replaceAll("[\r\n]", "_"));
        log.info("length {}", name.length());
        if (KINDS.contains(kind)) {
            log.info("kind {}", kind);
        }
        log.info("login of {}", users.find(name).getId());
        log.info("number {}", Integer.parseInt(name));
        catalog.info(name);
    }
}
