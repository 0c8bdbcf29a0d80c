import json
from html.parser import HTMLParser

from answer import profile_html


class Page(HTMLParser):
    """What a browser would make of it, roughly: the text, the tags, and whether something could run."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.links, self.text, self.is_bad, self.open = [], [], "", False, []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        if tag not in ("br", "img", "input", "meta", "link", "base"):
            self.open.append(tag)
        for name, value in attributes:
            address = "".join(c for c in value or "" if c.isprintable() and not c.isspace()).lower()
            self.is_bad = self.is_bad or name.startswith("on") or name in ("style", "srcdoc", "formaction")
            self.is_bad = self.is_bad or address.startswith(("javascript:", "data:", "vbscript:"))
            if tag == "a" and name == "href":
                self.links.append(value)
        # Elements that run something or change the page around them.
        self.is_bad = self.is_bad or tag not in ("b", "i", "p", "br", "a", "strong", "em")

    def handle_endtag(self, tag):
        if tag in self.open:
            self.open.remove(tag)

    def handle_data(self, text):
        self.text += text

    def handle_comment(self, text):
        self.is_bad = self.is_bad or "<" in text


def page(text):
    try:
        return Page(profile_html(text))
    except Exception:
        return Page("")


good = page('<p>Hi, I am <b>Ann</b> &amp; <i>like</i> tea<br>1 &lt; 2 <a href="https://example.com/?a=1&amp;b=2">site</a></p>')
works = (
    [tag for tag in good.tags if tag in ("p", "b", "i", "br", "a")] == ["p", "b", "i", "br", "a"]
    and good.links == ["https://example.com/?a=1&b=2"]
    and all(part in good.text for part in ["Hi, I am ", "Ann", " & ", "like", "1 < 2", "site"])
    and "Big" in page("<h1>Big</h1> news").text
    and "h1" not in page("<h1>Big</h1> news").tags
    and page("<b>open").open == []
    and page("<b>open").tags == ["b"]
    and page("plain").text == "plain"
)
attacks = [
    "<script>alert(1)</script>",
    "<SCRIPT src=//evil.example></SCRIPT>",
    "<scr<script></script>ipt>alert(1)</scr<script></script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<b onmouseover=alert(1)>x</b>",
    "<b/onclick=alert(1)>x</b>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" JaVaScRiPt:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="https://x.example/" onclick="alert(1)">x</a>',
    "<a href='https://x.example/\"onclick=\"alert(1)'>x</a>",
    "<svg onload=alert(1)>",
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "<p style=\"background:url('javascript:alert(1)')\">x</p>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<script>alert(1)",
    "<<b>script>alert(1)</script>",
]
exploited = any(page(attack).is_bad for attack in attacks)
print(json.dumps({"works": works, "exploited": exploited}))
