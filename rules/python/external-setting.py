import os

from flask import Flask, current_app, request

app = Flask(__name__)


@app.post("/settings")
def save():
    app.config.update(request.get_json())
    #                 ^^^^^^^^^^^^^^^^^^ alert
    return "ok"


@app.post("/environment")
def environment():
    name, value = request.form["name"], request.form["value"]
    os.environ[name] = value
    #          ^^^^ alert
    return "ok"


@app.post("/path")
def path():
    os.environ["PATH"] = request.form["path"]
    #                    ^^^^^^^^^^^^^^^^^^^^ alert
    os.putenv(request.form["name"], "1")
    #         ^^^^^^^^^^^^^^^^^^^^ alert
    return "ok"


@app.post("/names")
def names():
    globals().update(request.form)
    #                ^^^^^^^^^^^^ alert
    for key, value in request.args.items():
        globals()[key] = value
        #         ^^^ alert
    return "ok"


@app.post("/attribute")
def attribute():
    setattr(settings, request.json["name"], request.json["value"])
    #                 ^^^^^^^^^^^^^^^^^^^^ alert
    current_app.config[request.json["name"]] = True
    #                  ^^^^^^^^^^^^^^^^^^^^ alert
    return "ok"


@app.post("/level")
def level():
    os.environ["LEVEL"] = str(int(request.form["level"]))
    name = request.form["name"]
    if name in ("THEME", "LANGUAGE"):
        os.environ[name] = "1"
    return "ok"


@app.post("/own")
def own():
    preferences = {}
    preferences.update(request.get_json())
    preferences[request.form["name"]] = request.form["value"]
    setattr(item, "name", request.json["name"])
    return preferences


def configure(name):
    app.config.update(DEBUG=False, NAME=name)
    app.config["FOLDER"] = os.environ["FOLDER"]
    os.environ[name] = "1"


def load(options):
    app.config.from_mapping(options)


@app.post("/gateway")
def gateway(environ):
    environ["PATH_INFO"] = request.path
    environ["QUERY_STRING"] = request.args["query"]
    return forward(environ)
