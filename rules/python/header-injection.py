from http.server import BaseHTTPRequestHandler
from urllib.parse import quote

from bottle import request as asked
from flask import Flask, Response, make_response, request

app = Flask(__name__)


@app.route("/language")
def language():
    response = make_response("done")
    response.headers["X-Language"] = request.args["language"]
    #                                ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    response.headers.add("X-Name", "name=" + request.args["name"])
    #                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    response.headers.set("X-Page", request.args.get("page"))
    #                              ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return response


def application(environ, start_response):
    name = request.args["name"]
    start_response("200 OK", [("Content-Type", "text/plain"), ("X-Name", name)])
    #                                                                    ^^^^ alert
    return [b"done"]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("X-Origin", asked.headers)
        self.send_header("X-Origin", request.headers.get("Origin"))
        #                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        self.send_header("Content-Length", len(request.data))
        self.end_headers()


@app.route("/fine")
def fine():
    name = request.args["name"]
    response = Response("done")
    response.headers["X-Language"] = "en"
    response.headers["X-Name"] = quote(name)
    response.headers["X-Page"] = str(int(request.args["page"]))
    response.headers["X-Line"] = name.replace("\n", "").replace("\r", "")
    response.headers["X-Kind"] = name if name in ("a", "b") else "a"
    response.headers["X-Stamp"] = time.ctime()
    settings.options["name"] = name
    client.headers["Authorization"] = name
    return response
