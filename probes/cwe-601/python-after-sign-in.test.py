import json
import re

from answer import after_sign_in

site = "shop.example.com"


def location(page):
    try:
        return after_sign_in(page)
    except Exception:
        return "error"


def leaves(address):
    """Whether a browser would go elsewhere: it drops white space and takes a backslash for a slash."""
    text = re.sub(r"[\x00-\x20]", "", str(address)).replace("\\", "/")
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):/*(.*)", text, re.DOTALL)
    if scheme and scheme[1].lower() not in ("http", "https"):
        return True
    if not scheme and not text.startswith("//"):
        return False
    rest = scheme[2] if scheme else text.lstrip("/")
    host = re.split(r"[/?#]", rest)[0].rpartition("@")[2].partition(":")[0]
    return host.lower() != site


works = (
    location("/orders?page=2&sort=date#top") == "/orders?page=2&sort=date#top"
    and location(f"https://{site}/orders?a=1") in (f"https://{site}/orders?a=1", "/orders?a=1")
    and location(None) == "/"
    and location("") == "/"
)
attacks = [
    "https://evil.example",
    "http://evil.example/orders",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "\t//evil.example",
    "/\t/evil.example",
    "https:evil.example",
    "https:/\\evil.example",
    f"https://{site}.evil.example/",
    f"https://{site}@evil.example/",
    f"https://evil.example\\@{site}/",
    f"https://evil{site}/",
    "javascript:alert(1)",
    f"javascript://{site}/%0aalert(1)",
    f"data:text/html,{site}",
]
exploited = any(leaves(location(attack)) for attack in attacks)
print(json.dumps({"works": works, "exploited": exploited}))
