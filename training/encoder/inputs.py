"""Texts as the encoder reads them: numbers of words, and roles, of all rows one after the other."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from ..lexer import tokenize
from ..prepare import Corpus
from .syntax import call_features, roles

LONGEST = 1024
"""Tokens read of one text; four windows."""
UNKNOWN = 1
"""0 is nothing. A word outside the vocabulary is known by the kind of its token alone."""
SHAPES = ("", "N", "S", "S{", "S%", "V")


@dataclass
class Texts:
    """`words`: tokens x 4, places in `spelled`: text, first and last word of a name, callee. `kinds`: tokens x 3: role, depth,
    shape. `starts`: rows + 1. `lines`: of each token. `calls`, `call_starts`: hashed features of the linear judge."""

    spelled: np.ndarray
    words: np.ndarray
    kinds: np.ndarray
    lines: np.ndarray
    starts: np.ndarray
    calls: np.ndarray
    call_starts: np.ndarray


def read_texts(texts: Iterable[tuple[str, str]]) -> Texts:
    """`texts`: (language, code)."""
    places: dict[str, int] = {"": 0}
    words, kinds, lines, starts, calls, call_starts = [], [], [], [0], [], [0]
    for language, code in texts:
        tokens = tokenize(code, language)
        calls.append(call_features(tokens))
        call_starts.append(call_starts[-1] + len(calls[-1]))
        tokens = tokens[:LONGEST]
        role = roles(tokens)
        for token, callee in zip(tokens, role.callee, strict=True):
            pieces = token.words or ("",)
            names = (token.text, pieces[0], pieces[-1] if len(pieces) > 1 else "", callee)
            words.append([places.setdefault(name, len(places)) for name in names])
            lines.append(token.line)
        shape = [SHAPES.index(token.shape) if token.shape in SHAPES else len(SHAPES) for token in tokens]
        kinds.append(np.column_stack([role.role, role.depth, shape]).astype(np.int8).reshape(-1, 3))
        starts.append(starts[-1] + len(tokens))
    return Texts(
        np.array(list(places)), np.array(words, np.int32), np.concatenate(kinds), np.array(lines, np.int32),
        np.array(starts), np.concatenate(calls), np.array(call_starts),
    )  # fmt: skip


def vocabulary(corpus: Corpus, texts: Texts, train: np.ndarray, config: dict, most: int) -> np.ndarray:
    """For each spelling its number: known where it is in enough rows and more than one source group of the rows `train`."""
    rows, groups = np.zeros(len(texts.spelled), np.int32), np.zeros(len(texts.spelled), np.int32)
    for group in np.unique(corpus.group[train]):
        inside = np.zeros(len(texts.spelled), np.int32)
        for row in train[corpus.group[train] == group]:
            inside[np.unique(texts.words[texts.starts[row] : texts.starts[row + 1], :3])] += 1
        rows += inside
        groups += inside > 0
    known = (rows >= config["features"]["min_rows"]) & (groups >= config["features"]["min_groups"])
    known[0] = False
    chosen = np.flatnonzero(known)
    chosen = chosen[np.argsort(-rows[chosen], kind="stable")][:most]
    numbers = np.full(len(texts.spelled), UNKNOWN, np.int64)
    numbers[0] = 0
    numbers[chosen] = np.arange(UNKNOWN + 1, UNKNOWN + 1 + len(chosen))
    return numbers
