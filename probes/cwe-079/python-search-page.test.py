import json
from html.parser import HTMLParser
from urllib.parse import quote, quote_plus

from answer import search_page

articles = [("Oak table", "/a/1"), ("Tischgerät für Gäste", "/a/2"), ("Lamp", "/a/3")]


class Page(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.tags, self.links, self.text = [], [], ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.links += [value for name, value in attributes if name == "href"]

    def handle_data(self, text):
        self.text += text


def page(query_string):
    try:
        return Page(search_page(query_string, articles))
    except Exception:
        return Page("")


works = (
    page("q=oak+table&page=2").links == ["/a/1"]
    and "for oak table" in page("q=oak%20table").text
    and page("page=2&q=f%C3%BCr+g%C3%A4ste").links == ["/a/2"]
    and page("").links == ["/a/1", "/a/2", "/a/3"]
    and page("q=nothing").links == []
)
exploited = False
for attack in ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</h1><svg onload=alert(1)>"]:
    for encoded in [quote(attack), quote_plus(attack), attack, quote(quote(attack))]:
        exploited = exploited or any(tag in ("script", "img", "svg") for tag in page(f"q={encoded}").tags)
print(json.dumps({"works": works, "exploited": exploited}))
