import json
import sqlite3

from answer import search_products

connection = sqlite3.connect(":memory:")
connection.execute("create table products(id integer, name text, price real, is_hidden integer)")
connection.executemany(
    "insert into products values (?, ?, ?, ?)",
    [(1, "Oak table", 90.0, 0), (2, "Pine TABLE", 60.0, 0), (3, "Lamp", 20.0, 0), (4, "Secret table", 1.0, 1)],
)


def names(text):
    return [row[1] for row in search_products(connection, text)]


works = names("table") == ["Pine TABLE", "Oak table"] and names("no such") == []
exploited = False
for attack in ["' or 1=1 --", "%' or 1=1 --", "x%' union select 1, name, price from products where is_hidden = 1 --"]:
    try:
        exploited = exploited or any(name == "Secret table" for name in names(attack))
    except sqlite3.Error:
        # A quote that breaks the statement is one that reached it.
        exploited = True
print(json.dumps({"works": works, "exploited": exploited}))
