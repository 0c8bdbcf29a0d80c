package com.example.rules;

import groovy.lang.GroovyShell;
import javax.script.*;
import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;

@RestController
class RuleController {
    private final ExpressionParser parser = new SpelExpressionParser();
    private static final String DEFAULT_RULE = "price > 100";

    @PostMapping("/evaluate")
    Object evaluate(@RequestParam String formula) throws ScriptException {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("nashorn");
        return engine.eval("var x = 1; " + formula);
        //                 ^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

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

    Object groovy(@RequestBody String script) {
        GroovyShell shell = new GroovyShell();
        return shell.evaluate(script);
        //                    ^^^^^^ alert
    }

    Object run(ScriptRunner runner, String text) throws ScriptException {
        return runner.eval(text);
        //                 ^^^^ missed: nothing names a script engine
    }

    Object operators(ScriptEngine engine, int a, Operator operator, int b) throws ScriptException {
        return engine.eval(a + operator.sign() + b);
        //                 ^^^^^^^^^^^^^^^^^^^^^^^ spurious: the operator is an enum
    }

    Object fine(ScriptEngine engine, int a, int b, File file) throws Exception {
        engine.eval("print('ready')");
        engine.eval(DEFAULT_RULE);
        engine.eval(a + " + " + b);
        engine.eval(new FileReader(file));
        compiledScript.eval(bindings);
        parser.parseExpression("price > 100").getValue(order);
        parser.parseExpression(DEFAULT_RULE);
        model.evaluate(formula);
        template.parse(text);
        redis.eval(script);
        return expression.getValue(order);
    }
}
