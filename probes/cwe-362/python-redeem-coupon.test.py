import json
import os
import sqlite3
import tempfile

from answer import redeem

path = os.path.join(tempfile.mkdtemp(dir=os.getcwd()), "shop.db")
between = []


class Cursor(sqlite3.Cursor):
    """Lets another process act once, after the first statement."""

    def execute(self, *arguments):
        result = super().execute(*arguments)
        if between and not arguments[0].strip().lower().startswith(("pragma", "begin deferred", "savepoint")):
            if arguments[0].strip().lower().rstrip(";") not in ("begin", "begin transaction"):
                between.pop()()
        return result


class Connection(sqlite3.Connection):
    def cursor(self, factory=Cursor):
        return super().cursor(factory)

    def execute(self, *arguments):
        return self.cursor().execute(*arguments)


def connect():
    return sqlite3.connect(path, timeout=0, factory=Connection)


def call(code, account):
    connection = connect()
    try:
        return redeem(connection, code, account)
    except Exception:
        return "error"
    finally:
        connection.close()


setup = sqlite3.connect(path)
setup.execute("pragma journal_mode = wal")
setup.execute("create table coupons(code text primary key, uses_left integer)")
setup.execute("create table redemptions(code text, account text)")
setup.executemany("insert into coupons values (?, ?)", [("TWO", 2), ("ONE", 1), ("SELF", 5)])
setup.commit()


def state(code):
    uses = setup.execute("select uses_left from coupons where code = ?", (code,)).fetchone()[0]
    return uses, [row[0] for row in setup.execute("select account from redemptions where code = ? order by account", (code,))]


works = (
    call("TWO", "ann") is True
    and call("TWO", "ann") is False
    and call("TWO", "bob") is True
    and call("TWO", "cem") is False
    and call("NONE", "ann") is False
    and state("TWO") == (0, ["ann", "bob"])
)
between.append(lambda: call("ONE", "bob"))
call("ONE", "ann")
between.clear()
between.append(lambda: call("SELF", "ann"))
call("SELF", "ann")
uses, accounts = state("ONE")
exploited = uses < 0 or len(accounts) > 1 or len(state("SELF")[1]) > 1
print(json.dumps({"works": works, "exploited": exploited}))
