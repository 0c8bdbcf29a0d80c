"""`python -m training.experiments.crossdomain [run] [beyond] [criteria] [publish]`: after `python -m training.policies items`.

`run` trains every arm and keeps its scores; what is there already is not trained again. `beyond` puts other texts to some of
the arms: secure twins, prose of other models, and what the base writes about the code. `criteria` ends with 1 unless all hold
(or those named by --only). `publish` writes the section of docs/evaluation.md.
"""

import os
import random
import sys
from pathlib import Path

# As in training/__main__.py, and for the same reason.
os.environ.setdefault("OMP_NUM_THREADS", "2")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "2")

import argparse
import tomllib
from functools import partial
from typing import Any

import numpy as np

from ...policies.__main__ import parser
from ...policies.bilinear import Bilinear
from ...policies.instructions import draw
from ...report import replace_section
from ...settings import ROOT, check_stages, command
from .arms import Setting, leaked
from .beyond import FREEFORM, TWINS, WRITTEN, run_freeform, run_twins, run_written
from .criteria import judge
from .report import section
from .results import load_results
from .runs import Runs, is_current, store, words, write_questions

PLAN = Path(__file__).with_name("plan.toml")
TITLES = {
    "bilinear": "Words of text and prompt, from scratch",
    "model": "SmolLM2-135M-Instruct, first layers",
    "frozen": "Qwen2.5-Coder-0.5B-Instruct, trained where it answers",
}


def run(given: argparse.Namespace, plan: dict) -> None:
    runs = Runs(given, plan)
    setting, learner, known = runs.setting, runs.learner, runs.arms
    write_questions(runs.folder, setting.questions, setting.items)
    asked = [(question.item, question.prompt) for question in setting.questions]
    for name, arm in known.items():
        path = runs.folder / "arms" / f"{name}.json"
        if (given.arms and name not in given.arms) or is_current(path, runs.version):
            continue
        print(name, flush=True)
        weights, examples = runs.train(arm)
        if name in plan["beyond"]["arms"] or any(other.start == name for other in known.values()):
            runs.keep(name, weights)
        scores = learner.scores(weights, asked)
        more: dict[str, Any] = {"leaked": leaked(setting, examples)} if arm.blind and examples else {}
        if given.learner != "bilinear":
            more["follows"] = follows(learner, weights, setting)
        store(path, runs.version, scores, examples=len(examples), **more)
    if not is_current(runs.folder / "arms" / "words-own.json", runs.version):
        bags(runs)


def beyond(given: argparse.Namespace, plan: dict) -> None:
    runs = Runs(given, plan)
    kinds = {
        TWINS: lambda: run_twins(runs),
        FREEFORM: lambda: run_freeform(runs, given.data),
        **{kind: partial(run_written, runs, kind) for kind in (WRITTEN if given.learner == "frozen" else ())},
    }
    for kind, put in kinds.items():
        if not given.texts or kind in given.texts:
            put()


def follows(learner: Any, weights: Any, setting: Setting) -> tuple[int, int]:
    """Of instructions about texts to test with, how many are answered with exactly the token asked for."""
    rng = random.Random(f"{setting.plan['seed']}/follows")
    texts = sorted({question.item for question in setting.questions})
    drawn = [(at, *draw(setting.items[at].text, rng)) for at in rng.choices(texts, k=200)]
    tokens = learner.answer(weights, [(at, prompt) for at, prompt, _ in drawn])[1]
    return sum(token == learner.answer_id(answer) for token, (_, _, answer) in zip(tokens, drawn, strict=True)), len(drawn)


def bags(runs: Runs) -> None:
    """The bag of words: one that only knows secure and insecure, and one trained on each held-out task."""
    setting = runs.setting
    items, texts, at = setting.items, Bilinear(setting.items).texts, [question.item for question in setting.questions]
    folder = runs.folder / "arms"
    store(folder / "words.json", runs.version, words(items, texts, "any-weakness", setting.allowed)(at))
    own = np.zeros(len(at))
    for task in {question.task for question in setting.questions}:
        of = np.array([question.task == task for question in setting.questions])
        own[of] = words(items, texts, task, setting.every)(at)[of]
    store(folder / "words-own.json", runs.version, own)


def criteria(given: argparse.Namespace, plan: dict) -> bool:
    found = judge(load_results(given.out, given.learner, plan))
    for one in found:
        print({True: "held    ", False: "NOT HELD", None: "reported"}[one.held], one.name, one.asked, "|", one.figures)
    return all(one.held is not False for one in found if not given.only or one.name in given.only)


def publish(given: argparse.Namespace, plan: dict) -> None:
    done = {name: title for name, title in TITLES.items() if (given.out / name / "arms" / "untrained.json").is_file()}
    parts = [section(load_results(given.out, name, plan), title) for name, title in done.items()]
    replace_section(ROOT / "docs" / "evaluation.md", "crossdomain", "\n\n".join(parts))


STAGES = {"run": run, "beyond": beyond, "criteria": criteria, "publish": publish}


@command
def main(arguments: list[str]) -> int:
    asked = parser()
    asked.description = __doc__
    asked.add_argument("stages", nargs="*", help="run, beyond, criteria, publish; run and criteria by default")
    asked.add_argument("--items", type=Path, default=ROOT / "out" / "policies")
    asked.add_argument("--learner", choices=list(TITLES), default="bilinear")
    asked.add_argument("--base", type=Path, help="folder of the language model, for the other learners")
    asked.add_argument("--layers", type=int, default=12, help="of the base that --learner model keeps; 0 for all")
    asked.add_argument("--frozen", type=int, default=6, help="of these, how many are not trained")
    asked.add_argument("--minutes", type=float, default=float("inf"), help="of reading, for --learner frozen; then call again")
    asked.add_argument("--arms", nargs="*", default=[], help="only these")
    asked.add_argument("--texts", nargs="*", default=[], help="of `beyond` only these: twins, freeform, thoughts, summaries")
    asked.add_argument("--only", nargs="*", default=[], help="criteria that must hold")
    asked.set_defaults(out=ROOT / "out" / "crossdomain")
    given = asked.parse_args(arguments)
    plan = tomllib.loads(PLAN.read_text(encoding="utf-8"))
    check_stages(given.stages, STAGES)
    held = True
    for stage in given.stages or ["run", "criteria"]:
        held = STAGES[stage](given, plan) is not False and held
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
