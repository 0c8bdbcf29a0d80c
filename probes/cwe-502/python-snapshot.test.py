import json
import os
import pickle
import tempfile
from pathlib import Path

from answer import check_snapshot

base = Path(tempfile.mkdtemp(dir=os.getcwd()))
folder = base / "snapshots"
folder.mkdir()
os.environ.pop("UPDATE_SNAPSHOTS", None)
value = {"rows": [(1, "ä"), {2, 3}, b"\x00'", None, 1.5], "empty": set(), "key": True}


def outcome(name, value):
    try:
        check_snapshot(str(folder), name, value)
        return "same"
    except AssertionError as error:
        return "differs" if "42" in str(error) else "no text"
    except Exception:
        return "error"


works = (
    outcome("rows", value) == "same"
    and outcome("rows", value) == "same"
    and outcome("rows", 42) == "differs"
    and outcome("rows", value) == "same"
    and outcome("list", [1, 2]) == "same"
    and outcome("list", (1, 42)) == "differs"
    and outcome("list", (1, 2)) != "same"
)
os.environ["UPDATE_SNAPSHOTS"] = "1"
works = works and outcome("rows", 42) == "same"
del os.environ["UPDATE_SNAPSHOTS"]
works = works and outcome("rows", 42) == "same" and len(list(folder.iterdir())) == 2

marker = base / "pwned"


class Evil:
    def __reduce__(self):
        return open, (str(marker), "w")


call = f"open({str(marker)!r}, 'w')".encode()
for data in [pickle.dumps(Evil()), pickle.dumps([Evil()], 0), call, b"value = " + call, b"[" + call + b"]"]:
    for file in folder.iterdir():
        file.write_bytes(data)
    outcome("rows", 42)
    outcome("list", [1, 2])
print(json.dumps({"works": works, "exploited": marker.exists()}))
