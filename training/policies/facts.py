"""Facts about code that a few lines can tell for certain, or nearly: what the tasks of kind `fact` are labelled with."""

import re
from collections.abc import Callable

from ..lexer import pattern_of

FAMILY = {"typescript": "javascript", "tsx": "javascript", "cpp": "c"}


def comments(code: str, language: str) -> list[str]:
    """Comments and docstrings, as they stand."""
    found = [match.group() for match in pattern_of(language).finditer(code) if match.lastindex == 1]
    return found + (re.findall(r'^[ \t]*(?:"""[\s\S]*?"""|\'\'\'[\s\S]*?\'\'\')', code, re.M) if language == "python" else [])


def bare(code: str, language: str) -> str:
    """The code without comments and without what its strings say."""

    def shorten(match: re.Match[str]) -> str:
        return "" if match.lastindex == 1 else '""' if match.lastindex == 2 else match.group()

    return pattern_of(language).sub(shorten, code)


def _language(name: str) -> Callable[[str, str], bool]:
    return lambda code, language: FAMILY.get(language, language) == name


def _bare(pattern: str) -> Callable[[str, str], bool]:
    compiled = re.compile(pattern)
    return lambda code, language: compiled.search(bare(code, language)) is not None


def _names(code: str, language: str) -> set[str]:
    return {match[4] for match in pattern_of(language).finditer(code) if match[4]}


def _depth(code: str, language: str) -> int:
    """The deepest nesting, in blocks."""
    plain = bare(code, language)
    if language == "python":
        starts = sorted({len(line) - len(line.lstrip()) for line in plain.split("\n") if line.strip()})
        return len(starts) - 1
    depth = deepest = 0
    for sign in plain:
        depth += (sign == "{") - (sign == "}" and depth > 0)
        deepest = max(deepest, depth)
    return deepest


FACTS: dict[str, Callable[[str, str], bool]] = {
    "python": _language("python"),
    "javascript": _language("javascript"),
    "c": _language("c"),
    "java": _language("java"),
    "go": _language("go"),
    "php": _language("php"),
    "loop": _bare(r"\b(?:for|foreach|while|loop)\b|\.each\b|\.forEach\b"),
    "condition": _bare(r"\b(?:if|unless)\b"),
    "class": _bare(r"(?m)^\s*(?:[a-z]+\s+)*class\s+\w"),
    "handler": _bare(r"\b(?:except|catch|rescue)\b"),
    "import": _bare(r"(?m)^\s*(?:import\b|from\s+\S+\s+import\b|#\s*include\b|using\s+\w|use\s+\w)|\brequire(?:_once)?\b"),
    "comment": lambda code, language: bool(comments(code, language)),
    "async": _bare(r"\b(?:async|await|Promise|goroutine|Thread|asyncio)\b|\bgo\s+func\b|\.then\s*\("),
    "return": _bare(r"\breturn\b[ \t]*[^\s;}]"),
    "regex": _bare(
        r"\bre\.(?:match|search|sub|findall|compile|fullmatch|split)\b|\bRegExp\b|\bpreg_\w+|\bregexp?\.|\bPattern\.|=~"
    ),
    "web": _bare(
        r"@app\.|\bapp\.(?:get|post|put|use|route)\b|\bFlask\b|\bexpress\b|\bHttpServlet|\bhttp\.(?:HandleFunc|ResponseWriter)"
        r"|\b(?:req|request)\.(?:body|query|params|args|form|json|GET|POST|getParameter|get_json)\b|\$_(?:GET|POST|REQUEST)\b|\bparams\["
    ),
    "database": _bare(
        r"\b(?:cursor|sqlite3|mysqli?\w*|psycopg2|executeQuery|executeUpdate|PreparedStatement|SqlCommand)\b|\.execute\s*\("
    ),
    "file": _bare(
        r"\bopen\s*\(|\bfopen\b|\bfs\.\w+|\bos\.(?:Open|Create|ReadFile|WriteFile|chmod|Chmod|remove|makedirs|listdir|path)\b"
        r"|\bFile(?:Reader|Writer|InputStream|OutputStream|Stream)?\s*\(|\bFile\.\w+|\bifstream\b|\bofstream\b|\bshutil\b|\bioutil\b"
    ),
    "print": _bare(
        r"\bprint(?:f|ln|Line)?\s*\(|\bconsole\.\w+|\becho\b|\bputs\b|\bcout\b|\bSystem\.out\b|\bfmt\.Print|\bConsole\.Write"
    ),
    "network": _bare(
        r"\brequests\.\w+\(|\burlopen\b|\burllib\b|\bsocket\b|\bfetch\s*\(|\baxios\b|\bhttps?\.(?:get|Get|request|Client)\b"
        r"|\bHttpClient\b|\bcurl_\w+|\bconnect\s*\(\s*\w*sock|\bnet\.Dial\b|\bopenConnection\b|\bsmtplib\b|\bparamiko\b|\bWebClient\b"
    ),
    "long": lambda code, language: len(code.strip().split("\n")) > 15,
    "longLine": lambda code, language: any(len(line) > 80 for line in code.split("\n")),
    "magicNumber": _bare(r"(?<![\w.])[1-9][0-9]+(?![\w.])"),
    "deepNesting": lambda code, language: _depth(code, language) >= 3,
    "shortNames": lambda code, language: any(len(name) == 1 for name in _names(code, language)),
    "camelCase": lambda code, language: any(re.fullmatch(r"[a-z]+[A-Z][A-Za-z]*", name) for name in _names(code, language)),
    "typeHints": lambda code, language: (
        language == "python" and re.search(r"def \w+\([^)]*\w\s*:\s*\w|\)\s*->", bare(code, language)) is not None
    ),
}
