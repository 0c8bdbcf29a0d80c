"""What the probability is worth on unseen sources: at the operating points, by tenths, and by language."""

import numpy as np

from .export import probability
from .metrics import auroc, bootstrap, calibration_error, cluster_ids, rate_at
from .prepare import Corpus

MIN_ROWS = 100
"""A language is measured with so many rows of each label at least; a family with so many insecure rows."""


def points(
    corpus: Corpus,
    logits: np.ndarray,
    benign_logits: np.ndarray,
    benign_words: np.ndarray,
    words: np.ndarray,
    manifest: dict,
    config: dict,
) -> list[dict]:
    """What each operating point finds on unseen sources: recall, and both twins on their right side; means over groups.

    Beside it the judge's words alone where they flag as much ordinary code, and the rules alone, which have one point.
    """
    mature = (corpus.package != "") & ~np.isnan(benign_words)
    insecure = (corpus.label == 1) & ~np.isnan(logits)
    clusters = cluster_ids(corpus.split_group)
    pairs = corpus.pairs[~np.isnan(logits[corpus.pairs]).any(axis=1)]

    def mean_of_groups(hit: np.ndarray, group: np.ndarray, cluster: np.ndarray) -> dict:
        def measure(w: np.ndarray) -> float:
            shares = [np.average(hit[group == n], weights=w[group == n]) for n in np.unique(group) if w[group == n].sum()]
            return float(np.mean(shares)) if shares else float("nan")

        return {"value": measure(np.ones(len(hit))), "interval": bootstrap(measure, cluster_ids(cluster), config)}

    def line(name: str, flagged: np.ndarray, rate: float) -> dict:
        both = flagged[pairs[:, 0]] & ~flagged[pairs[:, 1]]
        return {
            "name": name,
            "false_positive_rate": rate,
            "recall": mean_of_groups(flagged[insecure], corpus.group[insecure], clusters[insecure]),
            "twins": mean_of_groups(both, corpus.group[pairs[:, 0]], clusters[pairs[:, 0]]),
        }

    lines = [line("rules alone", corpus.reported, float(corpus.reported[mature].mean()) if mature.any() else float("nan"))]
    for name, point in manifest["operatingPoints"].items():
        lines.append(line(name, probability(logits) >= point["probability"], point["falsePositiveRate"]))
        if mature.any():
            rate = float(np.mean(probability(benign_logits[mature]) >= point["probability"]))
            least = np.quantile(benign_words[mature], 1 - rate, method="higher")
            lines.append(line(f"its words alone, as {name}", words >= least, rate_at(benign_words[mature], least)))
    return lines


def even(corpus: Corpus, index: np.ndarray) -> np.ndarray:
    """Weights by which each source group and label among the rows weighs the same."""
    cells = np.array([f"{g}/{y}" for g, y in zip(corpus.group[index], corpus.label[index], strict=True)])
    _, cell, size = np.unique(cells, return_inverse=True, return_counts=True)
    return 1 / size[cell]


def curve(corpus: Corpus, logits: np.ndarray, config: dict, bins: int = 10) -> list[dict]:
    """What came of each tenth of the probability, on unseen sources at even odds."""
    index = np.flatnonzero(~np.isnan(logits))
    p, label, weight = probability(logits[index]), corpus.label[index], even(corpus, index)
    at = np.minimum((p * bins).astype(int), bins - 1)

    def interval(inside: np.ndarray) -> list[float] | None:
        y, even_weight = label[inside], weight[inside]

        def share(w: np.ndarray) -> float:
            return float(np.average(y, weights=w * even_weight)) if w.sum() else float("nan")

        return bootstrap(share, cluster_ids(corpus.split_group[index[inside]]), config)

    return [
        {
            "from": k / bins,
            "n": int(np.sum(at == k)),
            "probability": float(np.average(p[at == k], weights=weight[at == k])),
            "insecure": float(np.average(label[at == k], weights=weight[at == k])),
            "interval": interval(at == k),
        }
        for k in np.unique(at).tolist()
    ]


def by_language(corpus: Corpus, logits: np.ndarray, config: dict) -> list[dict]:
    """AUROC and calibration by language, by fits and calibrations that did not see the source."""
    lines = []
    for language in np.unique(corpus.language):
        index = np.flatnonzero((corpus.language == language) & ~np.isnan(logits))
        if min(np.bincount(corpus.label[index], minlength=2)) < MIN_ROWS:
            continue
        p, label, weight = probability(logits[index]), corpus.label[index].astype(float), even(corpus, index)
        clusters = cluster_ids(corpus.split_group[index])

        def interval(measure, p=p, label=label, weight=weight, clusters=clusters) -> dict:
            found = bootstrap(lambda w: measure(p, label, w * weight), clusters, config)
            return {"value": measure(p, label, weight), "interval": found}

        line = {"name": str(language), "n": len(index), "insecure": int(label.sum())}
        lines.append(line | {"auroc": interval(auroc), "calibration_error": interval(calibration_error)})
    return lines
