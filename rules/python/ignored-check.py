import hmac
import re

import bcrypt
from flask import abort
from passlib.hash import pbkdf2_sha256
from werkzeug.security import check_password_hash


def webhook(body, signature):
    hmac.compare_digest(signature, sign(body))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    handle(body)


def login(user, password):
    check_password_hash(user.password_hash, password)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    start_session(user)


def enter(user, password):
    bcrypt.checkpw(password.encode(), user.password_hash)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    pbkdf2_sha256.verify(password, user.other_hash)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    user.check_password(password)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return start_session(user)


def read(path, name):
    path.startswith("/srv/files/")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    re.fullmatch(r"\w+", name)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    name.isalnum()
#   ^^^^^^^^^^^^^^ alert
    return open(path + name).read()


def remove(request, order):
    request.user.has_perm("shop.delete_order")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    order.delete()


def signup(form):
    form.validate_on_submit()
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return save(form.data)


def checked_webhook(body, signature):
    if not hmac.compare_digest(signature, sign(body)):
        abort(403)
    handle(body)


def checked_login(user, password):
    valid = check_password_hash(user.password_hash, password)
    return start_session(user) if valid else None


def asserted(user, password):
    assert bcrypt.checkpw(password.encode(), user.password_hash)
    return user.check_password(password) and start_session(user)


def raising(serializer, token, hasher, user, password):
    serializer.is_valid(raise_exception=True)
    verify_token(token)
    hasher.verify(user.password_hash, password)
    jwt.decode(token, KEY, algorithms=["HS256"])
    return serializer.save()


def matched(text):
    match = re.match(r"\w+", text)
    return match and text.startswith("a")


def others(form, permission):
    form.is_valid()
    permission.check()
    login(form, permission)
