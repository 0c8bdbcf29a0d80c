import os
import tempfile
from tempfile import mkstemp, mktemp


def save(data):
    path = tempfile.mktemp(suffix=".json")
    #      ^^^^^^^^^^^^^^^ alert
    with open(path, "w") as file:
        file.write(data)
    other = mktemp(dir="/tmp")
    #       ^^^^^^ alert
    os.mkfifo(tempfile.mktemp())
    #         ^^^^^^^^^^^^^^^ alert
    old = os.tempnam("/tmp", "shop")
    #     ^^^^^^^^^^ alert
    return path, other, old


def by_hand(data):
    with open("/tmp/shop.json", "w") as file:
    #         ^^^^^^^^^^^^^^^^ missed: a fixed name in a shared folder
        file.write(data)


def in_own_folder(folder):
    return tempfile.mktemp(dir=folder)
    #      ^^^^^^^^^^^^^^^ spurious: nobody else can write to the folder


def fine(data):
    with tempfile.NamedTemporaryFile("w", delete=False) as file:
        file.write(data)
    handle, path = tempfile.mkstemp()
    other, name = mkstemp(suffix=".json")
    with tempfile.TemporaryDirectory() as folder:
        os.listdir(folder)
    factory.mktemp("data")
    return handle, path, other, name
