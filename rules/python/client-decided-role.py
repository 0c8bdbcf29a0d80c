from flask import request


def page(user):
    if request.cookies.get("is_admin") == "true":
    #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return admin_page()
    if request.headers["X-Role"] == "admin":
    #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return admin_page()
    if request.args.get("is_admin"):
    #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return admin_page()
    role = request.cookies.get("role")
    if role == "admin":
    #  ^^^^^^^^^^^^^^^ alert
        return admin_page()
    allowed = request.form.get("role") == "admin"
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return admin_page() if allowed else None


def late():
    kind = request.cookies.get("kind")
    return kind == "admin"
    #      ^^^^^^^^^^^^^^^ missed: nothing says that it is a right


def fine(user, session):
    if user.is_admin:
        return admin_page()
    role = session["role"]
    if role == "admin":
        return admin_page()
    if request.args.get("sort") == "name":
        return sorted_page()
    theme = request.cookies.get("theme")
    if theme == "dark" or request.method == "POST":
        return dark_page()
    return user.role == "admin"
