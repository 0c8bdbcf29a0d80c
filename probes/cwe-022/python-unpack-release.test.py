import json
import os
import tempfile
import zipfile
from pathlib import Path

from answer import unpack_release

base = Path(tempfile.mkdtemp(dir=os.getcwd()))


def unpack(entries, target):
    archive = base / "release.zip"
    with zipfile.ZipFile(archive, "w") as release:
        for name, text in entries:
            release.writestr(name, text)
    try:
        return unpack_release(str(archive), str(target))
    except Exception:
        return None


good = base / "good"
good.mkdir()
count = unpack(
    [("tool-1.4.0/", ""), ("tool-1.4.0/bin/", ""), ("tool-1.4.0/bin/run", "go"), ("tool-1.4.0/data/", ""), ("tool-1.4.0/README", "read me")],
    good,
)
works = (
    count == 2
    and (good / "bin/run").is_file()
    and (good / "bin/run").read_text() == "go"
    and (good / "README").is_file()
    and (good / "data").is_dir()
)
exploited = False
for index, inner in enumerate(["../pwned", "lib/../../pwned", "../target2x/pwned", str(base / "pwned")]):
    target = base / f"target{index}"
    target.mkdir()
    unpack([("tool/", ""), (f"tool/{inner}", "bad")], target)
    for outside in [base / "pwned", base / "target2x" / "pwned"]:
        if outside.exists():
            exploited = True
            outside.unlink()
print(json.dumps({"works": works, "exploited": exploited}))
