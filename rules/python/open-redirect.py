import flask
from django.http import HttpResponseRedirect
from django.shortcuts import redirect as go
from django.utils.http import url_has_allowed_host_and_scheme
from fastapi import FastAPI
from fastapi.responses import RedirectResponse
from flask import Flask, redirect, request, url_for

app = Flask(__name__)
api = FastAPI()


@app.route("/login", methods=["POST"])
def login():
    next_page = request.args.get("next")
    if next_page:
        return redirect(next_page)
        #               ^^^^^^^^^ alert
    return redirect(url_for("index"))


@app.route("/out")
def out():
    return flask.redirect(request.args["url"], code=302)
    #                     ^^^^^^^^^^^^^^^^^^^ alert


def after_login(request):
    target = request.GET.get("next") or request.POST.get("next")
    return HttpResponseRedirect(target)
    #                           ^^^^^^ alert


@api.get("/leave")
async def leave(url: str):
    return RedirectResponse(url, status_code=307)
    #                       ^^^ alert


@api.get("/go")
async def back(to: str):
    return RedirectResponse(url=to)
    #                           ^^ alert


def renamed(request):
    return go(request.GET["next"])
    #         ^^^^^^^^^^^^^^^^^^^ missed: imported by another name


@app.route("/member")
def member():
    target = request.args["to"]
    if target not in PARTNERS:
        return redirect("/")
    return redirect(target)


@app.route("/fine/<name>")
def fine(name):
    if name == "home":
        return redirect("/")
    if name == "user":
        return redirect(url_for("user", name=request.args["name"]))
    if name == "search":
        return redirect("/search?q=" + request.args["q"])
    return redirect(f"/people/{name}")


def checked(request):
    target = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(target, {request.get_host()}):
        target = "/"
    return redirect(target)


def moved(page):
    return redirect(page.get_absolute_url())


def moved_in_trac(req):
    req.redirect(req.href.wiki(req.args.get("page")))


def where_to(default):
    return request.args.get("next") or default


def is_local(target):
    return urlparse(target).netloc == ""


@app.route("/signed-in")
def signed_in():
    return redirect(where_to("/"))
    #               ^^^^^^^^^^^^^ alert


@app.route("/signed-out")
def signed_out():
    target = request.args.get("next", "/")
    if not is_local(target):
        return redirect("/")
    return redirect(target)


@app.route("/step")
def step():
    steps = {"one": "/steps/1", "two": "/steps/2"}
    target = request.args["step"]
    for name in steps:
        if target == name:
            return redirect(steps[name])
    if target == "/done":
        return redirect(target)
    session["target"] = target
    return redirect(steps.get(target, "/"))


@app.route("/partner")
def partner():
    host = request.args["host"]
    page = int(request.args["page"])
    if page > 3:
        return redirect(f"https://partners.example.com/{page}?host={host}")
    return redirect(f"https://{host}/{page}")
    #               ^^^^^^^^^^^^^^^^^^^^^^^^ alert
