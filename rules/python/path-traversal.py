import os
import shutil
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from fastapi import FastAPI, UploadFile
from fastapi.responses import FileResponse
from flask import Flask, abort, request, send_file, send_from_directory
from werkzeug.utils import secure_filename

app = Flask(__name__)
api = FastAPI()
UPLOAD_FOLDER = "/srv/uploads"
BASE = Path("/srv/data")


@app.route("/download")
def download():
    filename = request.args.get("file")
    path = os.path.join(UPLOAD_FOLDER, filename)
    return send_file(path, as_attachment=True)
    #                ^^^^ alert


@app.route("/upload", methods=["POST"])
def upload():
    file = request.files["file"]
    file.save(os.path.join(UPLOAD_FOLDER, file.filename))
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return "ok"


@app.route("/pages/<path:page>")
def page(page):
    with open(f"pages/{page}.md") as source:
    #         ^^^^^^^^^^^^^^^^^^ alert
        return source.read()


@app.route("/delete", methods=["POST"])
def delete():
    os.remove(UPLOAD_FOLDER + "/" + request.form["name"])
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    shutil.rmtree(os.path.join("thumbnails", request.form["name"]))
    #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return "", 204


@api.post("/files")
async def create(file: UploadFile):
    with open(f"uploads/{file.filename}", "wb") as target:
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        shutil.copyfileobj(file.file, target)
    (BASE / file.filename).touch()


@api.get("/files")
async def read(name: str):
    text = (BASE / Path(name)).read_text()
    #      ^^^^^^^^^^^^^^^^^^^ alert
    return FileResponse(BASE / name), text
    #                   ^^^^^^^^^^^ alert


@api.get("/notes/{note}")
async def notes(note: str):
    return FileResponse(f"notes/{note}")


def export(request):
    return store.write(request.GET["name"])
    #                  ^^^^^^^^^^^^^^^^^^^ missed: written elsewhere


@app.get("/theme")
def theme():
    name = request.args["name"]
    if name not in ("dark", "light"):
        abort(404)
    return send_file(f"themes/{name}.css")


@app.post("/fine")
def fine():
    file = request.files["file"]
    name = secure_filename(file.filename)
    file.save(os.path.join(UPLOAD_FOLDER, name))
    number = int(request.form["number"])
    with open(f"pages/{number}.html") as page:
        return page.read()


@app.get("/checked")
def checked():
    path = os.path.realpath(os.path.join(UPLOAD_FOLDER, request.args["name"]))
    if os.path.commonpath([path, UPLOAD_FOLDER]) != UPLOAD_FOLDER:
        abort(404)
    return send_file(path)


@app.get("/plain")
def plain():
    with open("config.json") as config:
        config.read()
    with open(os.path.join(UPLOAD_FOLDER, "index.html")) as index:
        index.read()
    Image.open(request.files["image"])
    return send_from_directory(UPLOAD_FOLDER, request.args["name"])


def command(arguments):
    with open(arguments.file) as source:
        return source.read()


def inside(folder, name):
    path = (folder / name).resolve()
    if not path.is_relative_to(folder):
        raise PermissionError(name)
    return path


def below(folder, name):
    return os.path.join(folder, name)


class Documents:
    def __init__(self, folder):
        self.folder = folder
        self.wanted = None

    def choose(self):
        self.wanted = request.args["wanted"]

    def read(self):
        with open(os.path.join(self.folder, self.wanted)) as document:
        #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
            return document.read()

    def index(self):
        with open(os.path.join(self.folder, "index.txt")) as document:
            return document.read()


@app.get("/documents")
def documents():
    name = request.args.get("name", "index.txt")
    with open(below(UPLOAD_FOLDER, name)) as document:
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        text = document.read()
    with open(below(UPLOAD_FOLDER, "index.txt")) as document:
        text += document.read()
    with open(inside(BASE, name)) as document:
        text += document.read()
    names = [part for part in request.args.getlist("part") if part in ("head", "tail")]
    for part in names:
        os.remove(f"parts/{part}")
    for part in request.args.getlist("part"):
        os.remove(f"parts/{part}")
        #         ^^^^^^^^^^^^^^^ alert
    if ".." in name:
        abort(400)
    with open("notes/" + name) as document:
        return text + document.read()


@app.get("/pictures")
def pictures():
    name = request.args["name"]
    sizes = {"small": "100", "large": "900"}
    if not re.fullmatch(r"[a-z0-9_]+", name):
        return "no such picture", 404
    with open(f"pictures/{sizes[request.args['size']]}/{name}.png", "rb") as picture:
        return picture.read()


@app.get("/years")
def years():
    try:
        year = int(request.args["year"])
    except ValueError:
        year = 2000
    return send_file(f"years/{year}.csv")


@app.get("/raw")
def raw():
    target = BASE / request.args["target"]
    if target.exists():
        return target.read_bytes()
        #      ^^^^^^ alert
    name = request.args["target"]
    name = "fixed.bin"
    return (BASE / name).read_bytes()


class Pages(BaseHTTPRequestHandler):
    def do_GET(self):
        path = os.path.join(os.getcwd(), self.path.lstrip("/"))
        with open(path, "rb") as file:
            #     ^^^^ alert
            self.wfile.write(file.read())

    def do_HEAD(self):
        path = os.path.join("pages", os.path.basename(self.path))
        return open(path, "rb")

    def do_POST(self):
        return open(self.translate_path(self.path), "rb")
