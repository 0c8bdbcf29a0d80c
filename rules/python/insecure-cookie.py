from flask import Flask, make_response

app = Flask(__name__)
app.config["SESSION_COOKIE_NAME"] = "shop"
app.config["SESSION_COOKIE_SECURE"] = False
# <- alert
app.config.update(SESSION_COOKIE_HTTPONLY=False, SESSION_COOKIE_SAMESITE="Lax")
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
SESSION_COOKIE_HTTPONLY = False
# <- alert


def login(token):
    response = make_response("hello")
    response.set_cookie("session", token, httponly=False)
    #                                     ^^^^^^^^^^^^^^ alert
    response.set_cookie("token", token, httponly=True, secure=False)
    #                                                  ^^^^^^^^^^^^ alert
    return response


def middleware(application):
    return SessionMiddleware(application, secret_key=KEY, https_only=False)
    #                                                     ^^^^^^^^^^^^^^^^ alert


def bare(token):
    response = make_response("hello")
    response.set_cookie("session", token)
    #                   ^^^^^^^^^ missed: nothing is said of either
    return response


def fine(response, token, theme):
    response.set_cookie("session", token, httponly=True, secure=True)
    response.set_cookie("theme", theme, httponly=False)
    response.set_cookie("csrftoken", token, httponly=False)
    app.config["SESSION_COOKIE_SECURE"] = True
    app.config["SESSION_PERMANENT"] = False
    app.config.update(SESSION_COOKIE_HTTPONLY=True)
    return dict(secure=False)
