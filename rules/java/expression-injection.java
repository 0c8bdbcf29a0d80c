package com.example.rules;

import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import ognl.Ognl;
import javax.el.ELProcessor;
import javax.validation.ConstraintValidatorContext;

@RestController
class ExpressionController {
    private final ExpressionParser parser = new SpelExpressionParser();
    private static final String RULE = "price > 100";

    @GetMapping("/filter")
    Object filter(@RequestParam String filter, Order order) {
        return parser.parseExpression(filter).getValue(order);
        //                            ^^^^^^ alert
    }

    Object rule(RuleRequest request, Order order) {
        String condition = "price > " + request.getLimit();
        return new SpelExpressionParser().parseExpression(condition).getValue(order, Boolean.class);
        //                                                ^^^^^^^^^ alert
    }

    @GetMapping("/ognl")
    Object ognl(@RequestParam("path") String path, Object root) throws OgnlException {
        return Ognl.getValue(path, root);
        //                   ^^^^ alert
    }

    @GetMapping("/el")
    Object evaluate(HttpServletRequest request) {
        ELProcessor elProcessor = new ELProcessor();
        return elProcessor.eval(request.getParameter("expression"));
        //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    boolean isValid(String name, ConstraintValidatorContext context) {
        context.buildConstraintViolationWithTemplate("no such name: " + name).addConstraintViolation();
        //                                           ^^^^^^^^^^^^^^^^^^^^^^^ alert
        return false;
    }

    Object byName(Order order, String field) {
        return parser.parseExpression(path(field)).getValue(order);
        //                            ^^^^^^^^^^^ alert
    }

    private String path(String field) {
        return "items." + field;
    }

    Object configured(Order order) {
        return parser.parseExpression(settings.getRule()).getValue(order);
    }

    Object fine(Order order, String name, int limit, ConstraintValidatorContext context) {
        parser.parseExpression("price > 100").getValue(order);
        parser.parseExpression(RULE);
        parser.parseExpression("price > " + limit);
        parser.parseExpression("name == #name").getValue(contextWith(name));
        context.buildConstraintViolationWithTemplate("{order.name.unknown}").addConstraintViolation();
        if (FIELDS.contains(name)) {
            parser.parseExpression(name);
        }
        dateParser.parse(name);
        return calculator.eval(name);
    }
}
