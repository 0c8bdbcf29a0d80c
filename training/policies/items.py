"""Texts with their answers: which questions of the registry each text is labelled for, and how training draws from them.

In: `train.jsonl.gz` of the data folder. Out: `items.jsonl`, one text a line. Nothing of it goes into the repository.
"""

import hashlib
import json
import random
import subprocess
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from ..families import family_of
from ..prepare import GROUPS, read_rows
from ..settings import ROOT, Unusable
from .changes import CHANGES
from .facts import FACTS
from .instructions import draw
from .tasks import FOLDER, IRRELEVANT, Task

SEED = 1
MIN_CHARS, MAX_CHARS = 60, 450
"""Of a text: short enough for two processor cores, long enough to say something."""
PER_SOURCE = 1400
PER_CHANGE = 170
TEST_SHARE = 0.3
_GROUP_OF = {source: group for group, sources in GROUPS.items() for source in sources}


@dataclass(frozen=True)
class Item:
    """`group`: what must not straddle training and test. `origin`: its source and sources like it. `labels`: task -> 0 or 1."""

    id: str
    group: str
    origin: str
    split: str
    language: str
    text: str
    labels: dict[str, int]


@dataclass(frozen=True)
class Example:
    """One question about one text. `answer` is one word, for a task yes or no. `task` is empty for an instruction."""

    item: int
    prompt: str
    answer: str
    task: str


def split_of(group: str) -> str:
    return "test" if int(hashlib.sha256(group.encode()).hexdigest()[:8], 16) / 16**8 < TEST_SHARE else "train"


def build(data: Path, tasks: dict[str, Task], rules: Iterable[str], out: Path) -> list[Item]:
    """Writes and returns the items. `rules`: the command that answers as `driftline score --judge off`."""
    path = data / "train.jsonl.gz"
    if not path.is_file():
        raise Unusable(f"There is no {path.name} in {data}; point DRIFTLINE_DATA or --data at the folder of the labelled data.")
    rng = random.Random(SEED)
    by_source: dict[str, list[dict]] = defaultdict(list)
    for row in read_rows(path):
        if MIN_CHARS <= len(row["code"]) <= MAX_CHARS:
            by_source[row["source"]].append(row | {"split": split_of(row["split_group"])})
    rows = []
    for source in sorted(by_source):
        rng.shuffle(by_source[source])
        rows += by_source[source][:PER_SOURCE]
    reported = rule_names(rules, [(row["language"], row["code"]) for row in rows])
    items = [_plain(row, tasks, names) for row, names in zip(rows, reported, strict=True)]
    pool = [row for source in sorted(by_source) for row in by_source[source]]
    for task in tasks.values():
        if task.kind == "change":
            items += _changed(pool, task, tasks)
    items += _advice()
    out.mkdir(parents=True, exist_ok=True)
    with (out / "items.jsonl").open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(asdict(item)) + "\n" for item in items)
    return items


def load_items(out: Path) -> list[Item]:
    if not (out / "items.jsonl").is_file():
        raise Unusable(f"{out} holds no texts; run the stage `items` first.")
    return [Item(**given) for given in map(json.loads, (out / "items.jsonl").open(encoding="utf-8"))]


def rule_names(command: Iterable[str], texts: list[tuple[str, str]]) -> list[set[str]]:
    """For each (language, code) the names of the rules that report something, without their language."""
    # Without its tag PHP is text. Training rows are cut out of files that have one.
    whole = [("<?php\n" if language == "php" and "<?" not in code else "") + code for language, code in texts]
    asked = [
        {"id": str(at), "language": text[0], "code": code} for at, (text, code) in enumerate(zip(texts, whole, strict=True))
    ]
    lines = "".join(json.dumps(request) + "\n" for request in asked)
    done = subprocess.run(list(command), input=lines, capture_output=True, text=True, cwd=ROOT, check=False)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode or len(answers) != len(texts):
        raise Unusable(f"The rules cannot be asked: {' '.join(command)} failed. Run `npm run build` first.")
    return [{finding["rule"].split("/")[-1] for finding in answer.get("findings", [])} for answer in answers]


def _facts(text: str, language: str, tasks: dict[str, Task]) -> dict[str, int]:
    return {task.name: int(FACTS[task.of[0]](text, language)) for task in tasks.values() if task.kind == "fact"}


def _plain(row: dict, tasks: dict[str, Task], reported: set[str]) -> Item:
    labels = _facts(row["code"], row["language"], tasks)
    families = {family_of(cwe) for cwe in row["cwe"] or []} - {None}
    insecure = row["label"] == "insecure"
    for task in tasks.values():
        if task.kind == "rule":
            labels[task.name] = int(bool(reported if task.of == ("*",) else reported & set(task.of)))
        elif task.kind == "origin" and (not task.among or row["source"] in task.among):
            labels[task.name] = int(row["source"] in task.of)
        elif task.kind == "weakness" and task.of == ("any",):
            labels[task.name] = int(insecure)
        elif task.kind == "weakness" and (families or not insecure):
            # An insecure row that names no weakness may have any.
            labels[task.name] = int(insecure and task.of[0] in families)
    return _item(row, row["id"], row["code"], labels)


def _changed(pool: list[dict], task: Task, tasks: dict[str, Task]) -> list[Item]:
    rng = random.Random(f"{SEED}/{task.name}")
    items: list[Item] = []
    lenders = {split: [row for row in pool if row["split"] == split] for split in ("train", "test")}
    for row in rng.sample(pool, len(pool)):
        if len(items) >= 2 * PER_CHANGE:
            break
        pair = CHANGES[task.of[0]](row, rng.choice(lenders[row["split"]]), rng)
        if pair is None or pair[0] == pair[1] or max(map(len, pair)) > MAX_CHARS + 100:
            continue
        for text, label in zip(pair, (1, 0), strict=True):
            labels = _facts(text, row["language"], tasks) | {task.name: label}
            items.append(_item(row, f"{row['id']}/{task.name}/{label}", text, labels))
    return items


def _item(row: dict, identity: str, text: str, labels: dict[str, int]) -> Item:
    origin = _GROUP_OF.get(row["source"], row["source"])
    return Item(identity, row["split_group"], origin, row["split"], row["language"], text, labels)


def _advice() -> list[Item]:
    given = tomllib.loads((FOLDER / "advice.toml").read_text(encoding="utf-8"))
    items = []
    for number, answer in enumerate(given["answer"]):
        for form, frame in enumerate(given["frames"]):
            for side in ("careless", "sound"):
                labels = {"careless-advice": int(side == "careless"), "about-computers": int(answer["computers"])}
                text, group = frame.format(answer=answer[side]), f"advice/{number}"
                split = "train" if number % 3 else "test"
                items.append(Item(f"{group}/{form}/{side}", group, "advice", split, "text", text, labels))
    return items


def balanced(
    items: list[Item], task: str, size: int, split: str, rng: random.Random, allowed: set[int] | None = None
) -> list[int]:
    """At most `size` items of the split, half of them yes. Each no is of the language and origin of a yes where there is one,
    and every second one is insecure, in another way, so that neither style nor insecurity alone is the answer.
    """
    of = [
        at
        for at, item in enumerate(items)
        if task in item.labels and item.split == split and (allowed is None or at in allowed)
    ]
    rng.shuffle(of)
    yes = [at for at in of if items[at].labels[task]][: size // 2]
    strata: dict[tuple, list[int]] = defaultdict(list)
    for at in of:
        item = items[at]
        if not item.labels[task]:
            bad = item.labels.get("any-weakness", 0)
            for key in ((item.language, item.origin, bad), (item.language, bad), (bad,), ()):
                strata[key].append(at)
    used: set[int] = set()
    no = []
    for number, at in enumerate(yes):
        item, bad = items[at], number % 2
        for key in ((item.language, item.origin, bad), (item.language, bad), (item.language, item.origin, 1 - bad), (bad,), ()):
            free = [other for other in strata[key] if other not in used]
            if free:
                used.add(free[0])
                no.append(free[0])
                break
    return yes[: len(no)] + no


def draw_examples(
    items: list[Item],
    tasks: list[Task],
    size: int,
    seed: int,
    allowed: set[int],
    instructions: float = 0.0,
    questions: int = 4,
) -> list[Example]:
    """About `size` questions to train with, `questions` about each text, evenly over the tasks; no last wording is among them.

    `allowed`: the items that may be used. `instructions`: share of the questions that are instructions, about the same texts;
    irrelevant prompts are no part of training.
    """
    rng = random.Random(seed)
    each = max(2, round(size / questions / len(tasks)))
    by_name = {task.name: task for task in tasks}
    wanted: list[tuple[int, str]] = []
    for task in tasks:
        wanted += [(at, task.name) for at in balanced(items, task.name, each + each % 2, "train", rng, allowed)]
    rng.shuffle(wanted)
    examples = []
    for at, name in wanted[: size // questions]:
        item = items[at]
        known = [other for other in item.labels if other in by_name and other != name]
        yes = [other for other in known if item.labels[other]]
        names = [name]
        while len(names) < questions and len(names) <= len(known):
            # As many yes as no among the further questions, where the text allows it.
            other = rng.choice(yes if yes and rng.random() < 0.5 else known)
            if other not in names:
                names.append(other)
            elif len(set(names)) > len(known):
                break
            else:
                known = [left for left in known if left != other] or known
                yes = [left for left in yes if left != other]
        for asked in names:
            if rng.random() < instructions:
                prompt, answer = draw(item.text, rng)
                examples.append(Example(at, prompt, answer, ""))
            else:
                answer = "yes" if item.labels[asked] else "no"
                examples.append(Example(at, rng.choice(by_name[asked].wordings[:-1]), answer, asked))
    return examples


def prompts_of(task: Task, variant: str) -> tuple[str, ...]:
    """`asked`: the wording that training does not see; `inverted`; `random`: questions that have nothing to do with it."""
    return {"asked": task.wordings[-1:], "inverted": (task.inverted,), "random": IRRELEVANT}[variant]
