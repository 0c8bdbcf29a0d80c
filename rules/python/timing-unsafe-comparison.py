import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
API_KEY = os.environ["API_KEY"]
WEBHOOK_SECRET = os.environ["WEBHOOK_SECRET"].encode()


@app.post("/webhook")
def webhook():
    signature = request.headers.get("X-Signature", "")
    expected = hmac.new(WEBHOOK_SECRET, request.data, hashlib.sha256).hexdigest()
    if signature != expected:
    #  ^^^^^^^^^^^^^^^^^^^^^ alert
        abort(401)
    if expected == request.args.get("signature"):
    #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return "twice"
    return "ok"


@app.before_request
def check_key():
    if request.headers.get("X-Api-Key") != API_KEY:
    #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        abort(403)
    if request.args["key"] == app.config["API_KEY"]:
    #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return None
    return None


def verify(body, key, given):
    return hmac.new(key, body, "sha256").digest() == given
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def sign_and_check(body, given, signer):
    return signer.sign(body) == given
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: signed elsewhere


@app.get("/kind")
def kind():
    return {"secret": request.args["kind"] == names.secret}
    #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: the name of a kind, no secret


def fine(path, expected, user, key, body):
    checksum = hashlib.sha256(path.read_bytes()).hexdigest()
    if checksum != expected:
        raise ValueError("damaged")
    if API_KEY == "":
        raise ValueError("not set")
    if len(hmac.new(key, body, "sha256").hexdigest()) == 64:
        pass
    if hmac.compare_digest(hmac.new(key, body, "sha256").hexdigest(), expected):
        return True
    if request.args["kind"] == "secret":
        return user.name == request.args["name"]
    return inspect.signature(path) == inspect.signature(body)


def is_password(actual, typed_password):
    for i in range(len(typed_password)):
        if typed_password[i] != actual[i]:
        #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
            return False
    return True


def is_pin(self, digits):
    for index in range(4):
        if self.pin[index] != digits[index]:
        #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
            return False
    return True


def same_words(words, others):
    for i in range(len(words)):
        if words[i] != others[i]:
            return False
    return True


def shifted(password):
    for i in range(1, len(password)):
        if password[i] == password[i - 1]:
            return False
    return True
