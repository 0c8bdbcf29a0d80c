import json
import os
import tempfile
from pathlib import Path

base = Path(tempfile.mkdtemp(dir=os.getcwd()))
tools = base / "tools"
tools.mkdir()
tool = tools / "convert"
tool.write_text(
    """#!/bin/sh
[ "$#" = 4 ] && [ "$2" = -resize ] || { echo wrong arguments >&2; exit 1; }
echo "$3" >> sizes
cp -- "$1" "$4" 2> /dev/null || { echo unable to open image >&2; exit 1; }
"""
)
tool.chmod(0o755)
os.environ["PATH"] = f"{tools}{os.pathsep}{os.environ['PATH']}"
os.chdir(base)

from answer import make_thumbnail  # noqa: E402, the tool must be in PATH first


def outcome(*arguments):
    try:
        make_thumbnail(*arguments)
        return "done"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


Path("my photo.jpg").write_bytes(b"image")
works = (
    outcome("my photo.jpg", "small one.jpg", 200) == "done"
    and Path("small one.jpg").is_file()
    and Path("sizes").read_text() == "200x\n"
    and outcome("none.jpg", "out.jpg", 200).startswith("RuntimeError: ")
    and "unable to open" in outcome("none.jpg", "out.jpg", 200)
    and outcome("my photo.jpg", "out.jpg", 8).startswith("ValueError")
)
exploited = False
for name in ["a;touch pwned;.jpg", "$(touch pwned).jpg", "`touch pwned`.jpg", "a';touch pwned;'.jpg", 'a";touch pwned;".jpg', "a|touch pwned"]:
    Path(name).write_bytes(b"image")
    outcome(name, "out.jpg", 200)
    outcome("my photo.jpg", name, 200)
    exploited = exploited or Path("pwned").exists()
print(json.dumps({"works": works, "exploited": exploited}))
