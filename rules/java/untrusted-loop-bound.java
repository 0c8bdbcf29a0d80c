package com.example.reports;

class Reports {
    void print(HttpServletRequest request) {
        int copies = Integer.parseInt(request.getParameter("copies"));
        for (int i = 0; i < copies; i++) {
        //                  ^^^^^^ alert
            render();
        }
    }

    @GetMapping("/random")
    List<Integer> random(@RequestParam int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
        //                   ^^^^^ alert
            numbers.add(source.nextInt());
        }
        return numbers;
    }

    void direct(HttpServletRequest request) {
        for (int i = 0; i < Integer.parseInt(request.getHeader("X-Times")); i++) {
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
            render();
        }
    }

    void hidden(HttpServletRequest request) {
        repeat(Integer.parseInt(request.getParameter("times")));
    }

    private void repeat(int times) {
        for (int i = 0; i < times; i++) {
        //                  ^^^^^ alert
            render();
        }
    }

    void positive(HttpServletRequest request) {
        int copies = Integer.parseInt(request.getParameter("copies"));
        if (copies > 0) {
            for (long i = 0; i < copies; i++) {
            //                   ^^^^^^ alert
                render();
            }
        }
    }

    void whiles(HttpServletRequest request) {
        int left = Integer.parseInt(request.getParameter("copies"));
        while (left > 0) {
        //     ^^^^ missed: counts down to nought
            left--;
        }
    }

    void limited(HttpServletRequest request) {
        int copies = Integer.parseInt(request.getParameter("copies"));
        if (copies > 10) {
            throw new IllegalArgumentException("copies");
        }
        for (int i = 0; i < copies; i++) {
            render();
        }
    }

    void least(HttpServletRequest request) {
        int copies = Math.min(Integer.parseInt(request.getParameter("copies")), 10);
        for (int i = 0; i < copies; i++) {
            render();
        }
    }

    void read(HttpServletRequest request, char[] buffer) throws IOException {
        int count = request.getReader().read(buffer);
        for (int i = 0; i < count; i++) {
            use(buffer[i]);
        }
    }

    void given(HttpServletRequest request, int times) {
        String[] names = request.getParameterValues("name");
        for (int i = 0; i < names.length; i++) {
            use(names[i]);
        }
        String text = request.getParameter("text");
        for (int i = 0, n = text.length(); i < n; i++) {
            use(text.charAt(i));
        }
        for (int i = 0; i < times; i++) {
            render();
        }
    }

    void fixed(HttpServletRequest request) {
        int id = Integer.parseInt(request.getParameter("id"));
        for (int i = id; i < LAST; i++) {
            use(i);
        }
    }
}
