"""Vectors for `bench/monitor.mjs`: what judges, traits and calibrations that never saw a weakness make of it.

For each trait: a judge and directions from half of the groups, without any row of that trait and with half of the styles;
moves of another quarter to calibrate with; and exact moves to test with, of the trait itself and of the last quarter, restyled
in the styles left out. Beside the product's columns stand those of its rivals. Out: `experiment/<trait>.json`, and
`experiment/texts.jsonl`, whose rows `driftline score` can be asked about.
"""

import json

import numpy as np
import scipy.sparse as sp
from sklearn.utils.extmath import randomized_svd

from ..prepare import Corpus, load_corpus, read_rows
from ..settings import Settings
from ..train import fit
from .space import (
    BANK_SOURCES,
    NAMES,
    Restyled,
    Space,
    Twins,
    find_twins,
    make_space,
    parts_of,
    restyle,
    sample_secure,
    trait_directions,
    trait_of,
)
from .styles import STYLES

CALIBRATION_STYLES = ("naming", "verbosity", "comments", "formatting")
RIVALS = ("as they are", "random", "permuted", "pca")
"""Seven columns each: traits not made orthogonal to style; random directions; twins with their sides drawn; leading directions
of the code without labels."""


def rivals(corpus: Corpus, seen: np.ndarray, values: sp.csr_matrix, twins: Twins, used: np.ndarray, seed: int) -> np.ndarray:
    """Features x 28."""
    rng = np.random.default_rng(seed)
    pairs = twins.pairs[used]
    differences = (values[pairs[:, 0]] - values[pairs[:, 1]]).tocsr()
    sides = sp.diags(rng.choice([-1.0, 1.0], len(pairs)))
    nothing = np.zeros((values.shape[1], 0))
    plain = trait_directions(differences, twins.trait[used], twins.source[used], nothing)
    permuted = trait_directions((sides @ differences).tocsr(), twins.trait[used], twins.source[used], nothing)
    random = rng.standard_normal((values.shape[1], len(NAMES)))
    _, _, leading = randomized_svd(values[rng.permutation(np.flatnonzero(seen))[:6000]], len(NAMES), random_state=seed)
    return np.column_stack([plain, random, permuted, leading.T])


def experiment(settings: Settings) -> None:
    """The stage. Takes a fit for each trait."""
    config = settings.config
    corpus = load_corpus(settings.out)
    twins = find_twins(corpus)
    quarter = parts_of(corpus.split_group, 4)
    styled = restyle(settings, corpus, sample_secure(corpus, config["seed"]))
    folder = settings.out / "experiment"
    folder.mkdir(parents=True, exist_ok=True)
    traits_of = [trait_of(row["families"]) for row in corpus.rows]
    asked: set[int] = set()
    styled_asked: set[int] = set()
    for held, name in enumerate(NAMES):
        of_trait = np.array([held in found for found in traits_of])
        own = twins.trait == held
        # The secure sides of the trait's twins, and every row of their groups, are unseen as well.
        groups = set(corpus.split_group[np.concatenate([twins.pairs[own].ravel(), np.flatnonzero(of_trait)])])
        hidden = np.array([group in groups for group in corpus.split_group])
        seen = (quarter < 2) & ~hidden
        fitted = fit(corpus, np.flatnonzero(seen), config)
        values = fitted.vocabulary.values(corpus.counts)
        used = seen[twins.pairs].all(axis=1)
        space = make_space(
            fitted, values, twins, used, styled.changes(fitted.vocabulary, values, seen, list(CALIBRATION_STYLES))
        )
        space = Space(fitted, np.column_stack([space.directions, rivals(corpus, seen, values, twins, used, config["seed"])]))
        similar = np.isin(twins.source, BANK_SOURCES)
        calibration = ((quarter == 2) & ~hidden)[twins.pairs].all(axis=1) & similar
        tested = own & similar
        last = (quarter == 3) & ~hidden
        document = {
            "trait": name,
            "styles": list(CALIBRATION_STYLES),
            "rivals": list(RIVALS),
            "bank": {
                "twins": twin_moves(corpus, space, values, twins, calibration),
                "styles": style_moves(corpus, space, values, styled, ((quarter == 2) & ~hidden)[styled.row], False),
            },
            "test": {
                "twins": twin_moves(corpus, space, values, twins, tested),
                "styles": style_moves(corpus, space, values, styled, last[styled.row], True),
            },
        }
        (folder / f"{name}.json").write_text(json.dumps(document))
        for part in (document["bank"], document["test"]):
            asked |= {row for move in part["twins"] for row in move["rows"]} | {move["rows"][0] for move in part["styles"]}
            styled_asked |= {move["copy"] for move in part["styles"]}
        print(f"experiment, without {name}: {int(seen.sum())} rows seen, {int(tested.sum())} twins to test with", flush=True)
    write_texts(settings, corpus, styled, asked, styled_asked)


def twin_moves(corpus: Corpus, space: Space, values: sp.csr_matrix, twins: Twins, chosen: np.ndarray) -> list[dict]:
    pairs = twins.pairs[chosen]
    moves = space.place(values[pairs[:, 0]]) - space.place(values[pairs[:, 1]])
    return [
        {
            "kind": int(trait),
            "tokens": float(corpus.tokens[secure]),
            "group": str(corpus.split_group[secure]),
            "rows": [int(secure), int(insecure)],
            "split": str(corpus.split[secure]),
            "values": np.round(move, 5).tolist(),
        }
        for trait, (insecure, secure), move in zip(twins.trait[chosen], pairs, moves, strict=True)
    ]


def style_moves(
    corpus: Corpus, space: Space, values: sp.csr_matrix, styled: Restyled, among: np.ndarray, is_test: bool
) -> list[dict]:
    """`is_test`: in the styles that calibration does not have."""
    names = list(STYLES)
    chosen = np.flatnonzero(among & (np.isin(styled.style, CALIBRATION_STYLES) != is_test))
    copies = space.fit.vocabulary.values(styled.counts[chosen])
    moves = space.place(copies) - space.place(values[styled.row[chosen]])
    return [
        {
            "kind": names.index(styled.style[at]),
            "tokens": float(corpus.tokens[styled.row[at]]),
            "rows": [int(styled.row[at])],
            "copy": int(at),
            "values": np.round(move, 5).tolist(),
        }
        for at, move in zip(chosen, moves, strict=True)
        # What the judge does not see at all needs no place in a file.
        if np.abs(move).max() > 1e-6
    ]


def write_texts(settings: Settings, corpus: Corpus, styled: Restyled, rows: set[int], copies: set[int]) -> None:
    """One line a text, for `driftline score`: `row/<n>` and `copy/<n>`."""
    wanted = {corpus.rows[row]["id"]: row for row in rows | {int(styled.row[copy]) for copy in copies}}
    copies_of: dict[int, list[int]] = {}
    for copy in copies:
        copies_of.setdefault(int(styled.row[copy]), []).append(copy)
    with (settings.out / "experiment" / "texts.jsonl").open("w", encoding="utf-8") as lines:
        for split in ("train", "dev"):
            for given in read_rows(settings.data / f"{split}.jsonl.gz"):
                row = wanted.get(given["id"])
                if row is None:
                    continue
                texts = {f"row/{row}": given["code"]} if row in rows else {}
                for copy in copies_of.get(row, []):
                    texts[f"copy/{copy}"] = STYLES[styled.style[copy]](given["code"], given["language"])
                for identity, code in texts.items():
                    lines.write(json.dumps({"id": identity, "language": given["language"], "code": code}) + "\n")
