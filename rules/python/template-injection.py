import jinja2
from flask import Flask, render_template, render_template_string, request
from jinja2 import Environment, Template

app = Flask(__name__)
env = Environment(autoescape=True)
PAGE = "<html><body>{{ body }}</body></html>"


@app.route("/hello")
def hello():
    name = request.args.get("name", "World")
    template = f"<h1>Hello {name}!</h1>"
    return render_template_string(template)
    #                             ^^^^^^^^ alert


@app.errorhandler(404)
def not_found(error):
    page = "<h1>%s was not found</h1>" % request.url
    return render_template_string(page), 404
    #                             ^^^^ alert


@app.post("/preview")
def preview():
    source = request.form["source"]
    body = env.from_string(source).render(user="guest")
    #                      ^^^^^^ alert
    return Template(request.form["head"]).render() + jinja2.Template("Dear " + source + ",").render() + body
    #               ^^^^^^^^^^^^^^^^^^^^ alert
    #                                                                ^^^^^^^^^^^^^^^^^^^^^^ alert


@app.post("/mail")
def mail():
    return render_template_string(request.get_json()["template"])
    #                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def send(recipient, layouts):
    layout = layouts.find(recipient.tenant)
    return render_template_string(layout, name=recipient.name)
    #                             ^^^^^^ missed: written by the tenants of the program


@app.get("/greet/<name>")
def greet(name):
    if not name.isalpha():
        return "no"
    return render_template_string(f"<p>{name}</p>")


def fine(name):
    render_template_string("<h1>Hello {{ name }}</h1>", name=name)
    render_template_string(PAGE, body=name)
    greeting = "<p>" + "{{ name }}" + "</p>"
    render_template_string(greeting, name=name)
    render_template("hello.html", name=request.args.get("name"))
    Template("Dear {{ name }}").render(name=name)
    with open("mail.txt") as file:
        Template(file.read()).render(name=name)
    env.from_string(PAGE).render(body=name)
    Decimal.from_string(name)


def layout(body):
    return "<main>" + body + "</main>"


@app.get("/wrapped")
def wrapped():
    text = request.args["text"]
    page = layout(text)
    number = int(request.args["page"])
    render_template_string(layout("{{ text }}"), text=text)
    render_template_string(f"<p>Page {number}</p>")
    return render_template_string(page)
    #                             ^^^^ alert


class Mailer:
    def subject(self, customer):
        return Environment().from_string(f"Dear {customer}").render()
        #                                ^^^^^^^^^^^^^^^^^^ alert
