package com.example.ports;

class Ports {
    short port(String text) {
        return (short) Integer.parseInt(text);
        //             ^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    byte level(Properties settings) {
        int level = Integer.parseInt(settings.getProperty("level"));
        return (byte) level;
        //            ^^^^^ alert
    }

    int count(String text) {
        long count = Long.parseLong(text);
        return (int) count;
        //           ^^^^^ alert
    }

    byte hidden(String text) {
        return (byte) number(text);
        //            ^^^^^^^^^^^^ alert
    }

    private int number(String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    short lower(String text) {
        int port = Integer.valueOf(text);
        if (port < 0) {
            return 0;
        }
        return (short) port;
        //             ^^^^ alert
    }

    byte scanned(Scanner in) {
        return (byte) in.nextInt();
        //            ^^^^^^^^^^^^ missed: other readers of numbers are not counted
    }

    short checked(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > Short.MAX_VALUE) {
            throw new IllegalArgumentException("port");
        }
        return (short) port;
    }

    byte[] hex(String text) {
        return new byte[] {(byte) Integer.parseInt(text.substring(0, 2), 16)};
    }

    long wider(String text) {
        return (long) Integer.parseInt(text);
    }

    byte masked(String text) {
        return (byte) (Integer.parseInt(text) & 0xff);
    }

    int exact(String text) {
        return Math.toIntExact(Long.parseLong(text));
    }

    byte fixed(int value) {
        return (byte) value;
    }

    int same(String text) {
        return (int) Integer.parseInt(text);
    }
}
