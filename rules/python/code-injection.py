import ast
import json
import operator

from flask import Flask, request
from sympy import sympify

app = Flask(__name__)
OPERATIONS = {"add": operator.add, "mul": operator.mul}


@app.route("/calculate", methods=["POST"])
def calculate():
    expression = request.form["expression"]
    result = eval(expression)
    #             ^^^^^^^^^^ alert
    return {"result": result, "rounded": eval(f"round({expression}, 2)", {"__builtins__": {}})}
    #                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def run_snippet(payload):
    names = {}
    exec(payload["code"], names)
    #    ^^^^^^^^^^^^^^^ alert
    exec(compile(payload["setup"], "<setup>", "exec"), names)
    #            ^^^^^^^^^^^^^^^^ alert
    return names


def call_tool(message):
    return eval(message.function + "(" + message.arguments + ")")
    #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


async def repl(reader):
    while True:
        eval(await reader.readline())
        #    ^^^^^^^^^^^^^^^^^^^^^^^ alert


def make_property(name):
    if not name.isidentifier():
        raise ValueError(name)
    names = {}
    exec(f"def get_{name}(self): return self._{name}", names)
    return names


def indirect(code):
    run = eval
    #     ^^^^ missed: called by another name
    return run(code)


def fine(value, model, frame, page):
    numbers = eval("[1, 2, 3]")
    template = "x ** 2"
    exec(template)
    data = ast.literal_eval(value)
    settings = json.loads(value)
    model.eval()
    frame.eval("total = price * amount")
    page.evaluate(value)
    handler = OPERATIONS[value]
    return handler(*data), numbers, settings


def load_plugin(path, package):
    names = {}
    with open(path) as file:
        exec(file.read(), names)
    exec(compile(package.joinpath("version.py").read_text(), "version.py", "exec"), names)
    exec(open("settings.py").read(), names)
    return names


@app.route("/scripts", methods=["POST"])
def run_script():
    with open("scripts/" + request.form["name"]) as script:
        exec(script.read(), {})
        #    ^^^^^^^^^^^^^ alert
    return "done"


def indexed(fields, values):
    count = len(fields)
    exec("total = %d" % count)
    return eval(" + ".join(str(len(value)) for value in values))


def chosen(kind):
    if kind not in {"float", "int"}:
        raise ValueError(kind)
    return eval(kind)


def computed(rows, formula):
    run = compile(formula, "<formula>", "eval")
    #             ^^^^^^^ alert
    return [eval(run, {"row": row}) for row in rows]
