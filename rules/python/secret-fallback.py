import os
from os import getenv

from decouple import config
from flask import Flask

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ.get("SECRET_KEY", "dev-secret")
#                                                       ^^^^^^^^^^^^ alert
app.config["JWT_SECRET"] = os.getenv("JWT_SECRET") or "change-me"
#                                                     ^^^^^^^^^^^ alert
DATABASE_PASSWORD = os.getenv("DB_PASSWORD", "postgres")
#                                            ^^^^^^^^^^ alert
STRIPE = getenv("STRIPE_API_KEY", "sk_test_4eC39HqLyjWDarjtT1zdp7dc")
#                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
ADMIN = config("ADMIN_TOKEN", default="letmein")
#                                     ^^^^^^^^^ alert
FALLBACK = "not-so-secret"
SIGNING_KEY = os.environ.get("SIGNING_KEY", FALLBACK)
#                                           ^^^^^^^^ missed: the value stands elsewhere
PAGE_TOKEN = os.environ.get("FIRST_PAGE_TOKEN", "start")
#                                               ^^^^^^^ spurious: a place in a list

SECRET_KEY = os.environ["SECRET_KEY"]
PASSWORD = os.environ.get("PASSWORD")
API_KEY = os.environ.get("API_KEY", "")
TOKEN = os.getenv("TOKEN", None)
ALGORITHM = os.getenv("JWT_ALGORITHM", "HS256")
TOKEN_URL = os.environ.get("TOKEN_URL", "https://auth.example.com/token")
KEY_FILE = os.environ.get("PRIVATE_KEY_FILE", "/run/secrets/key")
HOST = os.environ.get("DB_HOST") or "localhost"
MINUTES = int(os.getenv("ACCESS_TOKEN_EXPIRE_MINUTES", "30"))
LEVEL = request.headers.get("API_KEY", "none")
DEBUG = config("DEBUG", default="false")
