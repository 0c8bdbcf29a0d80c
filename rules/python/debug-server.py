import asyncio
import os

from fastapi import FastAPI
from flask import Flask

app = Flask(__name__)
app.config["DEBUG"] = True
# <- alert
api = FastAPI(title="Shop", debug=True)
#                           ^^^^^^^^^^ alert
verbose = True


def serve():
    app.debug = True
#   ^^^^^^^^^^^^^^^^ alert
    app.run(host="0.0.0.0", port=5000, debug=True)
    #                                  ^^^^^^^^^^ alert


def socket(socketio):
    socketio.run(app, debug=True)
    #                 ^^^^^^^^^^ alert


def configured():
    app.run(debug=verbose)
    #       ^^^^^^^^^^^^^ alert


def fine(runner, client):
    app.run()
    app.run(debug=False)
    app.run(debug=os.environ.get("FLASK_DEBUG") == "1")
    app.debug = False
    app.config["TESTING"] = True
    asyncio.run(client.main(), debug=True)
    logger.debug = True
    runner.start(debug=True)


if __name__ == "__main__":
    app.run(debug=True, host="127.0.0.1")
    #       ^^^^^^^^^^ spurious: only on the machine it was written on
