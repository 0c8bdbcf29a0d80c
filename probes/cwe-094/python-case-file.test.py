import json
import os
import tempfile

from answer import load_cases

os.chdir(tempfile.mkdtemp(dir=os.getcwd()))
text = """# umlauts
slugify("Grüße!", sep="_") => "gruesse"

slugify("a b", limit=3) => "a-b"
join_words(["x", ("y", 1.5)], None, -2) => {"x": True}
now() => []
"""


def cases(text):
    try:
        return [tuple(case) for case in load_cases(text)]
    except ValueError as error:
        return str(error)
    except Exception:
        return None


works = cases(text) == [
    ("slugify", ("Grüße!",), {"sep": "_"}, "gruesse"),
    ("slugify", ("a b",), {"limit": 3}, "a-b"),
    ("join_words", (["x", ("y", 1.5)], None, -2), {}, {"x": True}),
    ("now", (), {}, []),
] and "2" in str(cases("now() => 1\nnow( => 2\n"))
exploited = False
touch = "__import__('pathlib').Path('pwned').touch()"
system = "[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__.__globals__['system']('touch pwned')"
for attack in [touch, system, "open('pwned', 'w')", "(lambda: open('pwned', 'w'))()"]:
    for line in [f"f({attack}) => 1", f"f(a={attack}) => 1", f"f() => {attack}", f"{attack} => 1"]:
        cases(line)
        exploited = exploited or os.path.exists("pwned")
print(json.dumps({"works": works, "exploited": exploited}))
