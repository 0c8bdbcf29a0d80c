import json

from bson import ObjectId
from flask import Flask, request
from pymongo import MongoClient

app = Flask(__name__)
db = MongoClient().shop
users = db.users


@app.post("/login")
def login():
    data = request.get_json()
    return str(db.users.find_one({"name": data["name"]}))
    #                                     ^^^^^^^^^^^^ alert


@app.post("/enter")
def enter():
    name, password = request.json["name"], request.json.get("password")
    user = users.find_one({"name": name, "password": password})
    #                              ^^^^ alert
    #                                                ^^^^^^^^ alert
    return str(user)


@app.post("/search")
def search():
    query = request.get_json(force=True)
    return list(db.orders.find(query))
    #                          ^^^^^ alert


@app.post("/remove")
def remove():
    body = json.loads(request.data)
    db.sessions.delete_many({"token": body["token"]})
    #                                 ^^^^^^^^^^^^^ alert
    return "ok"


@app.post("/script")
def script():
    name = request.json["name"]
    return list(users.find({"$where": f"this.name == '{name}'"}))
    #                                 ^^^^^^^^^^^^^^^^^^^^^^^^ alert


def lookup(token):
    return users.update_one({"token": token}, {"$set": {"active": True}})
    #                                 ^^^^^ alert


@app.post("/activate")
def activate():
    lookup(request.json["token"])
    return "ok"


@app.post("/script-of-form")
def script_of_form():
    name = request.form["name"]
    return list(users.find({"$where": "this.name == '" + name + "'"}))
    #                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: only what a JSON body holds is followed


@app.post("/text")
def text():
    data = request.get_json()
    return str(db.users.find_one({"name": str(data["name"]), "_id": ObjectId(data["id"])}))


@app.post("/form")
def form():
    return str(users.find_one({"name": request.form["name"], "pin": request.args.get("pin")}))


@app.post("/typed")
def typed():
    name = request.json["name"]
    if not isinstance(name, str):
        return "no", 400
    return str(users.find_one({"name": name}))


@app.post("/stripped")
def stripped():
    name = request.json["name"].strip().lower()
    return str(users.find_one({"name": name}))


@app.post("/stored")
def stored():
    users.insert_one({"name": request.json["name"]})
    users.update_one({"_id": 1}, {"$set": {"name": request.json["name"]}})
    return "ok"


@app.post("/fixed")
def fixed():
    return list(users.find({"$where": "this.stock > 0", "active": True}))
