"""Fits the judge and, with whole sources left out, measures what may be said of it.

The judge is logistic regression on TF-IDF of hashed n-grams. Each cell of source and label has the same weight, so that no
corpus outvotes the others; differences of twins are rows too; log length is a nuisance feature that takes up "shorter is
insecure" during the fit and is dropped after it. That a rule reports something in the unit is the second variable of the
calibration, learned where the words are those of a source not seen. Out:
`model.npz` (the shipped fit, on split `train` alone), `folds.npz` (scores of every row by a fit that did not see its source
or package, and logits) and `fit.json` (calibration, operating points).
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression
from sklearn.utils.extmath import randomized_svd

from . import families
from .metrics import bootstrap, chosen, cluster_ids
from .prepare import Corpus, load_corpus
from .settings import Settings, Unusable, sha256

BUCKETS = 1 << 20
"""Slots of the model's table: the low bits of a hash choose one, the rest must match what is stored there."""


class Kept:
    """Arrays that a broken run left, by name. They hold while the corpus, what a fit is told and the code of it stay."""

    def __init__(self, settings: Settings) -> None:
        told = json.dumps({key: settings.config[key] for key in ("seed", "features", "fit")}, sort_keys=True)
        digest = hashlib.sha256(told.encode() + sha256(settings.out / "corpus.npz").encode())
        for name in ("lexer", "features", "prepare", "train"):
            digest.update(Path(__file__).with_name(f"{name}.py").read_bytes())
        self.folder = settings.out / "kept" / digest.hexdigest()[:12]

    def arrays(self, name: str, make: Callable[[], dict[str, np.ndarray]]) -> dict[str, np.ndarray]:
        """What `make` returns, or what it returned before."""
        path = self.folder / f"{name}.npz"
        if not path.is_file():
            self.folder.mkdir(parents=True, exist_ok=True)
            part = path.with_suffix(".part.npz")
            np.savez(part, **make())
            part.rename(path)
            print(f"  {name}", flush=True)
        with np.load(path) as stored:
            return {key: stored[key] for key in stored.files}

    def fit(self, name: str, make: Callable[[], "Fit"]) -> "Fit":
        stored = self.arrays(name, lambda: make().arrays())
        return Fit(Vocabulary(stored["columns"], stored["idf"]), stored["weight"], float(stored["bias"]))


@dataclass
class Vocabulary:
    """Columns of the corpus that the judge reads, and their inverse document frequencies (float32)."""

    columns: np.ndarray
    idf: np.ndarray

    def values(self, counts: sp.csr_matrix) -> sp.csr_matrix:
        """TF-IDF with sublinear counts, rows scaled to length 1. rows x kept columns, float32."""
        values = counts[:, self.columns].astype(np.float32)
        values.data = 1 + np.log(values.data)
        values = (values @ sp.diags(self.idf)).tocsr()
        norm = np.sqrt(np.asarray(values.multiply(values).sum(axis=1)).ravel())
        return (sp.diags((1 / np.maximum(norm, 1e-12)).astype(np.float32)) @ values).tocsr()


@dataclass
class Fit:
    """`weight`: float64, one a kept column; the score of a row of `values` is values @ weight + bias."""

    vocabulary: Vocabulary
    weight: np.ndarray
    bias: float

    def arrays(self) -> dict[str, np.ndarray]:
        columns, idf = self.vocabulary.columns, self.vocabulary.idf
        return {"columns": columns, "idf": idf, "weight": self.weight, "bias": np.array(self.bias)}

    def score(self, counts: sp.csr_matrix) -> np.ndarray:
        """Uncalibrated logits, one a row."""
        return self.vocabulary.values(counts) @ self.weight + self.bias


def choose_vocabulary(corpus: Corpus, train: np.ndarray, config: dict) -> Vocabulary:
    """What occurs in enough rows and in more than one source group of the rows `train`; the most frequent, if too many.

    Where two features fall into one bucket of the model's table, the rarer one is left out: the fit is what is shipped.
    """
    present = corpus.counts[train].copy()
    present.data = np.ones_like(present.data)
    rows = np.asarray(present.sum(axis=0)).ravel()
    groups = np.zeros(len(rows), np.int32)
    for group in np.unique(corpus.group[train]):
        groups += np.asarray(present[corpus.group[train] == group].sum(axis=0)).ravel() > 0
    limits = config["features"]
    columns = np.flatnonzero((rows >= limits["min_rows"]) & (groups >= limits["min_groups"]))
    if len(columns) == 0:
        raise Unusable(f"No feature occurs in {limits['min_rows']} rows and {limits['min_groups']} source groups.")
    columns = columns[np.argsort(-rows[columns], kind="stable")]
    _, first = np.unique(corpus.hashes[columns] % BUCKETS, return_index=True)
    columns = np.sort(columns[np.sort(first)][: limits["max_rows"]])
    idf = np.log((1 + len(train)) / (1 + rows[columns])) + 1
    return Vocabulary(columns, idf.astype(np.float32))


def balance(corpus: Corpus, train: np.ndarray) -> np.ndarray:
    """A weight for each row such that every cell of source and label weighs the same; mean 1."""
    cells = np.array([f"{s}/{y}" for s, y in zip(corpus.source[train], corpus.label[train], strict=True)])
    _, cell, size = np.unique(cells, return_inverse=True, return_counts=True)
    weight = 1.0 / size[cell]
    return weight / weight.mean()


def fit(corpus: Corpus, train: np.ndarray, config: dict) -> Fit:
    """`train`: indices of rows."""
    settings = config["fit"]
    vocabulary = choose_vocabulary(corpus, train, config)
    values = vocabulary.values(corpus.counts)
    length = np.log1p(corpus.tokens)
    length = (length / max(length[train].std(), 1e-9) * settings["length_covariate"]).astype(np.float32)
    with_length = sp.hstack([values, sp.csr_matrix((length - length[train].mean()).reshape(-1, 1))], format="csr")
    rows, label, weight = with_length[train], corpus.label[train].astype(int), balance(corpus, train)

    member = np.zeros(len(corpus.rows), bool)
    member[train] = True
    pairs = corpus.pairs[member[corpus.pairs].all(axis=1)] if len(corpus.pairs) else corpus.pairs
    if len(pairs) and settings["pair_weight"]:
        difference = with_length[pairs[:, 0]] - with_length[pairs[:, 1]]
        _, group, size = np.unique(corpus.group[pairs[:, 0]], return_inverse=True, return_counts=True)
        total = settings["pair_weight"] * len(train) * len(size) / len(np.unique(corpus.group[train]))
        each = total / len(size) / size[group] / 2
        rows = sp.vstack([rows, difference, -difference], format="csr")
        label = np.concatenate([label, np.ones(len(pairs), int), np.zeros(len(pairs), int)])
        weight = np.concatenate([weight, each, each])
    model = LogisticRegression(C=settings["C"], tol=1e-6, max_iter=settings["max_iterations"])
    model.fit(rows, label, sample_weight=weight)
    return Fit(vocabulary, model.coef_[0][:-1], float(model.intercept_[0]))


def fit_families(corpus: Corpus, train: np.ndarray, vocabulary: Vocabulary, config: dict) -> tuple[np.ndarray, np.ndarray]:
    """Multinomial regression over families on insecure rows: weight (columns x families), bias (families).

    A family that no row has keeps weight 0 and a bias that makes it impossible.
    """
    known = [(index, f) for index in train if corpus.label[index] for f in corpus.rows[index]["families"]]
    index = np.array([i for i, _ in known], np.int64)
    family = np.array([families.IDS.index(f) for _, f in known], np.int64)
    weight = np.zeros((len(vocabulary.columns), len(families.IDS)))
    bias = np.full(len(families.IDS), -30.0)
    if len(np.unique(family)) > 2:
        cells = np.array([f"{corpus.group[i]}/{f}" for i, f in known])
        _, cell, size = np.unique(cells, return_inverse=True, return_counts=True)
        balance = size[cell] ** -0.5
        model = LogisticRegression(C=config["fit"]["C"] * 4, tol=1e-4, max_iter=200)
        model.fit(vocabulary.values(corpus.counts[index]), family, sample_weight=balance / balance.mean())
        weight[:, model.classes_] = model.coef_.T
        bias[model.classes_] = model.intercept_
    return weight, bias


def embed(corpus: Corpus, train: np.ndarray, shipped: Fit, config: dict) -> np.ndarray:
    """Projection (columns x dimensions): the leading directions of the rows once each feature is scaled by its weight.

    Directions in which code differs without a difference for the judge are small there, so they are not among the first.
    """
    size = config["model"]["embedding"]
    scaled = np.abs(shipped.weight).astype(np.float32)
    values = shipped.vocabulary.values(corpus.counts[train]) @ sp.diags(scaled)
    balanced = sp.diags(np.sqrt(balance(corpus, train)).astype(np.float32)) @ values
    _, _, directions = randomized_svd(balanced.tocsr(), min(size, min(values.shape) - 1), random_state=config["seed"])
    projection = np.zeros((len(scaled), size), np.float32)
    projection[:, : len(directions)] = scaled[:, None] * directions.T
    spread = np.sqrt(np.mean(np.square(shipped.vocabulary.values(corpus.counts[train]) @ projection).sum(axis=1)))
    return projection / max(spread, 1e-12)


def leave_out(corpus: Corpus, parts: np.ndarray, config: dict, kept: Kept) -> tuple[np.ndarray, dict[str, Fit]]:
    """Scores of every row by a fit on the `train` rows outside its part, and those fits; nan where `parts` is empty.

    `parts`: a name for each row.
    """
    scores = np.full(len(corpus.rows), np.nan)
    fits = {}
    for part in np.unique(parts[parts != ""]):
        seen = np.flatnonzero((corpus.split == "train") & (parts != part))
        unseen = np.flatnonzero(parts == part)
        if len(np.unique(corpus.label[seen])) == 2:
            fits[str(part)] = kept.fit(f"fit without {part}", lambda seen=seen: fit(corpus, seen, config))
            scores[unseen] = fits[str(part)].score(corpus.counts[unseen])
    return scores, fits


@dataclass
class Calibration:
    """Logit of the probability: slope * score + intercept, and `rule` where a rule reports something."""

    slope: float
    intercept: float
    rule: float

    def logit(self, score: np.ndarray, reported: np.ndarray) -> np.ndarray:
        return self.slope * score + self.intercept + self.rule * reported


def calibrate(corpus: Corpus, scores: np.ndarray) -> Calibration:
    """On scores of unseen sources; every source group and label weighs the same. nan: a row that takes no part."""
    known = ~np.isnan(scores)
    cells = np.array([f"{g}/{y}" for g, y in zip(corpus.group[known], corpus.label[known], strict=True)])
    _, cell, size = np.unique(cells, return_inverse=True, return_counts=True)
    variables = np.column_stack([scores[known], corpus.reported[known]])
    model = LogisticRegression(C=1e6).fit(variables, corpus.label[known], sample_weight=1 / size[cell])
    # What ranks backwards on unseen sources must not be turned round: it is then worth nothing.
    slope, rule = (float(weight) for weight in model.coef_[0])
    return Calibration(max(slope, 1e-3), float(model.intercept_[0]), max(rule, 0.0))


def calibrate_unseen(corpus: Corpus, scores: np.ndarray) -> np.ndarray:
    """Logits of the rows by calibrations that did not see their source group either."""
    logits = np.full(len(scores), np.nan)
    for group in np.unique(corpus.group[~np.isnan(scores)]):
        unseen = corpus.group == group
        others = np.where(unseen, np.nan, scores)
        if len(np.unique(corpus.label[~np.isnan(others)])) == 2:
            logits[unseen] = calibrate(corpus, others).logit(scores[unseen], corpus.reported[unseen])
    return logits


def package_folds(corpus: Corpus, config: dict) -> np.ndarray:
    """A fold for each benign row, whole packages together; '' elsewhere."""
    packages = np.unique(corpus.package[corpus.package != ""])
    order = np.random.default_rng(config["seed"]).permutation(len(packages))
    fold = {packages[p]: f"packages {k % config['model']['folds'] + 1}" for k, p in enumerate(order)}
    return np.array([fold.get(package, "") for package in corpus.package])


def choose_point(corpus: Corpus, scores: np.ndarray, config: dict, limit: float) -> dict:
    """The logit that the allowed share of benign rows reaches, on packages that the fit did not see.

    The rate is then measured on packages that took no part in the choice either: each fold's packages against a
    logit chosen on the others.
    """
    folds = package_folds(corpus, config)
    benign = np.flatnonzero((folds != "") & ~np.isnan(scores))
    return point(scores[benign], folds[benign], corpus.package[benign], config, limit)


def point(scores: np.ndarray, folds: np.ndarray, packages: np.ndarray, config: dict, limit: float) -> dict:
    """An operating point of code that should not be flagged; its rate is of folds that took no part in the choice."""
    threshold, flagged = chosen(scores, folds, limit)
    clusters = cluster_ids(packages)
    return {
        "logit": threshold,
        "false_positive_rate": float(flagged.mean()),
        "interval": bootstrap(lambda w: np.average(flagged, weights=w), clusters, config),
        "n": len(scores),
        "packages": int(clusters.max() + 1),
    }


def train(settings: Settings) -> None:
    config = settings.config
    corpus = load_corpus(settings.out)
    kept = Kept(settings)
    rows = np.flatnonzero(corpus.split == "train")
    shipped = kept.fit("fit", lambda: fit(corpus, rows, config))
    print(f"train: {len(rows)} rows, {len(shipped.weight)} features", flush=True)
    of_families = kept.arrays(
        "families", lambda: dict(zip(("weight", "bias"), fit_families(corpus, rows, shipped.vocabulary, config), strict=True))
    )
    projection = kept.arrays("projection", lambda: {"projection": embed(corpus, rows, shipped, config)})["projection"]

    unseen_source, source_fits = leave_out(corpus, corpus.group, config, kept)
    calibration = calibrate(corpus, unseen_source)
    unseen_package, _ = leave_out(corpus, package_folds(corpus, config), config, kept)
    logits = calibration.logit(unseen_package, corpus.reported)
    points = {name: choose_point(corpus, logits, config, limit) for name, limit in config["operating_points"].items()}

    np.savez(
        settings.out / "model.npz",
        hashes=corpus.hashes[shipped.vocabulary.columns],
        idf=shipped.vocabulary.idf,
        weight=shipped.weight,
        bias=shipped.bias,
        family_weight=of_families["weight"],
        family_bias=of_families["bias"],
        projection=projection,
    )
    # The fits without each source, for the lines: a feature unknown to a fit has weight 0.
    without = {}
    for group, fitted in source_fits.items():
        scaled = np.zeros((2, len(corpus.hashes)), np.float32)
        scaled[:, fitted.vocabulary.columns] = fitted.vocabulary.idf, fitted.weight
        without[f"without {group}"] = scaled
    folds = {"source": unseen_source, "source_logit": calibrate_unseen(corpus, unseen_source), "package": unseen_package}
    np.savez(settings.out / "folds.npz", **folds, **without)
    result = {"config": config, "calibration": vars(calibration), "points": points}
    (settings.out / "fit.json").write_text(json.dumps(result, indent=1))
    print(f"train: {calibration}; {points}")
