"""Measures, and intervals by bootstrap over clusters. All take scores and 0/1 labels of the same rows."""

from collections.abc import Callable

import numpy as np


def auroc(score: np.ndarray, label: np.ndarray, weight: np.ndarray | None = None) -> float:
    """Chance that an insecure row scores above a secure one, ties counting half; nan with one label only."""
    return auroc_of_ranks(np.unique(score, return_inverse=True)[1], label, weight)


def auroc_of_ranks(rank: np.ndarray, label: np.ndarray, weight: np.ndarray | None = None) -> float:
    """The same from 0-based ranks, equal for ties: for many weights of the same scores."""
    weight = np.ones(len(rank)) if weight is None else weight
    insecure = np.bincount(rank, weight * label)
    secure = np.bincount(rank, weight * (1 - label))
    total = insecure.sum() * secure.sum()
    return float(np.sum(insecure * (np.cumsum(secure) - secure / 2)) / total) if total else float("nan")


def recall_at(score: np.ndarray, label: np.ndarray, rate: float, weight: np.ndarray | None = None) -> float:
    """Largest share of insecure rows that is flagged while at most `rate` of the secure ones are."""
    weight = np.ones(len(score)) if weight is None else weight
    values, rank = np.unique(-score, return_inverse=True)
    insecure = np.cumsum(np.bincount(rank, weight * label, len(values)))
    secure = np.cumsum(np.bincount(rank, weight * (1 - label), len(values)))
    if not len(values) or not insecure[-1] or not secure[-1]:
        return float("nan")
    allowed = secure <= rate * secure[-1] + 1e-9
    return float(insecure[allowed].max(initial=0.0) / insecure[-1])


def recall_beside(
    insecure: np.ndarray, others: np.ndarray, rate: float, weight: np.ndarray | None = None, of_others: np.ndarray | None = None
) -> float:
    """Share of insecure rows that is flagged where exactly `rate` of the others are; of equal scores so many, drawn blindly."""
    weight = np.ones(len(insecure)) if weight is None else weight
    of_others = np.ones(len(others)) if of_others is None else of_others
    values, rank = np.unique(-np.concatenate([insecure, others]), return_inverse=True)
    found = np.cumsum(np.bincount(rank[: len(insecure)], weight, len(values)))
    false = np.cumsum(np.bincount(rank[len(insecure) :], of_others, len(values)))
    if not len(values) or not found[-1] or not false[-1]:
        return float("nan")
    found, false = np.append(0, found / found[-1]), np.append(0, false / false[-1])
    at = min(int(np.searchsorted(false, rate + 1e-12, side="right")) - 1, len(false) - 2)
    gap = false[at + 1] - false[at]
    return float(found[at] + (found[at + 1] - found[at]) * ((rate - false[at]) / gap if gap else 1))


def rate_at(score: np.ndarray, threshold: float, weight: np.ndarray | None = None) -> float:
    """Share of rows at or above the threshold."""
    if len(score) == 0 or (weight is not None and not weight.sum()):
        return float("nan")
    return float(np.average(score >= threshold, weights=weight))


def pair_win(insecure: np.ndarray, secure: np.ndarray, weight: np.ndarray | None = None) -> float:
    """Share of twins whose insecure side scores higher; a tie counts half."""
    if len(insecure) == 0 or (weight is not None and not weight.sum()):
        return float("nan")
    return float(np.average((insecure > secure) + 0.5 * (insecure == secure), weights=weight))


def calibration_error(probability: np.ndarray, label: np.ndarray, weight: np.ndarray | None = None, bins: int = 10) -> float:
    """Expected calibration error over bins of equal width."""
    weight = np.ones(len(label)) if weight is None else weight
    at = np.minimum((probability * bins).astype(int), bins - 1)
    gap = np.bincount(at, weight * (probability - label), bins)
    return float(np.abs(gap).sum() / weight.sum()) if weight.sum() else float("nan")


def cluster_ids(names: np.ndarray) -> np.ndarray:
    """0-based ids of equal names."""
    return np.unique(names, return_inverse=True)[1]


def chosen(score: np.ndarray, folds: np.ndarray, limit: float) -> tuple[float, np.ndarray]:
    """The score that the share `limit` of rows reaches, and which rows reach the one that the other folds' would choose."""
    reached = np.zeros(len(score), bool)
    for fold in np.unique(folds):
        inside = folds == fold
        reached[inside] = score[inside] >= np.quantile(score[~inside], 1 - limit, method="higher")
    return float(np.quantile(score, 1 - limit, method="higher")), reached


def bootstrap(measure: Callable[[np.ndarray], float], clusters: np.ndarray, config: dict) -> list[float] | None:
    """95 % percentile interval of `measure(weight of each row)` when whole clusters are drawn again; None if undefined."""
    if len(clusters) == 0:
        return None
    rng = np.random.default_rng(config["seed"])
    size = int(clusters.max()) + 1
    drawn = []
    for _ in range(config["evaluation"]["bootstrap"]):
        weight = np.bincount(rng.integers(0, size, size), minlength=size)[clusters].astype(float)
        if weight.sum():
            drawn.append(measure(weight))
    drawn = [value for value in drawn if not np.isnan(value)]
    return [float(edge) for edge in np.quantile(drawn, [0.025, 0.975])] if drawn else None


def rounded(value):
    """Four decimals, and None for what is undefined."""
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [rounded(inner) for inner in value]
    if isinstance(value, float):
        return None if np.isnan(value) else round(value, 4)
    return value
