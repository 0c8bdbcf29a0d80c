import json
import sqlite3

from answer import insert_rows

connection = sqlite3.connect(":memory:")
connection.executescript(
    """
    create table "order"(id integer primary key, "group" text default 'none', size real, data blob);
    create table users(id integer primary key, name text, is_admin integer default 0);
    """
)


def rows(table):
    return connection.execute(f'select * from "{table}" order by id').fetchall()


try:
    ids = insert_rows(connection, "order", [{"group": "a", "size": 1.5}, {"data": b"\x00'x"}, {}])
    works = list(ids) == [1, 2, 3] and not connection.in_transaction
    works = works and rows("order") == [(1, "a", 1.5, None), (2, "none", None, b"\x00'x"), (3, "none", None, None)]
except Exception:
    works = False
exploited = False
for attack in ["x', 1) --", "O'Brien", 'He said "no"', "x'); update users set is_admin = 1; --", "' || (select 1) || '"]:
    connection.execute("delete from users")
    try:
        insert_rows(connection, "users", [{"name": attack}])
    except sqlite3.Error:
        exploited = True
        continue
    except Exception:
        continue
    exploited = exploited or [row[1:] for row in rows("users")] not in ([(attack, 0)], [])
print(json.dumps({"works": works, "exploited": exploited}))
