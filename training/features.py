"""Tokens to hashed features, the same in Python and in `src/core/judge/features.ts`.

A feature is a 32-bit hash and the number of times it occurs. Tokens are hashed with FNV-1a over their UTF-16 units (what
JavaScript strings are made of), n-grams by mixing the hashes of their tokens with a seed that names the kind of n-gram.
"""

import numpy as np

from .lexer import Token

WORD_SEED = 1
TEXT_SEEDS = {1: 1, 2: 2, 3: 3}
"""n -> seed for n-grams of token texts. Words of names share the seed of single tokens."""
SHAPE_SEEDS = {2: 5, 3: 6}

_cache: dict[str, int] = {}


def hash_text(text: str) -> int:
    """32-bit FNV-1a over the UTF-16 code units of `text`, one step a unit."""
    known = _cache.get(text)
    if known is not None:
        return known
    value = 0x811C9DC5
    units = memoryview(text.encode("utf-16-le", "surrogatepass")).cast("H")
    for unit in units:
        value = ((value ^ unit) * 0x01000193) & 0xFFFFFFFF
    _cache[text] = value
    return value


def mix(seed: int, *columns: np.ndarray) -> np.ndarray:
    """One hash for each n-gram. `columns[k]`: uint32 hashes of the n-grams' k-th tokens."""
    value = np.full(columns[0].shape, (seed * 0x9E3779B1) & 0xFFFFFFFF, np.uint32)
    with np.errstate(over="ignore"):
        for column in columns:
            value = (value ^ column) * np.uint32(0x85EBCA6B)
            value ^= value >> np.uint32(15)
        value *= np.uint32(0xC2B2AE35)
        value ^= value >> np.uint32(13)
    return value


def occurrences(tokens: list[Token]) -> tuple[np.ndarray, np.ndarray]:
    """Every occurrence of every feature: hashes (uint32) and the line (int32) of the occurrence's first token."""
    if not tokens:
        return np.empty(0, np.uint32), np.empty(0, np.int32)
    hashes: list[np.ndarray] = []
    lines: list[np.ndarray] = []

    def add_grams(values: np.ndarray, at: np.ndarray, seeds: dict[int, int]) -> None:
        for n, seed in seeds.items():
            count = len(values) - n + 1
            if count > 0:
                hashes.append(mix(seed, *(values[k : k + count] for k in range(n))))
                lines.append(at[:count])

    text = np.fromiter((hash_text(t.text) for t in tokens), np.uint32, len(tokens))
    line = np.fromiter((t.line for t in tokens), np.int32, len(tokens))
    add_grams(text, line, TEXT_SEEDS)
    words = [(hash_text(word), t.line) for t in tokens for word in t.words]
    if words:
        hashes.append(mix(WORD_SEED, np.array([w for w, _ in words], np.uint32)))
        lines.append(np.array([at for _, at in words], np.int32))
    shaped = [t for t in tokens if t.shape]
    shape = np.fromiter((hash_text(t.shape) for t in shaped), np.uint32, len(shaped))
    add_grams(shape, np.fromiter((t.line for t in shaped), np.int32, len(shaped)), SHAPE_SEEDS)
    return np.concatenate(hashes), np.concatenate(lines)


def count(hashes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Distinct hashes in rising order (uint32) and how often each occurs (float32)."""
    distinct, counts = np.unique(hashes, return_counts=True)
    return distinct, counts.astype(np.float32)
