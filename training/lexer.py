"""Source text to tokens, the same in Python and in `src/core/judge/lexer.ts`.

The patterns are written twice and must stay equal; the parity vectors in `test/fixtures/parity/` prove that they are.
Only ASCII classes and ranges are used, so that Python (code points) and JavaScript (UTF-16 units) agree on any text.
Comments and Python docstrings are dropped: they say what the author claims, not what the code does. Unterminated
strings and comments end with their line or with the text; nothing fails.
"""

import re
from typing import NamedTuple

END = r"(?![\s\S])"
_LINE_STRING = r'"(?:\\[\s\S]|[^"\\\n])*"?' + r"|'(?:\\[\s\S]|[^'\\\n])*'?"
_TRIPLE = r'"""[\s\S]*?(?:"""|' + END + ")"
_SLASH = r"//[^\n\r]*|/\*[\s\S]*?(?:\*/|" + END + ")"
_HASH = r"#[^\n\r]*"
_NEVER = r"(?!)"

# style -> (comment, string)
_STYLES = {
    "c": (_SLASH, _LINE_STRING),
    "java": (_SLASH, _TRIPLE + "|" + _LINE_STRING),
    "csharp": (_SLASH, _TRIPLE + r'|(?:\$@|@\$|@)"(?:""|[^"])*"?|\$' + _LINE_STRING + "|" + _LINE_STRING),
    "javascript": (_SLASH, _LINE_STRING + r"|`(?:\\[\s\S]|[^`\\])*`?"),
    "go": (_SLASH, _LINE_STRING + r"|`[^`]*`?"),
    "rust": (_SLASH, r'"(?:\\[\s\S]|[^"\\])*"?' + r"|'(?:\\[!-&(-~]{1,9}|[^'\\\n])'"),
    "php": (_SLASH + r"|#(?!\[)[^\n\r]*", r'"(?:\\[\s\S]|[^"\\])*"?' + r"|'(?:\\[\s\S]|[^'\\])*'?"),
    "python": (
        _HASH,
        r"[rRbBuUfF]{0,2}(?:" + _TRIPLE + r"|'''[\s\S]*?(?:'''|" + END + ")|" + _LINE_STRING + ")",
    ),
    "ruby": (_HASH, r'"(?:\\[\s\S]|[^"\\])*"?' + r"|'(?:\\[\s\S]|[^'\\])*'?"),
    "bash": (r"(?<![^ \t\r\n;&|(])" + _HASH, r'"(?:\\[\s\S]|[^"\\])*"?' + r"|'[^']*'?"),
    "text": (_NEVER, _NEVER),
}
_STYLE_OF = {
    "typescript": "javascript",
    "tsx": "javascript",
    "cpp": "c",
    "kotlin": "java",
    "swift": "java",
}

_NUMBER = r"0[xXoObB][0-9A-Fa-f_]+|[0-9][0-9_]*(?:\.[0-9_]+)?(?:[eE][+-]?[0-9]+)?"
_NAME = "[A-Za-z_$\u0080-\U0010ffff][A-Za-z0-9_$\u0080-\U0010ffff]*"
_OPERATOR = (
    r"===|!==|>>>|\*\*=|<<=|>>=|\?\?=|\.\.\.|=>|->|::|:=|==|!=|<=|>=|&&|\|\||\?\?|\?\.|\+\+|--|\+=|-=|\*=|/=|%=|\|=|&=|\^="
    r"|<<|>>|\*\*|<-|[!-~]"
)
_PIECE = re.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[\u0080-\U0010ffff]+")
_CONTENT = re.compile("%[a-z]|[$#]\\{|[A-Za-z]+|[0-9]+|[\u0080-\U0010ffff]+|[!-#%-/:-@\\[-`{-~]")
_INTERPOLATED = re.compile(r"[$#]\{")

MAX_STRING_TOKENS = 64
"""Tokens taken from one string; the rest is data, not code."""
MAX_WORD = 40
"""A longer word, name or number is data (a digest, a base64 blob) and becomes `<long>`."""

KEYWORDS = frozenset(
    """
    abstract and as assert async await begin bool boolean break byte case catch chan char class const continue def default
    defer defined del delete do double dynamic elif else elsif end ensure enum except export extends extern false False
    fi final finally fixed float fn for foreach from func function global go goto if impl implements import in include
    inline instanceof int interface internal is lambda let long loop map match mod module mut namespace native new nil None
    not null nullptr object operator or out override package pass private protected pub public raise range readonly ref
    register require rescue return select self Self short signed sizeof static std str string String struct super switch
    synchronized template then this throw throws trait true True try type typedef typeof undefined unless unsafe unsigned
    until use using var virtual void volatile when where while with yield
    """.split()
)
"""Words that keep their spelling in the shape of the code, of all languages together."""


class Token(NamedTuple):
    """`text` as n-grams see it, `shape` with names and literals abstracted (empty inside strings), `line` from 1."""

    text: str
    shape: str
    line: int
    words: tuple[str, ...]


def _pattern(style: str) -> re.Pattern[str]:
    comment, string = _STYLES[style]
    return re.compile(f"({comment})|({string})|({_NUMBER})|({_NAME})|(?:{_OPERATOR})")


_PATTERNS = {style: _pattern(style) for style in _STYLES}
_BREAK = re.compile(r"\r\n|\n|\r")
_CALL = re.compile(r"[ \t]*\(")


def tokenize(code: str, language: str, limit: int | None = None) -> list[Token]:
    """At most `limit` tokens of `code`, in order. `language`: a language id, `text`, or any other name (read like C)."""
    style = _STYLE_OF.get(language, language)
    pattern = pattern_of(language)
    tokens: list[Token] = []
    add = tokens.append
    line = 1
    counted = 0
    depth = 0
    previous = ""
    for match in pattern.finditer(code):
        if limit is not None and len(tokens) >= limit:
            break
        start = match.start()
        if start > counted:
            line += sum(1 for _ in _BREAK.finditer(code, counted, start))
            counted = start
        kind = match.lastindex
        text = match.group()
        if kind == 1:
            continue
        if kind == 2:
            if style == "python" and depth == 0 and text[-3:] in ('"""', "'''") and _starts_line(code, start):
                continue
            _add_string(tokens, text, line)
            previous = '"'
            continue
        if kind == 3:
            number = text if len(text) <= 6 else "<long>" if len(text) > MAX_WORD else f"<{len(text)} digits>"
            add(Token(number, "N", line, ()))
        elif kind == 4:
            name = text if len(text) <= MAX_WORD else "<long>"
            known = text in KEYWORDS or previous in (".", "->", "::", "?.") or _CALL.match(code, match.end()) is not None
            add(Token(name, name if known else "V", line, split_name(text)))
        else:
            depth += (text in "([{") - (text in ")]}" and depth > 0)
            add(Token(text, text, line, ()))
        previous = text
    return tokens[:limit]


def pattern_of(language: str) -> re.Pattern[str]:
    """The pieces of a text: group 1 is a comment, 2 a string, 3 a number, 4 a name, none of them an operator."""
    return _PATTERNS.get(_STYLE_OF.get(language, language), _PATTERNS["c"])


def split_name(name: str) -> tuple[str, ...]:
    """The lower-case words of a name, where they are not the name itself: `getPassword` -> `get`, `password`."""
    pieces = [piece.lower() if piece.isascii() else piece for piece in _PIECE.findall(name)]
    return () if len(pieces) == 1 and pieces[0] == name else tuple(p for p in pieces if len(p) <= MAX_WORD)


def _starts_line(code: str, start: int) -> bool:
    while start > 0 and code[start - 1] in " \t":
        start -= 1
    return start == 0 or code[start - 1] in "\n\r"


def _add_string(tokens: list[Token], text: str, line: int) -> None:
    quote = min(position for position in (text.find(q) for q in "\"'`") if position >= 0)
    prefix = text[:quote].lower()
    body = text[quote:].strip(text[quote])
    interpolated = "f" in prefix or "$" in prefix or _INTERPOLATED.search(body) is not None
    mark = prefix + ("`" if text[quote] == "`" else '"') + ("{" if interpolated else "")
    tokens.append(Token(mark, "S{" if interpolated else "S%" if "%" in body else "S", line, ()))
    counted = 0
    for index, match in enumerate(_CONTENT.finditer(body)):
        if index == MAX_STRING_TOKENS:
            break
        line += sum(1 for _ in _BREAK.finditer(body, counted, match.start()))
        counted = match.start()
        word = match.group()
        word = "<long>" if len(word) > MAX_WORD else word.lower() if word.isascii() else word
        tokens.append(Token(word, "", line, ()))
