"""A small encoder trained from scratch, and calls as features of the linear judge, beside the judge that ships.

python -m training.encoder fit --minutes 10     fits without each source group; goes on where it was
python -m training.encoder measure              what of it there is, beside the judge; --publish writes docs/training.md
"""

import argparse
import functools
import hashlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import scipy.sparse as sp

from ..deep.heads import BASELINE, fit_sum, judges_table, known_scores, measure, together
from ..deep.order import reading_order
from ..export import write_json
from ..features import count
from ..metrics import rounded
from ..prepare import GROUPS, Corpus, load_corpus, read_codes
from ..report import number, replace_section, table
from ..settings import DATA, ROOT, Unusable, command, load_config, sha256
from ..train import fit as fit_words
from .inputs import Texts, read_texts

ROWS, JUDGED = 12000, 10000
"""So many rows a fit, and so many judged, of an order that is even over source groups."""
# name -> arguments of Variant, or a linear judge
VARIANTS = {
    "calls": {"linear": True},
    "words and calls": {"linear": True},
    "words, of as few rows": {"linear": True},
    "plain": {},
    "plain, another seed": {"seed": 2},
    "and syntax": {"syntax": True},
    "and twins": {"twins": True},
    "and an adversary": {"adversary": True},
    "and the word of the rules": {"rule": True},
    "and families": {"families": True},
    "and all of these": {"twins": True, "adversary": True, "syntax": True, "families": True},
}


@functools.cache
def corpus_digest(judge: Path) -> str:
    return sha256(judge / "corpus.npz")


def texts_of(given: argparse.Namespace, corpus: Corpus) -> Texts:
    """All rows as the encoder reads them, kept as long as the data and the code of it stay."""
    digest = hashlib.sha256(corpus_digest(given.judge).encode())
    for path in (*(Path(__file__).with_name(f"{name}.py") for name in ("inputs", "syntax")), ROOT / "training" / "lexer.py"):
        digest.update(path.read_bytes())
    path = given.out / f"texts-{digest.hexdigest()[:12]}.npz"
    if not path.is_file():
        codes = read_codes(given.data)
        texts = read_texts((row["language"], codes[row["id"]]) for row in corpus.rows)
        given.out.mkdir(parents=True, exist_ok=True)
        np.savez(path, **vars(texts))
    with np.load(path) as stored:
        return Texts(**{key: stored[key] for key in stored.files})


def with_calls(corpus: Corpus, texts: Texts, alone: bool) -> Corpus:
    """The corpus with features of calls as further columns, or with these alone."""
    rows = [count(texts.calls[a:b]) for a, b in zip(texts.call_starts, texts.call_starts[1:], strict=False)]
    starts = np.cumsum([0, *(len(hashes) for hashes, _ in rows)])
    known, column = np.unique(np.concatenate([hashes for hashes, _ in rows]), return_inverse=True)
    counts = np.concatenate([n for _, n in rows])
    calls = sp.csr_matrix((counts, column, starts), shape=(len(rows), len(known)))
    # Their buckets are their own: what is measured is the feature, not the table that it would be in.
    if alone:
        return Corpus(corpus.rows, calls, known)
    kept = np.flatnonzero(np.bincount(calls.indices, minlength=len(known)) >= 5)
    return Corpus(corpus.rows, sp.hstack([corpus.counts, calls[:, kept]], format="csr"), np.append(corpus.hashes, known[kept]))


def fit(given: argparse.Namespace) -> None:
    corpus, config = load_corpus(given.judge), load_config()
    texts, order = texts_of(given, corpus), reading_order(corpus, config["seed"])
    end = time.monotonic() + 60 * given.minutes
    for name in given.variants or VARIANTS:
        told = VARIANTS[name]
        fit_one = (
            linear(corpus, texts, name, given.rows, config)
            if "linear" in told
            else encoder(corpus, texts, name, given.rows, config)
        )
        for group in given.groups or np.unique(corpus.group):
            path = kept(given, name, told, group)
            if path.is_file():
                continue
            if time.monotonic() > end:
                raise Unusable("The time is up; the same command goes on.")
            before = time.process_time()
            fitted, told_of = fit_one(order[(corpus.split[order] == "train") & (corpus.group[order] != group)])
            took = time.process_time() - before
            save(path, fitted(order[:JUDGED][corpus.group[order[:JUDGED]] == group]), took)
            print(f"{name}, without {group}: {told_of}, {took:.0f} s of a processor", flush=True)


def linear(corpus: Corpus, texts: Texts, name: str, first: int, config: dict) -> Callable:
    """Fits as the judge that ships is fitted, on all rows, or on as many as an encoder."""
    few = "few" in name
    rich = corpus if few else with_calls(corpus, texts, name == "calls")

    def fit_one(seen: np.ndarray) -> tuple[Callable[[np.ndarray], np.ndarray], str]:
        fitted = fit_words(rich, np.sort(seen[:first] if few else seen), config)
        return lambda rows: fitted.score(rich.counts[rows]), f"{len(fitted.weight)} features"

    return fit_one


def encoder(corpus: Corpus, texts: Texts, name: str, rows: int, config: dict) -> Callable:
    """Fits of the first rows alone."""
    import torch

    from .model import Fitted, Variant

    torch.set_num_threads(1)

    def fit_one(seen: np.ndarray) -> tuple[Callable[[np.ndarray], np.ndarray], str]:
        fitted = Fitted(corpus, texts, seen[:rows], Variant(name, **VARIANTS[name]), config)
        return fitted.score, f"{fitted.numbers.max() - 1} words"

    return fit_one


def kept(given: argparse.Namespace, name: str, told: dict, group: str) -> Path:
    """Where the scores of a group by the fit without it are; another file where anything that made them is another."""
    linear = "linear" in told
    code = ("inputs", "syntax") if linear else ("inputs", "syntax", "model")
    digest = hashlib.sha256(
        repr((name, told, str(group), "calls" in name or given.rows)).encode() + corpus_digest(given.judge).encode()
    )
    for path in (*(Path(__file__).with_name(f"{of}.py") for of in code), ROOT / "training" / "train.py"):
        digest.update(path.read_bytes())
    return given.out / "scores" / f"{digest.hexdigest()[:16]}.npz"


def save(path: Path, scores: np.ndarray, seconds: float) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part.npz")
    np.savez(part, scores=scores, seconds=seconds)
    part.rename(path)


def load(given: argparse.Namespace, corpus: Corpus, rows: np.ndarray, name: str, told: dict) -> tuple[np.ndarray, float]:
    """A score for each of the rows by a fit that left out its group, nan where there is none, and the longest fit's seconds."""
    scores, seconds = np.full(len(rows), np.nan), 0.0
    for group in np.unique(corpus.group):
        path = kept(given, name, told, group)
        if path.is_file():
            with np.load(path) as stored:
                scores[corpus.group[rows] == group] = stored["scores"]
                seconds = max(seconds, float(stored["seconds"]))
    return scores, seconds


ENSEMBLES = {
    "mean of both seeds": ("plain", "plain, another seed"),
    "mean of all that are not told of the rules": tuple(
        name for name, told in VARIANTS.items() if not {"linear", "rule"} & set(told)
    ),
}


def measure_all(given: argparse.Namespace) -> None:
    corpus, config = load_corpus(given.judge), load_config()
    rows = reading_order(corpus, config["seed"])[:JUDGED]
    group = corpus.group[rows]
    words, shipped, reported = known_scores(given.judge, corpus, rows)
    found = {name: load(given, corpus, rows, name, told) for name, told in VARIANTS.items()}
    encoders = {name: scores for name, (scores, _) in found.items() if "linear" not in VARIANTS[name]}
    for name, parts in ENSEMBLES.items():
        encoders[name] = sum(standard(encoders[part], group) for part in parts)
    plain = encoders["plain"]
    if np.isnan(plain).any():
        raise Unusable("The plain encoder is not through all source groups: run `python -m training.encoder fit` first.")

    scores = {BASELINE: shipped, "its words": words}
    calls, both, few = (found[name][0] for name in ("calls", "words and calls", "words, of as few rows"))
    if not np.isnan(few).any():
        scores["words, of as few rows as the encoder"] = few
    if not np.isnan(calls).any():
        scores["calls"] = calls
        scores["words, calls and the rules, a fit each"] = together(corpus, rows, [words, calls, reported])
    if not np.isnan(both).any():
        scores["words and calls, one fit"] = both
        scores["words and calls, one fit, and the rules"] = together(corpus, rows, [both, reported])
    for name, score in encoders.items():
        if not np.isnan(score).any():
            scores[f"encoder, {name}"] = score
            scores["that, the words and the rules" if name == "plain" else f"{name}, the words and the rules"] = together(
                corpus, rows, [score, words, reported]
            )
    result = {"rows": len(rows), "fitted on": given.rows, "lines": measure(corpus, rows, scores, BASELINE, config)}

    # What is through some groups only is held against the same rows; the weights of a sum are those of the plain encoder.
    partly = []
    for name, score in encoders.items():
        through = ~np.isnan(score)
        if through.all() or not through.any():
            continue
        added = np.full(len(rows), np.nan)
        for left_out in np.unique(group[through]):
            at = group == left_out
            weights = fit_sum(corpus, rows[~at], np.column_stack([standard(plain, group), words, reported])[~at])
            added[at] = weights.score(np.column_stack([standard(score, group), words, reported])[at])
        some = rows[through]
        alone = measure(corpus, some, {"plain": plain[through], name: score[through]}, "plain", config)
        both = measure(corpus, some, {BASELINE: shipped[through], name: added[through]}, BASELINE, config)
        partly.append({"name": name, "alone": alone, "added": both})
    result |= {"partly": partly, "seconds": max(seconds for _, seconds in found.values())}
    write_json(given.out / "measured.json", rounded(result))
    text = report(rounded(result))
    print(text)
    if given.publish:
        replace_section(ROOT / "docs" / "training.md", "encoder", text)


def standard(scores: np.ndarray, group: np.ndarray) -> np.ndarray:
    """Mean 0 and deviation 1 in each source group: fits without different groups have scales of their own."""
    found = scores.copy()
    for name in np.unique(group):
        at = group == name
        found[at] = (scores[at] - scores[at].mean()) / scores[at].std()
    return found


def report(result: dict) -> str:
    """The section of docs/training.md."""
    partly = result["partly"]
    rest = table(
        ["encoder", "source groups", "alone", "ahead of plain", "with words and rules", "ahead of the judge that ships"],
        [
            [
                x["name"],
                ", ".join(x["alone"][1]["by_group"]),
                number(x["alone"][1]["groups"]),
                number(x["alone"][1]["groups_ahead"]),
            ]
            + [number(x["added"][1]["groups"]), number(x["added"][1]["groups_ahead"])]
            for x in partly
        ],
    )
    others = f"Through some source groups only, held against the same rows:\n\n{rest}" if partly else ""
    return f"""
{result["rows"]} rows judged; encoders are fitted on {result["fitted on"]} rows of other source groups, in
{result["seconds"]:.0f} s of a core at most, linear judges on all of them.
95 % intervals by bootstrap over groups of related rows.

{judges_table(result["lines"])}

{others}
"""


STAGES = {"fit": fit, "measure": measure_all}


@command
def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m training.encoder", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stage", choices=STAGES)
    parser.add_argument("--judge", type=Path, default=ROOT / "out" / "training", help="what `python -m training` left")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "encoder")
    parser.add_argument("--rows", type=int, default=ROWS, help="rows of a fit")
    parser.add_argument("--minutes", type=float, default=float("inf"), help="fit: begin nothing after so long")
    parser.add_argument("--variants", nargs="*", choices=VARIANTS, help="fit: these alone")
    parser.add_argument("--groups", nargs="*", choices=GROUPS, help="fit: without these alone")
    parser.add_argument("--publish", action="store_true", help="measure: write the figures into docs/training.md")
    given = parser.parse_args(arguments)
    STAGES[given.stage](given)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
