package com.example.search;

class Search {
    boolean find(HttpServletRequest request, String text) {
        return text.matches(".*" + request.getParameter("q") + ".*");
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/search")
    List<String> search(@RequestParam String pattern) {
        Pattern compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        //                                 ^^^^^^^ alert
        return names.stream().filter(compiled.asPredicate()).toList();
    }

    @PostMapping("/replace")
    String replace(@RequestBody ReplaceRequest given) {
        String what = given.what();
        return page.replaceAll(what, "");
        //                     ^^^^ alert
    }

    boolean header(HttpServletRequest request) {
        String wanted = request.getHeader("X-Filter");
        return Pattern.matches(wanted, name);
        //                     ^^^^^^ alert
    }

    boolean hidden(HttpServletRequest request, String text) {
        return test(request.getParameter("q"), text);
    }

    private boolean test(String regex, String text) {
        return Pattern.compile(regex).matcher(text).find();
        //                     ^^^^^ alert
    }

    String[] split(HttpServletRequest request, String text) {
        return text.split(request.getParameter("by"));
        //                ^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: not looked at, as most splits are by a single sign
    }

    boolean quoted(HttpServletRequest request, String text) {
        return Pattern.compile(".*" + Pattern.quote(request.getParameter("q")) + ".*").matcher(text).matches();
    }

    boolean fixed(HttpServletRequest request) {
        String name = request.getParameter("name");
        return name.matches("[a-z]+") && !name.replaceAll("\\d", "").isEmpty();
    }

    boolean local(String regex, String text) {
        return text.matches(regex);
    }

    boolean numbered(HttpServletRequest request, String text) {
        int count = Integer.parseInt(request.getParameter("count"));
        return text.matches("a{" + count + "}");
    }

    boolean password(HttpServletRequest request, User user) {
        return passwordEncoder.matches(request.getParameter("password"), user.hash());
    }
}
