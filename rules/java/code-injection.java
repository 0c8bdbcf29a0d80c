package com.example.rules;

import groovy.lang.GroovyShell;
import javax.script.*;
import java.util.Scanner;

@RestController
class RuleController {
    private static final String DEFAULT_RULE = "price > 100";

    @PostMapping("/evaluate")
    Object evaluate(@RequestParam String formula) throws ScriptException {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("nashorn");
        return engine.eval("var x = 1; " + formula);
        //                 ^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    Object rule(ScriptEngine engine, RuleRequest request) throws ScriptException {
        String condition = "price > " + request.getLimit();
        return engine.eval(condition);
        //                 ^^^^^^^^^ alert
    }

    Object fromConsole(ScriptEngine engine) throws ScriptException {
        Scanner scanner = new Scanner(System.in);
        return calculate(engine, scanner.nextLine());
    }

    private Object calculate(ScriptEngine engine, String text) throws ScriptException {
        return engine.eval(text);
        //                 ^^^^ alert
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
        String known = switch (a) {
            case 1 -> "price > 10";
            default -> DEFAULT_RULE;
        };
        engine.eval(known);
        model.evaluate(formula);
        template.parse(text);
        redis.eval(script);
        return expression.getValue(order);
    }
}
