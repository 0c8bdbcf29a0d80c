"""`python -m training.experiments.crossdomain [run] [criteria] [publish]`: after `python -m training.policies items`.

`run` trains every arm and keeps its scores; what is there already is not trained again. `criteria` ends with 1 unless all hold
(or those named by --only). `publish` writes the section of docs/evaluation.md.
"""

import hashlib
import json
import os
import random
import sys
from pathlib import Path

# As in training/__main__.py, and for the same reason.
os.environ.setdefault("OMP_NUM_THREADS", "2")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "2")

import argparse
import tomllib
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from ...policies.__main__ import parser
from ...policies.bilinear import Bilinear
from ...policies.instructions import draw
from ...policies.items import load_items
from ...policies.tasks import load_tasks
from ...report import replace_section
from ...settings import ROOT, Unusable
from .arms import Arm, Learner, Setting, arms, leaked
from .criteria import judge
from .report import section
from .results import load_results

PLAN = Path(__file__).with_name("plan.toml")
TITLES = {
    "bilinear": "Words of text and prompt, from scratch",
    "model": "SmolLM2-135M-Instruct, first layers",
    "frozen": "Qwen2.5-Coder-0.5B-Instruct, trained where it answers",
}


def run(given: argparse.Namespace, plan: dict) -> None:
    items = load_items(given.items)
    setting = Setting(items, load_tasks(), plan, given.learner)
    folder = given.out / given.learner
    (folder / "arms").mkdir(parents=True, exist_ok=True)
    learner = make_learner(given, setting)
    asked = [(question.item, question.prompt) for question in setting.questions]
    columns = {
        "group": [items[question.item].group for question in setting.questions],
        **{
            name: [getattr(question, name) for question in setting.questions] for name in ("task", "variant", "prompt", "right")
        },
    }
    (folder / "questions.json").write_text(json.dumps(columns))
    version = digest(given, plan)
    known = arms(setting, learner)
    trained: dict[str, Any] = {}

    def parameters(name: str) -> Any:
        """Of an arm that another one goes on from."""
        if name not in trained:
            trained[name] = kept(name) or keep(name, train(known[name])[0])
        return trained[name]

    def kept(name: str) -> Any:
        """What a language model learned in an arm, in a call before: it costs minutes."""
        path = folder / "weights" / f"{name}-{version[:12]}.safetensors"
        if given.learner == "bilinear" or not path.is_file():
            return None
        from safetensors.torch import load_file

        return load_file(path)

    def keep(name: str, weights: Any) -> Any:
        if given.learner != "bilinear":
            from safetensors.torch import save_file

            (folder / "weights").mkdir(exist_ok=True)
            save_file(weights, folder / "weights" / f"{name}-{version[:12]}.safetensors")
        return weights

    def train(arm: Arm) -> tuple[Any, list]:
        examples = arm.make(parameters) if arm.make else []
        start = parameters(arm.start) if arm.start else None
        return (learner.train(examples, start) if arm.make else None), examples

    for name, arm in known.items():
        path = folder / "arms" / f"{name}.json"
        if given.arms and name not in given.arms:
            continue
        if is_current(path, version):
            continue
        print(name, flush=True)
        weights, examples = train(arm)
        if any(other.start == name for other in known.values()):
            trained[name] = keep(name, weights)
        scores = learner.scores(weights, asked)
        store(path, version, scores, len(examples), leaked(setting, examples) if arm.blind and examples else None)
        if given.learner != "bilinear":
            add(path, {"follows": follows(learner, weights, setting)})
    if not is_current(folder / "arms" / "words-own.json", version):
        words(setting, folder / "arms", version)


def is_current(path: Path, version: str) -> bool:
    return path.is_file() and json.loads(path.read_text())["version"] == version


def make_learner(given: argparse.Namespace, setting: Setting) -> Learner:
    if given.learner == "bilinear":
        return Bilinear(setting.items)
    if given.base is None:
        raise Unusable("--base is needed: the folder of the language model.")
    # Imported here: torch is needed by nothing else.
    if given.learner == "frozen":
        from ...policies.frozen import Frozen

        return Frozen(setting.items, given.base, given.out / "frozen" / "states", given.minutes)
    from ...policies.model import Model

    return Model(setting.items, given.base, given.layers, given.frozen)


def follows(learner: Any, weights: Any, setting: Setting) -> tuple[int, int]:
    """Of instructions about texts to test with, how many are answered with exactly the token asked for."""
    rng = random.Random(f"{setting.plan['seed']}/follows")
    texts = sorted({question.item for question in setting.questions})
    drawn = [(at, *draw(setting.items[at].text, rng)) for at in rng.choices(texts, k=200)]
    tokens = learner.answer(weights, [(at, prompt) for at, prompt, _ in drawn])[1]
    return sum(token == learner.answer_id(answer) for token, (_, _, answer) in zip(tokens, drawn, strict=True)), len(drawn)


def words(setting: Setting, folder: Path, version: str) -> None:
    """The bag of words: one that only knows secure and insecure, and one trained on each held-out task."""
    items = setting.items
    texts = Bilinear(items)._texts
    at = [question.item for question in setting.questions]

    def fit(task: str, allowed: set[int]) -> np.ndarray:
        rows = [row for row in sorted(allowed) if task in items[row].labels]
        model = LogisticRegression(C=10, class_weight="balanced", max_iter=300)
        return model.fit(texts[rows], [items[row].labels[task] for row in rows]).decision_function(texts[at])

    store(folder / "words.json", version, fit("any-weakness", setting.allowed), 0, None)
    own = np.zeros(len(at))
    for task in {question.task for question in setting.questions}:
        of = np.array([question.task == task for question in setting.questions])
        own[of] = fit(task, setting.every)[of]
    store(folder / "words-own.json", version, own, 0, None)


def store(path: Path, version: str, scores: np.ndarray, examples: int, leaked: tuple[int, int] | None) -> None:
    rounded = [round(float(score), 5) for score in scores]
    path.write_text(json.dumps({"version": version, "examples": examples, "leaked": leaked, "scores": rounded}))


def add(path: Path, more: dict) -> None:
    path.write_text(json.dumps(json.loads(path.read_text()) | more))


def digest(given: argparse.Namespace, plan: dict) -> str:
    """Of all that an arm's scores depend on."""
    made = hashlib.sha256(f"{given.learner} {given.layers} {given.frozen}".encode())
    shared = {name: value for name, value in plan.items() if name not in ("size", "beyond")}
    made.update(json.dumps(shared | plan["size"][given.learner]).encode())
    folder = ROOT / "training" / "policies"
    code = [
        folder / f"{name}.{end}" for name, end in (("tasks", "toml"), ("tasks", "py"), ("instructions", "py"), ("items", "py"))
    ]
    for path in [*code, folder / f"{given.learner}.py", Path(__file__).with_name("arms.py"), given.items / "items.jsonl"]:
        made.update(path.read_bytes())
    return made.hexdigest()


def criteria(given: argparse.Namespace, plan: dict) -> bool:
    found = judge(load_results(given.out, given.learner, plan))
    for one in found:
        print({True: "held    ", False: "NOT HELD", None: "reported"}[one.held], one.name, one.asked, "|", one.figures)
    return all(one.held is not False for one in found if not given.only or one.name in given.only)


def publish(given: argparse.Namespace, plan: dict) -> None:
    done = {name: title for name, title in TITLES.items() if (given.out / name / "arms" / "tasks-all.json").is_file()}
    parts = [section(load_results(given.out, name, plan), title) for name, title in done.items()]
    replace_section(ROOT / "docs" / "evaluation.md", "crossdomain", "\n\n".join(parts))


def main(arguments: list[str]) -> int:
    asked = parser()
    asked.description = __doc__
    asked.add_argument("stages", nargs="*", help="run, criteria, publish; the first two by default")
    asked.add_argument("--items", type=Path, default=ROOT / "out" / "policies")
    asked.add_argument("--learner", choices=list(TITLES), default="bilinear")
    asked.add_argument("--base", type=Path, help="folder of the language model, for the other learners")
    asked.add_argument("--layers", type=int, default=12, help="of the base that are kept; 0 for all")
    asked.add_argument("--frozen", type=int, default=6, help="of these, how many are not trained")
    asked.add_argument("--minutes", type=float, default=float("inf"), help="of reading, for --learner frozen; then call again")
    asked.add_argument("--arms", nargs="*", default=[], help="only these")
    asked.add_argument("--only", nargs="*", default=[], help="criteria that must hold")
    asked.set_defaults(out=ROOT / "out" / "crossdomain")
    given = asked.parse_args(arguments)
    plan = tomllib.loads(PLAN.read_text(encoding="utf-8"))
    held = True
    try:
        for stage in given.stages or ["run", "criteria"]:
            if stage == "criteria":
                held = criteria(given, plan)
            elif stage in ("run", "publish"):
                {"run": run, "publish": publish}[stage](given, plan)
            else:
                raise Unusable(f"There is no stage {stage}; the stages are run, criteria, publish.")
    except Unusable as error:
        print(error, file=sys.stderr)
        return 2
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
