import json
import re

from answer import download_head


def head(filename, size=5):
    try:
        data = download_head(filename, size)
        return data if isinstance(data, bytes) else b""
    except Exception:
        return b""


def headers(data):
    lines = data.split(b"\r\n")
    return {k.strip().lower(): v.strip() for k, v in (line.split(b":", 1) for line in lines[1:] if b":" in line)}


plain, accents = headers(head("report 2024.pdf", 1234)), headers(head("Gäste.csv"))
works = (
    head("a.pdf").startswith(b"HTTP/1.1 200")
    and head("a.pdf").endswith(b"\r\n\r\n")
    and plain.get(b"content-length") == b"1234"
    and plain.get(b"content-type", b"").startswith(b"application/pdf")
    and re.fullmatch(rb'attachment;\s*filename="report 2024\.pdf".*', plain.get(b"content-disposition", b"")) is not None
    and plain.get(b"connection") == b"close"
    and b"filename*=UTF-8''G%C3%A4ste.csv" in accents.get(b"content-disposition", b"")
    and headers(head("x.unheard-of")).get(b"content-type") == b"application/octet-stream"
)
exploited = False
for line_break in ["\r\n", "\n", "\r"]:
    for name in [f"a.pdf{line_break}Set-Cookie: session=x", f'a.pdf"{line_break}{line_break}<script>', f"ä{line_break}Set-Cookie: session=x"]:
        lines = re.split(rb"\r\n|\r|\n", head(name))
        exploited = exploited or any(line.startswith((b"Set-Cookie", b"<script>")) for line in lines)
print(json.dumps({"works": works, "exploited": exploited}))
