"""The registry of tasks: yes/no questions about a text, read from tasks.toml."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from .changes import CHANGES
from .facts import FACTS

FOLDER = Path(__file__).resolve().parent
KINDS = ("rule", "fact", "change", "origin", "advice", "weakness")
"""How a task labels its texts: the first of these keys that it has."""


@dataclass(frozen=True)
class Task:
    """`wordings`: the same question, yes meaning that it is so; `inverted`: yes meaning that it is not so. `weakness`: the
    family that the task speaks of, if any. `among`: the sources in which a question of origin makes sense, empty for all.
    """

    name: str
    kind: str
    wordings: tuple[str, ...]
    inverted: str
    weakness: str | None = None
    of: tuple[str, ...] = ()
    among: tuple[str, ...] = ()


IRRELEVANT = (
    "Which of the two trains arrives first if both leave at noon?",
    "Was the soup served before the salad?",
    "Does the second violin enter in the third bar?",
    "Is it colder in the mountains than at the coast this week?",
    "Has the gardener watered the tomatoes today?",
    "Are there more chairs than guests in the hall?",
    "Did the ferry leave the island on time?",
    "Is the painting on the left older than the frame?",
)
"""Questions that no text here answers: the control of a judge that does not read its prompt."""


def load_tasks() -> dict[str, Task]:
    """All tasks by name, in the order of the file. Raises ValueError where the file does not say what a task needs."""
    tasks = {}
    for name, given in tomllib.loads((FOLDER / "tasks.toml").read_text(encoding="utf-8")).items():
        kind = next((kind for kind in KINDS if kind in given), None)
        of = given.get(kind) if kind else None
        of = tuple(of) if isinstance(of, list) else (of,)
        known = {"fact": FACTS, "change": CHANGES}.get(kind or "")
        if kind is None or (known is not None and of[0] not in known):
            raise ValueError(f"The task {name} does not say how its texts are labelled.")
        if len(set(given["wordings"])) < 5 or not given["inverted"]:
            raise ValueError(f"The task {name} needs five wordings and one the other way round.")
        among = tuple(given.get("among", ()))
        tasks[name] = Task(name, kind, tuple(given["wordings"]), given["inverted"], given.get("weakness"), of, among)
    return tasks
