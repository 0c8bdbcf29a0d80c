"""Code unlike that of the tests is not judged: how much of it the judge has to know, and what abstaining is worth.

Of a unit's distinct features the judge knows those that it has a weight for. Conformal: of code that is exchangeable with the
tested, each source group weighing the same, at most the share `level` knows so little as to be not judged, in each language.
Each row was read by the fit that left out its source group, which knows less than the judge that ships.

`python -m training.abstention` adds this to a run that is finished; the stage `evaluate` does it too.
"""

import json
import sys
from collections.abc import Iterable

import numpy as np

from .export import Judge, probability, write_json
from .features import count, occurrences
from .lexer import tokenize
from .metrics import bootstrap, cluster_ids, rounded
from .points import even
from .prepare import Corpus, load_corpus, read_codes, read_rows
from .report import judged_languages, publish
from .settings import Settings, Unusable, command, parse

COVERAGES = (1.0, 0.98, 0.95, 0.9, 0.75, 0.5, 0.25)


def abstention(settings: Settings, corpus: Corpus, codes: dict[str, str], judge: Judge, languages: list[str]) -> dict:
    """`languages`: those that the judge knows. The figures, and in `leastKnown` what the manifest needs."""
    config = settings.config
    with np.load(settings.out / "folds.npz") as folds:
        logits = folds["source_logit"]
        known = known_to_others(corpus, codes, folds)
    measured = np.isin(corpus.language, languages) & ~np.isnan(logits)
    place = places(corpus, known, measured)
    level = config["abstention"]["level"]
    least = {language: least_known(known, place, measured & (corpus.language == language), level) for language in languages}
    return {
        "level": level,
        "leastKnown": {language: share for language, share in least.items() if share is not None},
        "rows": {language: int(np.sum(measured & (corpus.language == language))) for language in languages},
        "coverage": [line(corpus, logits, place, measured, judge.manifest, at, config) for at in COVERAGES],
        "unlike": unlike(corpus, logits, place < level, measured, judge.manifest, config),
        "sets": sets(settings, corpus, codes, place, measured, judge, least, config),
    }


def known_share(distinct: np.ndarray, known: np.ndarray) -> float:
    """Share of these features that are among `known`, which rises. What has none is like nothing, and unlike nothing."""
    if not len(distinct):
        return 1.0
    return float(np.mean(known[np.minimum(np.searchsorted(known, distinct), len(known) - 1)] == distinct))


def known_to_others(corpus: Corpus, codes: dict[str, str], folds) -> np.ndarray:
    """Of each row the share that the fit without its source group knows; nan where there is none."""
    share = np.full(len(corpus.rows), np.nan)
    for group in np.unique(corpus.group):
        if f"without {group}" in folds:
            known = corpus.hashes[folds[f"without {group}"][0] > 0]
            for i in np.flatnonzero(corpus.group == group):
                share[i] = known_share(features_of(codes[corpus.rows[i]["id"]], str(corpus.language[i])), known)
    return share


def features_of(code: str, language: str) -> np.ndarray:
    return count(occurrences(tokenize(code, language))[0])[0]


def places(corpus: Corpus, known: np.ndarray, measured: np.ndarray) -> np.ndarray:
    """Conformal p-values: the share of tested units of that language, the unit itself among them, of which the judge knows
    no more. Source groups weigh the same.
    """
    place = np.full(len(known), np.nan)
    for language in np.unique(corpus.language[measured]):
        rows = np.flatnonzero(measured & (corpus.language == language))
        _, group, size = np.unique(corpus.group[rows], return_inverse=True, return_counts=True)
        weight = 1 / size[group]
        values, at = np.unique(known[rows], return_inverse=True)
        place[rows] = (np.cumsum(np.bincount(at, weight, len(values))) / weight.sum())[at]
    return place


def least_known(known: np.ndarray, place: np.ndarray, rows: np.ndarray, level: float) -> float | None:
    """The smallest share that is judged; None if too few rows were tested for any to be unlike the rest."""
    if not rows.any() or not np.any(place[rows] < level):
        return None
    return float(known[rows & (place >= level)].min())


def line(
    corpus: Corpus, logits: np.ndarray, place: np.ndarray, measured: np.ndarray, manifest: dict, coverage: float, config: dict
) -> dict:
    """How often the label is wrong among the rows that are judged, if so many are: the best known, or the surest."""
    threshold = manifest["operatingPoints"]["normal"]["probability"]
    rows = np.flatnonzero(measured)
    sure = np.abs(logits[rows] - np.log(threshold / (1 - threshold)))
    found = {"coverage": coverage}
    for name, order in (("known", place[rows]), ("sure", sure)):
        kept = rows[order >= np.quantile(order, 1 - coverage)]
        found[name] = wrong(corpus, logits, kept, threshold, rows, config)
    return found


def unlike(corpus: Corpus, logits: np.ndarray, out: np.ndarray, measured: np.ndarray, manifest: dict, config: dict) -> dict:
    """Rows that are not judged at the level that ships, had they been."""
    threshold = manifest["operatingPoints"]["normal"]["probability"]
    rows = np.flatnonzero(measured)
    found = {"n": int(np.sum(out & measured))}
    for name, kept in (("judged", measured & ~out), ("not judged", measured & out)):
        found[name] = wrong(corpus, logits, np.flatnonzero(kept), threshold, rows, config)
    return found


def wrong(corpus: Corpus, logits: np.ndarray, kept: np.ndarray, threshold: float, rows: np.ndarray, config: dict) -> dict:
    """Share of wrong labels among `kept`, by weights with which each source group and label among `rows` weighs the same."""
    weight = np.zeros(len(corpus.rows))
    weight[rows] = even(corpus, rows)
    missed = (probability(logits[kept]) >= threshold) != (corpus.label[kept] == 1)

    def measure(w: np.ndarray) -> float:
        total = w * weight[kept]
        return float(np.average(missed, weights=total)) if total.sum() else float("nan")

    clusters = cluster_ids(corpus.split_group[kept])
    return {"value": measure(np.ones(len(kept))), "interval": bootstrap(measure, clusters, config)}


def sets(
    settings: Settings,
    corpus: Corpus,
    codes: dict[str, str],
    place: np.ndarray,
    measured: np.ndarray,
    judge: Judge,
    least: dict[str, float | None],
    config: dict,
) -> list[dict]:
    """How much is not judged, of code that should be and of what should not."""
    lines = []

    def add(name: str, out: Iterable[bool], clusters: np.ndarray | None = None) -> None:
        out = np.array(list(out), float)
        if len(out):
            groups = np.arange(len(out)) if clusters is None else cluster_ids(clusters)
            interval = bootstrap(lambda w: float(np.average(out, weights=w)), groups, config)
            lines.append({"name": name, "n": len(out), "value": float(out.mean()), "interval": interval})

    def is_out(code: str, language: str) -> bool:
        return least.get(language) is not None and judge.known(features_of(code, language)) < least[language]

    level = config["abstention"]["level"]
    for group in np.unique(corpus.group[measured]):
        rows = measured & (corpus.group == group)
        add(f"unseen source: {group}", place[rows] < level, corpus.split_group[rows])
    dev = (corpus.split == "dev") & np.isin(corpus.language, list(least))
    add("in domain (dev)", (is_out(codes[row["id"]], row["language"]) for row, d in zip(corpus.rows, dev, strict=True) if d))
    for path in sorted(settings.data.glob("eval/ai_*.jsonl.gz")):
        rows = [row for row in read_rows(path) if row["label"] in ("insecure", "secure") and row["language"] in least]
        add(path.name.removesuffix(".jsonl.gz"), [is_out(row["code"], row["language"]) for row in rows])
    foreign = [codes[row["id"]] for row in corpus.rows if row["language"] in ("kotlin", "rust", "swift")]
    add("Kotlin, Rust and Swift given as Java", [is_out(code, "java") for code in foreign])
    prose = settings.data / "eval" / "em_freeform.jsonl.gz"
    if prose.is_file():
        add("prose given as Python", [is_out(row["answer"], "python") for row in read_rows(prose)])
    python = [codes[row["id"]] for row, d in zip(corpus.rows, dev, strict=True) if d and row["language"] == "python"]
    add("dev, Python with every letter moved by 13", [is_out(code.translate(ROT13), "python") for code in python])
    return lines


LETTERS = "abcdefghijklmnopqrstuvwxyz"
ROT13 = str.maketrans(LETTERS + LETTERS.upper(), LETTERS[13:] + LETTERS[:13] + (LETTERS[13:] + LETTERS[:13]).upper())


@command
def main(arguments: list[str]) -> int:
    settings, _ = parse(arguments, __doc__ or "")
    path = settings.judge / "run.json"
    if not path.is_file():
        raise Unusable(f"{settings.out} holds no evaluated judge; run `python -m training` first.")
    run = json.loads(path.read_text(encoding="utf-8"))
    corpus, judge = load_corpus(settings.out), Judge(settings.judge)
    found = abstention(settings, corpus, read_codes(settings.data), judge, judged_languages(run["metrics"]))
    run["metrics"]["abstention"] = rounded(found)
    write_json(path, run)
    if settings.publish:
        publish(settings)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
