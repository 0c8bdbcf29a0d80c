from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe
from markupsafe import Markup


def badge(name):
    return mark_safe(f"<b>{name}</b>")
    #                ^^^^^^^^^^^^^^^^ alert


def link(user):
    return mark_safe("<a href='/users'>%s</a>" % user.name)
    #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def line(text):
    return Markup("<p>" + text + "</p>")
    #             ^^^^^^^^^^^^^^^^^^^^^ alert


def entry(title):
    return Markup("<li>{}</li>".format(title))
    #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


class Admin:
    def shown(self, item):
        return mark_safe(f"<span>{item.title}</span>")
        #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def late(name):
    text = f"<b>{name}</b>"
    return mark_safe(text)
    #                ^^^^ missed: put together before


def fine(name, form):
    format_html("<b>{}</b>", name)
    Markup("<b>{}</b>").format(name)
    return mark_safe("<b>New</b>")


def escaped(name):
    return mark_safe(f"<b>{escape(name)}</b>")


def rendered(name, form):
    return mark_safe(render_to_string("badge.html", {"name": name}))


def plain(name):
    return f"<b>{name}</b>"
