import csv
import io
import json

from answer import members_csv


def rows(*members):
    try:
        text = members_csv(list(members))
        return list(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=";"))
    except Exception:
        return []


def member(**changes):
    return {"name": "Ann", "email": "ann@example.com", "note": "", "balance": 0, **changes}


bob = member(name='Bob "Bo"; Jr.', note="two\nlines", balance=-12.5)
try:
    plain = members_csv([bob, member(balance=3)])
except Exception:
    plain = ""
works = (
    plain.startswith("\ufeffName;Email;Note;Balance\r\n")
    and plain.endswith("\r\n")
    and rows(bob, member(balance=3))[1:]
    == [['Bob "Bo"; Jr.', "ann@example.com", "two\nlines", "-12.50"], ["Ann", "ann@example.com", "", "3.00"]]
    and rows() == [["Name", "Email", "Note", "Balance"]]
)
exploited = False
for start in "=+-@":
    attack = f"{start}HYPERLINK(\"https://evil.example\";\"click\")"
    for field in ["name", "email", "note"]:
        found = rows(member(**{field: attack}))
        exploited = exploited or any(cell.startswith(tuple("=+-@")) for row in found[1:] for cell in row[:3])
print(json.dumps({"works": works, "exploited": exploited}))
