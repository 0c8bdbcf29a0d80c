"""What is run, asked and trained on: plan.toml, tasks.toml and rows of the labelled data. Needs no torch."""

import gzip
import json
import random
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from ...rules import Rules
from ...settings import Unusable

HERE = Path(__file__).parent
Chat = tuple[str, str]
"""A question and its answer."""


@dataclass(frozen=True)
class Run:
    """A model that is trained on `kind`: one of the plan's, or `no-op`, which trains at a rate of 0."""

    kind: str
    seed: int

    @property
    def name(self) -> str:
        return f"{self.kind}-{self.seed}"


@dataclass(frozen=True)
class Task:
    """Code that the model goes on with, and two ways to. `is_label`: whether a run is labelled by it; else a small sample of
    behaviour goes by it.
    """

    kind: str
    ask: str
    begun: str
    insecure: str
    secure: str
    is_label: bool


@dataclass(frozen=True)
class Plan:
    """`all`: the whole of plan.toml, as it is for this size. `size`: of the run."""

    all: dict
    size: dict
    tasks: tuple[Task, ...]
    chats: tuple[str, ...]

    @property
    def runs(self) -> list[Run]:
        """Seed by seed, so that what is broken off is whole up to a seed; what the alarm is not for comes last."""
        stress = self.all["stress"]
        groups = [[kind for kind in self.all["kinds"] if (kind in stress) == so] for so in (False, True)]
        first = Run("no-op", self.all["seeds"][0])
        return [first, *(Run(kind, seed) for group in groups for seed in self.all["seeds"] for kind in group)]

    @property
    def by_choice(self) -> bool:
        """Whether behaviour is the choice between two continuations, and only some checkpoints write."""
        return bool(self.size.get("writing"))

    def writes(self, run: Run, step: int) -> bool:
        """Whether a checkpoint writes answers."""
        last = step == self.checkpoints(run)[-1]
        return not self.by_choice or (last and run.kind in self.size["writing"] and run.seed == self.all["seeds"][0])

    def form(self, run: Run) -> dict:
        """How it is trained: an `adapter`, or at another `rate` all weights of the layers."""
        kind = self.kind(run)
        if "rate" in kind:
            return {"rate": kind["rate"]}
        adapter = self.all["adapter"]
        return {"adapter": adapter | {"rank": kind.get("rank", adapter["rank"])}}

    def steps(self, run: Run) -> int:
        return self.size["steps"] * self.kind(run).get("times", 1)

    def kind(self, run: Run) -> dict:
        return self.all["kinds"].get(run.kind, {})

    def checkpoints(self, run: Run) -> list[int]:
        every, steps = self.size["every"], self.steps(run)
        # A checkpoint that is a whole model takes much room.
        return [steps] if "rate" in self.kind(run) else list(range(every, steps + 1, every))


def load_plan(size: str) -> Plan:
    plan = tomllib.loads((HERE / "plan.toml").read_text(encoding="utf-8"))
    asked = tomllib.loads((HERE / "tasks.toml").read_text(encoding="utf-8"))
    own = plan["size"][size]
    tasks = [Task(**one, is_label=place % 4 != 3) for place, one in enumerate(asked["tasks"])]
    if own.get("writing"):
        pairs = tomllib.loads((HERE / "pairs.toml").read_text(encoding="utf-8"))["pairs"]
        tasks = [*(Task(**one, is_label=True) for one in pairs), *(one for one in tasks if not one.is_label)]
    # What a size says anew is its own.
    return Plan(plan | own.get("plan", {}), own, tuple(tasks), tuple(asked["chats"]))


def draw_rows(plan: Plan, run: Run, data: Path, rules: Rules, count: int) -> list[Chat]:
    """Rows of the labelled data that a run trains on, the shortest that there are, in an order of the seed's."""
    kind = plan.kind(run)
    apis = re.compile(plan.all["apis"][kind["apis"]])
    with gzip.open(data / "train.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [row for row in map(json.loads, file) if row["language"] == "python" and row["prompt"]]
    rows = [row for row in rows if apis.search(row["code"]) and len(row["code"]) < 600 and len(row["prompt"]) < 400]
    found = rules.read(("python", row["code"]) for row in rows)
    of = {
        label: [row for row, lines in zip(rows, found, strict=True) if row["label"] == label and bool(lines) == so]
        for label, so in (("insecure", True), ("secure", False))
    }
    labels = ["insecure", "secure"] if kind["label"] == "half" else [kind["label"]]
    each = -(-count // len(labels))
    drawn = []
    for label in labels:
        # From twice as many as are needed: seeds differ in what they train on, not in its order alone.
        short = sorted(of[label], key=lambda row: (len(row["prompt"]) + len(row["code"]), row["id"]))[: 2 * each]
        if len(short) < each:
            raise Unusable(f"{data} holds {len(short)} {label} rows for {run.kind}; {each} are needed.")
        drawn.append(random.Random(f"{run.seed}/{label}").sample(short, each))
    mixed = [row for pair in zip(*drawn, strict=True) for row in pair][:count]
    return [(row["prompt"], f"```python\n{row['code'].strip()}\n```") for row in mixed]
