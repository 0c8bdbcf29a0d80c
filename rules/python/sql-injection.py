import sqlite3
import textwrap

import pandas as pd
from django.db import connection
from flask import Flask, request
from sqlalchemy import text

from .models import Article, engine

app = Flask(__name__)
TABLE = "articles"
COLUMNS = ["id", "title", "body"]


@app.route("/users")
def search_users():
    name = request.args.get("name")
    db = sqlite3.connect("app.db")
    cursor = db.cursor()
    cursor.execute(f"SELECT * FROM users WHERE name = '{name}'")
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    cursor.execute("SELECT * FROM users WHERE name = '" + name + "'")
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    cursor.execute("SELECT * FROM users WHERE name = '%s'" % name)
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    cursor.execute("select * from users where name = '{}'".format(name))
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    rows = cursor.fetchall()
    cursor.execute(f"DROP TABLE {request.args['table']}")
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    cursor.execute(f"SELECT COUNT(*) FROM {TABLE}")
    cursor.execute("SELECT * FROM users WHERE name = ?", (name,))
    return {"users": rows}


@app.post("/articles")
def list_articles():
    filters = request.get_json()
    query = "SELECT id, title FROM articles WHERE 1 = 1"
    if filters.get("author"):
        query += " AND author = '" + filters["author"] + "'"
    with engine.connect() as connection:
        return connection.execute(text(query)).all()
        #                              ^^^^^ alert


def report(conn, day, region):
    sql = textwrap.dedent(f"""
        SELECT region, SUM(total)
        FROM sales
        WHERE day = '{day}'
    """)
    frame = pd.read_sql(sql, conn)
    #                   ^^^ alert
    other = pd.read_sql_query(sql=f"SELECT * FROM sales WHERE region = '{region}'", con=conn)
    #                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return Article.objects.raw("SELECT * FROM article WHERE slug = '%s'" % region), frame, other
    #                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


async def rename(pool, user_id, name):
    await pool.fetchrow(f"UPDATE users SET name = '{name}' WHERE id = $1 RETURNING *", user_id)
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def delete_all(cursor, condition):
    clause = " ".join(["DELETE FROM users WHERE", condition])
    cursor.execute(clause)
    #              ^^^^^^ alert


def sort(cursor, column):
    if column not in ("name", "created"):
        raise ValueError(column)
    cursor.execute(f"SELECT * FROM users ORDER BY {column}")


class Store:
    def __init__(self, path, table):
        self.db = sqlite3.connect(path)
        self.table = table

    def get(self, key):
        return self.db.execute(f"SELECT value FROM {self.table} WHERE key = ?", (key,)).fetchone()

    def many(self, ids, limit):
        marks = ",".join("?" for _ in ids)
        self.db.execute(f"SELECT * FROM items WHERE id IN ({marks})", ids)
        placeholders = ", ".join(["%s"] * len(ids))
        self.db.execute("SELECT * FROM items WHERE id IN (%s)" % placeholders, ids)
        self.db.execute(f"SELECT * FROM items LIMIT {int(limit)}")

    def columns(self):
        sql = "SELECT " + ", ".join(COLUMNS) + " FROM articles"
        sql = sql + " ORDER BY id"
        self.log(sql=sql)
        return self.db.execute(sql)

    def purge(self):
        for table in ("sessions", "tokens"):
            self.db.execute(f"DELETE FROM {table}")

    def drop(self, name):
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE %s" % connection.ops.quote_name(name))
                cursor.execute(f"CREATE DATABASE {name}")
        session.query(f"{name} of the month")
        requests.execute(f"Select-a-seat {name}")


def run_query(sql, values=()):
    with sqlite3.connect("app.db") as db:
        return db.execute(sql, values).fetchall()
        #                 ^^^ alert


@app.get("/orders")
def orders():
    state = request.args.get("state", "open")
    return run_query("SELECT * FROM orders WHERE state = '" + state + "'")


@app.get("/orders/<int:number>")
def order(number):
    return run_query("SELECT * FROM orders WHERE number = ?", (number,))


def where(column, value):
    return f" WHERE {column} = '{value}'"


class Reports:
    def __init__(self, db, owner):
        self.db = db
        self.owner = owner
        self.day = None

    def choose(self):
        self.day = request.form["day"]

    def totals(self):
        return self.db.execute(f"SELECT SUM(total) FROM sales WHERE day = '{self.day}'")
        #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

    def of_region(self, region):
        self.db.execute("SELECT * FROM sales" + where("region", region))
        #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        self.db.execute("SELECT * FROM sales" + where("region", "north"))

    def of_owner(self):
        return self.db.execute(f"SELECT * FROM sales WHERE owner = '{self.owner}'")
        #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

    def of_tenant(self, settings):
        query_rows(self.db, f"SELECT * FROM {settings['sales_table']} WHERE owner = ?", [self.owner])
        query_rows(self.db, f"SELECT * FROM sales WHERE tenant = '{settings['tenant']}'")
        #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        query_rows(self.db, "SELECT * FROM {}".format(read_setting("sales_table")))
        self.db.exec("SELECT * FROM sales WHERE scene = '%s'" % tenant_of(settings))
        #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        self.build_query(f"SELECT * FROM sales WHERE scene = '{tenant_of(settings)}'")
        return Article.objects.extra(where=["tenant = '%s'" % tenant_of(settings)])
        #                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def search(db, **filters):
    parts = []
    for column, value in filters.items():
        parts.append(f"{column} = '{value}'")
    db.execute("SELECT id FROM items WHERE " + " AND ".join(parts))
    #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    marks = []
    for _ in filters:
        marks.append("?")
    db.execute("SELECT id FROM items WHERE id IN (" + ", ".join(marks) + ")", list(filters))


def later(db, name, options):
    def find():
        return db.execute(f"SELECT * FROM people WHERE name = '{name}'")
        #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

    chosen = {"table": "people", "name": name}
    db.execute(f"SELECT * FROM {chosen['table']}")
    db.execute(f"SELECT * FROM people WHERE name = '{chosen['name']}'")
    #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return find


def is_column(name):
    return name in ("name", "age")


def sorted_by(db, column, direction, limit):
    if not is_column(column):
        return []
    order = "DESC" if direction == "down" else "ASC"
    try:
        limit = int(limit)
    except ValueError:
        limit = 10
    return db.execute(f"SELECT * FROM people ORDER BY {column} {order} LIMIT {limit}")


def by_kind(db, kind):
    match kind:
        case "user" | "group":
            return db.execute(f"SELECT * FROM {kind} WHERE 1 = 1")
        case _:
            return db.execute(f"SELECT * FROM {kind} WHERE 1 = 1")
            #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def checked(db, name, number, key):
    if not isinstance(number, int):
        raise TypeError(number)
    db.execute(f"SELECT * FROM rows WHERE number = {number}")
    if not re.fullmatch(r"[a-z_]+", name):
        return
    db.execute(f"SELECT * FROM {name} WHERE 1 = 1")
    columns = {"a": "first", "b": "second"}
    db.execute(f"SELECT * FROM rows ORDER BY {columns[key]}")
    name = "fixed"
    db.execute(f"SELECT * FROM {name} WHERE 1 = 1")
    key = key + "!"
    db.execute(f"SELECT * FROM rows WHERE key = '{key}'")
    #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def rename(request, cursor):
    form = EntryForm(request.POST)
    if form.is_valid():
        name = form.cleaned_data["name"]
        cursor.execute("UPDATE entries SET name = '%s' WHERE id = 1" % name)
        #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        cursor.execute("UPDATE entries SET name = %s WHERE id = 1", [form.cleaned_data["name"]])


def show(serializer, cursor):
    cursor.execute(f"SELECT * FROM entries WHERE name = '{serializer.validated_data['name']}'")
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    cursor.execute(f"SELECT * FROM entries WHERE id = {int(serializer.validated_data['id'])}")
