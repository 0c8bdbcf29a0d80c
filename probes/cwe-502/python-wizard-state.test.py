import base64
import datetime
import json
import os
import pickle
import re
import tempfile
import zlib
from decimal import Decimal

from answer import from_field, to_field

os.chdir(tempfile.mkdtemp(dir=os.getcwd()))
state = {
    "name": "Jörg {\"a\"}",
    "from": datetime.date(2024, 5, 1),
    "at": datetime.datetime(2024, 5, 1, 12, 30),
    "price": Decimal("12.50"),
    "guests": [{"age": 4, "vip": True}, None, [1.5, Decimal("1")]],
    "date": "2024-05-01",
}


def read(text):
    try:
        return from_field(text)
    except ValueError:
        return "ValueError"
    except Exception:
        return "error"


def types(value):
    if isinstance(value, dict):
        return {key: types(one) for key, one in value.items()}
    return [types(one) for one in value] if isinstance(value, list) else type(value)


try:
    field = to_field(state)
    works = (
        isinstance(field, str)
        and re.fullmatch(r"[A-Za-z0-9\-_.=]+", field) is not None
        and read(field) == state
        and types(read(field)) == types(state)
        and read(field[: len(field) // 2]) == "ValueError"
        and read(to_field({})) == {}
    )
except Exception:
    works = False


class Evil:
    def __reduce__(self):
        return open, ("pwned", "w")


expression = b"open('pwned', 'w')"
payloads = [pickle.dumps(Evil(), protocol) for protocol in (0, 2, 4)] + [expression, b"{'a': " + expression + b"}"]
payloads += [pickle.dumps({"name": Evil()})]
for payload in payloads:
    for data in [payload, zlib.compress(payload)]:
        for encode in [base64.urlsafe_b64encode, base64.b64encode, base64.b32encode, base64.b16encode, bytes, lambda b: b.hex().encode()]:
            text = encode(data).decode("latin-1")
            for form in [text, text.rstrip("=")]:
                read(form)
print(json.dumps({"works": works, "exploited": os.path.exists("pwned")}))
