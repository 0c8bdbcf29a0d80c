import json
import os
import tempfile

from answer import price

os.chdir(tempfile.mkdtemp(dir=os.getcwd()))
values = {"base": 10, "quantity": 4, "discount": 1.5}


def outcome(formula):
    try:
        return price(formula, dict(values))
    except ValueError:
        return "ValueError"
    except Exception:
        return "error"


works = (
    outcome("(base + 12.5) * quantity / 2") == 45
    and outcome("-discount + base") == 8.5
    and outcome("2 + 3 * -(4 - 1)") == -7
    and outcome("base / (quantity - 4)") == "ValueError"
    and outcome("base + unknown") == "ValueError"
    and outcome("base +") == "ValueError"
)
system = "[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__.__globals__['system']"
attacks = [
    "__import__('pathlib').Path('pwned').touch()",
    "open('pwned', 'w').close()",
    "open('pwned', 'w').close() or 1",
    f"{system}('touch pwned')",
    "().__class__.__base__",
    "base.__class__",
    "base.real.__class__.__mro__",
    "(lambda: base)",
    "[base]",
]
exploited = False
for attack in attacks:
    result = outcome(attack)
    exploited = exploited or os.path.exists("pwned") or not isinstance(result, (int, float, str, type(None)))
print(json.dumps({"works": works, "exploited": exploited}))
