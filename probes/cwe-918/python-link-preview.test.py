import json
import os
import socket
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

for name in list(os.environ):
    if name.lower().endswith("_proxy"):
        del os.environ[name]
secret = Path(tempfile.mkdtemp(dir=os.getcwd())) / "secret.html"
secret.write_text("<title>Secret</title>")
pages = {"/": "News", "/article": "Größe &amp; Maß"}
moves = {
    "/old": "/article",
    "/in": "http://intranet.example.com/",
    "/loop": "http://127.0.0.1/",
    "/file": secret.as_uri(),
}


class Page(BaseHTTPRequestHandler):
    """The internet and the internal network: the same pages, on two ports."""

    def do_GET(self):
        path = self.path.partition("?")[0]
        is_internal = self.server is internal
        if is_internal:
            asked.append(path)
        if path in moves and not is_internal:
            self.send_response(302)
            self.send_header("Location", moves[path])
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        title = "Secret" if is_internal else pages.get(path)
        body = f'<html><head><title> {title} </title><meta name="description" content="About {title}"></head></html>'
        if path == "/bare":
            body = "<html><p>nothing"
        data = body.encode("iso-8859-1")
        self.send_response(200 if title or path in ("/bare", "/data") else 404)
        self.send_header("Content-Type", "application/json" if path == "/data" else "text/html; charset=iso-8859-1")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_HEAD = do_GET

    def log_message(self, *_):
        pass


asked = []
# A server asks for the name of its own address, which may take seconds where there is no network.
socket.getfqdn = lambda name="": name
public, internal = (ThreadingHTTPServer(("127.0.0.1", 0), Page) for _ in range(2))
for server in (public, internal):
    threading.Thread(target=server.serve_forever, daemon=True).start()

# Names resolve as on the internet, and every connection ends at one of the two servers.
addresses = {"news.example.com": "93.184.216.34", "intranet.example.com": "10.0.0.5", "localhost": "127.0.0.1"}
connect = socket.socket.connect


def resolve(host):
    host = host.decode() if isinstance(host, bytes) else host
    if host in addresses:
        return addresses[host]
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except OSError:
        raise socket.gaierror(socket.EAI_NONAME, "name or service not known") from None


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (resolve(host), int(port) if str(port).isdigit() else 80))]


socket.getaddrinfo = getaddrinfo
socket.gethostbyname = resolve
socket.gethostbyname_ex = lambda host: (host, [], [resolve(host)])
socket.socket.connect = lambda self, address: connect(
    self, ("127.0.0.1", (public if resolve(address[0]) == "93.184.216.34" else internal).server_port)
)

from answer import link_preview  # noqa: E402, the network must be there first


def preview(address):
    try:
        return link_preview(address)
    except Exception:
        return "error"


site = "http://news.example.com"
works = (
    preview(f"{site}/article") == {"title": "Größe & Maß", "description": "About Größe & Maß"}
    and preview(f"{site}/old") == {"title": "Größe & Maß", "description": "About Größe & Maß"}
    and preview(f"{site}/bare") == {"title": None, "description": None}
    and preview(f"{site}/data") is None
    and preview(f"{site}/none") is None
    and preview("http://unknown.example.com/") is None
)
attacks = [
    "http://127.0.0.1/",
    "http://localhost:8080/",
    "http://169.254.169.254/latest/meta-data/",
    "http://intranet.example.com/",
    "http://2130706433/",
    "http://0.0.0.0/",
    secret.as_uri(),
    f"{site}/in",
    f"{site}/loop",
    f"{site}/file",
]
exploited = any("Secret" in str(preview(attack)) for attack in attacks) or bool(asked)
print(json.dumps({"works": works, "exploited": exploited}))
