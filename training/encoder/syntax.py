"""What role each token of our lexer plays: in which call, as which argument, assigned from what. No tree, and any language."""

import re
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from ..features import hash_text, mix
from ..lexer import KEYWORDS, Token

ROLES = (
    "operator", "keyword", "name", "member", "call", "number", "string", "interpolated", "format", "in string", "target",
    "argument",
)  # fmt: skip
CALL_SEED, SOURCE_SEED, FROM_SEED = 11, 12, 13
"""Seeds of hashed features, apart from those of n-grams."""

_ACCESS = (".", "->", "::", "?.")
_ASSIGNS = ("=", ":=", "+=", ".=", "<-")
_OPEN, _CLOSED = "([{", ")]}"
_NAME = re.compile("[A-Za-z_$\u0080-\U0010ffff]")
_SIGILS = ("$", "@", "&", "*")
_JOINS = ("+", "%", "||", "..")


@dataclass
class Roles:
    """For each token: `role` (a place in ROLES), `depth` of brackets, and `callee`, the call whose arguments it is in."""

    role: np.ndarray
    depth: np.ndarray
    callee: list[str]


@dataclass
class Argument:
    """`kind`: what it is made of. `names`: plain variables in it. `keyword`: its name where it has one."""

    kind: str
    names: list[str]
    keyword: str


def roles(tokens: list[Token]) -> Roles:
    role, depth, callee = np.zeros(len(tokens), np.int8), np.zeros(len(tokens), np.int8), []
    open_calls: list[str] = []
    for at, token in enumerate(tokens):
        before, after = (tokens[at - 1].text if at else ""), (tokens[at + 1].text if at + 1 < len(tokens) else "")
        if token.shape and token.text in _CLOSED and open_calls:
            open_calls.pop()
        callee.append(open_calls[-1] if open_calls else "")
        depth[at] = min(len(open_calls), 7)
        role[at] = ROLES.index(_role(token, before, after, bool(callee[-1])))
        if token.shape and token.text in _OPEN:
            named = at > 0 and token.text == "(" and _is_name(tokens[at - 1]) and before not in KEYWORDS
            open_calls.append(before if named else open_calls[-1] if open_calls else "")
    return Roles(role, depth, callee)


def _role(token: Token, before: str, after: str, inside_call: bool) -> str:
    if not token.shape:
        return "in string"
    if token.shape in ("S", "S{", "S%"):
        return {"S": "string", "S{": "interpolated", "S%": "format"}[token.shape]
    if token.shape == "N":
        return "number"
    if not _is_name(token):
        return "operator"
    if token.text in KEYWORDS:
        return "keyword"
    if after == "(":
        return "call"
    if before in _ACCESS:
        return "member"
    return "target" if after in _ASSIGNS else "argument" if inside_call else "name"


def _is_name(token: Token) -> bool:
    return token.shape not in ("", "S", "S{", "S%", "N") and _NAME.match(token.text) is not None


def call_features(tokens: list[Token]) -> np.ndarray:
    """Hashes (uint32) of: callee and kind of each argument; callee and what its variables were last assigned from;
    what a variable is assigned from, with the callee there."""
    code = [token for token in tokens if token.shape]
    origin: dict[str, str] = {}
    told: list[tuple[int, str, str]] = []
    for at, token in enumerate(code):
        after = code[at + 1].text if at + 1 < len(code) else ""
        if not _is_name(token) or token.text in KEYWORDS:
            continue
        if after == "(":
            # `db.query`, and `query` alone: an object's name is the author's own choice.
            names = [token.text]
            if at > 1 and code[at - 1].text in _ACCESS and _is_name(code[at - 2]):
                names.append(f"{code[at - 2].text}.{token.text}")
            for place, argument in enumerate(arguments(code, at + 1)):
                where = argument.keyword or str(min(place, 3))
                for name in names:
                    told.append((CALL_SEED, name, f"{where}:{argument.kind}"))
                    told += [(SOURCE_SEED, name, f"{where}:{origin.get(v, 'unassigned')}") for v in argument.names]
        elif after in _ASSIGNS:
            value = _kind(_until(code, at + 2, (";", "\n"), code[at].line))
            origin[token.text] = value.kind
            told.append((FROM_SEED, "=", value.kind))
    if not told:
        return np.empty(0, np.uint32)
    seeds = np.array([seed for seed, _, _ in told])
    names, kinds = (np.array([hash_text(x[k]) for x in told], np.uint32) for k in (1, 2))
    hashes = np.empty(len(told), np.uint32)
    for seed in np.unique(seeds):
        hashes[seeds == seed] = mix(int(seed), names[seeds == seed], kinds[seeds == seed])
    return hashes


def arguments(code: list[Token], opening: int) -> list[Argument]:
    """Of the call whose bracket opens there. Few are longer than 200 tokens, and what comes after is not read."""
    depth, found, part = 0, [], []
    for token in code[opening : opening + 200]:
        if token.text in _OPEN:
            depth += 1
            if depth == 1:
                continue
        if token.text in _CLOSED:
            depth -= 1
            if depth == 0:
                break
        if token.text == "," and depth == 1:
            found.append(part)
            part = []
        else:
            part.append(token)
    return [_kind(part) for part in [*found, part] if part]


def _until(code: list[Token], start: int, ends: tuple[str, ...], line: int) -> list[Token]:
    """Tokens of a value: to the end of the line, or on while a bracket is open."""
    depth, part = 0, []
    for token in code[start : start + 60]:
        if depth <= 0 and (token.text in ends or token.line > line):
            break
        depth += (token.text in _OPEN) - (token.text in _CLOSED)
        part.append(token)
    return part


def _kind(part: list[Token]) -> Argument:
    keyword = ""
    if len(part) > 2 and _is_name(part[0]) and part[1].text in ("=", ":"):
        keyword, part = part[0].text, part[2:]
    while len(part) > 1 and part[0].text in _SIGILS:
        part = part[1:]
    shapes = [token.shape for token in part]
    names = [t.text for t in part if t.shape == "V"]
    string = next((shape for shape in ("S{", "S%", "S") if shape in shapes), "")
    calls = [t.text for t, after in pairwise(part) if _is_name(t) and after.text == "("]
    if len(part) == 1:
        kind = part[0].text if part[0].text in KEYWORDS else "number" if shapes == ["N"] else string or "variable"
    elif string and any(text in _JOINS or text == "." for text in shapes) and (names or calls):
        kind = f"{string} joined"
    elif calls:
        kind = f"call {calls[0]}"
    elif string:
        kind = f"{string} and more"
    elif "[" in shapes:
        kind = "list" if shapes[0] == "[" else "element"
    else:
        kind = "function" if "=>" in shapes or "lambda" in shapes else "member" if names else "other"
    return Argument(kind, names[:3], keyword)
