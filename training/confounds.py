"""Does the judge see the flaw, or what goes with it? `python -m training.confounds` asks the released judge.

Every text goes through `driftline score`, as in the product. On secure rows of `dev`: twins of one edit, the flaw's words where
they are harmless, checks that must come out at chance, and false alarms by source. On real assistants' code: the score of a
whole text beside that of its highest unit. Out: models/judge/confounds.json and a section of docs/evaluation.md. A check that
must hold and does not ends the command with 1.
"""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

import numpy as np

from .export import Judge, write_json
from .metrics import auroc, bootstrap, cluster_ids, pair_win
from .mutations import mutants
from .prepare import read_rows
from .report import SHIPPED, number, percent, replace_section, table
from .settings import DATA, ROOT, Unusable, command, load_config

SCORE = ("node", str(ROOT / "dist" / "cli.js"), "score", "--judge", "fast")
COMMENT = {"python": "#", "ruby": "#", "bash": "#"}
FEWEST = 10
"""A kind or a source is shown with so many texts at least."""


def ask(texts: list[tuple[str, str]], command: tuple[str, ...] = SCORE) -> list[dict]:
    """What `driftline score` answers to each (language, code)."""
    requests = ({"id": i, "language": language, "code": code} for i, (language, code) in enumerate(texts))
    lines = "".join(json.dumps(request) + "\n" for request in requests)
    done = subprocess.run(command, input=lines, capture_output=True, text=True, cwd=ROOT, check=False)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode != 0 or len(answers) != len(texts):
        said = (done.stderr.strip().splitlines() or ["nothing"])[-1]
        raise Unusable(f"The judge cannot be asked: {' '.join(command)} says: {said}. Run `npm run build` first.")
    return answers


def scores(answers: list[dict]) -> np.ndarray:
    """nan where nothing was judged."""
    found = [answer.get("score") for answer in answers]
    return np.array([np.nan if score is None else score for score in found], float)


def reported(answers: list[dict]) -> np.ndarray:
    return np.array([sum(f["source"] != "judge" for f in answer.get("findings", [])) for answer in answers], float)


def harmless(code: str, changed: str, language: str) -> str:
    """The code with the line of the flaw in a comment above it; what has to be a file's first line stays that."""
    head = re.match(r"(?:\s*<\?php\b|#!).*\n|", code).group()
    return f"{head}{COMMENT.get(language, '//')} {changed.strip()}\n{code[len(head) :]}"


def as_text(code: str, changed: str) -> str:
    """The code with the line of the flaw in a string that nobody uses."""
    return f"{code.rstrip()}\nunused_text = {json.dumps(changed.strip())}\n"


def one_edit(rows: list[dict], folder: Path, config: dict) -> tuple[dict, list[str]]:
    """Twins of one edit, and the flaw's words where they do no harm; with the checks that failed."""
    made = [(row, mutant) for row in rows for mutant in mutants(row["code"], row["language"])]
    changed = [(m.code.split("\n") + [""])[m.line - 1] for _, m in made]
    flawed = ask([(row["language"], m.code) for row, m in made])
    sound = ask([(row["language"], row["code"]) for row, _ in made])
    commented = ask(
        [(r["language"], harmless(r["code"], line, r["language"])) for (r, _), line in zip(made, changed, strict=True)]
    )
    kept = np.array([row["language"] in ("python", "javascript") for row, _ in made])
    quoted = ask([(r["language"], as_text(r["code"], line)) for (r, _), line in zip(made, changed, strict=True)])
    words = Judge(folder)
    say = {
        "judge": (scores(flawed), scores(sound)),
        "its words": tuple(
            np.array([words.run(code, row["language"], [])["score"] for (row, m) in made for code in [pick(row, m)]])
            for pick in (lambda _, m: m.code, lambda row, _: row["code"])
        ),
        "rules": (reported(flawed), reported(sound)),
        "shorter": tuple(
            -np.array([len(code) for code in side], float) for side in zip(*((m.code, r["code"]) for r, m in made), strict=True)
        ),
    }
    judged = ~np.isnan(say["judge"][0]) & ~np.isnan(say["judge"][1])
    kind = np.array([m.kind for _, m in made])
    clusters = cluster_ids(np.array([row["split_group"] or row["id"] for row, _ in made]))

    def wins(insecure: np.ndarray, secure: np.ndarray, at: np.ndarray) -> dict:
        a, b = insecure[at], secure[at]
        return {
            "n": int(at.sum()),
            "value": pair_win(a, b),
            "interval": bootstrap(lambda w: pair_win(a, b, w), cluster_ids(clusters[at]), config),
        }

    def line(name: str, at: np.ndarray) -> dict:
        return {"name": name, "n": int(at.sum()), "win": {key: wins(*sides, at) for key, sides in say.items()}}

    kinds = [k for k in dict.fromkeys(kind.tolist()) if (judged & (kind == k)).sum() >= FEWEST]
    silent = judged & (say["rules"][0] <= say["rules"][1])
    lines = [line("all", judged), line("where no rule sees the edit", silent)] + [line(k, judged & (kind == k)) for k in kinds]
    high, low = say["judge"]
    cells = {
        "flaw against the sound code": wins(high, low, judged),
        "flaw against its line in a comment": wins(high, scores(commented), judged & ~np.isnan(scores(commented))),
        "flaw against its line in a string": wins(high, scores(quoted), judged & kept & ~np.isnan(scores(quoted))),
        "sound code against itself with that comment": wins(low, scores(commented), judged & ~np.isnan(scores(commented))),
    }
    turned = np.random.default_rng(config["seed"]).random(len(made)) < 0.5
    shuffled = wins(np.where(turned, low, high), np.where(turned, high, low), judged)
    failed = []
    if abs(pair_win(low[judged], high[judged]) + cells["flaw against the sound code"]["value"] - 1) > 1e-9:
        failed.append("swapped twins do not give one less the win rate")
    if not shuffled["interval"][0] <= 0.5 <= shuffled["interval"][1]:
        failed.append("twins with shuffled sides are not at chance")
    # As many up as down would leave the win at a half.
    if not np.array_equal(low, scores(commented), equal_nan=True):
        failed.append("a comment changes the score")
    return {"lines": lines, "cells": cells, "shuffled": shuffled}, failed


def by_source(rows: list[dict], threshold: float, config: dict) -> list[dict]:
    """Secure rows flagged, by where they come from: human commits, models, test suites, ordinary projects."""
    p = scores(ask([(row["language"], row["code"]) for row in rows]))
    source = np.array([row["source"] for row in rows])
    clusters = cluster_ids(np.array([row["split_group"] or row["id"] for row in rows]))
    lines = []
    for name in np.unique(source):
        at = (source == name) & ~np.isnan(p)
        if at.sum() >= FEWEST:
            flagged = p[at] >= threshold
            interval = bootstrap(lambda w, f=flagged: np.average(f, weights=w), cluster_ids(clusters[at]), config)
            lines.append({"name": str(name), "n": int(at.sum()), "value": float(flagged.mean()), "interval": interval})
    return lines


def whole_texts(data: Path, config: dict) -> list[dict]:
    """Real assistants: the score of the whole against that of the highest unit."""
    lines = []
    for path in sorted(data.glob("eval/ai_*.jsonl.gz")):
        rows = [row for row in read_rows(path) if row["label"] in ("insecure", "secure")]
        answers = ask([(row["language"], row["code"]) for row in rows])
        at = np.array([bool(answer.get("units")) for answer in answers])
        answers = [answer for answer, judged in zip(answers, at, strict=True) if judged]
        label = np.array([row["label"] == "insecure" for row in rows], float)[at]
        clusters = cluster_ids(np.array([row["split_group"] or row["id"] for row in rows])[at])
        units = np.array([len(answer["units"]) for answer in answers])
        highest = np.array([max(unit["score"] for unit in answer["units"]) for answer in answers])
        line = {"name": path.name.removesuffix(".jsonl.gz"), "n": len(label), "units": float(units.mean()), "auroc": {}}
        for name, score in (("whole", scores(answers)), ("highest unit", highest), ("fewer units", -units.astype(float))):
            found = bootstrap(lambda w, s=score, y=label: auroc(s, y, w), clusters, config)
            line["auroc"][name] = {"value": auroc(score, label), "interval": found}
        lines.append(line)
    return lines


def section(told: dict) -> str:
    names = list(told["twins"]["lines"][0]["win"])
    twins = [[x["name"], str(x["n"]), *[number(x["win"][k]) for k in names]] for x in told["twins"]["lines"]]
    cells = [[name, str(x["n"]), number(x)] for name, x in told["twins"]["cells"].items()]
    flagged = [[x["name"], str(x["n"]), percent(x)] for x in told["sources"]]
    rates = [x["value"] for x in told["sources"]]
    ways = list(told["whole"][0]["auroc"]) if told["whole"] else []
    whole = [[x["name"], str(x["n"]), f"{x['units']:.1f}", *[number(x["auroc"][k]) for k in ways]] for x in told["whole"]]
    if whole:
        means = [f"**{np.mean([x['auroc'][k]['value'] for x in told['whole']]):.3f}**" for k in ways]
        whole.append(["**mean**", "", "", *means])
    held = "All hold." if not told["failed"] else f"Failed: {'; '.join(told['failed'])}."
    return f"""Model `{told["model"][:12]}…`, rules `{told["rules"]}`. Written by
`python -m training.confounds`, which ends with 1 where a check fails that must hold: swapped twins, shuffled sides, a comment.
{held}

**One edit** puts a known flaw into secure rows of `dev` (`training/mutations.py`): same style, same length but
for the flaw. Share of twins whose flawed side scores higher.

{table(["edit", "n", *names], twins)}

**The flaw's words where they do no harm**, share of pairs whose first side scores higher; a judge of patterns alone is at 0.5.

{table(["pair", "n", "win"], cells)}

**Secure code flagged at `normal`, by source**: from {100 * min(rates):.1f} % to {100 * max(rates):.1f} %. {style(rates)}

{table(["source", "n", "flagged"], flagged)}

**Whole texts of real assistants**, AUROC by the product's own score, the mean of the units' odds, and by the highest unit,
which it was before. Chosen on programs made of training rows ([training.md](training.md)) and looked at here once.

{table(["set", "n", "units a text", *ways], whole)}
"""


def style(rates: list[float]) -> str:
    if max(rates) - min(rates) <= 0.1:
        return "They differ by less than 10 points."
    return "**They differ by more than 10 points: versions that write in another style are not comparable by this rate.**"


@command
def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m training.confounds", description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    data = parser.parse_args(arguments).data
    config = load_config()
    manifest = json.loads((SHIPPED / "manifest.json").read_text(encoding="utf-8"))
    if not (data / "dev.jsonl.gz").is_file():
        raise Unusable(f"The labelled data is not at {data}; point DRIFTLINE_DATA or --data at its folder.")
    secure = [row for row in read_rows(data / "dev.jsonl.gz") if row["label"] == "secure"]
    rules = ask([("python", "")])[0]["rules"]
    twins, failed = one_edit(secure, SHIPPED, config)
    told = {"model": manifest["file"]["sha256"], "rules": rules, "failed": failed, "twins": twins}
    told["sources"] = by_source(secure, manifest["operatingPoints"]["normal"]["probability"], config)
    told["whole"] = whole_texts(data, config)
    write_json(SHIPPED / "confounds.json", told)
    replace_section(ROOT / "docs" / "evaluation.md", "confounds", section(told))
    print("; ".join(failed) or "confounds: all checks hold")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
