import json
import logging
import re

from flask import Flask, request

app = Flask(__name__)
logger = logging.getLogger(__name__)


@app.route("/login", methods=["POST"])
def login():
    user = request.form["user"]
    logger.info(f"Login of {user}")
    #           ^^^^^^^^^^^^^^^^^^ alert
    logging.warning("Failed login of " + user)
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    logger.error("User %s is locked", user)
    #                                 ^^^^ alert
    app.logger.info("User {} came back".format(user))
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    logging.getLogger("audit").info("From %s: %s", request.remote_addr, request.headers.get("User-Agent"))
    #                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return "ok"


def record(name):
    logger.info("Created %s", name)
    #                         ^^^^ alert


@app.route("/search")
def search():
    record(request.args["q"])
    return "ok"


@app.route("/fine")
def fine():
    user = request.args["user"]
    logger.info("Login")
    logger.info(f"Login of {user!r}")
    logger.info("Login of %r", user)
    logger.info("Login of %s", user.replace("\n", " ").replace("\r", " "))
    logger.info("Login of %s", re.sub(r"[\r\n]", " ", user))
    logger.info("Data: %s", json.dumps(request.args))
    logger.info("Page %s", int(request.args["page"]))
    if user in ("ann", "bob"):
        logger.info("Login of %s", user)
    catalog.info(user)
    math.log(user)
    return "ok"
