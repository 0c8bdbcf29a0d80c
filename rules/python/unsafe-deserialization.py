import copy
import hashlib
import hmac
import json
import marshal
import pickle
import shelve
from pickle import loads

import jsonpickle
import numpy as np
import torch
from flask import Flask, request

app = Flask(__name__)


@app.route("/session", methods=["POST"])
def session():
    data = pickle.loads(request.data)
    #      ^^^^^^^^^^^^ alert
    cookie = jsonpickle.decode(request.cookies["state"])
    #        ^^^^^^^^^^^^^^^^^ alert
    return {"user": data["user"], "state": str(cookie)}


def load_model(path):
    with open(path, "rb") as file:
        model = pickle.load(file)
        #       ^^^^^^^^^^^ alert
    weights = torch.load(path, map_location="cpu", weights_only=False)
    #         ^^^^^^^^^^ alert
    arrays = np.load(path, allow_pickle=True)
    #        ^^^^^^^ alert
    return model, weights, arrays


def receive(connection):
    size = int.from_bytes(connection.recv(4), "big")
    return loads(connection.recv(size)), marshal.loads(connection.recv(size))
    #      ^^^^^ alert


def history(name):
    with shelve.open(name) as db:
    #    ^^^^^^^^^^^ alert
        return dict(db)


def worker(queue):
    return pickle.loads(queue.get())
    #      ^^^^^^^^^^^^ spurious: the other end of the pipe is this program


def indirect(serializer, data):
    return serializer.loads(data)
    #      ^^^^^^^^^^^^^^^^ missed: the module is chosen elsewhere


def signed(data, key):
    payload, mac = data[:-32], data[-32:]
    if not hmac.compare_digest(hmac.new(key, payload, hashlib.sha256).digest(), mac):
        raise ValueError("forged")
    return pickle.loads(payload)


def fine(value, path):
    twin = pickle.loads(pickle.dumps(value))
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    other = pickle.loads(data)
    settings = json.loads(path.read_text())
    weights = torch.load(path, weights_only=True)
    array = np.load(path)
    default = np.load(path, allow_pickle=False)
    model.load(path)
    return copy.deepcopy(twin), other, settings, weights, array, default


def cached(path):
    with open("cache.pickle", "rb") as file:
        return pickle.load(file)
        #      ^^^^^^^^^^^ alert


def cookie():
    raw = request.cookies.get("cart", "")
    return pickle.loads(bytes.fromhex(raw))
    #      ^^^^^^^^^^^^ alert
