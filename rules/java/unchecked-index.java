package com.example.products;

class Products {
    String name(HttpServletRequest request) {
        return names[Integer.parseInt(request.getParameter("id"))];
        //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/prices/{id}")
    int price(@PathVariable int id) {
        return prices[id];
        //            ^^ alert
    }

    void change(HttpServletRequest request) {
        int place = Integer.valueOf(request.getParameter("place"));
        prices[place] = 0;
        //     ^^^^^ alert
    }

    int lower(HttpServletRequest request) {
        int place = Integer.parseInt(request.getParameter("place"));
        if (place < 0) {
            return 0;
        }
        return prices[place];
        //            ^^^^^ alert
    }

    int hidden(HttpServletRequest request) {
        return at(Integer.parseInt(request.getHeader("X-Place")));
    }

    private int at(int place) {
        return prices[place - 1];
        //            ^^^^^ alert
    }

    String listed(HttpServletRequest request) {
        return list.get(Integer.parseInt(request.getParameter("id")));
        //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: a list says what is wrong itself
    }

    String checked(HttpServletRequest request) {
        int id = Integer.parseInt(request.getParameter("id"));
        return id >= 0 && id < names.length ? names[id] : null;
    }

    int refused(HttpServletRequest request) {
        int place = Integer.parseInt(request.getParameter("place"));
        if (place < 0 || place >= prices.length) {
            throw new IllegalArgumentException("place");
        }
        return prices[place];
    }

    int wrapped(HttpServletRequest request) {
        return prices[Integer.parseInt(request.getParameter("place")) & 15];
    }

    String parts(HttpServletRequest request) {
        String[] parts = request.getParameter("range").split("-");
        String last = parts[parts.length - 1];
        for (int i = 0; i < parts.length; i++) {
            use(parts[i]);
        }
        return parts[0] + names[Objects.checkIndex(Integer.parseInt(last), names.length)];
    }

    int local(int place) {
        return prices[place];
    }
}
