"""Questions with known answers, as the product would put them: each rule of this repository that has enough proof is a policy.

Its proof (`rules/python/NAME.py`) holds functions that the rule must report and functions that it must not. One of each is
asked about, and others are shown: none of this is anybody's data, and no training sees it.
"""

import ast
import re
from dataclasses import dataclass
from pathlib import Path

from ..settings import ROOT

SHOWN = 2
"""Of each kind, as src/core/policies/shots.ts has it."""
_MARK = re.compile(r"\s*#\s*\^+\s*(\w+)")


@dataclass(frozen=True)
class Question:
    """`shots`: code, and whether it breaks the policy. `breaks`: the right answer."""

    policy: str
    language: str
    code: str
    shots: tuple[tuple[str, bool], ...]
    breaks: bool


def rule_questions(rules: Path = ROOT / "rules" / "python") -> list[Question]:
    """Two of each rule that has three functions of each kind, by the rules' names."""
    found = []
    for proof in sorted(rules.glob("*.py")):
        bad, good = functions(proof.read_text(encoding="utf-8"))
        title = re.search(r"^title: (.*)$", proof.with_suffix(".md").read_text(encoding="utf-8"), re.MULTILINE)
        if not title or min(len(bad), len(good)) <= SHOWN:
            continue
        policy = f"No code may have this: {title[1].strip()}."
        shots = tuple(
            (code, breaks)
            for pair in zip(bad[1 : 1 + SHOWN], good[1 : 1 + SHOWN], strict=True)
            for code, breaks in zip(pair, (True, False), strict=True)
        )
        found += [Question(policy, "python", of[0], shots, breaks) for of, breaks in ((bad, True), (good, False))]
    return found


def functions(proof: str) -> tuple[list[str], list[str]]:
    """The functions at the top of a proof, without its marks: those with an alert in them, and those without any mark."""
    lines: list[str] = []
    marks: dict[int, set[str]] = {}
    for line in proof.split("\n"):
        mark = _MARK.match(line)
        if mark:
            marks.setdefault(len(lines), set()).add(mark[1])
        else:
            lines.append(line)
    try:
        body = ast.parse("\n".join(lines)).body
    except SyntaxError:
        return [], []
    bad, good = [], []
    for node in body:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
        inside = set().union(*(names for line, names in marks.items() if first <= line <= (node.end_lineno or first)))
        code = "\n".join(lines[first - 1 : node.end_lineno])
        if "alert" in inside:
            bad.append(code)
        elif not inside:
            good.append(code)
    return bad, good
