import logging
import traceback

from fastapi import HTTPException
from flask import Flask, jsonify

app = Flask(__name__)
logger = logging.getLogger(__name__)


@app.route("/orders")
def orders():
    try:
        return jsonify(load())
    except Exception:
        return traceback.format_exc(), 500
        # <- alert


@app.route("/bills")
def bills():
    try:
        return jsonify(load())
    except Exception as error:
        return jsonify({"error": str(error), "trace": traceback.format_exc()}), 500
        # <- alert


@app.route("/sums")
def sums():
    try:
        return jsonify(load())
    except Exception:
        trace = traceback.format_exc()
        return trace
        #      ^^^^^ alert


async def read(number):
    try:
        return await load(number)
    except Exception:
        raise HTTPException(500, detail=traceback.format_exc())
        #                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


class Page:
    def get(self):
        try:
            self.write(load())
        except Exception:
            self.write(traceback.format_exc())
            #          ^^^^^^^^^^^^^^^^^^^^^^ alert

    def put(self):
        try:
            self.write(load())
        except Exception:
            return f"<pre>{traceback.format_exc()}</pre>"
            # <- alert


@app.route("/stock")
def stock():
    try:
        return jsonify(load())
    except Exception as error:
        return jsonify({"error": repr(error.__dict__)}), 500
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: no stack trace, but as good


@app.route("/users")
def users():
    try:
        return jsonify(load())
    except Exception:
        logger.error(traceback.format_exc())
        return "The users cannot be loaded.", 500


def report():
    with open("error.log", "a") as file:
        file.write(traceback.format_exc() if debug else "")


def describe(error):
    text = traceback.format_exception(error)
    logger.info("".join(text))
    return jsonify({"error": "not found"})


def formatted(error):
    return format_error(error)


def status(trace):
    return trace


@app.errorhandler(500)
def failed(error):
    return "Something went wrong.", 500
