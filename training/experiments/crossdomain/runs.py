"""The runs of one learner: what is trained, and the scores that are kept so that nothing is computed twice."""

import argparse
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from ...policies.bilinear import Bilinear
from ...policies.items import Example, Item, load_items
from ...policies.tasks import load_tasks
from ...settings import ROOT, Unusable
from .arms import Arm, Question, Setting, arms
from .contrast import contrast_arms


class Runs:
    """`folder` holds questions.json, and in arms/ the scores of each arm."""

    def __init__(self, given: argparse.Namespace, plan: dict) -> None:
        self.setting = Setting(load_items(given.items), load_tasks(), plan, given.learner)
        self.folder = given.out / given.learner
        self.version = digest(given, plan)
        self.learner = make_learner(given, self.setting)
        self.arms = arms(self.setting, self.learner) | contrast_arms(self.setting)
        self._trained: dict[str, Any] = {}

    def train(self, arm: Arm) -> tuple[Any, list[Example]]:
        """Weights and what they were trained on."""
        examples = arm.make(self.weights) if arm.make else []
        start = self.weights(arm.start) if arm.start else None
        return (self.learner.train(examples, start) if arm.make else None), examples

    def weights(self, name: str) -> Any:
        """Of an arm by its name; those of a language model are kept between calls, since they cost minutes."""
        if name not in self._trained and not self._load(name):
            self.keep(name, self.train(self.arms[name])[0])
        return self._trained[name]

    def _path(self, name: str) -> Path:
        return self.folder / "weights" / f"{name}-{self.version[:12]}.safetensors"

    def _load(self, name: str) -> bool:
        if self.learner.name == "bilinear" or not self._path(name).is_file():
            return False
        from safetensors.torch import load_file

        self._trained[name] = load_file(self._path(name))
        return True

    def keep(self, name: str, weights: Any) -> None:
        self._trained[name] = weights
        if weights is not None and self.learner.name != "bilinear":
            from safetensors.torch import save_file

            self._path(name).parent.mkdir(exist_ok=True)
            save_file(weights, self._path(name))


def make_learner(given: argparse.Namespace, setting: Setting) -> Any:
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


def write_questions(folder: Path, questions: list[Question], items: list[Item]) -> None:
    (folder / "arms").mkdir(parents=True, exist_ok=True)
    columns = {name: [getattr(question, name) for question in questions] for name in ("task", "variant", "prompt", "right")}
    columns["group"] = [items[question.item].group for question in questions]
    columns["insecure"] = [items[question.item].labels.get("any-weakness", 0) for question in questions]
    (folder / "questions.json").write_text(json.dumps(columns))


def is_current(path: Path, version: str) -> bool:
    return path.is_file() and json.loads(path.read_text())["version"] == version


def store(path: Path, version: str, scores: np.ndarray, **more: Any) -> None:
    """The scores of an arm: `examples` it was trained on, `leaked` and `follows` as far as they are known."""
    rounded = [round(float(score), 5) for score in scores]
    known = {"version": version, "examples": 0, "leaked": None, **more, "scores": rounded}
    path.write_text(json.dumps(known))


def words(items: list[Item], texts: sp.csr_matrix, task: str, allowed: set[int]) -> Callable[[list[int]], np.ndarray]:
    """A bag of words that is trained on one task, without a prompt."""
    rows = [row for row in sorted(allowed) if task in items[row].labels]
    model = LogisticRegression(C=10, class_weight="balanced", max_iter=300)
    model.fit(texts[rows], [items[row].labels[task] for row in rows])
    return lambda at: model.decision_function(texts[at])
