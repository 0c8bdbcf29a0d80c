import xml.etree.ElementTree
import xml.sax
from xml.sax.handler import feature_external_ges

from defusedxml.minidom import parseString
from flask import Flask, request

app = Flask(__name__)


def with_lxml(etree, data):
    parser = etree.XMLParser(resolve_entities=True, no_network=False)
    #                        ^^^^^^^^^^^^^^^^^^^^^ alert
    online = etree.XMLParser(no_network=False)
    #                        ^^^^^^^^^^^^^^^^ alert
    old = etree.XMLParser(load_dtd=True, huge_tree=True)
    #                     ^^^^^^^^^^^^^ alert
    return [etree.fromstring(data, each) for each in (parser, online, old)]


def with_sax(stream, handler):
    parser = xml.sax.make_parser()
    parser.setContentHandler(handler)
    parser.setFeature(feature_external_ges, True)
    # <- alert
    parser.parse(stream)


def with_defused(data):
    return parseString(data, forbid_entities=False)
    #                        ^^^^^^^^^^^^^^^^^^^^^ alert


def chosen(etree, data, options):
    return etree.fromstring(data, etree.XMLParser(**options))
    #                                             ^^^^^^^^^ missed: the options stand elsewhere


def catalogue(etree):
    parser = etree.XMLParser(load_dtd=True)
    #                        ^^^^^^^^^^^^^ spurious: reads the program's own file
    return etree.parse("catalogue.xml", parser)


@app.post("/orders")
def fine(etree, stream):
    safe = etree.XMLParser(resolve_entities=False)
    etree.fromstring(request.data, safe)
    plain = etree.XMLParser(remove_blank_text=True, no_network=True, load_dtd=False)
    etree.parse("catalogue.xml", plain)
    xml.etree.ElementTree.fromstring(request.data)
    parser = xml.sax.make_parser()
    parser.setFeature(feature_external_ges, False)
    parser.setFeature(xml.sax.handler.feature_namespaces, True)
    parser.parse(stream)
    return parseString(request.data)


from lxml import etree as lxml_etree
from lxml.etree import fromstring


@app.post("/invoices")
def invoices():
    body = request.get_data()
    first = lxml_etree.fromstring(body)
    #       ^^^^^^^^^^^^^^^^^^^^^ alert
    upload = request.files["invoice"]
    second = lxml_etree.parse(upload.stream)
    #        ^^^^^^^^^^^^^^^^ alert
    third = fromstring(request.data.decode())
    #       ^^^^^^^^^^ alert
    own = lxml_etree.parse("invoice.xml")
    safe = lxml_etree.fromstring(body, lxml_etree.XMLParser(resolve_entities=False))
    return {"names": [one.tag for one in (first, second, third, own, safe)]}
