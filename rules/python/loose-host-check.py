import re
from urllib.parse import urlparse

TRUSTED = re.compile(r"^https?://www.example.com/")
#                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def follow(url, request, domain):
    if "example.com" in url:
    #  ^^^^^^^^^^^^^^^^^^^^ alert
        return go(url)
    if request.origin.endswith("example.com"):
    #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return go(url)
    if url.startswith("https://www.example.com"):
    #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return go(url)
    if "example.org" not in domain:
    #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return None
    if "github.com" in url:
    #  ^^^^^^^^^^^^^^^^^^^ spurious: only chooses an icon
        return "github"
    return re.match(r"^https://shop.example.com/", url)
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def crawl(link, hostname):
    if "example.com" in link["href"] or "example.com" in hostname:
    #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    #                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return go(link)
    return re.compile(r"www.example.com")
    #                 ^^^^^^^^^^^^^^^^^^ alert


def part(text):
    return "example.com" in text
    #      ^^^^^^^^^^^^^^^^^^^^^ missed: nothing says that it is an address


def strict(url, hosts, origin):
    if urlparse(url).hostname == "example.com":
        return go(url)
    if urlparse(url).hostname.endswith(".example.com"):
        return go(url)
    if url.startswith("https://example.com/"):
        return go(url)
    if "example.com" in hosts:
        return go(url)
    if "/api/" in url or origin == "https://example.com":
        return go(url)
    return re.match(r"^https://www\.example\.com/", url)
