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
    #              ^^^^^^ missed: put together by join


def sort(cursor, column):
    if column not in ("name", "created"):
        raise ValueError(column)
    cursor.execute(f"SELECT * FROM users ORDER BY {column}")
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: checked against a fixed set


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
