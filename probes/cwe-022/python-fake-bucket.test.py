import http.client
import json
import os
import socket
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from answer import start_bucket

# A server asks for the name of its own address, which may take seconds where there is no network.
socket.getfqdn = lambda name="": name
base = Path(tempfile.mkdtemp(dir=os.getcwd()))
folder = base / "bucket"
folder.mkdir()
(base / "secret.txt").write_bytes(b"secret")
base_url, stop = start_bucket(str(folder))


def ask(method, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", urlsplit(base_url).port, timeout=1)
    try:
        connection.request(method, path, body=body)
        response = connection.getresponse()
        return response.status, response.read()
    except Exception:
        return None, b""
    finally:
        connection.close()


works = (
    ask("PUT", "/photos/1%20a.jpg", b"one")[0] == 204
    and (folder / "photos" / "1 a.jpg").is_file()
    and ask("GET", "/photos/1%20a.jpg") == (200, b"one")
    and ask("GET", "/none")[0] == 404
    and ask("DELETE", "/photos/1%20a.jpg")[0] == 204
    and ask("DELETE", "/photos/1%20a.jpg")[0] == 404
    and ask("GET", "/photos/1%20a.jpg")[0] == 404
)
exploited = False
for way in ["/../", "/%2e%2e/", "/..%2f", "/photos/../../", "//" + str(base).strip("/") + "/", "/" + str(base).replace("/", "%2f") + "%2f"]:
    exploited = exploited or ask("GET", way + "secret.txt")[1] == b"secret"
    ask("PUT", way + "pwned", b"bad")
    exploited = exploited or (base / "pwned").exists()
try:
    stop()
except Exception:
    works = False
print(json.dumps({"works": works, "exploited": exploited}))
