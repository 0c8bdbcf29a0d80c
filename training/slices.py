"""Unseen sources taken together: means over source groups, by length, and twins by which of their sides is shorter.

All scores are of fits that left out the group of the row. A mean counts every group alike, however large.
"""

from collections.abc import Callable

import numpy as np

from .metrics import auroc_of_ranks, bootstrap, calibration_error, cluster_ids, pair_win
from .points import even
from .prepare import Corpus

FEWEST = 20
"""A group takes part in a slice, and a source in the mean within sources, with so many rows of each label."""
MATCHED = 0.1
"""Twins are matched in length if they differ by this share of the longer."""
FIFTHS = 5
BESIDE = ("bag of words", "rules", "length")
"""What the judge is to be ahead of."""

Part = tuple[np.ndarray, Callable[[np.ndarray], float]]
"""Rows (or twins), by their indices, and a measure of their weights."""


def twin_strata(chars: np.ndarray) -> dict[str, np.ndarray]:
    """Which twins are in a stratum. `chars`: pairs x 2, the insecure side first."""
    return {
        "pairs": np.ones(len(chars), bool),
        "length_matched_pairs": np.abs(chars[:, 0] - chars[:, 1]) <= MATCHED * chars.max(axis=1, initial=0),
        "not_shorter_pairs": chars[:, 0] >= chars[:, 1],
    }


def measured(label: np.ndarray, parts: list[np.ndarray]) -> list[np.ndarray]:
    """Those parts that have enough rows of each label."""
    return [part for part in parts if min(np.bincount(label[part].astype(int), minlength=2)) >= FEWEST]


def ranking(score: np.ndarray, label: np.ndarray, parts: list[np.ndarray]) -> list[Part]:
    """AUROC of each part."""
    ranks = [np.unique(score[part], return_inverse=True)[1] for part in parts]
    labels = [label[part].astype(float) for part in parts]
    return [(part, lambda w, r=r, y=y: auroc_of_ranks(r, y, w)) for part, r, y in zip(parts, ranks, labels, strict=True)]


def winning(score: np.ndarray, pairs: np.ndarray, parts: list[np.ndarray]) -> list[Part]:
    """Share of the twins of each part whose insecure side scores higher."""
    return [(pairs[part, 0], lambda w, a=score[pairs[part, 0]], b=score[pairs[part, 1]]: pair_win(a, b, w)) for part in parts]


def means(corpus: Corpus, scores: dict[str, np.ndarray], probability: np.ndarray, config: dict) -> dict:
    """`scores`: by judge, of each row; nan where no fit left it out. `probability`: of `judge`."""
    rows = np.flatnonzero(~np.isnan(np.sum(list(scores.values()), axis=0)))
    clusters, label = cluster_ids(corpus.split_group), corpus.label

    def figure(parts: list[Part], less: list[Part] | None = None) -> dict:
        def mean(w: np.ndarray) -> float:
            values = [of(w[part]) for part, of in parts]
            if less:
                values = [value - of(w[part]) for value, (part, of) in zip(values, less, strict=True)]
            return float(np.mean([v for v in values if not np.isnan(v)])) if values else float("nan")

        return {"value": mean(np.ones(len(label))), "interval": bootstrap(mean, clusters, config)}

    def compared(of: Callable[[np.ndarray], list[Part]], n: int) -> dict:
        parts = {name: of(score) for name, score in scores.items()}
        line = {"n": n, "groups": len(parts["judge"]), "of": {name: figure(part) for name, part in parts.items()}}
        return line | {"ahead": {name: figure(parts["judge"], parts[name]) for name in BESIDE}}

    def by(names: np.ndarray, among: np.ndarray) -> list[np.ndarray]:
        return [among[names[among] == name] for name in np.unique(names[among])]

    found: dict = {}
    for key, names in (("groups", corpus.group), ("sources", corpus.source)):
        parts = measured(label, by(names, rows))
        n = sum(map(len, parts))
        found[key] = compared(lambda s, p=parts: ranking(s, label, p), n)

    pairs = corpus.pairs[np.isin(corpus.pairs, rows).all(axis=1)]
    for key, inside in twin_strata(corpus.chars[pairs]).items():
        chosen = np.flatnonzero(inside)
        parts = [part for part in by(corpus.group[pairs[:, 0]], chosen) if len(part) >= FEWEST]
        n = sum(map(len, parts))
        found[key] = compared(lambda s, p=parts: winning(s, pairs, p), n)
        sides = [pairs[part].ravel() for part in parts]
        found[key]["auroc"] = {name: figure(ranking(score, label, sides)) for name, score in scores.items()}

    edges = np.quantile(corpus.tokens[rows], np.arange(1, FIFTHS) / FIFTHS)
    fifth = np.searchsorted(edges, corpus.tokens[rows], side="right")
    found["length"] = []
    for k in range(FIFTHS):
        inside = rows[fifth == k]
        parts = measured(label, by(corpus.group, inside))
        if parts:
            line = compared(lambda s, p=parts: ranking(s, label, p), sum(map(len, parts)))
            least, most = corpus.tokens[inside].min(), corpus.tokens[inside].max()
            found["length"].append(line | {"tokens": [int(least), int(most)]})

    weight, y = even(corpus, rows), label[rows].astype(float)
    error = [(rows, lambda w, p=probability[rows]: calibration_error(p, y, w * weight))]
    found["calibration_error"] = figure(error) | {"n": len(rows)}
    return found
