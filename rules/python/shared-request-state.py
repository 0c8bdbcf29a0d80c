from flask import Flask, g, request, session
from tornado.web import RequestHandler

app = Flask(__name__)
current_user = None
basket, last_query = [], ""
mode = "light"


class Session:
    user = None


@app.post("/login")
def login():
    global current_user
    current_user = request.form["username"]
#   ^^^^^^^^^^^^ alert
    return "ok"


@app.get("/search")
def search():
    global last_query, basket
    last_query = request.args.get("q", "").strip()
#   ^^^^^^^^^^ alert
    data = request.get_json()
    basket = data["items"]
#   ^^^^^^ alert
    return "ok"


@app.post("/enter")
def enter():
    Session.user = request.form["username"]
#   ^^^^^^^^^^^^ alert
    return "ok"


class Profile(RequestHandler):
    owner = None

    def post(self):
        Profile.owner = self.get_argument("owner")
#       ^^^^^^^^^^^^^ alert
        self.__class__.owner = self.request.body
#       ^^^^^^^^^^^^^^^^^^^^ alert
        type(self).owner = self.get_body_argument("owner")
#       ^^^^^^^^^^^^^^^^ missed: the type of itself
        self.name = self.get_argument("name")


@app.post("/sign-in")
def sign_in():
    session["user"] = request.form["username"]
    g.user = request.form["username"]
    return "ok"


@app.get("/find")
def find():
    last_query = request.args.get("q", "")
    query = request.args.get("q", "")
    return query + last_query


@app.post("/mode")
def set_mode():
    global mode
    mode = "dark"
    return mode


@app.post("/reload")
def reload():
    global current_user
    current_user = load_user(SYSTEM)
    return "ok"


@app.post("/settings")
def save_settings():
    global site_config
    site_config = request.get_json()
    return "ok"


@app.post("/rename")
def rename(user):
    user.name = request.form["name"]
    return "ok"
