import base64
import json
import os
import tempfile
from pathlib import Path

from answer import save_avatar

base = Path(tempfile.mkdtemp(dir=os.getcwd()))
folder = base / "avatars"
folder.mkdir()
png = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
gif = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


def save(user, filename, data):
    try:
        return save_avatar(str(folder), user, filename, data)
    except Exception:
        return None


def files():
    return sorted(path.name for path in folder.iterdir())


works = (
    save(42, "ME.PNG", png) == "42.png"
    and (folder / "42.png").is_file()
    and (folder / "42.png").read_bytes() == png
    and save(4, "a cat.gif", gif) == "4.gif"
    and save(42, "me.gif", gif) == "42.gif"
    and files() == ["4.gif", "42.gif"]
)
script = b"<script>alert(1)</script><?php system($_GET['c']); ?>"
attacks = ["x.php", "x.html", "x.svg", "x.png.php", "x.PHP", "x.png/../../x.php", "x.phtml", ".htaccess", "x./../../pwned", "../x.php"]
for index, name in enumerate(attacks):
    for data in [script, png + script, gif + script]:
        save(100 + index, name, data)
kinds = {path.suffix.lower() for path in folder.iterdir()} - {".png", ".jpg", ".jpeg", ".gif", ".webp", ""}
outside = [path for path in base.rglob("*") if path.is_file() and path.parent != folder]
print(json.dumps({"works": works, "exploited": bool(kinds or outside or (folder / ".htaccess").exists())}))
