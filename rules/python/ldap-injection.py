import ldap
import ldap3
from flask import Flask, request
from ldap.dn import escape_dn_chars
from ldap.filter import escape_filter_chars, filter_format
from ldap3.utils.conv import escape_filter_chars as escape3

app = Flask(__name__)
BASE = "ou=people,dc=example,dc=com"


@app.route("/people")
def people():
    name = request.args["name"]
    connection = ldap.initialize("ldap://directory.example.com")
    found = connection.search_s(BASE, ldap.SCOPE_SUBTREE, "(uid=" + name + ")")
    #                                                     ^^^^^^^^^^^^^^^^^^^^ alert
    unit = "ou=%s,dc=example,dc=com" % request.args["unit"]
    found += connection.search_s(unit, ldap.SCOPE_SUBTREE, "(objectClass=person)")
    #                            ^^^^ alert
    return {"people": found}


@app.post("/login")
def login():
    user = request.form["user"]
    server = ldap3.Server("directory.example.com")
    connection = ldap3.Connection(server, auto_bind=True)
    connection.search(BASE, f"(&(objectClass=person)(cn={user}))", attributes=["mail"])
    #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    connection.search(search_base=BASE, search_filter="(mail={})".format(user))
    #                                                 ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return {"found": len(connection.entries)}


def authenticate(directory, user, password):
    dn = f"uid={user},{BASE}"
    directory.simple_bind_s(dn, password)
    #                       ^^ alert


def members(connection, group, extra):
    query = "(&(objectClass=group)"
    query += "(cn=" + group + "))"
    connection.search_ext_s(BASE, ldap.SCOPE_ONELEVEL, query)
    #                                                  ^^^^^ alert
    connection.search_ext_s(BASE, ldap.SCOPE_ONELEVEL, extra)


@app.get("/fine")
def fine():
    name = request.args["name"]
    connection = ldap.initialize("ldap://directory.example.com")
    connection.search_s(BASE, ldap.SCOPE_SUBTREE, "(uid=%s)" % escape_filter_chars(name))
    connection.search_s(BASE, ldap.SCOPE_SUBTREE, filter_format("(uid=%s)", [name]))
    connection.search_s(f"uid={escape_dn_chars(name)},{BASE}", ldap.SCOPE_BASE, "(objectClass=*)")
    connection.search(BASE, f"(cn={escape3(name)})")
    number = int(request.args["number"])
    connection.search_s(BASE, ldap.SCOPE_SUBTREE, f"(uidNumber={number})")
    if name.isalnum():
        connection.search_s(BASE, ldap.SCOPE_SUBTREE, f"(uid={name})")
    connection.search_s(BASE, ldap.SCOPE_SUBTREE, "(uid=admin)")
    re.search("a(b=c)", name)
    index.search("books", {"query": name})
    return {}
