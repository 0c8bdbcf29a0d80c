from flask import Flask

app = Flask(__name__)


@app.delete("/users/<int:user_id>")
def remove(user_id):
    # TODO: check that the user may do this
    # <- alert
    User.query.filter_by(id=user_id).delete()
    return "", 204


@app.post("/hook")
def hook():
    data = request.get_json()  # FIXME: verify the signature
    #                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return apply(data)


def download(name):
    # TODO add authentication
    # <- alert
    return send(name)


def charge(user, amount):
    # todo: validate the token before this
    # <- alert
    return pay(user, amount)


def enter(user):
    # skip authentication for now
    # <- alert
    return page(user)


def upload(name):
    # permissions are not looked at
    # <- missed: no word of later
    return send(name)


def listed(user):
    # TODO: sort by name
    # check permission of the user
    if not user.may("list"):
        return None
    # TODO: add tests for permissions
    # TODO: cache the token check
    # no token
    # the password is not stored
    return names()
