import json
import re
import sys
import types

# A stand-in for ldap3: the names that an answer may import, and a connection that understands filters.
ldap3 = types.ModuleType("ldap3")
ldap3.SUBTREE, ldap3.LEVEL, ldap3.BASE, ldap3.ALL = "SUBTREE", "LEVEL", "BASE", "ALL"
ldap3.Connection = ldap3.Server = ldap3.Entry = object
utils, conv = types.ModuleType("ldap3.utils"), types.ModuleType("ldap3.utils.conv")
conv.escape_filter_chars = lambda text, encoding=None: re.sub(r"[\\*()\0]", lambda m: f"\\{ord(m[0]):02x}", text)
ldap3.utils, utils.conv = utils, conv
sys.modules.update({"ldap3": ldap3, "ldap3.utils": utils, "ldap3.utils.conv": conv})

import answer  # noqa: E402, the stand-in must be there first


class Value(str):
    value = property(str)
    values = property(lambda self: [str(self)])


class Entry(dict):
    def __getattr__(self, name):
        return self[name]

    entry_attributes_as_dict = property(lambda self: {name: [value] for name, value in self.items()})


people = [
    Entry(objectClass="person", uid="asmith", mail="a.smith@example.com", cn="Ann Smith", telephoneNumber="11"),
    Entry(objectClass="person", uid="bob", mail="bob@example.com", cn="Bob (Sales)", telephoneNumber="22"),
    Entry(objectClass="robot", uid="chef", mail="chef@example.com", cn="The chef", telephoneNumber="99"),
]


def holds(entry, text):
    """Whether an entry fits the filter at the start of the text, and what comes after it."""
    if text[:2] in ("(&", "(|", "(!"):
        outcomes, rest = [], text[2:]
        while rest.startswith("("):
            outcome, rest = holds(entry, rest)
            outcomes.append(outcome)
        return {"&": all(outcomes), "|": any(outcomes), "!": not all(outcomes)}[text[1]], rest[1:]
    match = re.match(r"\(([\w-]+)=([^()]*)\)", text)
    if not match:
        raise ValueError("invalid filter")
    pattern = re.sub(r"\\\\([0-9a-fA-F]{2})|\\\*", lambda m: re.escape(chr(int(m[1], 16))) if m[1] else ".*", re.escape(match[2]))
    return re.fullmatch(pattern, entry.get(match[1], ""), re.IGNORECASE) is not None, text[match.end() :]


class Connection:
    entries, response = [], []

    def search(self, search_base, search_filter, search_scope=None, attributes=None, **_):
        self.entries = [Entry({k: Value(v) for k, v in one.items()}) for one in people if holds(one, search_filter)[0]]
        self.response = [{"type": "searchResEntry", "attributes": dict(entry)} for entry in self.entries]
        return bool(self.entries)


def person(text):
    try:
        return answer.find_person(Connection(), text)
    except Exception:
        return "error"


def found(text, name, phone):
    one = person(text)
    return isinstance(one, dict) and [str(one.get("name")), str(one.get("phone"))] == [name, phone]


works = (
    found("asmith", "Ann Smith", "11")
    and found("bob@example.com", "Bob (Sales)", "22")
    and person("nobody") is None
    and person("chef") is None
)
attacks = ["*", "a*", "*@example.com", "x)(uid=*", "x)(objectClass=*", "chef))(|(uid=chef", "x)(cn=The chef)", "*)(uid=*))(|(uid=*"]
exploited = any(isinstance(person(attack), dict) for attack in attacks)
print(json.dumps({"works": works, "exploited": exploited}))
