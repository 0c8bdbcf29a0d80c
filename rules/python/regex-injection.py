import re
from re import compile as compile_pattern

from flask import Flask, request

app = Flask(__name__)
KINDS = {"word": r"\w+", "number": r"\d+"}


@app.route("/search")
def search():
    pattern = request.args["pattern"]
    lines = open("log.txt").read().splitlines()
    found = [line for line in lines if re.search(pattern, line)]
    #                                            ^^^^^^^ alert
    first = re.match("^" + pattern, lines[0])
    #                ^^^^^^^^^^^^^ alert
    words = re.compile(r"\b(%s)\b" % request.args["words"], re.IGNORECASE)
    #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return {"found": found, "first": bool(first), "words": words.findall(lines[0])}


@app.post("/replace")
def replace():
    body = request.get_json()
    text = re.sub(body["from"], body["to"], body["text"])
    #             ^^^^^^^^^^^^ alert
    finder = compile_pattern(body.get("from"))
    #                        ^^^^^^^^^^^^^^^^ missed: the import gives it another name
    return {"text": text, "found": finder.findall(text)}


def library(pattern, text):
    return re.findall(pattern, text)


@app.get("/fine")
def fine():
    text = request.args["text"]
    re.search(r"\d+", text)
    re.search(re.escape(text), "a text")
    re.compile("^" + re.escape(text) + "$")
    re.compile(KINDS[request.args["kind"]])
    count = int(request.args["count"])
    re.match(r"^\w{%d}$" % count, text)
    if request.args["kind"] in ("a", "b"):
        re.match(request.args["kind"], "abc")
    glob.compile(text)
    return text.split(",")
