from flask import request

from .models import User, db


def register():
    user = User(**request.get_json())
    #           ^^^^^^^^^^^^^^^^^^^^ alert
    db.session.add(user)


def create(request):
    return User.objects.create(**request.data)
    #                          ^^^^^^^^^^^^^^ alert


def change(user):
    data = request.json
    User.query.filter_by(id=user.id).update(**data)
    #                                       ^^^^^^ alert


def patch(user):
    for key, value in request.json.items():
        setattr(user, key, value)
        # <- alert
    db.session.commit()


def profile(user):
    user.__dict__.update(request.form)
    #                    ^^^^^^^^^^^^ alert


def store(users):
    users.insert_one(request.get_json())
    #                ^^^^^^^^^^^^^^^^^^ alert


def by_way_of(make):
    return make(request.json)
    #           ^^^^^^^^^^^^ missed: what it makes stands elsewhere


def register_named():
    data = request.get_json()
    return User(name=data["name"], mail=data["mail"])


def register_checked():
    data = UserSchema().load(request.get_json())
    return User(**data)


def patch_allowed(user):
    for key, value in request.json.items():
        if key in ALLOWED:
            setattr(user, key, value)


def respond(settings, options):
    template.render(**request.args)
    settings.update(options)
    return Response(**options)


def search():
    return SearchForm(**request.args)
