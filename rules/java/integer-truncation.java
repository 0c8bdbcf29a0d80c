package com.example.ports;

class Ports {
    short port(HttpServletRequest request) {
        return (short) Integer.parseInt(request.getParameter("port"));
        //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/level")
    byte level(@RequestParam String level) {
        int number = Integer.parseInt(level);
        return (byte) number;
        //            ^^^^^^ alert
    }

    int count(HttpServletRequest request) {
        long count = Long.parseLong(request.getHeader("X-Count"));
        return (int) count;
        //           ^^^^^ alert
    }

    byte hidden(HttpServletRequest request) {
        return (byte) number(request.getParameter("number"));
        //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    private int number(String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    short lower(HttpServletRequest request) {
        int port = Integer.valueOf(request.getParameter("port"));
        if (port < 0) {
            return 0;
        }
        return (short) port;
        //             ^^^^ alert
    }

    @GetMapping("/typed")
    int typed(@RequestParam long amount) {
        return (int) amount;
        //           ^^^^^^ missed: that the parameter is a long is not looked at
    }

    short checked(HttpServletRequest request) {
        int port = Integer.parseInt(request.getParameter("port"));
        if (port < 0 || port > Short.MAX_VALUE) {
            throw new IllegalArgumentException("port");
        }
        return (short) port;
    }

    boolean fits(HttpServletRequest request) {
        long value = Long.parseLong(request.getParameter("value"));
        return value == (int) value && value == ((short) value);
    }

    byte[] hex(HttpServletRequest request) {
        String text = request.getParameter("key");
        return new byte[] {(byte) Integer.parseInt(text.substring(0, 2), 16)};
    }

    long wider(HttpServletRequest request) {
        return (long) Integer.parseInt(request.getParameter("value"));
    }

    byte masked(HttpServletRequest request) {
        return (byte) (Integer.parseInt(request.getParameter("value")) & 0xff);
    }

    int exact(HttpServletRequest request) {
        return Math.toIntExact(Long.parseLong(request.getParameter("value")));
    }

    byte setting(Properties settings) {
        return (byte) Integer.parseInt(settings.getProperty("level"));
    }

    int same(HttpServletRequest request) {
        return (int) Integer.parseInt(request.getParameter("value"));
    }
}
