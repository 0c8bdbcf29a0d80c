"""Scores of all arms on the same questions, and figures of them with their intervals."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ...metrics import auroc_of_ranks
from ...settings import Unusable


@dataclass(frozen=True)
class Figure:
    """A value with its 95 % interval by bootstrap over groups of related texts."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return "–" if np.isnan(self.value) else f"{self.value:.3f} [{self.low:.3f}, {self.high:.3f}]"


@dataclass
class Results:
    """`arms`: name -> {scores, examples, leaked, follows}. Questions are held as columns. `beyond`: what the same judges said
    of texts of another kind.
    """

    learner: str
    plan: dict
    columns: dict[str, np.ndarray]
    arms: dict[str, dict]
    beyond: dict[str, "Results"] = field(default_factory=dict)
    _ranks: dict[tuple, tuple] = field(default_factory=dict)

    def __post_init__(self) -> None:
        groups = np.unique(self.columns["group"], return_inverse=True)[1]
        rng = np.random.default_rng(self.plan["seed"])
        size = int(groups.max()) + 1
        drawn = (np.bincount(rng.integers(0, size, size), minlength=size)[groups] for _ in range(self.plan["bootstrap"]))
        self._weights = [np.ones(len(groups)), *(weight.astype(float) for weight in drawn)]

    def has(self, *arms: str) -> bool:
        return all(arm in self.arms for arm in arms)

    def auroc(self, arm: str, tasks: Iterable[str], variant: str, weight: np.ndarray, insecure: int | None = None) -> float:
        """Mean over the tasks of the chance that a question whose answer is yes scores above one whose answer is no; with
        `insecure` of the latter only those about texts that are, or are not, insecure in another way.
        """
        return float(np.mean([self._one(arm, task, variant, weight, insecure) for task in tasks]))

    def _one(self, arm: str, task: str, variant: str, weight: np.ndarray, insecure: int | None) -> float:
        key = (arm, task, variant, insecure)
        if key not in self._ranks:
            chosen = (self.columns["task"] == task) & (self.columns["variant"] == variant)
            if insecure is not None:
                chosen &= (self.columns["right"] == 1) | (self.columns["insecure"] == insecure)
            at = np.flatnonzero(chosen)
            scores = np.array(self.arms[arm]["scores"])[at]
            self._ranks[key] = (at, np.unique(scores, return_inverse=True)[1], self.columns["right"][at])
        at, rank, right = self._ranks[key]
        return auroc_of_ranks(rank, right, weight[at])

    def figure(self, measure: Callable[[np.ndarray], float]) -> Figure:
        values = [measure(weight) for weight in self._weights]
        drawn = [value for value in values[1:] if np.isfinite(value)]
        low, high = np.quantile(drawn, [0.025, 0.975]) if drawn else (np.nan, np.nan)
        return Figure(values[0], float(low), float(high))

    def level(self, arm: str, tasks: Iterable[str], variant: str = "asked", insecure: int | None = None) -> Figure:
        tasks = list(tasks)
        return self.figure(lambda weight: self.auroc(arm, tasks, variant, weight, insecure))

    def difference(self, arm: str, other: str, tasks: Iterable[str], variant: str = "asked") -> Figure:
        tasks = list(tasks)
        return self.figure(lambda weight: self.auroc(arm, tasks, variant, weight) - self.auroc(other, tasks, variant, weight))

    def recovered(self, arm: str, tasks: Iterable[str]) -> Figure:
        """Share of the gap between the untrained judge and one trained on the tasks; undefined where that gap may be none."""
        tasks = list(tasks)
        if self.difference("in-domain", "untrained", tasks).low <= 0:
            return Figure(np.nan, np.nan, np.nan)

        def share(weight: np.ndarray) -> float:
            base = self.auroc("untrained", tasks, "asked", weight)
            gap = self.auroc("in-domain", tasks, "asked", weight) - base
            return (self.auroc(arm, tasks, "asked", weight) - base) / gap if gap else float("nan")

        return self.figure(share)

    def count(self, tasks: Iterable[str], variant: str = "asked") -> int:
        return int(np.sum(np.isin(self.columns["task"], list(tasks)) & (self.columns["variant"] == variant)))


def load_results(out: Path, learner: str, plan: dict) -> Results:
    folder = out / learner
    if not (folder / "questions.json").is_file():
        raise Unusable(
            f"{folder} holds no run; run `python -m training.experiments.crossdomain run --learner {learner}` first."
        )
    found = _load(folder, learner, plan | plan["size"][learner])
    for path in sorted(folder.glob("*/questions.json")):
        found.beyond[path.parent.name] = _load(path.parent, learner, found.plan)
    return found


def _load(folder: Path, learner: str, plan: dict) -> Results:
    columns = {name: np.array(values) for name, values in json.loads((folder / "questions.json").read_text()).items()}
    arms = {path.stem: json.loads(path.read_text()) for path in sorted((folder / "arms").glob("*.json"))}
    return Results(learner, plan, columns, arms)
