import base64
import json
import sqlite3

from answer import add_account, check_account, create_tables

connection = sqlite3.connect(":memory:")
password = "Grüne-Wiese-77"
try:
    create_tables(connection)
    create_tables(connection)
    add_account(connection, "Ann@example.com", password)
    works = (
        bool(check_account(connection, "ann@EXAMPLE.com", password))
        and not check_account(connection, "ann@example.com", password.lower())
        and not check_account(connection, "bob@example.com", password)
        and not connection.in_transaction
    )
    try:
        add_account(connection, "ANN@example.com", "other")
        works = False
    except ValueError:
        pass
except Exception:
    works = False
stored = []
for (table,) in connection.execute("select name from sqlite_master where type = 'table'").fetchall():
    for row in connection.execute(f'select * from "{table}"'):
        stored += [value if isinstance(value, bytes) else str(value).encode() for value in row]
plain = password.encode()
readable = [plain, plain[::-1], base64.b64encode(plain), base64.urlsafe_b64encode(plain), plain.hex().encode()]
exploited = any(form in value for value in stored for form in readable)
print(json.dumps({"works": works, "exploited": exploited}))
