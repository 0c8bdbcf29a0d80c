package com.example.pages;

import freemarker.template.*;
import org.apache.velocity.app.Velocity;
import org.springframework.stereotype.Controller;
import org.thymeleaf.templateresolver.StringTemplateResolver;

@Controller
class Pages {
    Template greeting(HttpServletRequest request) throws IOException {
        return new Template("mail", "Dear " + request.getParameter("name"), configuration);
        //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    void velocity(HttpServletRequest request, Writer out) {
        String text = request.getParameter("template");
        Velocity.evaluate(context, out, "page", text);
        //                                      ^^^^ alert
    }

    String thymeleaf(@RequestParam String body) {
        return templateEngine.process(body, new Context());
        //                            ^^^^ alert
    }

    @GetMapping("/help")
    String help(@RequestParam String section) {
        return "help :: " + section;
        //     ^^^^^^^^^^^^^^^^^^^^ alert
    }

    void kept(HttpServletRequest request) {
        StringTemplateLoader loader = new StringTemplateLoader();
        loader.putTemplate("mail", request.getParameter("text"));
        //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/{page}")
    String page(@PathVariable String page) {
        return page;
        //     ^^^^ missed: what the whole of a view's name may be is not known
    }

    Template fixed(String name) throws IOException {
        return configuration.getTemplate("greeting.ftl");
    }

    String model(HttpServletRequest request, Model model) {
        model.addAttribute("name", request.getParameter("name"));
        return "greeting";
    }

    String moved(@RequestParam String id) {
        return "redirect:/orders/" + id;
    }

    void evaluated(HttpServletRequest request, Writer out) {
        VelocityContext context = new VelocityContext();
        context.put("name", request.getParameter("name"));
        Velocity.evaluate(context, out, "page", "Hello $name");
    }

    String section(@RequestParam int number) {
        return "help :: section" + number;
    }
}
