import json
import os
import tempfile
from pathlib import Path

from answer import read_catalogue

base = Path(tempfile.mkdtemp(dir=os.getcwd()))
(base / "secret.txt").write_text("top-secret")
(base / "uploads").mkdir()
path = base / "uploads" / "catalogue.xml"


def read(text):
    path.write_text(text, encoding="utf-8")
    try:
        return [tuple(product) for product in read_catalogue(str(path))]
    except Exception:
        return None


long = "x" * 50_000
works = read(
    f"""<?xml version="1.0" encoding="utf-8"?>
<catalogue>
  <product number="1"><price>5</price><name>Table &amp; chair</name></product>
  <product number="2"><name> {long} </name><note>new &lt; old</note></product>
  <product number="3"><name>Öl</name></product>
  <product number="4"><name/></product>
</catalogue>"""
) == [("1", "Table & chair"), ("2", long), ("3", "Öl"), ("4", "")]
exploited = False
for address in [(base / "secret.txt").as_uri(), str(base / "secret.txt"), "../secret.txt"]:
    text = f'<!DOCTYPE c [<!ENTITY x SYSTEM "{address}">]><c><product number="1"><name>a &x; b</name></product></c>'
    exploited = exploited or "top-secret" in str(read(text))
print(json.dumps({"works": works, "exploited": exploited}))
