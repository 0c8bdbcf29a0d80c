import json
import os
import tempfile
from pathlib import Path

base = Path(tempfile.mkdtemp(dir=os.getcwd()))
(base / "tools").mkdir()
tool = base / "tools" / "greet"
tool.write_text('#!/bin/sh\nfor word; do echo "[$word]"; done\ncat >&2\n[ $# -lt 4 ]\n')
tool.chmod(0o755)
os.environ["PATH"] = f"{base / 'tools'}{os.pathsep}{os.environ['PATH']}"
os.chdir(base)

from answer import run_line  # noqa: E402, greet must be in PATH first


def run(*arguments):
    try:
        code, out, error = run_line(*arguments)
        return code, out, error
    except Exception:
        return None, "", ""


works = (
    run('greet --name "Ann B."') == (0, "[--name]\n[Ann B.]\n", "")
    and run("greet 'it is' a\\ b", "Größe\n") == (0, "[it is]\n[a b]\n", "Größe\n")
    and run("greet 1 2 3 4")[0] == 1
    and run("no-such-program --help")[0] == 127
)
exploited = False
for attack in ["x; touch pwned", "x && touch pwned", "$(touch pwned)", "`touch pwned`", "x | touch pwned", "> pwned"]:
    run(f"greet {attack}")
    exploited = exploited or Path("pwned").exists()
print(json.dumps({"works": works, "exploited": exploited}))
