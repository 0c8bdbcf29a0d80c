from xml.etree import ElementTree

from flask import Flask, request
from lxml import etree
from lxml.etree import XPath

app = Flask(__name__)
tree = etree.parse("users.xml")


@app.route("/user")
def user():
    name = request.args["name"]
    found = tree.xpath("/users/user[name='" + name + "']")
    #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    found += tree.xpath(f"//user[@id='{request.args['id']}']/mail")
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    query = "//user[name='%s' and password='%s']" % (name, request.args["password"])
    found += etree.XPath(query)(tree)
    #                    ^^^^^ alert
    find = XPath("//group[@owner='{}']".format(name))
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return {"found": len(found) + len(find(tree))}


@app.get("/city")
def city():
    root = ElementTree.parse("cities.xml").getroot()
    return {"cities": [one.text for one in root.findall(f"./city[@name='{request.args['name']}']")]}
    #                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def by_title(root, title):
    return root.find(".//book[title='" + title + "']")
    #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def column(root, names):
    return [root.findall(name) for name in names]


class Catalogue:
    def __init__(self, path):
        self.root = etree.parse(path).getroot()

    def price(self, sku, field):
        if field not in ("net", "gross"):
            raise ValueError(field)
        first = self.root.xpath(f"//item/{field}")
        second = self.root.xpath("//item[@sku=$sku]/price", sku=sku)
        return first, second, self.root.xpath(f"//item[{int(sku)}]")


@app.get("/query")
def query():
    return {"found": tree.xpath(request.args["query"])}
    #                           ^^^^^^^^^^^^^^^^^^^^^ alert


@app.get("/fine")
def fine():
    name = request.args["name"]
    tree.xpath("//user[name=$name]", name=name)
    tree.xpath("//user[name='admin']")
    tree.find("users").text.find(name)
    if not name.isalnum():
        return "no"
    position = name.find("/")
    return tree.xpath(f"//user[name='{name}']")[position]
