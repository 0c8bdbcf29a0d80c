import json
import sqlite3

from answer import list_orders


def connect():
    connection = sqlite3.connect(":memory:")
    connection.execute("create table orders(id integer, customer text, total real, placed text)")
    connection.execute("create table staff(name text, salary real)")
    connection.execute("insert into staff values ('boss', 99999)")
    connection.executemany(
        "insert into orders values (?, ?, ?, ?)",
        [(1, "Ann", 30.0, "2024-02-01"), (2, "Bob", 10.0, "2024-01-01"), (3, "Cem", 20.0, "2024-03-01"), (4, "Dan", 20.0, "2024-04-01")],
    )
    return connection


def rows(**arguments):
    try:
        return [tuple(row) for row in list_orders(connect(), **arguments)]
    except Exception:
        return []


def ids(**arguments):
    return [row[0] for row in rows(**arguments)]


works = (
    ids() == [2, 1, 3, 4]
    and ids(sort="total", direction="desc") == [1, 3, 4, 2]
    and ids(sort="customer", direction="desc", limit=2) == [4, 3]
    and rows(sort="id", limit=1) == [(1, "Ann", 30.0, "2024-02-01")]
)
condition = "(case when (select salary from staff) > 5 then id else -id end)"
exploited = False
for attack in [condition, f"id, {condition}", "1; drop table orders", "(select salary from staff)", "id desc --", "nonsense_(("]:
    for arguments in [{"sort": attack}, {"sort": "id", "direction": attack}, {"direction": f"asc, {attack}"}]:
        reached = []
        connection = connect()
        connection.set_trace_callback(reached.append)
        try:
            list_orders(connection, **arguments)
        except sqlite3.Error:
            # What the database stumbles over has come to it.
            exploited = True
        except Exception:
            pass
        exploited = exploited or any(attack in statement for statement in reached)
print(json.dumps({"works": works, "exploited": exploited}))
