from flask import Flask
from jinja2 import Environment, FileSystemLoader, Template, select_autoescape

app = Flask(__name__)
ESCAPE = False
env = Environment(loader=FileSystemLoader("templates"), autoescape=False)
#                                                       ^^^^^^^^^^^^^^^^ alert
page = Template("<p>{{ comment }}</p>", autoescape=False)
#                                       ^^^^^^^^^^^^^^^^ alert
other = env.overlay(autoescape=False)
#                   ^^^^^^^^^^^^^^^^ alert
settings = {"autoescape": False, "trim_blocks": True}
#           ^^^^^^^^^^^^^^^^^^^ alert


def configure():
    env.autoescape = False
#   ^^^^^^^^^^^^^^^^^^^^^^ alert
    app.jinja_env.autoescape = False
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    app.jinja_env.trim_blocks = True


class Site:
    env = Environment(autoescape=ESCAPE)
    #                 ^^^^^^^^^^^^^^^^^ missed: the value stands elsewhere
    subjects = Environment(autoescape=False)
    #                      ^^^^^^^^^^^^^^^^ spurious: subject lines of mails are text


class Fine:
    env = Environment(loader=FileSystemLoader("templates"), autoescape=True)
    chosen = Environment(autoescape=select_autoescape())
    plain = Environment(trim_blocks=True)
    template = Template("Hello {{ name }}")
    options = {"autoescape": True, "cache": False}
    form = Field(autoescape=False)


def show(description):
    template = Template("<p>{{ description }}</p>")
    #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return template.render(description=description)


def page_of(rows):
    return Template("<ul>{% for row in rows %}<li>{{ row }}</li>{% endfor %}</ul>").render(rows=rows)
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def escaped(name):
    return Template("<p>{{ name|e }}</p>").render(name=name) + Template("<p>{{ name }}</p>", autoescape=True).render(name=name)


def query(table):
    return Template("SELECT * FROM {{ table }} WHERE a < 5").render(table=table)
