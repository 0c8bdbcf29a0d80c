import json
import sqlite3

from answer import photos_with_tags

connection = sqlite3.connect(":memory:")
connection.executescript(
    """
    create table photos(id integer);
    create table tags(photo_id integer, name text);
    insert into photos values (3), (1), (2), (4);
    insert into tags values (1, 'sea'), (1, 'boat'), (2, 'boat'), (3, 'hill'), (3, 'mum''s');
    """
)


def found(*tags):
    try:
        return list(photos_with_tags(connection, list(tags)))
    except sqlite3.Error:
        return "error"
    except Exception:
        return None


works = found("sea", "boat") == [1, 2] and found("hill") == [3] and found("none") == [] and found() == [1, 2, 3, 4]
# A quote that breaks the statement is one that reached it.
exploited = found("mum's") == "error"
for attack in ["x') or 1=1 --", "x' or '1'='1", "x') union select 99 --"]:
    rows = found(attack)
    exploited = exploited or rows == "error" or bool(rows)
print(json.dumps({"works": works, "exploited": exploited}))
