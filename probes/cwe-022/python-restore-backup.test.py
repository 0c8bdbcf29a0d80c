import io
import json
import os
import tarfile
import tempfile
from pathlib import Path

from answer import backup, restore

base = Path(tempfile.mkdtemp(dir=os.getcwd()))
source = base / "source"
(source / "notes").mkdir(parents=True)
(source / "notes" / "b.txt").write_text("new")
(source / "a.txt").write_text("a")
backup(source, base / "good.tar.gz")
target = base / "moved" / "here"
try:
    target.mkdir(parents=True)
    (target / "a.txt").write_text("old")
    names = restore(base / "good.tar.gz", target)
    fresh = base / "fresh"
    restore(base / "good.tar.gz", fresh)
    works = (
        names == ["a.txt", "notes/b.txt"]
        and (target / "a.txt").read_text() == "a"
        and (fresh / "notes" / "b.txt").read_text() == "new"
    )
except Exception:
    works = False


def entry(name, link=None):
    info = tarfile.TarInfo(name)
    if link is not None:
        info.type, info.linkname = tarfile.SYMTYPE, link
        return info, None
    info.size = 3
    return info, io.BytesIO(b"bad")


exploited = False
attacks = [
    [entry("../pwned")],
    [entry(str(base / "pwned"))],
    [entry("notes/../../pwned")],
    [entry("door", ".."), entry("door/pwned")],
    [entry("way", str(base)), entry("way/pwned")],
]
for index, entries in enumerate(attacks):
    archive = base / f"bad{index}.tar.gz"
    with tarfile.open(archive, "w:gz") as tar:
        for info, content in entries:
            tar.addfile(info, content)
    try:
        restore(archive, base / f"target{index}")
    except Exception:
        pass
    if (base / "pwned").exists():
        exploited = True
        (base / "pwned").unlink()
print(json.dumps({"works": works, "exploited": exploited}))
