import smtplib
import socket
import sqlite3

import boto3
import mysql.connector
import paramiko
import redis
from flask import Flask, request

app = Flask(__name__)
s3 = boto3.client("s3")
DATABASES = {"shop": "shop.db"}


@app.get("/check")
def check():
    port = int(request.args["port"])
    sock = socket.socket()
    sock.connect(("localhost", port))
    #                          ^^^^ alert
    return "open"


@app.get("/reach")
def reach():
    with socket.create_connection((request.args["host"], 22)):
    #                              ^^^^^^^^^^^^^^^^^^^^ alert
        return "open"


@app.post("/listen")
def listen():
    server = socket.socket()
    server.bind(("", int(request.form["port"])))
    #                ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return "ok"


@app.get("/orders")
def orders():
    name = request.args["shop"]
    return rows(sqlite3.connect(f"{name}.db"))
    #                           ^^^^^^^^^^^^ alert


@app.post("/mail")
def mail():
    server = smtplib.SMTP(request.json["host"])
    #                     ^^^^^^^^^^^^^^^^^^^^ alert
    server.sendmail("a@example.org", "b@example.org", "hello")
    return "ok"


@app.post("/connect")
def connect():
    database = mysql.connector.connect(host=request.form["host"], user="shop", password=SECRET)
    #                                       ^^^^^^^^^^^^^^^^^^^^ alert
    cache = redis.Redis(host=request.form["cache"])
    #                        ^^^^^^^^^^^^^^^^^^^^^ alert
    return rows(database, cache)


@app.get("/uptime")
def uptime():
    ssh = paramiko.SSHClient()
    ssh.connect(request.args["machine"])
    #           ^^^^^^^^^^^^^^^^^^^^^^^ alert
    return "ok"


@app.post("/files")
def files():
    s3.put_object(Bucket=request.form["bucket"], Key="a", Body=b"")
    #                    ^^^^^^^^^^^^^^^^^^^^^^ alert
    return "ok"


@app.get("/table")
def of_table():
    return rows(sqlite3.connect(DATABASES[request.args["shop"]]))


@app.get("/listed")
def listed():
    name = request.args["shop"]
    if name not in ("north", "south"):
        return "no", 404
    return rows(sqlite3.connect(f"{name}.db"))


@app.post("/fixed")
def fixed():
    server = smtplib.SMTP("localhost", 25)
    server.sendmail("a@example.org", request.form["to"], "hello")
    s3.put_object(Bucket="files", Key=request.form["name"], Body=request.data)
    return "ok"


def of_caller(host, port):
    return socket.create_connection((host, port))


@app.post("/signal")
def signal():
    handler.connect(request.form["name"])
    return "ok"
