package com.example.pages;

import java.io.*;
import javax.servlet.http.*;
import org.springframework.web.bind.annotation.*;

@RestController
class SearchPage extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getParameter("q");
        PrintWriter out = response.getWriter();
        out.println("<html><body>");
        out.println("<p>Results for " + query + "</p>");
        //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        out.print(query);
        //        ^^^^^ alert
        out.println("</body></html>");
    }

    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().write("<b>" + request.getHeader("User-Agent") + "</b>");
        //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        response.getWriter().write(String.format("<a href='%s'>back</a>", request.getParameter("back")));
        //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/hello")
    String hello(@RequestParam(defaultValue = "World") String name) {
        return "<h1>Hello, " + name + "!</h1>";
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/user/{name}")
    String user(@PathVariable String name) {
        StringBuilder html = new StringBuilder("<html><body>");
        html.append("<p>").append(name).append("</p>");
        return html.toString();
        //     ^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/shop")
    String shop(@RequestParam String size) {
        if (!SIZES.has(size)) {
            return "";
        }
        return "<p>Size " + size + "</p>";
    }

    @GetMapping("/stored")
    String stored(@RequestParam long id) {
        return "<p>" + comments.find(id).getText() + "</p>";
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the text comes from the database
    }

    @GetMapping("/page")
    String fine(@RequestParam String name, @RequestParam int page, HttpServletResponse response) throws IOException {
        log.println("<p>" + name + "</p>");
        response.getWriter().println("<p>Page " + page + "</p>");
        response.getWriter().println("<p>done</p>");
        model.addAttribute("name", name);
        return "redirect:/users/" + name;
    }

    @GetMapping("/safe")
    String safe(@RequestParam String name) {
        return "<p>" + HtmlUtils.htmlEscape(name) + "</p>";
    }

    void json(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getWriter().write(request.getParameter("body"));
    }
}
