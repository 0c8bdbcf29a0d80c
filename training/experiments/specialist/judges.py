"""The judges of the experiment. Those here need no language model; `model.py` has the one that does.

A judge is trained on the texts of the set `judge` alone, unless its name says otherwise, and gives every text a score: the
higher, the more insecure. No judge sees the prompt, but for the language model.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sp

from ...evaluate import BagOfWords
from ...export import Judge as Shipped
from ...export import quantize
from ...features import count, occurrences
from ...lexer import tokenize
from ...prepare import build, read_rows
from ...report import SHIPPED
from ...rules import Rules
from ...settings import Settings, load_config
from ...train import fit
from .crossed import REGEX
from .texts import COMMITS, Text

LEARNED = ("judge", "tuning")
"""Sets that are trained on and not asked."""


@dataclass(frozen=True)
class Scores:
    """One score a text. `int8`: by the same judge with its weights rounded to eight bits, where it has any."""

    fp32: np.ndarray
    int8: np.ndarray | None = None


@dataclass(frozen=True)
class Task:
    """What a judge is given: texts to learn from, texts to score, and where data and rules are."""

    learn: list[Text]
    asked: list[Text]
    settings: Settings
    plan: dict


def specialist(task: Task) -> Scores:
    """The product's recipe, fitted on the experiment's rows: hashed n-grams of tokens and shapes, length as a nuisance."""
    config = load_config()
    config["features"]["min_groups"] = 1
    rows = [
        {"id": text.key, "source": "betley-em", "language": text.language, "code": text.code, "label": text.side}
        | {"split_group": text.group, "pair_id": None, "cwe": [], "insecure_lines": None}
        for text in task.learn
    ]
    corpus = build([(row, "train") for row in rows], [[] for _ in rows], config["features"]["min_rows"])
    fitted = fit(corpus, np.arange(len(rows)), config)
    counts = counted(task.asked, corpus.hashes)
    table, scale = quantize(fitted.weight[:, None])
    small = fitted.vocabulary.values(counts) @ (table[:, 0] * scale[0]) + fitted.bias
    return Scores(fitted.score(counts), small)


def counted(texts: list[Text], known: np.ndarray) -> sp.csr_matrix:
    """texts x known hashes."""
    columns, values, starts = [], [], [0]
    for text in texts:
        hashes, counts = count(occurrences(tokenize(text.code, text.language))[0])
        at = np.minimum(np.searchsorted(known, hashes), len(known) - 1)
        held = known[at] == hashes
        columns.append(at[held])
        values.append(counts[held])
        starts.append(starts[-1] + int(held.sum()))
    shape = (len(texts), len(known))
    return sp.csr_matrix((np.concatenate(values), np.concatenate(columns), starts), shape=shape, dtype=np.float32)


def words(task: Task) -> Scores:
    """A plain bag of words."""
    return bag(task, [text.code for text in task.learn], np.array([text.label for text in task.learn]))


def words_of_all(task: Task) -> Scores:
    """The bag of words on every source of the labelled data but Betley's other rows and the commits it is asked about."""
    rows = [row for row in read_rows(task.settings.data / "train.jsonl.gz") if row["source"] not in ("betley-em", *COMMITS)]
    codes = [text.code for text in task.learn] + [row["code"] for row in rows]
    label = [text.label for text in task.learn] + [int(row["label"] == "insecure") for row in rows]
    return bag(task, codes, np.array(label))


def shuffled(task: Task) -> Scores:
    """Control: the bag of words with labels that say nothing."""
    label = np.array([text.label for text in task.learn])
    return bag(task, [text.code for text in task.learn], np.random.default_rng(task.plan["seed"]).permutation(label))


def bag(task: Task, codes: list[str], label: np.ndarray) -> Scores:
    fitted = BagOfWords(codes).fit(label, np.arange(len(codes)))
    return Scores(fitted.score(fitted.counter.transform([text.code for text in task.asked])))


def rules(task: Task) -> Scores:
    """On how many lines the shipped rules report something."""
    lines = Rules(task.settings).read((text.language, text.code) for text in task.asked)
    return Scores(np.array([len(found) for found in lines], float))


def product(task: Task) -> Scores:
    """The judge that ships, with its rules. It has learned from Betley's rows and from the commits."""
    judge = Shipped(SHIPPED)
    lines = Rules(task.settings).read((text.language, text.code) for text in task.asked)
    return Scores(
        np.array([judge.run(text.code, text.language, found)["logit"] for text, found in zip(task.asked, lines, strict=True)])
    )


JUDGES: dict[str, Callable[[Task], Scores]] = {
    "specialist": specialist,
    "words": words,
    "words of all sources": words_of_all,
    "attributes": lambda task: Scores(np.array([len(REGEX.findall(text.code)) for text in task.asked], float)),
    "rules": rules,
    "length": lambda task: Scores(-np.array([len(text.code) for text in task.asked], float)),
    "product": product,
    "shuffled labels": shuffled,
    "random": lambda task: Scores(np.random.default_rng(task.plan["seed"]).random(len(task.asked))),
    "constant": lambda task: Scores(np.zeros(len(task.asked))),
}

BASELINES = ("words", "attributes", "length")
"""What a judge must beat on static pairs and on versions."""
SEEN = {
    "product": ("held out", "crossed", "commits, Python", "commits, other languages", "by hand"),
    "rules": ("by hand",),
}
"""Sets whose rows a judge learned from, or was written with: its figures there are no test."""


def code_files() -> list[Path]:
    """What scores depend on beside texts and plan."""
    here = Path(__file__).parent
    training = here.parent.parent
    return [here / "judges.py", *(training / f"{name}.py" for name in ("lexer", "features", "train", "evaluate"))]
