import os

import boto3
import psycopg2
from flask import Flask
from sqlalchemy import create_engine

app = Flask(__name__)
app.secret_key = "supersecretkey"
#                ^^^^^^^^^^^^^^^^ alert
app.config["JWT_SECRET_KEY"] = "change-this-in-production"
#                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
app.config["MAIL_PASSWORD"] = "h7Gq92!kdLz"
#                             ^^^^^^^^^^^^^ alert
API_KEY = "sk-proj-9fK2mQ7xV4bT8nR1"
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
engine = create_engine("postgresql://shop:Winter2024x@db.internal/shop")
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def connect(host, password="Tr0ub4dor&3"):
#                          ^^^^^^^^^^^^^ alert
    return psycopg2.connect(host=host, user="shop", password="Tr0ub4dor&3")
    #                                                        ^^^^^^^^^^^^^ alert


def storage():
    settings = {"region": "eu-west-1", "secret_access_key": "wJa1rXUtnFEMIK7MDENGbPxRfiCYz9"}
    #                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return boto3.client("s3", aws_secret_access_key="wJa1rXUtnFEMIK7MDENGbPxRfiCYz9", region_name="eu-west-1"), settings
    #                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


class Client:
    def __init__(self):
        self.auth_token = "ghp_16C7e42F292c6912E7710c838347Ae178B4a"
        #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        self.admin_password = "correcthorse"
        #                     ^^^^^^^^^^^^^^ alert
        self.pin_token = "correcthorse"
        #                ^^^^^^^^^^^^^^ missed: a word of letters only
        self.public_access_token = "pk.eyJ1Ijoic2hvcDEyMyJ9"
        #                          ^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: made to be public


class Fine:
    secret_key = os.environ["SECRET_KEY"]
    api_key = os.getenv("API_KEY", "")
    password = ""
    client_secret = "your-client-secret-1"
    access_token = "<access token 1>"
    token = "access_token_v2"
    PASSWORD = "example123"
    private_key = "/etc/ssl/private/key1.pem"
    token_url = "https://auth.example.com/oauth2/token"
    password_hash_algorithm = "pbkdf2_sha256"
    SECRET_KEY_FALLBACKS = "a1b2c3d4"
    database = "postgresql://user:password@localhost/shop"
    other = f"postgresql://{user}:{password}@localhost/shop"
    headers = {"X-Api-Key": os.environ["API_KEY"], "password": None, "token": "xxxxxxxx1"}
    prompt = getpass("password: ")
    text = get_translation(password="Forgot your password?")


def may_enter(request, password, token):
    if password == "s3cr3t":
    #              ^^^^^^^^ alert
        return True
    if request.form["password"] != "letmein":
    #                              ^^^^^^^^^ alert
        return False
    if request.headers.get("X-Key") == "k-1234":
    #                                  ^^^^^^^^ missed: a header may be anything
        return True
    return password == "" or password == "required" or token == "Bearer" or password == other


def connect_shortly(settings):
    password = "s3cr3t"
    #          ^^^^^^^^ alert
    settings["password"] = "r00t!"
    #                      ^^^^^^^ alert
    open_database(user="root", password="adm1n")
    #                                   ^^^^^^^ alert
    secret = other = "k3y42"
    #                ^^^^^^^ alert
    password = "sha256"
    encoding = password = "utf8"
    password = "guess"
    return password, secret, other, encoding
