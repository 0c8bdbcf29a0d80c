from enum import Enum


class Role(Enum):
    ADMIN = "admin"


MISSING = object()


def may_delete(user):
    return user.role is "admin"
    #      ^^^^^^^^^^^^^^^^^^^^ alert


def refuse(request):
    if request.method is not 'POST':
    #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return 405
    if len(request.args) is 0:
    #  ^^^^^^^^^^^^^^^^^^^^^^ alert
        return 400


def decide(code, ratio, token):
    if code is not 200 and ratio is 0.5:
    #  ^^^^^^^^^^^^^^^ alert
    #                      ^^^^^^^^^^^^ alert
        return False
    return token is b"secret"
    #      ^^^^^^^^^^^^^^^^^^ alert


def depth(level):
    while level is not -1:
    #     ^^^^^^^^^^^^^^^ alert
        level -= 1


def is_admin(user):
    return user.role == "admin"


def checked(value, default=MISSING):
    if value is None or value is default:
        return default
    if value is not True and value is not Role.ADMIN:
        return "this is 'quoted'"
    return value in ("is", "is not")


def text(name):
    message = "it is 'fine'"
    return f"who is {name}" + " is 'x'" if message != "is 5" else name is MISSING


def number(count):
    return count == 0 or "is 0" != count
