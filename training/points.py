"""The operating points, and what the probability is worth on unseen sources: at them, by tenths, and by language."""

import json

import numpy as np

from . import mature
from .export import Judge, operating_points, probability, write_json
from .metrics import auroc, bootstrap, calibration_error, cluster_ids, rate_at
from .prepare import Corpus
from .settings import Settings
from .train import point

MIN_ROWS = 100
"""A language is measured with so many rows of each label at least; a family with so many insecure rows."""


def choose(settings: Settings) -> None:
    """The stage `points`: those of the exported judge, on mature functions where `python -m training.mature` drew some.

    Without them the points stay as `train` chose them on its ordinary code, from which risky calls were left out: whole
    projects flag more there. Each rate is of functions of a project that took no part in the choice.
    """
    rules = json.loads((settings.out / "rows.json").read_text())["rules"]
    drawn = mature.load(settings.out, rules)
    if drawn is None:
        print("points: no mature functions are drawn, so the points stay")
        return
    judge = Judge(settings.judge)
    logits, chosen = drawn.logits(judge), {}
    for name, limit in settings.config["operating_points"].items():
        at = drawn.asked(name)
        chosen[name] = point(logits[at], drawn.package[at], drawn.package[at], settings.config, limit)
    write_json(settings.judge / "manifest.json", judge.manifest | {"operatingPoints": operating_points(chosen)})
    print(f"points: {chosen}")


def points(
    corpus: Corpus,
    logits: np.ndarray,
    benign_logits: np.ndarray,
    benign_words: np.ndarray,
    words: np.ndarray,
    dev: np.ndarray,
    manifest: dict,
    config: dict,
) -> list[dict]:
    """What each operating point finds on unseen sources: recall, and both twins on their right side; means over groups. And
    what it flags of dev, whose logits by the judge that ships are `dev`, nan elsewhere.

    Beside it the judge's words alone where they flag as much ordinary code, and the rules alone, which have one point.
    """
    ordinary = (corpus.package != "") & ~np.isnan(benign_words)
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

    def on_dev(flagged: np.ndarray) -> dict:
        found = {}
        for side, label in (("dev_insecure", 1), ("dev_secure", 0)):
            at = ~np.isnan(dev) & (corpus.label == label)
            share = rate_at(flagged[at].astype(float), 0.5)
            interval = bootstrap(lambda w, at=at: rate_at(flagged[at].astype(float), 0.5, w), cluster_ids(clusters[at]), config)
            found[side] = {"value": share, "interval": interval, "n": int(at.sum())}
        return found

    def rate(flagged: np.ndarray) -> float:
        return rate_at(flagged[ordinary].astype(float), 0.5)

    lines = [line("rules alone", corpus.reported, rate(corpus.reported)) | on_dev(corpus.reported)]
    for name, told in manifest["operatingPoints"].items():
        least = told["probability"]
        flagged = rate(probability(benign_logits) >= least)
        lines.append(line(name, probability(logits) >= least, flagged) | on_dev(probability(dev) >= least))
        if ordinary.any():
            least = np.quantile(benign_words[ordinary], 1 - flagged, method="higher")
            lines.append(line(f"its words alone, as {name}", words >= least, rate_at(benign_words[ordinary], least)))
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
