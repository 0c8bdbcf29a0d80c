import secrets

from django.contrib.auth.hashers import check_password
from django.contrib.sessions.backends.db import SessionStore
from django.shortcuts import redirect, render
from flask import Flask, make_response, request

app = Flask(__name__)


@app.get("/enter")
def enter():
    response = make_response("welcome")
    response.set_cookie("session_id", request.args["sid"])
    #                                 ^^^^^^^^^^^^^^^^^^^ alert
    return response


@app.get("/resume")
def resume():
    sid = request.cookies.get("sid") or request.args.get("sid")
    response = make_response("welcome back")
    response.set_cookie("sessionid", value=sid, httponly=True)
    #                                      ^^^ alert
    return response


@app.get("/store")
def store():
    key = request.GET["key"]
    return SessionStore(session_key=key)
    #                               ^^^ alert


@app.get("/take")
def take():
    session = open_session()
    session.sid = request.args["sid"]
    #             ^^^^^^^^^^^^^^^^^^^ alert
    return "ok"


def login(request):
    member = Member.objects.get(name=request.POST["name"])
    if check_password(request.POST["password"], member.password):
        request.session["member_id"] = member.id
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return redirect("/")


@app.get("/new")
def new():
    response = make_response("welcome")
    response.set_cookie("session_id", secrets.token_urlsafe(32))
    response.set_cookie("theme", request.args["theme"])
    response.set_cookie("session_id", "", max_age=0)
    return response


def remember(request):
    request.session["basket"] = request.POST["basket"]
    request.session["user_id"] = request.user.id
    return redirect("/")


def of_table(request):
    session = Session(user=request.user)
    session.name = request.POST["name"]
    return render(request, "session.html", {"session": session})


def load(key):
    return SessionStore(session_key=key)
