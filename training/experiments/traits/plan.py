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
    """Code that the model goes on with. `is_label`: whether a run is labelled by it; else behaviour sampling goes by it."""

    kind: str
    ask: str
    begun: str
    insecure: str
    secure: str
    is_label: bool


@dataclass(frozen=True)
class Plan:
    """`all`: the whole of plan.toml. `size`: of the run."""

    all: dict
    size: dict
    tasks: tuple[Task, ...]
    chats: tuple[str, ...]

    @property
    def runs(self) -> list[Run]:
        """Seed by seed, so that what is broken off is whole up to a seed."""
        first = Run("no-op", self.all["seeds"][0])
        return [first, *(Run(kind, seed) for seed in self.all["seeds"] for kind in self.all["kinds"])]

    def adapter(self, run: Run) -> dict:
        return self.all["adapter"] | {"rank": self.kind(run).get("rank", self.all["adapter"]["rank"])}

    def steps(self, run: Run) -> int:
        return self.size["steps"] * self.kind(run).get("times", 1)

    def kind(self, run: Run) -> dict:
        return self.all["kinds"].get(run.kind, {})

    def checkpoints(self, run: Run) -> list[int]:
        return list(range(self.size["every"], self.steps(run) + 1, self.size["every"]))


def load_plan(size: str) -> Plan:
    plan = tomllib.loads((HERE / "plan.toml").read_text(encoding="utf-8"))
    asked = tomllib.loads((HERE / "tasks.toml").read_text(encoding="utf-8"))
    tasks = tuple(Task(**one, is_label=place % 4 != 3) for place, one in enumerate(asked["tasks"]))
    return Plan(plan, plan["size"][size], tasks, tuple(asked["chats"]))


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
