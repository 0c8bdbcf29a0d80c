import sqlite3

from flask import request
from werkzeug.security import check_password_hash, generate_password_hash

from .models import User, db


def login(name, password):
    user = User.query.filter_by(name=name).first()
    if user and user.password == password:
    #           ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return user
    return None


def login_of_table(users, name, password):
    return name in users and users[name]["password"] == password
    #                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def sign_in(name, password):
    return User.query.filter_by(name=name, password=password).first()
    #                                      ^^^^^^^^^^^^^^^^^ alert


def change(user, old_password, new_password):
    if old_password != user.password:
    #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        raise ValueError("wrong")
    user.password = generate(new_password)


def check(connection, name, password):
    return connection.execute("SELECT id FROM users WHERE name = ? AND password = ?", (name, password)).fetchone()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def register():
    user = User(name=request.form["name"], password=request.form["password"])
    #                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    db.session.add(user)
    db.session.commit()


def reset(users, user, new_password):
    for user in users:
        user["password"] = new_password
        # <- alert
    form["password"] = new_password


def reset_hashed(user, new_password):
    user["password"] = hash_of(new_password)


def stored(name, given):
    return load(name).password == given
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: neither name says what it is


def login_hashed(name, password):
    user = User.query.filter_by(name=name).first()
    return user and check_password_hash(user.password, password)


def login_old(user, password):
    password = hash_of(password)
    return user.password_hash == password


def login_digest(user, password):
    given = hashlib.pbkdf2_hmac("sha256", password.encode(), user.salt, 600_000)
    return user.password == given


def repeated(form):
    return form.password == form.confirm_password


def typed(password, password2):
    return password == password2


def register_hashed():
    user = User(name=request.form["name"], password=generate_password_hash(request.form["password"]))
    db.session.add(user)


def named(connection, name):
    return connection.execute("SELECT password FROM users WHERE name = ?", (name,)).fetchone()


def is_set(user):
    return user.password != ""
