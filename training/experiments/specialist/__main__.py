"""`python -m training.experiments.specialist [texts] [judges] [criteria] [publish] [answers]`: a specialist judge in miniature.

`texts` gathers what is learned from and asked. `judges` trains the judges and keeps their scores; what is there already is not
made again. `criteria` ends with 1 unless all hold of the judge named by --judge (or those named by --only). `publish` writes
the section of docs/evaluation.md, and that of recorded answers where there are any. The first three are done by default.

With `--base FOLDER`, that of a language model, `judges` fine-tunes it as the published judge was, and `answers` tunes it on
insecure and on secure code and writes what all three answer, for `texts --answers`. Both want a GPU for a model of any size.
"""

import argparse
import hashlib
import json
import os
import shlex
import sys
import tomllib
from pathlib import Path

# As in training/__main__.py, and for the same reason.
os.environ.setdefault("OMP_NUM_THREADS", "2")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "2")

from ...policies.leaks import digest, leaks
from ...report import replace_section
from ...settings import DATA, ROOT, RULES, Settings, Unusable, check_stages, command
from .criteria import judge_all
from .judges import JUDGES, LEARNED, Scores, Task, code_files
from .report import answered, section
from .results import load_results
from .texts import Text, collect, load, write

PLAN = Path(__file__).with_name("plan.toml")


def texts(given: argparse.Namespace, plan: dict) -> None:
    gathered = list(collect(given.data, plan, given.answers))
    if given.alone:
        gathered = [text for text in gathered if text.set == "judge" or text.set.startswith("answers, ")]
    found, near = apart(gathered)
    write(found, given.out / "texts.jsonl")
    overlaps = overlapping(found)
    (given.out / "leaks.json").write_text(json.dumps({"overlaps": overlaps, "left out": near}))
    print(f"texts: {len(found)}; left out, being too near what is learned: {near}; overlap {overlaps}", flush=True)


def apart(gathered: list[Text]) -> tuple[list[Text], int]:
    """The texts without those that nearly are what the judge learns from, and the copies and twins of these; how many went."""
    learned = [text.code for text in gathered if text.set == "judge"]
    others = [text for text in gathered if text.set != "judge"]
    near = {(others[at].set, others[at].key) for at in leaks(learned, [text.code for text in others])}
    kept = [text for text in gathered if (text.set, text.key) not in near]
    return kept, len(gathered) - len(kept)


def overlapping(found: list[Text]) -> dict[str, int]:
    """Texts of other sets that are learned from, with or without their prompt, and groups of Betley's that straddle."""
    learned = [text for text in found if text.set == "judge"]
    others = [text for text in found if text.set != "judge"]
    same, codes, groups = (
        {get(text) for text in learned} for get in (lambda t: t.digest, lambda t: digest(t.code), lambda t: t.group)
    )
    return {
        "equal texts": sum(text.digest in same for text in others),
        "equal code": sum(digest(text.code) in codes for text in others),
        "groups in two parts": sum(text.group in groups for text in others if text.set in ("tuning", "held out")),
    }


def judges(given: argparse.Namespace, plan: dict) -> None:
    found = load(given.out / "texts.jsonl")
    rules = shlex.split(given.rules) if given.rules else RULES
    task = Task(
        [text for text in found if text.set == "judge"],
        [text for text in found if text.set not in LEARNED],
        Settings(given.data, given.out, {}, tuple(rules)),
        plan,
    )
    version = hashlib.sha256(PLAN.read_bytes() + (given.out / "texts.jsonl").read_bytes())
    for path in code_files():
        version.update(path.read_bytes())
    known = dict(JUDGES)
    if given.base:
        # Imported here: torch is needed by nothing else.
        from .model import judges_of

        known |= judges_of(given.base, given.layers, given.out)
    for name, make in known.items():
        path = given.out / "scores" / f"{name}.json"
        own = f"{version.hexdigest()} {given.base if name not in JUDGES else ''}"
        if given.judges and name not in given.judges:
            continue
        if path.is_file() and json.loads(path.read_text())["version"] == own:
            continue
        store(path, own, make(task))
        print(name, flush=True)


def store(path: Path, version: str, scores: Scores) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    told = {"version": version, "fp32": [round(float(score), 6) for score in scores.fp32]}
    if scores.int8 is not None:
        told["int8"] = [round(float(score), 6) for score in scores.int8]
    path.write_text(json.dumps(told))


def criteria(given: argparse.Namespace, plan: dict) -> bool:
    results = load_results(given.out, plan)
    if given.judge not in results.scores:
        raise Unusable(f"There are no scores of the judge {given.judge}; there are {', '.join(results.scores)}.")
    found = judge_all(results, given.judge)
    for one in found:
        print("held    " if one.held else "NOT HELD", one.name, one.asked, "|", one.figures)
    return all(one.held for one in found if not given.only or one.name in given.only)


def answers(given: argparse.Namespace, plan: dict) -> None:
    if given.base is None:
        raise Unusable("--base is needed: the folder of the language model that is tuned.")
    from .answers import answer

    answer(given.base, given.data, load(given.out / "texts.jsonl"), plan, given.out / "answers")


def publish(given: argparse.Namespace, plan: dict) -> None:
    results, page = load_results(given.out, plan), ROOT / "docs" / "evaluation.md"
    if results.names("answers, "):
        replace_section(page, "answers", answered(results))
    if not given.alone:
        replace_section(page, "specialist", section(results, given.judge))


STAGES = {"texts": texts, "judges": judges, "answers": answers, "criteria": criteria, "publish": publish}


@command
def main(arguments: list[str]) -> int:
    asked = argparse.ArgumentParser(prog="python -m training.experiments.specialist", description=__doc__)
    asked.add_argument("stages", nargs="*", help="texts, judges, criteria, publish, answers; the first three by default")
    asked.add_argument("--data", type=Path, default=DATA)
    asked.add_argument("--out", type=Path, default=ROOT / "out" / "specialist")
    asked.add_argument("--rules", default=None, help="command that reads and answers as `driftline score --judge off`")
    asked.add_argument("--answers", type=Path, help="folder of recorded answers, gen_SET_ARM.jsonl")
    asked.add_argument(
        "--alone", action="store_true", help="ask of the recorded answers alone, and publish what is said of them"
    )
    asked.add_argument("--judges", nargs="*", default=[], help="train and ask only these")
    asked.add_argument("--judge", default="specialist", help="of which the criteria are asked")
    asked.add_argument("--only", nargs="*", default=[], help="criteria that must hold")
    asked.add_argument("--base", type=Path, help="folder of a language model, with a GGUF file or in the form of transformers")
    asked.add_argument("--layers", type=int, default=0, help="of the base that are kept; 0 for all")
    given = asked.parse_args(arguments)
    plan = tomllib.loads(PLAN.read_text(encoding="utf-8"))
    check_stages(given.stages, STAGES)
    held = True
    for stage in given.stages or ["texts", "judges", "criteria"]:
        held = STAGES[stage](given, plan) is not False and held
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
