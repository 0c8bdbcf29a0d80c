import hmac
import json
import marshal
import socket
from marshal import loads

from flask import request


def restore():
    return marshal.loads(request.get_data())
    #      ^^^^^^^^^^^^^ alert


def receive(connection: socket.socket):
    return marshal.loads(connection.recv(4096))
    #      ^^^^^^^^^^^^^ alert


def cached(path):
    with open(path, "rb") as file:
        return marshal.load(file)
        #      ^^^^^^^^^^^^ alert


def decoded(data):
    return loads(data)
    #      ^^^^^ alert


def upload():
    return marshal.load(request.files["state"])
    #      ^^^^^^^^^^^^ alert


def copied(value):
    return marshal.loads(marshal.dumps(value))


def constant():
    return marshal.loads(b"i\x01\x00\x00\x00")


def signed(data, mac, key):
    if not hmac.compare_digest(hmac.new(key, data, "sha256").digest(), mac):
        raise ValueError
    return marshal.loads(data)


def plain():
    return json.loads(request.get_data())


def written(value, file):
    marshal.dump(value, file)
