package com.example.mail;

import javax.servlet.http.*;

class MailServlet extends HttpServlet {
    private static final String GREETING = "Hello %s%n";

    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String template = request.getParameter("template");
        String text = String.format(template, account.getName());
        //                          ^^^^^^^^ alert
        System.out.printf(template + "%n", text);
        //                ^^^^^^^^^^^^^^^ alert
        response.getWriter().printf(request.getParameter("line"), text);
        //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        System.out.format(request.getHeader("X-Format"));
        //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        write(request.getParameter("footer"));
    }

    private String write(String footer) {
        return String.format("-- %s " + footer, account.getName());
        //                   ^^^^^^^^^^^^^^^^^ alert
    }

    String stored(ResultSet resultSet) throws SQLException {
        return String.format(resultSet.getString("template"), account.getName());
        //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    String shown(HttpServletRequest request) {
        return MessageFormat.format(request.getParameter("message"), account.getToken());
        //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: a format of another kind
    }

    void fine(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        System.out.printf("Hello %s%n", name);
        String.format(GREETING, name);
        String.format("%" + Integer.parseInt(request.getParameter("width")) + "s", name);
        response.getWriter().printf("%s: %s", "name", name);
        String kind = request.getParameter("kind");
        String.format("short".equals(kind) ? "%s" : "%s (%s)", name, kind);
        dates.format(name);
        System.out.println(name);
        String.format(templates.find(name), account.getName());
    }
}
