from django.http import HttpResponse, JsonResponse
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from flask import Flask, make_response, render_template, request
from markupsafe import Markup, escape

app = Flask(__name__)


@app.route("/greet")
def greet():
    name = request.args.get("name")
    return "<p>Hello " + name + "</p>"
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


@app.route("/hello/<name>")
def hello(name):
    return f"<h1>Hello, {name}!</h1>"
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


@app.route("/comment", methods=["POST"])
def comment():
    text = request.form["text"]
    html = "<div class='comment'>{}</div>".format(text)
    if len(text) > 1000:
        return "<b>Too long: %s</b>" % text, 400
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return make_response(html)
    #                    ^^^^ alert


def profile(request):
    bio = request.GET.get("bio", "")
    banner = mark_safe(bio)
    #                  ^^^ alert
    return HttpResponse(f"<html><body>{bio}</body></html>", headers={"X-Banner": banner})
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


@app.route("/badge")
def badge():
    label = Markup(request.args["label"])
    #              ^^^^^^^^^^^^^^^^^^^^^ alert
    return render_template("badge.html", label=label)


@app.route("/list")
def listing():
    html = "<ul>"
    for tag in request.args.getlist("tag"):
        html += "<li>"
        html += tag
    return html
    #      ^^^^ alert


def stored(request):
    post = Post.objects.get(pk=request.GET["id"])
    return HttpResponse(f"<article>{post.body}</article>")
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: written by another request


@app.route("/level")
def level():
    wanted = request.args.get("level")
    if wanted not in ("low", "high"):
        return "no such level", 404
    return f"<b>{wanted}</b>"


@app.route("/escaped")
def escaped():
    name = request.args.get("name", "")
    name = html.escape(name)
    return f"<p>{name}</p>"


@app.route("/fine/<int:number>")
def fine(number):
    term = request.args.get("q", "")
    page = f"<h1>{escape(term)}</h1>"
    if number == 1:
        return page
    if number == 2:
        return f"Results for {term}", 200, {"Content-Type": "text/plain"}
    if number == 3:
        return render_template("search.html", term=term)
    if number == 4:
        return f"<p>Page {number}</p>"
    if number == 5:
        return {"html": f"<p>{term}</p>"}
    link = format_html("<a href='/?q={}'>again</a>", term)
    return JsonResponse({"term": term, "link": link, "safe": Markup("<b>{}</b>")})


def heading(text):
    return f"<h1>{text}</h1>"


def clean(text):
    return escape(text)


@app.route("/title")
def title():
    text = request.args.get("title", "")
    if text == "":
        return heading("No title")
    if text.isalnum():
        return heading(text)
    if len(text) > 40:
        return heading(clean(text))
    return heading(text)
    #      ^^^^^^^^^^^^^ alert


@app.route("/rows")
def rows():
    cells = [f"<td>{cell}</td>" for cell in request.args.getlist("cell")]
    safe = [f"<td>{escape(cell)}</td>" for cell in request.args.getlist("cell")]
    if request.args.get("safe"):
        return "<tr>" + "".join(safe) + "</tr>"
    return "<tr>" + "".join(cells) + "</tr>"
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


@app.route("/people")
def people():
    person = {"name": request.args["name"], "title": "Dr"}
    if request.args.get("short"):
        return "<b>" + person["title"] + "</b>"
    name = person["name"]
    name = name.strip()
    return "<b>" + name + "</b>"
    #      ^^^^^^^^^^^^^^^^^^^^^ alert


@app.route("/thanks")
def thanks():
    name = request.args.get("name")
    return f"Thanks, {name}!"
    #      ^^^^^^^^^^^^^^^^^^ alert


@app.route("/echo")
def echo():
    text = request.args.get("text")
    return make_response(text)
    #                    ^^^^ alert


@app.route("/plain")
def plain():
    name = request.args.get("name")
    return Response(f"Thanks, {name}!", mimetype="text/plain")


@app.route("/number")
def number():
    return f"Page {int(request.args['page'])}"


@app.route("/signed-up")
def signed_up():
    response = make_response("Thanks for signing up, {}!".format(request.args.get("email", "")))
    #                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return response


@app.route("/total")
def total():
    return make_response("In all: {}".format(int(request.args["count"])))
