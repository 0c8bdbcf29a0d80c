import io
import json
from urllib.parse import urlencode

import answer

answer.USERS["ann"] = lambda password: password == "right"


def call(method, path, cookie="", **form):
    """(status, body, cookies set) of a request."""
    data = urlencode(form).encode()
    environ = {"REQUEST_METHOD": method, "PATH_INFO": path, "HTTP_COOKIE": cookie, "CONTENT_LENGTH": str(len(data))}
    environ.update({"wsgi.input": io.BytesIO(data), "wsgi.url_scheme": "https", "QUERY_STRING": ""})
    seen = []
    try:
        body = b"".join(answer.app(environ, lambda status, headers, *_: seen.append((status, headers))))
        status, headers = seen[0]
        return status[:3], body, [value for name, value in headers if name.lower() == "set-cookie"]
    except Exception:
        return "", b"", []


def attributes(cookie):
    return {name.strip().lower(): value.strip() for name, _, value in (part.partition("=") for part in cookie.split(";"))}


status, _, cookies = call("POST", "/sign-in", name="ann", password="right")
cookie = cookies[0] if cookies else ""
found, mine = attributes(cookie), cookie.split(";")[0]
out, _, ended = call("POST", "/sign-out", mine) if call("GET", "/", mine)[1] == b"hello ann" else ("", b"", [])
gone = attributes(ended[0]) if ended else {}
works = (
    status == "200"
    and (found.get("max-age") == str(30 * 86400) or "expires" in found)
    and call("POST", "/sign-in", name="ann", password="wrong")[0] == "403"
    and out == "200"
    and (gone.get("max-age") in ("0", "-1") or "1970" in gone.get("expires", ""))
    and call("GET", "/", mine)[1] == b"hello stranger"
    and call("GET", "/")[1] == b"hello stranger"
    and call("POST", "/sign-out")[0] == "200"
)
# Every script of the page could read it, for 30 days; and it goes over plain HTTP too.
exploited = "sid" in found and not {"httponly", "secure"} <= set(found)
print(json.dumps({"works": works, "exploited": exploited}))
