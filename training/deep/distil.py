"""The deep judge teaches the words' judge what it makes of code that nobody labelled: functions of mature projects, and edits
of them that put a flaw in. Each source group is judged by a student whose teacher did not see it either.
"""

import numpy as np
import scipy.sparse as sp

from ..lexer import tokenize
from ..mature import Mature
from ..mutations import mutants
from ..prepare import Corpus
from ..rules import Rules
from ..train import fit
from .heads import Head, Sample, fit_sum, fits_without, scores_by

DRAWS = 4
"""Copies of each text for the student, their labels drawn by the teacher's probability."""
NOBODY, WORDS, DEEP = (f"taught by {who}" for who in ("nobody", "its words", "the deep judge"))


def pool_of(mature: Mature, rules: Rules) -> Mature:
    """The functions, and of each what the edits make of it, a row each."""
    rows = list(mature.rows)
    for row in mature.rows:
        rows += [row | {"code": mutant.code} for mutant in mutants(row["code"], row["language"])]
    told = rules.read((row["language"], row["code"]) for row in rows[len(mature.rows) :])
    for row, lines in zip(rows[len(mature.rows) :], told, strict=True):
        row["reported"] = lines
    return Mature(rows)


def students(
    corpus: Corpus, sample: Sample, head: Head, words: np.ndarray, pool: Mature, states: np.ndarray, config: dict
) -> dict[str, np.ndarray]:
    """Scores of the sample's rows by judges of words that were fitted without their group: one that the deep judge has taught
    besides the labels, one that the words' own judge has, and one that nobody has. `words`: of each row of the sample by the
    fit without its group; `states`: of the pool, texts x layers x pools x width.
    """
    rows, groups = sample.rows, corpus.group[sample.rows]
    heads = fits_without(corpus, sample, head, groups, len(rows))
    deep = scores_by(heads, sample, head, groups)
    reported = corpus.reported[rows].astype(float)
    counts, tokens = pool.counts(corpus), [len(tokenize(row["code"], row["language"])) for row in pool.rows]
    found = {name: np.full(len(rows), np.nan) for name in (NOBODY, WORDS, DEEP)}
    for left_out in np.unique(groups):
        others, unseen = groups != left_out, groups == left_out
        train = np.flatnonzero((corpus.split == "train") & (corpus.group != left_out))
        alone = fit(corpus, train, config)
        own = alone.score(counts)
        # The word of the rules is a variable beside the words: what they say is not to be learned once more from the text.
        weights = fit_sum(corpus, rows[others], np.column_stack([deep, words, reported])[others])
        both = np.column_stack([heads[str(left_out)].score(head.values(states)), own, np.zeros(len(own))])
        lone = fit_sum(corpus, rows[others], np.column_stack([words, reported])[others])
        teachers = {
            WORDS: lone.score(np.column_stack([own, np.zeros(len(own))])),
            DEEP: weights.score(both),
        }
        found[NOBODY][unseen] = alone.score(corpus.counts[rows[unseen]])
        for name, logits in teachers.items():
            rich = with_pool(corpus, pool, counts, tokens, logits, config)
            taught = fit(rich, np.concatenate([train, np.arange(len(corpus.rows), len(rich.rows))]), config)
            found[name][unseen] = taught.score(corpus.counts[rows[unseen]])
        print(f"  without {left_out}", flush=True)
    return found


def with_pool(
    corpus: Corpus, pool: Mature, counts: sp.csr_matrix, tokens: list[int], logits: np.ndarray, config: dict
) -> Corpus:
    """The corpus with the pool as one more source, each text `DRAWS` times, insecure as often as the teacher thinks."""
    drawn = np.random.default_rng(config["seed"]).random((DRAWS, len(logits))) < 1 / (1 + np.exp(-logits))
    rows = [
        {
            "id": f"pool {draw} {at}",
            "source": "pool",
            "group": "pool",
            "language": row["language"],
            "label": int(drawn[draw, at]),
        }
        | {"families": [], "pair_id": None, "lines": None, "reported": row["reported"], "split": "train"}
        | {"split_group": row["package"], "package": None, "tokens": tokens[at], "chars": len(row["code"])}
        for draw in range(DRAWS)
        for at, row in enumerate(pool.rows)
    ]
    return Corpus([*corpus.rows, *rows], sp.vstack([corpus.counts, *[counts] * DRAWS], format="csr"), corpus.hashes)
