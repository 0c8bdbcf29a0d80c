import os
import shutil
import uuid

from django.core.files.storage import FileSystemStorage
from fastapi import UploadFile
from flask import Flask, abort, request
from werkzeug.utils import secure_filename

app = Flask(__name__)
ALLOWED = {".png", ".jpg"}


@app.post("/upload")
def upload():
    file = request.files["file"]
    file.save(os.path.join("uploads", secure_filename(file.filename)))
    #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return "ok"


@app.post("/avatar")
def avatar():
    image = request.files.get("image")
    name = secure_filename(image.filename)
    path = f"static/avatars/{name}"
    image.save(path)
    #         ^^^^^^ alert
    return "ok"


@app.post("/document")
def document():
    document = request.files["document"]
    target = app.config["FOLDER"] + "/" + document.filename
    document.save(target)
    #            ^^^^^^^^ alert
    return "ok"


async def receive(file: UploadFile):
    with open(f"uploads/{file.filename}", "wb") as target:
    #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        shutil.copyfileobj(file.file, target)


async def receive_small(upload: UploadFile):
    path = os.path.join("uploads", upload.filename)
    with open(path, "wb") as target:
    #        ^^^^^^^^^^^^ alert
        target.write(await upload.read())


def store(request):
    upload = request.FILES["file"]
    return FileSystemStorage().save(upload.name, upload)
    #                              ^^^^^^^^^^^^^^^^^^^^^ alert


@app.post("/checked")
def checked():
    file = request.files["file"]
    name = secure_filename(file.filename)
    if os.path.splitext(name)[1].lower() not in ALLOWED:
        abort(415)
    file.save(os.path.join("uploads", name))
    return "ok"


@app.post("/helper")
def helper():
    file = request.files["file"]
    if not allowed_file(file.filename):
        abort(415)
    file.save(os.path.join("uploads", secure_filename(file.filename)))
    return "ok"


@app.post("/own")
def own_name():
    file = request.files["file"]
    file.save(os.path.join("uploads", f"{uuid.uuid4()}.png"))
    return "ok"


@app.post("/fixed")
def fixed_name():
    file = request.files["file"]
    file.save("uploads/latest.csv")
    return "ok"


async def receive_typed(file: UploadFile):
    if file.content_type != "application/pdf":
        abort(415)
    with open(f"uploads/{file.filename}", "wb") as target:
        target.write(await file.read())


def form(request):
    form = UploadForm(request.POST, request.FILES)
    if form.is_valid():
        form.save()


def plot(figure, run):
    figure.save(os.path.join("plots", run.filename))
