import json
import os
import tempfile
from pathlib import Path

from answer import read_attachment

base = Path(tempfile.mkdtemp(dir=os.getcwd()))
root = base / "files"
(root / "2024").mkdir(parents=True)
(root / "2024" / "scan.pdf").write_bytes(b"scan")
(root / "Mängel im Bad.txt").write_bytes(b"list")
(base / "files-private").mkdir()
for secret in [base / "secret.txt", base / "files-private" / "secret.txt"]:
    secret.write_bytes(b"secret")


def read(name):
    try:
        return read_attachment(str(root), name)
    except Exception:
        return "error"


works = (
    read("2024/scan.pdf") == b"scan"
    and read("Mängel im Bad.txt") == b"list"
    and read("2024") is None
    and read("2024/none.pdf") is None
)
attacks = [
    "../secret.txt",
    "2024/../../secret.txt",
    "../files-private/secret.txt",
    str(base / "secret.txt"),
    "/" + str(base / "secret.txt"),
    "./../secret.txt",
]
exploited = any(read(name) == b"secret" for name in attacks)
print(json.dumps({"works": works, "exploited": exploited}))
