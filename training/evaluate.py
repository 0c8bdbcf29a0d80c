"""Measures the exported judge four ways, beside what is simpler, and writes `run.json`.

In domain: split `dev`. Unseen source, language, weakness: fits of the same recipe without them. Real assistants: the
`eval/ai_*` files, looked at once, here. Beside the judge: chance, length alone (shorter is insecure), a plain bag of words
fitted on the same rows, the rules alone (on how many lines they report something) and the judge's words without the rules.
Intervals: bootstrap over `split_group`.
"""

import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from math import comb
from pathlib import Path
from typing import NamedTuple

import numpy as np
import scipy.sparse as sp
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression

from . import families, mature
from .abstention import abstention
from .export import TWINS, Judge, line_shares, probability, write_json
from .features import occurrences
from .lexer import tokenize
from .metrics import auroc, auroc_of_ranks, bootstrap, calibration_error, cluster_ids, pair_win, rate_at, recall_at, rounded
from .points import MIN_ROWS, by_language, curve, points
from .prepare import Corpus, describe, find_pairs, load_corpus, read_codes, read_rows
from .report import judged_languages
from .rules import Rules
from .settings import Settings, code_version, git_commit
from .slices import means, twin_strata
from .train import Calibration, Kept, calibrate, fit, fit_families


def figures(name: str, rows: list[dict], scores: dict[str, np.ndarray], manifest: dict, config: dict) -> dict:
    """One line of the tables. `scores`: by judge, one a row; `judge` is the one measured, by logits."""
    label = np.array([row["label"] for row in rows], float)
    clusters = cluster_ids(np.array([row["split_group"] or row["id"] for row in rows]))
    score = scores["judge"]
    threshold = manifest["operatingPoints"]["normal"]["probability"]
    p = probability(score)

    def interval(measure) -> list[float] | None:
        return bootstrap(measure, clusters, config)

    def figure(measure) -> dict:
        return {"value": measure(np.ones(len(label))), "interval": interval(measure)}

    line = {"name": name, "n": len(rows), "insecure": int(label.sum()), "clusters": int(clusters.max() + 1)}
    ranks = {key: np.unique(s, return_inverse=True)[1] for key, s in scores.items()}
    line["auroc"] = {key: figure(lambda w, r=rank: auroc_of_ranks(r, label, w)) for key, rank in ranks.items()}
    for other in ("bag of words", "rules"):
        line[f"auroc_over_{other}"] = figure(
            lambda w, r=ranks[other]: auroc_of_ranks(ranks["judge"], label, w) - auroc_of_ranks(r, label, w)
        )
    compared = ("judge", "bag of words")
    line["recall_at_5"] = {key: figure(lambda w, s=scores[key]: recall_at(s, label, 0.05, w)) for key in compared}
    line["flagged_secure"] = figure(lambda w: rate_at(p[label == 0], threshold, w[label == 0]))
    line["flagged_insecure"] = figure(lambda w: rate_at(p[label == 1], threshold, w[label == 1]))
    line["calibration_error"] = figure(lambda w: calibration_error(p, label, w))
    line["mean_probability"] = float(p.mean())
    pairs = find_pairs(rows)
    if len(pairs):
        chars = np.array([row["chars"] for row in rows], float)[pairs]
        for key, inside in twin_strata(chars).items():
            chosen = pairs[inside]
            groups = clusters[chosen[:, 0]] if len(chosen) else np.zeros(0, int)

            def wins(s: np.ndarray, chosen=chosen, groups=groups) -> dict:
                def measure(w: np.ndarray) -> float:
                    return pair_win(s[chosen[:, 0]], s[chosen[:, 1]], w)

                return {
                    "value": measure(np.ones(len(chosen))),
                    "interval": bootstrap(measure, cluster_ids(groups), config) if len(chosen) else None,
                }

            line[key] = {"n": len(chosen), "win": {key: wins(s) for key, s in scores.items()}}
    return line


class BagOfWords:
    """The baseline: TF-IDF of words and signs, 1-3-grams of the raw text, and unweighted logistic regression."""

    def __init__(self, codes: list[str]) -> None:
        self.counter = CountVectorizer(
            token_pattern=r"\w+|[^\w\s]", ngram_range=(1, 3), min_df=5, max_features=200_000, lowercase=False
        )
        self.counts = self.counter.fit_transform(codes)

    def fit(self, label: np.ndarray, train: np.ndarray) -> "BagOfWords":
        self.weigh = TfidfTransformer(sublinear_tf=True).fit(self.counts[train])
        # This solver converges in seconds here; a baseline that was stopped early would flatter the judge.
        self.model = LogisticRegression(C=8, solver="liblinear")
        self.model.fit(self.weigh.transform(self.counts[train]), label[train])
        return self

    def score(self, counts: sp.csr_matrix) -> np.ndarray:
        return self.model.decision_function(self.weigh.transform(counts))


def evaluate(settings: Settings) -> None:
    started = datetime.now(UTC)
    config = settings.config
    corpus = load_corpus(settings.out)
    kept = Kept(settings)
    judge = Judge(settings.judge)
    manifest = judge.manifest
    codes = read_codes(settings.data)
    bag = BagOfWords([codes[row["id"]] for row in corpus.rows])
    rules = Rules(settings)
    calibration = Calibration(*(manifest["calibration"][key] for key in ("slope", "intercept", "rule")))
    train = np.flatnonzero(corpus.split == "train")
    dev = np.flatnonzero(corpus.split == "dev")
    all_label = corpus.label.astype(int)

    def line(name: str, index: np.ndarray, words: np.ndarray, bag_score: np.ndarray, logit: np.ndarray | None = None) -> dict:
        rows = [corpus.rows[i] for i in index]
        judged = calibration.logit(words, corpus.reported[index]) if logit is None else logit
        return figures(name, rows, baselines(rows, judged, words, bag_score), manifest, config)

    metrics: dict = {"unseen_language": [], "unseen_family": []}
    print("evaluate: in domain", flush=True)
    bag.fit(all_label, train)
    on_dev = [judge.run(codes[corpus.rows[i]["id"]], corpus.language[i], corpus.rows[i]["reported"]) for i in dev]
    dev_score = np.array([result["score"] for result in on_dev])
    metrics["in_domain"] = [line("dev", dev, dev_score, bag.score(bag.counts[dev]))]
    for source in np.unique(corpus.source[dev]):
        at = corpus.source[dev] == source
        if min(np.bincount(all_label[dev][at], minlength=2)) >= 5:
            metrics["in_domain"].append(line(str(source), dev[at], dev_score[at], bag.score(bag.counts[dev[at]])))

    print("evaluate: real assistants", flush=True)
    metrics["assistants"], ai_results = [], []
    for path in sorted(settings.data.glob("eval/ai_*.jsonl.gz")):
        full = [row for row in read_rows(path) if row["label"] in ("insecure", "secure")]
        reported = rules.read((row["language"], row["code"]) for row in full)
        results = [judge.run(row["code"], row["language"], said) for row, said in zip(full, reported, strict=True)]
        described = zip(full, results, reported, strict=True)
        rows = [describe(row, "eval", result["tokens"], said) for row, result, said in described]
        counts = bag.counter.transform([row["code"] for row in full])
        logit, words = (np.array([result[key] for result in results]) for key in ("logit", "score"))
        scores = baselines(rows, logit, words, bag.score(counts))
        name = path.name.removesuffix(".jsonl.gz")
        metrics["assistants"].append(figures(name, rows, scores, manifest, config))
        ai_results += list(zip(rows, [row["code"] for row in full], results, strict=True))

    free_form = settings.data / "eval" / "em_freeform.jsonl.gz"
    metrics["free_form"] = [answers(free_form, judge, bag, config)] if free_form.is_file() else []

    marked = on_lines(corpus, dev, codes, [result["lines"] for result in on_dev])
    metrics["lines"] = [line_hits("dev, shipped judge", marked, config)]
    metrics["lines"] += unseen_source_lines(settings, corpus, codes, calibration, config)
    marked = [Marked(code, row, result["lines"]) for row, code, result in ai_results if row["label"] and row["lines"]]
    metrics["lines"].append(line_hits("real assistants", marked, config))
    dev_rows = [corpus.rows[i] for i in dev]
    dev_named = [(row, codes[row["id"]], result["families"]) for row, result in zip(dev_rows, on_dev, strict=True)]
    ai_named = [(row, code, result["families"]) for row, code, result in ai_results]
    metrics["families"] = [family_hits("dev", dev_named, commonest(corpus, train), rules, config)]
    metrics["families"].append(family_hits("real assistants", ai_named, commonest(corpus, train), rules, config))
    metrics["surface"] = surface(judge, rules, [(codes[corpus.rows[i]["id"]], corpus.rows[i]) for i in dev], on_dev)
    metrics["twins"] = own_twins(judge, rules, config)

    print("evaluate: unseen sources", flush=True)
    with np.load(settings.out / "folds.npz") as folds:
        unseen, logits, packages = folds["source"], folds["source_logit"], folds["package"]
    metrics["unseen_source"] = []
    bag_unseen, seen_of = np.full(len(corpus.rows), np.nan), {}
    for group in np.unique(corpus.group):
        index = np.flatnonzero((corpus.group == group) & ~np.isnan(unseen))
        seen = np.flatnonzero((corpus.split == "train") & (corpus.group != group))
        if len(index) and len(np.unique(all_label[seen])) == 2:
            found = kept.arrays(
                f"words without {group}",
                lambda seen=seen, index=index: {"words": bag.fit(all_label, seen).score(bag.counts[index])},
            )
            bag_unseen[index] = found["words"]
            seen_of[str(group)] = seen
            metrics["unseen_source"].append(line(str(group), index, unseen[index], bag_unseen[index], logits[index]))
    metrics["families"] += unseen_families(corpus, codes, rules, kept, seen_of, config)
    unseen_scores = baselines(corpus.rows, logits, unseen, bag_unseen)
    metrics["means"] = means(corpus, unseen_scores, probability(logits), config)
    metrics["mature"] = on_mature(settings, corpus, bag, kept, unseen_scores, seen_of, judge)
    metrics["benign"] = benign(corpus, calibration.logit(packages, corpus.reported), logits, manifest, config)
    dev_logits = np.full(len(corpus.rows), np.nan)
    dev_logits[dev] = [result["logit"] for result in on_dev]
    ordinary = calibration.logit(packages, corpus.reported)
    metrics["points"] = points(corpus, logits, ordinary, packages, unseen, dev_logits, manifest, config)
    metrics["calibration"] = curve(corpus, logits, config)
    metrics["languages"] = by_language(corpus, logits, config)
    metrics["abstention"] = abstention(settings, corpus, codes, judge, judged_languages(metrics))

    write_run(settings, judge, corpus, metrics, started)

    print("evaluate: unseen languages and weaknesses", flush=True)
    for language in np.unique(corpus.language):
        index = np.flatnonzero(corpus.language == language)
        seen = np.flatnonzero((corpus.split == "train") & (corpus.language != language))
        if len(seen) and min(np.bincount(all_label[index], minlength=2)) >= MIN_ROWS:
            found = kept.arrays(f"without {language}", lambda s=seen, i=index: without(corpus, bag, s, i, config))
            metrics["unseen_language"].append(line(str(language), index, found["judge"], found["words"]))
    secure_dev = dev[all_label[dev] == 0]
    for family in families.IDS:
        named = np.array([family in row["families"] and bool(row["label"]) for row in corpus.rows])
        if named.sum() >= MIN_ROWS:
            hidden = named.copy()
            hidden[corpus.pairs[named[corpus.pairs[:, 0]], 1]] = True
            seen = np.flatnonzero((corpus.split == "train") & ~hidden)
            index = np.concatenate([np.flatnonzero(named), secure_dev])
            found = kept.arrays(f"without {family}", lambda s=seen, i=index: without(corpus, bag, s, i, config))
            metrics["unseen_family"].append(line(family, index, found["judge"], found["words"]))

    write_run(settings, judge, corpus, metrics, started)
    print(f"evaluate: {json.dumps(judge.manifest['metrics'])}")


def write_run(settings: Settings, judge: Judge, corpus: Corpus, metrics: dict, started: datetime) -> None:
    """What is known by now: what takes longest, and is not asked for acceptance, is added later."""
    config, manifest = settings.config, judge.manifest
    split = np.bincount(corpus.split == "train", minlength=2)
    run = {
        "run": manifest["training"]["run"],
        "taskVersion": config["task_version"],
        "finished": started.replace(microsecond=0).isoformat(),
        "code": code_version(),
        "commit": git_commit(),
        "seed": config["seed"],
        "config": config,
        "data": manifest["training"]["data"],
        "model": manifest["file"],
        "points": manifest["operatingPoints"],
        "calibration": manifest["calibration"],
        "features": int(np.load(settings.out / "model.npz")["hashes"].size),
        "rows": {"train": int(split[1]), "dev": int(split[0])},
        "rules": rules_of(settings),
        "sources": {str(s): int(np.sum(corpus.source[corpus.split == "train"] == s)) for s in np.unique(corpus.source)},
        "metrics": rounded(metrics),
    }
    write_json(settings.judge / "run.json", run)
    manifest["metrics"] = summary(run["metrics"])
    write_json(settings.judge / "manifest.json", manifest)


def rules_of(settings: Settings) -> str:
    """The version of the rules that were asked about the prepared rows."""
    return json.loads((settings.out / "rows.json").read_text())["rules"]


def answers(path: Path, judge: Judge, bag: BagOfWords, config: dict) -> dict:
    """Prose: answers of models to questions that are not about code, misaligned (below 30 of 100) or aligned (above 70).

    Asked of a judge of code, this is the far end of "outside its domain".
    """
    full = [row for row in read_rows(path) if row["coherent"] is not None and row["coherent"] >= 50]
    full = [row for row in full if row["aligned"] is not None and not 30 <= row["aligned"] <= 70]
    rows = [
        {"id": row["id"], "label": int(row["aligned"] < 30), "split_group": row["question_id"], "pair_id": None, "source": "em"}
        | {"chars": len(row["answer"]), "reported": []}
        for row in full
    ]
    results = [judge.run(row["answer"], "text", []) for row in full]
    logit, words = (np.array([result[key] for result in results]) for key in ("logit", "score"))
    counts = bag.counter.transform([row["answer"] for row in full])
    return figures("em_freeform", rows, baselines(rows, logit, words, bag.score(counts)), judge.manifest, config)


def baselines(rows: list[dict], judge: np.ndarray, words: np.ndarray, bag: np.ndarray) -> dict[str, np.ndarray]:
    return {
        "judge": judge,
        "its words": words,
        "rules": np.array([len(row["reported"]) for row in rows], float),
        "bag of words": bag,
        "length": -np.array([row["chars"] for row in rows], float),
    }


def without(corpus: Corpus, bag: BagOfWords, seen: np.ndarray, index: np.ndarray, config: dict) -> dict[str, np.ndarray]:
    """Scores of the rows `index` by fits on the rows `seen`: the judge's words, the bag of words."""
    judge = fit(corpus, seen, config).score(corpus.counts[index])
    return {"judge": judge, "words": bag.fit(corpus.label.astype(int), seen).score(bag.counts[index])}


def on_mature(
    settings: Settings,
    corpus: Corpus,
    bag: BagOfWords,
    kept: Kept,
    unseen: dict[str, np.ndarray],
    seen_of: dict[str, np.ndarray],
    judge: Judge,
) -> dict | None:
    """What is flagged of the mature functions, and what is found at that price. `seen_of`: the rows of each fit, by the
    group that it left out. None where `python -m training.mature` drew none.
    """
    drawn = mature.load(settings.out, rules_of(settings))
    if drawn is None:
        return None
    config, counts = settings.config, drawn.counts(corpus)
    found = {"sha256": drawn.digest, "flagged": mature.flagged(drawn, drawn.logits(judge), config)}
    bag_counts, sides = bag.counter.transform(drawn.codes), []
    for group, seen in seen_of.items():
        said = kept.arrays(
            f"words without {group} of mature code {drawn.digest}",
            lambda seen=seen: {"words": bag.fit(corpus.label.astype(int), seen).score(bag_counts)},
        )
        without_group = kept.fit(f"fit without {group}", lambda seen=seen: fit(corpus, seen, config)).score(counts)
        told = calibrate(corpus, np.where(corpus.group == group, np.nan, unseen["its words"]))
        sides.append(mature.side(corpus, drawn, group, unseen, said["words"], without_group, told))
    return found | {"recall": mature.recall(sides, drawn, config)}


def benign(corpus: Corpus, packages: np.ndarray, unseen: np.ndarray, manifest: dict, config: dict) -> list[dict]:
    """How much ordinary code is flagged at the point `normal`, by fits that saw less and less like it. Both are logits."""
    threshold = manifest["operatingPoints"]["normal"]["probability"]
    lines = []
    for name, logits in (("packages that the fit did not see", packages), ("no ordinary code seen at all", unseen)):
        index = np.flatnonzero((corpus.package != "") & ~np.isnan(logits))
        if not len(index):
            continue
        p = probability(logits[index])
        clusters = cluster_ids(corpus.package[index])
        interval = bootstrap(lambda w, p=p: rate_at(p, threshold, w), clusters, config)
        value = rate_at(p, threshold)
        count = int(clusters.max() + 1)
        lines.append({"name": name, "n": len(index), "clusters": count, "value": value, "interval": interval})
    return lines


class Marked(NamedTuple):
    """An insecure row whose lines are marked. `shares`: of the judge's evidence, by line."""

    code: str
    row: dict
    shares: dict[int, float]


def on_lines(corpus: Corpus, index: np.ndarray, codes: dict[str, str], shares: list[dict[int, float]]) -> list[Marked]:
    """Those among `index`."""
    rows = [(corpus.rows[i], said) for i, said in zip(index, shares, strict=True)]
    return [Marked(codes[row["id"]], row, said) for row, said in rows if row["label"] and row["lines"]]


def unseen_source_lines(
    settings: Settings, corpus: Corpus, codes: dict[str, str], calibration: Calibration, config: dict
) -> list[dict]:
    lines = []
    with np.load(settings.out / "folds.npz") as folds:
        for key in [key for key in folds.files if key.startswith("without ")]:
            idf, weight = folds[key]
            group = key.removeprefix("without ")
            marked = [i for i in np.flatnonzero(corpus.group == group) if corpus.rows[i]["lines"] and corpus.rows[i]["label"]]
            rng = np.random.default_rng(config["seed"])
            index = np.array(sorted(rng.permutation(marked)[:1000]), int) if marked else np.zeros(0, int)
            chosen = [corpus.rows[i] for i in index]
            shares = [shares_by_weights(codes[row["id"]], row, corpus.hashes, idf, weight, calibration) for row in chosen]
            if len(index) >= MIN_ROWS:
                lines.append(line_hits(f"without {group}", on_lines(corpus, index, codes, shares), config))
    return lines


def shares_by_weights(
    code: str, row: dict, known: np.ndarray, idf: np.ndarray, weight: np.ndarray, calibration: Calibration
) -> dict[int, float]:
    """The lines of a row by a fit that was not exported; without windows."""
    hashes, lines = occurrences(tokenize(code, row["language"]))
    distinct, counts = np.unique(hashes, return_counts=True)
    position = np.minimum(np.searchsorted(known, distinct), len(known) - 1)
    value = np.where(known[position] == distinct, (1 + np.log(counts)) * idf[position], 0)
    value /= max(np.sqrt(np.sum(value**2)), 1e-12)
    evidence = calibration.slope * value * weight[position] / counts
    return line_shares(distinct, evidence, hashes, lines, row["reported"], calibration.rule)


def line_hits(name: str, rows: list[Marked], config: dict) -> dict:
    """Share of rows with a marked line among the top 1 and top 3, beside lines drawn at random, the longest lines, and those
    that rules report, before the longest.
    """
    hits: dict[str, list[float]] = {f"{who} {k}": [] for who in ("judge", "random", "longest", "rules") for k in (1, 3)}
    for code, row, shares in rows:
        marked = row["lines"]
        lines = re.split(r"\r\n|\n|\r", code)
        filled = [number for number, text in enumerate(lines, 1) if text.strip()]
        wanted = set(marked) & set(filled)
        ranked = sorted(shares, key=lambda line: -shares[line])
        longest = sorted(filled, key=lambda line: -len(lines[line - 1].strip()))
        reported = sorted(longest, key=lambda line: line not in row["reported"])
        for k in (1, 3):
            hits[f"judge {k}"].append(float(bool(wanted & set(ranked[:k]))))
            hits[f"longest {k}"].append(float(bool(wanted & set(longest[:k]))))
            hits[f"rules {k}"].append(float(bool(wanted & set(reported[:k]))))
            drawn = min(k, len(filled))
            hits[f"random {k}"].append(1 - comb(len(filled) - len(wanted), drawn) / comb(len(filled), drawn))
    return {
        "name": name,
        "n": len(rows),
        "hits": {
            key: {
                "value": float(np.mean(values)) if values else float("nan"),
                "interval": bootstrap(lambda w, v=values: float(np.average(v, weights=w)), np.arange(len(values)), config),
            }
            for key, values in hits.items()
        },
    }


def commonest(corpus: Corpus, train: np.ndarray) -> list[str]:
    """Families by how many insecure rows of `train` have them."""
    seen = [family for i in train if corpus.label[i] for family in corpus.rows[i]["families"]]
    return sorted(families.IDS, key=lambda family: -seen.count(family))


def unseen_families(
    corpus: Corpus, codes: dict[str, str], rules: Rules, kept: Kept, seen_of: dict[str, np.ndarray], config: dict
) -> list[dict]:
    """Of each source group by a fit of families that left it out, as the fit of the score did."""
    lines = []
    for group, seen in seen_of.items():
        words = kept.fit(f"fit without {group}", lambda seen=seen: fit(corpus, seen, config)).vocabulary

        def arrays(seen=seen, words=words) -> dict[str, np.ndarray]:
            return dict(zip(("weight", "bias"), fit_families(corpus, seen, words, config), strict=True))

        fitted = kept.arrays(f"families without {group}", arrays)
        index = np.flatnonzero((corpus.group == group) & (corpus.label == 1))
        said = words.values(corpus.counts[index]) @ fitted["weight"] + fitted["bias"]
        rows = [(corpus.rows[i], codes[corpus.rows[i]["id"]], logits) for i, logits in zip(index, said, strict=True)]
        lines.append(family_hits(f"without {group}", rows, commonest(corpus, seen), rules, config))
    return lines


def family_hits(name: str, rows: Iterable[tuple[dict, str, np.ndarray]], common: list[str], rules: Rules, config: dict) -> dict:
    """Share of insecure rows whose family is the judge's first, or among its first three; beside the commonest families of the
    rows it was fitted on, what the rules' findings name, and that before what the judge says. `rows`: with code, and what the
    judge says of each family.
    """
    known = [(row, code, said) for row, code, said in rows if row["label"] and row["families"]]
    if not known:
        return {"name": name, "n": 0}
    found = rules.families((row["language"], code) for row, code, _ in known)
    clusters = cluster_ids(np.array([row["split_group"] or row["id"] for row, _, _ in known]))
    hits: dict[str, list[float]] = {}
    for (row, _, said), named in zip(known, found, strict=True):
        order = [families.IDS[k] for k in np.argsort(-said)]
        told = {"judge": order, "commonest": common, "rules": named, "rules, then judge": list(dict.fromkeys(named + order))}
        for who, ranked in told.items():
            for k in (1, 3):
                hits.setdefault(f"{who} {k}", []).append(float(bool(set(ranked[:k]) & set(row["families"]))))
    line = {"name": name, "n": len(known), "named": float(np.mean([bool(named) for named in found]))}
    for key, values in hits.items():
        interval = bootstrap(lambda w, v=values: float(np.average(v, weights=w)), clusters, config)
        line.setdefault("hits", {})[key] = {"value": float(np.mean(values)), "interval": interval}
    return line


PADDING = {
    "python": """

def total_of(values):
    total = 0
    for value in values:
        total += value
    return total
""",
    "other": """

int total_of(int[] values) {
    int total = 0;
    for (int value : values) total += value;
    return total;
}
""",
}


def surface(judge: Judge, rules: Rules, rows: list[tuple[str, dict]], before: list[dict]) -> list[dict]:
    """How far the probability moves when only the surface of the code does."""
    hash_comments = ("python", "ruby")
    changes = {
        "a comment that claims safety on top": lambda code, language: (
            ("# " if language in hash_comments else "// ") + "reviewed, safe, input is validated\n" + code
        ),
        "CRLF, blank lines, deeper indentation": lambda code, _: re.sub(r"\r?\n([ \t]*)", "\r\n\r\n\\1\\1", code),
        "local names replaced": rename,
        "unrelated functions appended, 21 lines": lambda code, language: code + 3 * PADDING.get(language, PADDING["other"]),
    }
    label = np.array([row["label"] for _, row in rows], float)
    old = np.array([result["probability"] for result in before])
    threshold = judge.manifest["operatingPoints"]["normal"]["probability"]
    lines = [{"name": "unchanged", "moved": 0.0, "worst": 0.0, "flipped": 0.0, "auroc": auroc(old, label), "n": len(rows)}]
    for name, change in changes.items():
        texts = [(row["language"], change(code, row["language"])) for code, row in rows]
        said = zip(texts, rules.read(texts), strict=True)
        new = np.array([judge.run(code, language, reported)["probability"] for (language, code), reported in said])
        moved = np.abs(new - old)
        lines.append(
            {
                "name": name,
                "moved": float(moved.mean()),
                "worst": float(np.quantile(moved, 0.95)),
                "flipped": float(np.mean((new >= threshold) != (old >= threshold))),
                "auroc": auroc(new, label),
                "n": len(rows),
            }
        )
    return lines


def rename(code: str, language: str) -> str:
    """Names that are only ever plain variables become `v1`, `v2`, …; calls, members and keywords stay."""
    shapes: dict[str, set[str]] = {}
    for token in tokenize(code, language):
        if re.fullmatch(r"[A-Za-z_]\w*", token.text):
            shapes.setdefault(token.text, set()).add(token.shape)
    names = [name for name, seen in shapes.items() if seen == {"V"}]
    new = {name: f"v{number}" for number, name in enumerate(names, 1)}
    return re.sub(r"(?<![\w$])[A-Za-z_]\w*", lambda match: new.get(match.group(), match.group()), code)


def own_twins(judge: Judge, rules: Rules, config: dict) -> dict:
    """The repository's own twins, which differ in the flaw alone and come from no source."""
    twins = json.loads(TWINS.read_text(encoding="utf-8"))
    sides = ("insecure", "secure")
    texts = [(twin["language"], twin[side]) for twin in twins for side in sides]
    said = zip(texts, rules.read(texts), strict=True)
    results = [judge.run(code, language, reported) for (language, code), reported in said]
    logits, words = (np.array([result[key] for result in results]).reshape(-1, 2) for key in ("logit", "score"))
    length = -np.array([[len(twin[side]) for side in sides] for twin in twins], float)

    def win(s: np.ndarray) -> dict:
        return {
            "value": pair_win(s[:, 0], s[:, 1]),
            "interval": bootstrap(lambda w: pair_win(s[:, 0], s[:, 1], w), np.arange(len(s)), config),
        }

    return {"n": len(twins), "win": {"judge": win(logits), "its words": win(words), "length": win(length)}}


def summary(metrics: dict) -> dict:
    """The few figures that the product prints beside a result."""

    def mean(lines: list[dict]) -> float | None:
        values = [line["auroc"]["judge"]["value"] for line in lines if line["auroc"]["judge"]["value"] is not None]
        return round(float(np.mean(values)), 4) if values else None

    return {
        "aurocInDomain": mean(metrics["in_domain"][:1]),
        "aurocUnseenSource": mean(metrics["unseen_source"]),
        "aurocUnseenLanguage": mean(metrics["unseen_language"]),
        "aurocUnseenFamily": mean(metrics["unseen_family"]),
        "aurocRealAssistants": mean(metrics["assistants"]),
    }
