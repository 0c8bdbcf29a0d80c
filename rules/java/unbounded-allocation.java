package com.example.buffers;

class Buffers {
    byte[] buffer(HttpServletRequest request) {
        int size = Integer.parseInt(request.getParameter("size"));
        return new byte[size];
        //              ^^^^ alert
    }

    @GetMapping("/numbers")
    List<Integer> numbers(@RequestParam int count) {
        List<Integer> numbers = new ArrayList<>(count);
        //                                      ^^^^^ alert
        return numbers;
    }

    ByteBuffer direct(HttpServletRequest request) {
        String given = request.getHeader("X-Size");
        return ByteBuffer.allocateDirect(Integer.parseInt(given));
        //                               ^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/line")
    String line(@RequestParam Integer width) {
        return "-".repeat(width);
        //                ^^^^^ alert
    }

    int[][] table(HttpServletRequest request) {
        int rows = 0;
        try {
            rows = Integer.parseInt(request.getParameter("rows"));
        } catch (NumberFormatException e) {
            log.warn("no number");
        }
        return new int[10][rows];
        //                 ^^^^ alert
    }

    byte[] lower(HttpServletRequest request) {
        int size = Integer.parseInt(request.getParameter("size"));
        if (size < 0) {
            return null;
        }
        return new byte[size];
        //              ^^^^ alert
    }

    List<String> kept(HttpServletRequest request) {
        int count = 2 * Integer.parseInt(request.getParameter("limit"));
        return new ArrayList<>(count);
        //                     ^^^^^ missed: what is multiplied is a number to the rules
    }

    byte[] limited(HttpServletRequest request) {
        int size = Integer.parseInt(request.getParameter("size"));
        if (size < 0 || size > 65_536) {
            throw new IllegalArgumentException("size");
        }
        return new byte[size];
    }

    byte[] smaller(HttpServletRequest request) {
        return new byte[Math.min(Integer.parseInt(request.getParameter("size")), 1000)];
    }

    byte[] copied(HttpServletRequest request) {
        String text = request.getParameter("text");
        List<String> names = new ArrayList<>(List.of(request.getParameterValues("name")));
        StringBuilder out = new StringBuilder(text);
        return new byte[text.length()];
    }

    byte[] fixed(int size) {
        Map<String, String> map = new HashMap<>(16);
        return new byte[size];
    }

    String padded(HttpServletRequest request) {
        String text = request.getParameter("text");
        return text.length() < 20 ? text + " ".repeat(20 - text.length()) : text;
    }
}
