class Rights {
    private String state = "";

    boolean mayDelete(User user) {
        return user.getRole() == "admin";
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    boolean isOpen(String name) {
        if (name != "closed") {
        //  ^^^^^^^^^^^^^^^^ alert
            return true;
        }
        return this.state == "open";
        //     ^^^^^^^^^^^^^^^^^^^^ alert
    }

    boolean isKnown(HttpServletRequest request, String expected) {
        return request.getParameter("name") == expected || "root" == expected;
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        //                                                 ^^^^^^^^^^^^^^^^^^ alert
    }

    boolean sameName(User user, String name) {
        return user.getUsername() == name;
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    boolean mayRead(User user) {
        return "admin".equals(user.getRole()) && !"".equals(state);
    }

    boolean isMissing(HttpServletRequest request) {
        return request.getParameter("name") == null || state == null;
    }

    boolean first(char letter, int count, Role role) {
        return letter == 'a' && count == 1 && role == Role.ADMIN;
    }

    boolean joined(String name) {
        return (name + "a").equals("b") && name.length() == "abc".length();
    }
}
