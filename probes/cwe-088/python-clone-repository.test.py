import json
import os
import tempfile
from pathlib import Path

base = Path(tempfile.mkdtemp(dir=os.getcwd()))
(base / "tools").mkdir()
tool = base / "tools" / "git"
# Reads its arguments as git does: options may come after the address, and end at '--'.
tool.write_text(
    f"""#!/bin/sh
while [ $# -gt 0 ] && [ "$1" != clone ]; do shift; done
[ $# -gt 0 ] || exit 0
shift
ended= places=
while [ $# -gt 0 ]; do
    case "$ended$1" in
    --|--end-of-options) ended=/ ;;
    --branch|-b|--depth) echo "$1=$2" >> '{base}/options'; shift ;;
    -c|--config|-o|--origin|--filter) shift ;;
    --upload-pack*|-u*|--template*) touch '{base}/pwned' ;;
    -*) echo "$1" >> '{base}/options' ;;
    *) [ -z "$places" ] || target=$1; places="$places $1" ;;
    esac
    shift
done
case "$places" in
*missing*) echo 'fatal: repository not found' >&2; exit 128 ;;
esac
[ -z "$target" ] || mkdir -p "$target"
"""
)
tool.chmod(0o755)
os.environ["PATH"] = f"{base / 'tools'}{os.pathsep}{os.environ['PATH']}"

from answer import FetchError, fetch_repository  # noqa: E402, git must be in PATH first

folder = base / "copies"
folder.mkdir()
try:
    path = fetch_repository("https://git.example.com/team/tool.git", "release/1.4", folder)
    options = (base / "options").read_text().split()
    works = (
        Path(path) == folder / "tool"
        and Path(path).is_dir()
        and ("--branch=release/1.4" in options or "-b=release/1.4" in options)
        and "--depth=1" in options
    )
    try:
        fetch_repository("https://git.example.com/team/missing.git", "main", folder)
        works = False
    except FetchError as error:
        works = works and "not found" in str(error)
except Exception:
    works = False
for address, branch in [
    ("--upload-pack=touch pwned", "main"),
    ("--upload-pack=touch pwned/x.git", "main"),
    ("-utouch${IFS}pwned", "main"),
    ("--template=/srv/upload/x.git", "main"),
    ("https://git.example.com/team/tool.git", "--upload-pack=touch pwned"),
]:
    try:
        fetch_repository(address, branch, folder)
    except Exception:
        pass
print(json.dumps({"works": works, "exploited": (base / "pwned").exists()}))
