from urllib.parse import urlparse
from urllib.request import urlopen

import httpx
import requests
from fastapi import FastAPI
from flask import Flask, abort, request
from pydantic import BaseModel

app = Flask(__name__)
api = FastAPI()
API = "https://api.example.com"
ALLOWED_HOSTS = {"images.example.com"}


class FetchRequest(BaseModel):
    url: str


@app.route("/proxy")
def proxy():
    url = request.args.get("url")
    response = requests.get(url, timeout=10)
    #                       ^^^ alert
    return response.content


@app.route("/image", methods=["POST"])
def image():
    data = request.get_json()
    body = urlopen(data["image_url"]).read()
    #              ^^^^^^^^^^^^^^^^^ alert
    requests.request("POST", data["callback"], json={"size": len(body)})
    #                        ^^^^^^^^^^^^^^^^ alert
    requests.post(url=data.get("webhook"), json={})
    #                 ^^^^^^^^^^^^^^^^^^^ alert
    return body


@api.get("/fetch")
async def fetch(url: str, timeout: int = 5):
    async with httpx.AsyncClient() as client:
        response = await client.get(url, timeout=timeout)
        #                           ^^^ alert
    return response.json()


@api.post("/scan")
async def scan(job: FetchRequest):
    return requests.head(job.url).status_code
    #                    ^^^^^^^ alert


@app.get("/status")
def status():
    host = request.args["host"]
    return requests.get(f"http://{host}:8080/status").json()
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def load(request):
    return download(request.GET["url"])
    #               ^^^^^^^^^^^^^^^^^^ missed: the fetching is done elsewhere


@app.get("/checked")
def checked():
    target = request.args["target"]
    if not known(target):
        abort(400)
    return requests.get(target).text
    #                   ^^^^^^ spurious: checked by a function of its own


@app.get("/fine/<name>")
def fine(name):
    query = request.args.get("q")
    requests.get("https://api.example.com/search", params={"q": query})
    requests.get(f"https://api.example.com/items/{name}")
    requests.get(f"{API}/items/{query}")
    session = requests.Session()
    session.get(API + "/users/" + name)
    url = "https://api.example.com/users?name=" + query
    requests.get(url)
    cache.get(query)
    return request.session.get(name)


@app.get("/allowed")
def allowed():
    url = request.args["url"]
    if urlparse(url).hostname not in ALLOWED_HOSTS:
        abort(400)
    return requests.get(url).content


def fetch_text(address):
    return requests.get(address, timeout=5).text
    #                   ^^^^^^^ alert


def is_known(address):
    return urlparse(address).hostname in ALLOWED_HOSTS


@app.post("/preview")
def preview():
    address = request.form["address"]
    return fetch_text(address)


@app.post("/known")
def known_preview():
    address = request.form["address"]
    if not is_known(address):
        abort(400)
    return httpx.get(address).text


class Importer:
    def __init__(self, source):
        self.source = source
        self.session = requests.Session()

    def load(self):
        return self.session.get(self.source).json()
        #                       ^^^^^^^^^^^ alert

    def health(self):
        return self.session.get("https://status.example.com/health").json()


@app.post("/import")
def start_import():
    feeds = {"news": "https://news.example.com/feed", "jobs": "https://jobs.example.com/feed"}
    requests.get(feeds[request.form["feed"]])
    return Importer(request.form["source"]).load()


@app.post("/hooks")
def hooks():
    for hook in request.get_json()["hooks"]:
        requests.post(hook["url"], json={"ok": True})
        #             ^^^^^^^^^^^ alert
    port = int(request.form["port"])
    return requests.get(f"http://localhost:{port}/status").text
