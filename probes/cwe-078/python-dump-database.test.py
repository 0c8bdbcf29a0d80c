import gzip
import json
import os
import tempfile
from pathlib import Path

base = Path(tempfile.mkdtemp(dir=os.getcwd()))
(base / "tools").mkdir()
tool = base / "tools" / "pg_dump"
tool.write_text(
    f"""#!/bin/sh
for argument; do name=$argument; done
name=${{name#--dbname=}}
case "$name" in
*missing*) echo "database does not exist" >&2; exit 1 ;;
*breaks*) echo "-- half"; echo "connection lost" >&2; exit 1 ;;
esac
echo "-- dump of $name"
i=0; while [ $i -lt 300 ]; do echo "insert into t values (1);"; i=$((i + 1)); done
"""
)
tool.chmod(0o755)
os.environ["PATH"] = f"{base / 'tools'}{os.pathsep}{os.environ['PATH']}"
os.chdir(base)

import answer  # noqa: E402, pg_dump must be in PATH first


def dump(name, target):
    """What the file holds, or the error."""
    try:
        answer.dump_database(name, target)
        with gzip.open(target, "rt") as file:
            return file.read()
    except answer.DumpError as error:
        return f"DumpError {error}"
    except Exception as error:
        return type(error).__name__


works = (
    dump("shop", "shop.gz").startswith("-- dump of shop\ninsert")
    and dump("shop", "shop.gz").count("\n") == 301
    and dump("my shop", str(base / "my shop.gz")).startswith("-- dump of my shop\n")
    and "database does not exist" in dump("missing", "missing.gz")
    and not Path("missing.gz").exists()
    and "DumpError" in dump("breaks", "breaks.gz")
    and "connection lost" in dump("breaks", "breaks.gz")
    and not Path("breaks.gz").exists()
)
exploited = False
for attack in ["x; touch pwned", "$(touch pwned)", "`touch pwned`", "x'; touch pwned; '", 'x"; touch pwned; "', "x | touch pwned"]:
    dump(attack, "x.gz")
    dump("shop", attack)
    exploited = exploited or Path("pwned").exists()
print(json.dumps({"works": works, "exploited": exploited}))
