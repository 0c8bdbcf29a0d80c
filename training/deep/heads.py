"""Linear heads on states, measured as the judge that ships is: each source group by fits that left it out, on the same rows."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from ..metrics import auroc, auroc_of_ranks, bootstrap, cluster_ids, pair_win, recall_at
from ..points import even
from ..prepare import Corpus
from ..report import number, table
from ..train import balance, fit
from .store import LAYERS, POOLS

BASELINE = "words and rules (the judge that ships)"
"""By this name it stands in every table."""
FEWEST = 20
"""A source is measured within itself with so many rows of each label at least."""


@dataclass
class Sample:
    """Rows of the corpus whose states are known, in the order of reading, and those states: rows x layers x pools x width."""

    rows: np.ndarray
    states: np.ndarray


@dataclass(frozen=True)
class Head:
    """What of the states a head reads, and how freely it may."""

    layers: tuple[int, ...]
    pools: tuple[str, ...]
    strength: float = 1.0

    @property
    def name(self) -> str:
        return f"layer {' and '.join(map(str, self.layers))}, {' and '.join(self.pools)}"

    def values(self, states: np.ndarray) -> np.ndarray:
        layers, pools = [LAYERS.index(layer) for layer in self.layers], [POOLS.index(pool) for pool in self.pools]
        return states[:, layers][:, :, pools].reshape(len(states), -1).astype(np.float64)


@dataclass(frozen=True)
class Linear:
    """A score: values @ weight + bias."""

    weight: np.ndarray
    bias: float

    def score(self, values: np.ndarray) -> np.ndarray:
        return values @ self.weight + self.bias


def fit_head(corpus: Corpus, sample: Sample, head: Head, seen: np.ndarray) -> Linear:
    """`seen`: places in the sample."""
    values, rows = head.values(sample.states)[seen], sample.rows[seen]
    middle, spread = values.mean(0), (values.std(0) + 1e-3) * np.sqrt(values.shape[1])
    model = LogisticRegression(C=head.strength, max_iter=1000, tol=1e-6)
    model.fit((values - middle) / spread, corpus.label[rows].astype(int), sample_weight=balance(corpus, rows))
    weight = model.coef_[0] / spread
    return Linear(weight, float(model.intercept_[0] - middle @ weight))


def seen_by(corpus: Corpus, rows: np.ndarray, parts: np.ndarray, left_out: str, first: int) -> np.ndarray:
    """Places of the rows that a fit without this part may see, if only so many were read."""
    return np.flatnonzero((parts != left_out) & (corpus.split[rows] == "train") & (np.arange(len(rows)) < first))


def fits_without(corpus: Corpus, sample: Sample, head: Head, parts: np.ndarray, first: int) -> dict[str, Linear]:
    """For each part a head fitted without it, on the first rows alone. `parts`: a name for each row of the sample, or none."""
    return {
        str(part): fit_head(corpus, sample, head, seen_by(corpus, sample.rows, parts, part, first))
        for part in np.unique(parts[parts != ""])
    }


def scores_by(fits: dict[str, Linear], sample: Sample, head: Head, parts: np.ndarray) -> np.ndarray:
    """The score of each row by the fit without its part; nan where it has none."""
    values, scores = head.values(sample.states), np.full(len(sample.rows), np.nan)
    for part, fitted in fits.items():
        scores[parts == part] = fitted.score(values[parts == part])
    return scores


def unseen_scores(corpus: Corpus, sample: Sample, head: Head, first: int) -> np.ndarray:
    """A score for each row of the sample by a head fitted without its group, on the first rows alone."""
    groups = corpus.group[sample.rows]
    return scores_by(fits_without(corpus, sample, head, groups, first), sample, head, groups)


def known_scores(judge: Path, corpus: Corpus, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of each row, by fits without its source group, what the words say and what the judge that ships does; and 1 where a rule
    reports something. `judge`: what `python -m training` left.
    """
    with np.load(judge / "folds.npz") as folds:
        words, shipped = folds["source"][rows], folds["source_logit"][rows]
    return words, shipped, corpus.reported[rows].astype(float)


def pairs_within(corpus: Corpus, rows: np.ndarray) -> np.ndarray:
    """Twins whose both sides are among the rows, by their places there."""
    place = np.full(len(corpus.rows), -1)
    place[rows] = np.arange(len(rows))
    pairs = place[corpus.pairs]
    return pairs[(pairs >= 0).all(axis=1)]


def lexical_scores(corpus: Corpus, rows: np.ndarray, first: int, config: dict) -> np.ndarray:
    """The lexical recipe fitted on the same rows as a head."""
    scores = np.full(len(rows), np.nan)
    for left_out in np.unique(corpus.group[rows]):
        unseen = corpus.group[rows] == left_out
        seen = rows[seen_by(corpus, rows, corpus.group[rows], left_out, first)]
        scores[unseen] = fit(corpus, seen, config).score(corpus.counts[rows[unseen]])
    return scores


def fit_sum(corpus: Corpus, rows: np.ndarray, scores: np.ndarray) -> Linear:
    """Logits from several scores of unseen groups, rows x scores; every source group and label weighs the same."""
    middle, spread = scores.mean(0), scores.std(0) + 1e-9
    model = LogisticRegression(C=1e3).fit((scores - middle) / spread, corpus.label[rows], sample_weight=even(corpus, rows))
    # What ranks backwards on unseen sources must not be turned round: it is then worth nothing.
    weight = np.maximum(model.coef_[0], 0) / spread
    return Linear(weight, float(model.intercept_[0] - middle @ weight))


def together(corpus: Corpus, rows: np.ndarray, parts: list[np.ndarray]) -> np.ndarray:
    """The same logits; the weights for a group are fitted on the scores of the others."""
    scores, logits = np.column_stack(parts), np.full(len(rows), np.nan)
    for left_out in np.unique(corpus.group[rows]):
        others = corpus.group[rows] != left_out
        logits[~others] = fit_sum(corpus, rows[others], scores[others]).score(scores[~others])
    return logits


def measure(corpus: Corpus, rows: np.ndarray, scores: dict[str, np.ndarray], base: str, config: dict) -> list[dict]:
    """A line for each judge: AUROC by source group, its mean, that within sources, and how far the mean is ahead of `base`."""
    group, source, label = corpus.group[rows], corpus.source[rows], corpus.label[rows].astype(float)
    clusters, even = cluster_ids(corpus.split_group[rows]), np.ones(len(rows))
    pairs = pairs_within(corpus, rows)
    groups = [group == name for name in np.unique(group)]
    sources = [source == name for name in np.unique(source)]
    sources = [at for at in sources if min(np.bincount(label[at].astype(int), minlength=2)) >= FEWEST]

    def ranked(score: np.ndarray, parts: list[np.ndarray]) -> list[tuple]:
        return [(np.unique(score[at], return_inverse=True)[1], label[at], at) for at in parts]

    def mean(parts: list[tuple], w: np.ndarray) -> float:
        return float(np.nanmean([auroc_of_ranks(rank, of, w[at]) for rank, of, at in parts]))

    def figure(of) -> dict:
        return {"value": of(even), "interval": bootstrap(of, clusters, config)}

    lines = []
    for name, score in scores.items():
        line = {"name": name, "by_group": {str(group[at][0]): auroc(score[at], label[at]) for at in groups}}
        for what, parts in (("groups", groups), ("sources", sources)):
            own, other = ranked(score, parts), ranked(scores[base], parts)
            line[what] = figure(lambda w, own=own: mean(own, w))
            ahead = figure(lambda w, own=own, other=other: mean(own, w) - mean(other, w))
            line[f"{what}_ahead"] = None if name == base else ahead
        line["recall"] = float(np.mean([recall_at(score[at], label[at], 0.05) for at in groups]))
        twins = [pairs[group[pairs[:, 0]] == name] for name in np.unique(group[pairs[:, 0]])]
        line["twins"] = float(np.mean([pair_win(score[of[:, 0]], score[of[:, 1]]) for of in twins]))
        lines.append(line)
    return lines


def judges_table(lines: list[dict]) -> str:
    """What `measure` found, as Markdown."""
    head = ["judge", "AUROC, mean of groups", "ahead of the judge that ships", "mean within sources", "ahead", "recall at 5 %"]
    return table(
        [*head, "twins", *lines[0]["by_group"]],
        [
            [x["name"], number(x["groups"]), number(x["groups_ahead"]), number(x["sources"]), number(x["sources_ahead"])]
            + [number(x["recall"]), number(x["twins"]), *[number(value) for value in x["by_group"].values()]]
            for x in lines
        ],
    )
