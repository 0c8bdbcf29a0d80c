import json
import os
import subprocess
import sys

from answer import load_settings


def load(**environ):
    try:
        return load_settings(environ)
    except ValueError:
        return "ValueError"
    except Exception:
        return "error"


key = "k" * 40
full = load(PORT="99", DATABASE="sqlite:///x.db", DEBUG="Yes", SECRET_KEY=key)
try:
    works = (full.port, full.database, full.is_debug, full.secret_key) == (99, "sqlite:///x.db", True, key)
    part = load(SECRET_KEY=key)
    works = works and (part.port, part.database, part.is_debug) == (8000, "sqlite:///shop.db", False)
    works = works and load(SECRET_KEY=key, DEBUG="0").is_debug is False
    works = works and load(PORT="x", SECRET_KEY=key) == load(PORT="70000", SECRET_KEY=key) == "ValueError"
except Exception:
    works = False
# Two machines that set no key must not share one that stands in the code.
script = "from answer import load_settings; print(load_settings({}).secret_key)"
environment = {**os.environ, "PYTHONPATH": os.getcwd(), "PYTHONDONTWRITEBYTECODE": "1"}
keys = []
for _ in range(2):
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True)
    keys.append(done.stdout.strip() if done.returncode == 0 else None)
print(json.dumps({"works": works, "exploited": keys[0] is not None and keys[0] == keys[1]}))
