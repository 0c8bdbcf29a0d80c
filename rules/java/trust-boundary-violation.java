package com.example.settings;

import javax.servlet.http.*;

class SettingsServlet extends HttpServlet {
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setAttribute("role", request.getParameter("role"));
        //                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        HttpSession session = request.getSession(true);
        String user = request.getParameter("user");
        session.setAttribute("user", user);
        //                           ^^^^ alert
        session.putValue("theme", request.getHeader("X-Theme"));
        //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        session.setAttribute(request.getParameter("key"), "on");
        //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        remember(session, request.getParameter("language"));
    }

    private void remember(HttpSession session, String language) {
        session.setAttribute("language", language.toLowerCase());
        //                               ^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @PostMapping("/plan")
    void plan(@RequestParam String plan, HttpServletRequest request) {
        sessions.save(request.getSession().getId(), plan);
        //                                          ^^^^ missed: a store of the program's own
    }

    @PostMapping("/fine")
    void fine(@RequestParam String plan, @RequestParam int size, HttpSession session, HttpServletRequest request) {
        session.setAttribute("size", size);
        session.setAttribute("user", accounts.find(request.getParameter("user")));
        if (PLANS.contains(plan)) {
            session.setAttribute("plan", plan);
        }
        session.setAttribute("count", Integer.parseInt(request.getParameter("count")));
        request.setAttribute("plan", plan);
        model.setAttribute("plan", plan);
    }
}
