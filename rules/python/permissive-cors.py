from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask, request
from flask_cors import CORS, cross_origin

app = Flask(__name__)
CORS(app, supports_credentials=True)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
CORS(app, origins="*", supports_credentials=True)
#         ^^^^^^^^^^^ alert
CORS(app, origins=["https://shop.example.com"], supports_credentials=True)
CORS(app)
CORS(app, origins="*")
CORS(app, resources={r"/api/*": {"origins": "https://shop.example.com"}}, supports_credentials=True)

api = FastAPI()
api.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True, allow_methods=["*"])
#                                  ^^^^^^^^^^^^^^^^^^^ alert
api.add_middleware(CORSMiddleware, allow_origin_regex=".*", allow_credentials=True)
#                                  ^^^^^^^^^^^^^^^^^^^^^^^ alert
api.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["*"])
api.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=False)
api.add_middleware(CORSMiddleware, allow_origins=["https://shop.example.com"], allow_credentials=True)

ORIGINS = ["*"]
api.add_middleware(CORSMiddleware, allow_origins=ORIGINS, allow_credentials=True)
#                                  ^^^^^^^^^^^^^^^^^^^^^ missed: the list stands elsewhere


@app.after_request
def add_headers(response):
    response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin", "*")
    #                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response


@app.get("/public")
@cross_origin(supports_credentials=True)
#             ^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: there are no cookies to send
def public():
    return {}


@app.after_request
def fine(response):
    origin = request.headers.get("Origin")
    if origin in ALLOWED_ORIGINS:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
