import xml.etree.ElementTree as ET
import xml.sax
from xml.dom import minidom
from xml.dom.minidom import parseString

import defusedxml.ElementTree as Safe
import xmltodict
from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.post("/orders")
def order():
    return handle(ET.fromstring(request.data))
    #                           ^^^^^^^^^^^^ alert


@app.post("/feed")
def feed():
    body = request.get_data()
    document = parseString(body)
    #                      ^^^^ alert
    return handle(document)


@app.post("/file")
def file():
    tree = ET.parse(request.files["file"])
    #               ^^^^^^^^^^^^^^^^^^^^^ alert
    other = minidom.parse(request.files["other"].stream)
    #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return handle(tree, other)


@app.post("/sax")
def sax():
    xml.sax.parseString(request.data, Handler())
    #                   ^^^^^^^^^^^^ alert
    return "ok"


def load(path):
    return etree.parse(path, etree.XMLParser(huge_tree=True))
    #                                        ^^^^^^^^^^^^^^ alert


@app.post("/safe")
def safe():
    return handle(Safe.fromstring(request.data))


def own():
    return ET.parse("config.xml"), ET.fromstring("<a/>")


def of_disk(path):
    return minidom.parse(path)


@app.post("/json")
def as_json():
    return handle(json.loads(request.data))


@app.post("/date")
def date():
    return handle(parse(request.form["date"]))


def limited(path):
    return etree.parse(path, etree.XMLParser(huge_tree=False))
