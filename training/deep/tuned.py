"""The language model itself, tuned on the labels: small matrices in its upper layers, trained where it answers whether code is
insecure (`training/policies/frozen.py`).
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from ..policies.items import Example, Item
from ..prepare import Corpus
from .heads import seen_by

PROMPT = "Does the code above contain a security vulnerability?"
UNTUNED, TUNED = "the model asked, not tuned", "the model tuned"


class Learns(Protocol):
    """`Frozen` in training/policies/frozen.py. What `train` returns are weights; None stands for those it came with."""

    def train(self, examples: list[Example]) -> Any: ...

    def answer(self, weights: Any, asked: list[tuple[int, str]]) -> tuple[np.ndarray, list[int]]: ...


def items_of(corpus: Corpus, rows: np.ndarray, codes: Sequence[str]) -> list[Item]:
    """`codes`: of the rows."""
    return [
        Item(str(row), corpus.split_group[row], corpus.group[row], "train", corpus.language[row], code, {})
        for row, code in zip(rows, codes, strict=True)
    ]


def tuned_scores(corpus: Corpus, rows: np.ndarray, model: Learns, kept: Path) -> dict[str, np.ndarray]:
    """Log-odds of yes for each of the rows, which are the model's items: of the model as it came, and of one tuned on the rows
    of other source groups. `kept`: a folder; what is in it is not done again.
    """
    groups = corpus.group[rows]

    def told(name: str, at: np.ndarray, seen: np.ndarray) -> np.ndarray:
        path = kept / f"{len(rows)} {name}.npy"
        if not path.is_file():
            examples = [Example(i, PROMPT, "yes" if corpus.label[rows[i]] else "no", "") for i in seen]
            kept.mkdir(parents=True, exist_ok=True)
            np.save(path, model.answer(model.train(examples) if examples else None, [(i, PROMPT) for i in at])[0])
            print(f"  {name}", flush=True)
        return np.load(path)

    scores = {UNTUNED: told("as it is", np.arange(len(rows)), np.zeros(0, int)), TUNED: np.full(len(rows), np.nan)}
    for left_out in np.unique(groups):
        unseen = np.flatnonzero(groups == left_out)
        scores[TUNED][unseen] = told(f"without {left_out}", unseen, seen_by(corpus, rows, groups, left_out, len(rows)))
    return scores
