package com.example.login;

import javax.servlet.http.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class RedirectController {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String url = request.getParameter("url");
        if (url != null) {
            response.sendRedirect(url);
            //                    ^^^ alert
        }
        response.sendRedirect(request.getParameter("next"));
        //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/go")
    String go(@RequestParam("to") String to) {
        return "redirect:" + to;
        //                   ^^ alert
    }

    @GetMapping("/view")
    RedirectView view(@RequestParam String target) {
        return new RedirectView(target);
        //                      ^^^^^^ alert
    }

    void back(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getHeader("Referer"));
        //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/short/{code}")
    String shortened(@PathVariable String code) {
        return "redirect:" + links.find(code);
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the address comes from the database
    }

    @GetMapping("/region")
    void region(@RequestParam String region, HttpServletResponse response) throws IOException {
        if (REGIONS.has(region)) {
            response.sendRedirect(region);
        }
    }

    @GetMapping("/local")
    void local(@RequestParam String next, HttpServletResponse response) throws IOException {
        if (next.startsWith("/") && !next.startsWith("//")) {
            response.sendRedirect(next);
        }
    }

    @GetMapping("/item/{id}")
    String fine(@PathVariable String id, @RequestParam int page, HttpServletResponse response) throws IOException {
        response.sendRedirect("/items/" + id);
        response.sendRedirect("https://shop.example.com/items?id=" + id);
        response.sendRedirect("login.jsp?user=" + id);
        new RedirectView("/items/" + id);
        log.info("redirect:" + id);
        return "redirect:/items/" + id;
    }
}
