package com.example.downloads;

import javax.servlet.http.*;

class DownloadServlet extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        //                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        response.addHeader("X-Trace", request.getHeader("X-Trace"));
        //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        Cookie cookie = new Cookie("language", request.getParameter("language"));
        //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        response.addCookie(cookie);
        forward(response, request.getQueryString());
    }

    private void forward(HttpServletResponse response, String query) {
        response.setHeader("Location", "/search?" + query);
        //                             ^^^^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/theme")
    void theme(@RequestParam String theme, HttpServletResponse res) {
        res.addHeader("X-Theme", theme.trim());
        //                       ^^^^^^^^^^^^ alert
    }

    @GetMapping("/origin")
    void origin(@RequestHeader("Origin") String origin, HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", origin);
        //                                                ^^^^^^ alert
    }

    @GetMapping("/charset")
    void charset(@RequestParam String charset, HttpServletResponse response) {
        response.setContentType("text/html; charset=" + charset);
        //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the content type is a header, too
    }

    protected void fine(HttpServletRequest request, HttpServletResponse response) {
        String name = request.getParameter("name");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + URLEncoder.encode(name, UTF_8));
        response.setHeader("Content-Length", String.valueOf(Long.parseLong(request.getParameter("size"))));
        response.addHeader("X-Name", name.replaceAll("[\\r\\n]", ""));
        response.addCookie(new Cookie("session", UUID.randomUUID().toString()));
        if (NAMES.contains(name)) {
            response.setHeader("X-Name", name);
        }
        config.setHeader("X-Name", name);
        response.setHeader("X-Title", titles.find(name));
    }
}
