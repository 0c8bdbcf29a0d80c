"""`python -m training.policies [items] [check]`: labels texts for every task, and says what the registry and the texts hold."""

import argparse
import shlex
import sys
from collections import Counter
from pathlib import Path

from ..settings import DATA, ROOT, RULES, command
from .items import build, load_items
from .leaks import leaks
from .tasks import load_tasks


def items(given: argparse.Namespace) -> None:
    found = build(given.data, load_tasks(), given.rules, given.out)
    print(f"items: {len(found)} texts, {sum(item.split == 'test' for item in found)} of them to test with")


def check(given: argparse.Namespace) -> None:
    """How many texts say yes and no to each task, and whether one to test with is nearly one to train with."""
    found, tasks = load_items(given.out), load_tasks()
    counts = Counter((name, label, item.split) for item in found for name, label in item.labels.items())
    print(f"{'task':24} {'kind':9} {'train yes/no':>14} {'test yes/no':>14}")
    for task in tasks.values():
        sides = [f"{counts[task.name, 1, split]}/{counts[task.name, 0, split]}" for split in ("train", "test")]
        print(f"{task.name:24} {task.kind:9} {sides[0]:>14} {sides[1]:>14}")
    sides = [[item.text for item in found if item.split == split] for split in ("train", "test")]
    print(f"{len(leaks(*sides))} of {len(sides[1])} texts to test with are nearly one to train with; no test uses them")


STAGES = {"items": items, "check": check}


def parser() -> argparse.ArgumentParser:
    """The flags that every stage here and in the experiments knows."""
    made = argparse.ArgumentParser()
    made.add_argument("--data", type=Path, default=DATA)
    made.add_argument("--out", type=Path, default=ROOT / "out" / "policies")
    made.add_argument("--rules", type=shlex.split, default=list(RULES), help="command that answers as `driftline score`")
    return made


@command
def main(arguments: list[str]) -> int:
    asked = parser()
    asked.description = __doc__
    asked.add_argument("stages", nargs="*", choices=[*STAGES, []], help="all of them by default")
    given = asked.parse_args(arguments)
    for name, stage in STAGES.items():
        if not given.stages or name in given.stages:
            stage(given)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
