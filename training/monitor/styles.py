"""Changes of style that leave the meaning of code as it is: what must not look like drift of security.

Each takes code and its language and gives the code changed, or as it was where the change does not apply. They work on
tokens, never inside strings or comments unless that is what they change.
"""

import re
from collections.abc import Callable

from ..lexer import KEYWORDS, pattern_of

_C_LIKE = frozenset("c cpp java csharp javascript typescript tsx php go rust kotlin swift".split())
_LOG = {
    "python": 'print("step {n} done")',
    "javascript": 'console.log("step {n} done");',
    "typescript": 'console.log("step {n} done");',
    "java": 'System.out.println("step {n} done");',
    "csharp": 'Console.WriteLine("step {n} done");',
    "c": 'fprintf(stderr, "step {n} done\\n");',
    "cpp": 'std::cerr << "step {n} done" << std::endl;',
    "go": 'log.Println("step {n} done")',
    "php": 'error_log("step {n} done");',
    "ruby": 'puts "step {n} done"',
    "kotlin": 'println("step {n} done")',
    "rust": 'println!("step {n} done");',
    "swift": 'print("step {n} done")',
}
_SCAFFOLD = {
    "python": (
        "import logging\nimport sys\n\nlogger = logging.getLogger(__name__)\n\n\n",
        '\n\nif __name__ == "__main__":\n    sys.exit(main())\n',
    ),
    "javascript": ("'use strict';\n\nconst logger = console;\n\n", "\n\nmodule.exports = { logger };\n"),
    "typescript": ("'use strict';\n\nconst logger = console;\n\n", "\n\nexport { logger };\n"),
    "java": ("package com.example.service;\n\nimport java.util.logging.Logger;\n\n", "\n"),
    "csharp": ("using System;\nusing System.Collections.Generic;\n\n", "\n"),
    "c": ("#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n\n", "\n\nint main(void)\n{\n    return 0;\n}\n"),
    "cpp": ("#include <iostream>\n#include <string>\n#include <vector>\n\n", "\n\nint main()\n{\n    return 0;\n}\n"),
    "go": ('package service\n\nimport (\n\t"errors"\n\t"fmt"\n)\n\n', "\n\nvar _ = fmt.Sprint(errors.New)\n"),
    "php": ("<?php\n\ndeclare(strict_types=1);\n\nnamespace App\\Service;\n\n", "\n"),
    "ruby": ("# frozen_string_literal: true\n\nrequire 'logger'\n\n", "\n"),
}


def _rewrite(code: str, language: str, change: Callable[[re.Match], str]) -> str:
    return pattern_of(language).sub(change, code)


def _own_names(code: str, language: str) -> list[str]:
    """Names that the code gives itself, as far as tokens tell: used twice, never called, never a member."""
    seen: dict[str, int] = {}
    other: set[str] = set()
    for match in pattern_of(language).finditer(code):
        name = match[4]
        if name is None:
            continue
        before, after = code[: match.start()].rstrip(), code[match.end() :].lstrip()
        if (
            name in KEYWORDS
            or before.endswith((".", "->", "::", "import", "from", "include", "using"))
            or after.startswith(("(", "."))
        ):
            other.add(name)
        elif not name[:1].isupper():
            seen[name] = seen.get(name, 0) + 1
    return [name for name, times in seen.items() if times > 1 and name not in other]


def _rename(code: str, language: str, renamed: Callable[[str, int], str]) -> str:
    names = {name: renamed(name, index) for index, name in enumerate(_own_names(code, language))}
    return _rewrite(code, language, lambda match: names.get(match[0], match[0]) if match[4] else match[0])


def naming(code: str, language: str) -> str:
    """snake_case to camelCase and back; single words get a second one."""

    def other(name: str, _: int) -> str:
        sigil, bare = (name[0], name[1:]) if name[:1] == "$" else ("", name)
        if "_" in bare.strip("_"):
            first, *rest = [part for part in bare.split("_") if part]
            return sigil + first + "".join(part.capitalize() for part in rest)
        if re.search("[a-z][A-Z]", bare):
            return sigil + re.sub("(?<=[a-z0-9])([A-Z])", r"_\1", bare).lower()
        return sigil + bare + ("_value" if language in ("python", "ruby", "php", "c", "rust") else "Value")

    return _rename(code, language, other)


def short_names(code: str, language: str) -> str:
    letters = "abcdfghjkmnpqrstuvwxyz"
    return _rename(
        code,
        language,
        lambda name, i: (
            ("$" if name[0] == "$" else "") + letters[i % len(letters)] + (str(i // len(letters)) if i >= len(letters) else "")
        ),
    )


def comments(code: str, language: str) -> str:
    """Without comments; code that has none gets one on each third line."""
    bare = _rewrite(code, language, lambda match: "" if match[1] else match[0])
    if bare != code:
        return bare
    mark = "#" if language in ("python", "ruby", "bash") else "//"
    lines = code.split("\n")
    return "\n".join(
        f"{line}  {mark} see above" if i % 3 == 1 and line.rstrip().endswith((";", ")")) else line
        for i, line in enumerate(lines)
    )


def formatting(code: str, language: str) -> str:
    """Half or twice the indentation; braces on lines of their own in C-like languages."""
    halved = re.sub(r"(?m)^(?: {4})+", lambda match: " " * (len(match[0]) // 2), code)
    changed = halved if halved != code else re.sub(r"(?m)^[ \t]+", lambda match: match[0] * 2, code)
    return re.sub(r"(?m)^([ \t]*)(\S.*\)) \{$", r"\1\2\n\1{", changed) if language in _C_LIKE and language != "go" else changed


def verbosity(code: str, language: str) -> str:
    """A line that logs after every second simple statement."""
    log = _LOG.get(language)
    if log is None:
        return code
    written, number = [], 0
    for line in code.split("\n"):
        written.append(line)
        indent = line[: len(line) - len(line.lstrip())]
        simple = re.fullmatch(
            r"\s+[\w$.]+ = [^=].*[\w)\]\"']"
            if language in ("python", "ruby", "go", "kotlin", "swift")
            else r"\s+(?!return|else|case|for|if|while)\S.*;",
            line,
        )
        if simple:
            number += 1
            if number % 2:
                written.append(indent + log.format(n=number))
    return "\n".join(written)


def declarations(code: str, language: str) -> str:
    """Python: type hints. JavaScript: another keyword. Java, C#, C: const or final, var."""
    if language == "python":

        def hint(match: re.Match) -> str:
            given = ("self", "cls", "")
            parts = [p if set(":=*") & set(p) or p.strip() in given else f"{p}: str" for p in match[2].split(", ")]
            return f"{match[1]}{', '.join(parts)})"

        return re.sub(r"(?m)^(\s*def \w+\()([^()]*)\)", hint, code)
    if language in ("javascript", "typescript", "tsx"):
        return re.sub(r"(?m)^(\s*)(const|let|var) ", lambda match: match[1] + ("var " if match[2] != "var" else "let "), code)
    if language == "java":
        return re.sub(r"(?m)^(\s+)(String|int|long|byte\[\]|boolean) (\w+ =)", r"\1final \2 \3", code)
    if language == "csharp":
        return re.sub(
            r"(?m)^(\s+)(string|int|long|bool|var) (\w+ =)",
            lambda match: f"{match[1]}{'var' if match[2] != 'var' else 'object'} {match[3]}",
            code,
        )
    if language in ("c", "cpp"):
        return re.sub(r"(?m)^(\s+)(int|char \*|size_t|unsigned int) ?(\w+ =)", r"\1const \2 \3", code)
    return code


def wording(code: str, language: str) -> str:
    """Messages of errors and logs in other words."""

    def change(match: re.Match) -> str:
        text = match[2]
        line = code[code.rfind("\n", 0, match.start()) + 1 : match.start()].lower()
        says = re.search(r"rais|throw|error|exception|log|print|echo|puts|abort|die|fail|message", line)
        return (
            f"{text[:-1]} - please try again or contact support{text[-1]}"
            if text and len(text) > 8 and " " in text and says
            else match[0]
        )

    return _rewrite(code, language, change)


def scaffold(code: str, language: str) -> str:
    """What assistants put around a function: imports, a logger, a main."""
    before, after = _SCAFFOLD.get(language, ("", ""))
    return before + code + after


STYLES: dict[str, Callable[[str, str], str]] = {
    "comments": comments,
    "formatting": formatting,
    "naming": naming,
    "verbosity": verbosity,
    "short names": short_names,
    "declarations": declarations,
    "wording": wording,
    "scaffold": scaffold,
}
