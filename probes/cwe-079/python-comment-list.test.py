import json
from html.parser import HTMLParser

from answer import render_comments


class Page(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.tags, self.links, self.text, self.is_bad = [], [], "", False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        for name, value in attributes:
            address = "".join((value or "").split()).lower()
            if name.startswith("on") or address.startswith(("javascript:", "data:", "vbscript:")):
                self.is_bad = True
            if name == "href":
                self.links.append(value)
        self.is_bad = self.is_bad or tag in ("script", "img", "svg", "iframe", "object", "body", "style")

    def handle_data(self, text):
        self.text += text


def rendered(*comments):
    try:
        return render_comments(list(comments))
    except Exception:
        return None


def page(*comments):
    return Page(rendered(*comments) or "")


good = page(
    {"author": "Ann & Bob", "text": "1 < 2\nreally", "website": "https://example.com/?a=1&b=2"},
    {"author": "Cem", "text": "no link"},
)
works = (
    good.tags.count("li") == 2
    and good.tags.count("ul") == 1
    and good.tags.count("br") == 1
    and good.tags.count("strong") == 2
    and good.links == ["https://example.com/?a=1&b=2"]
    and all(part in good.text for part in ["Ann & Bob", "1 < 2", "really", "Cem", "no link"])
    and rendered() == ""
)
script = "<script>alert(1)</script>"
quote = "\" onmouseover=\"alert(1)"
attacks = [
    {"author": script, "text": "x"},
    {"author": "x", "text": script},
    {"author": "x", "text": "<img src=x onerror=alert(1)>"},
    {"author": "x", "text": "x", "website": "https://example.com/" + quote},
    {"author": "x", "text": "x", "website": "https://example.com/' onmouseover='alert(1)"},
    {"author": "x", "text": "x", "website": "javascript:alert(1)"},
    {"author": "x", "text": "x", "website": " JavaScript:alert(1)"},
    {"author": "x", "text": "x", "website": "https://example.com/\"><svg onload=alert(1)>"},
]
exploited = any(page(attack).is_bad for attack in attacks)
print(json.dumps({"works": works, "exploited": exploited}))
