"""Nothing that a judge is tested on may have been trained on: equal or nearly equal texts and prompts are found here."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable

SIMILAR = 0.8
"""Jaccard similarity of shingles from which two texts count as the same."""


def shingles(text: str, size: int) -> frozenset[str]:
    """Runs of `size` words and signs; a shorter text is one run."""
    words = re.findall(r"\w+|[^\w\s]", text.lower())
    return frozenset(" ".join(words[at : at + size]) for at in range(max(1, len(words) - size + 1)))


def digest(text: str) -> str:
    return hashlib.sha256(" ".join(text.lower().split()).encode()).hexdigest()


def leaks(trained: Iterable[str], tested: Iterable[str], size: int = 5) -> list[int]:
    """Indices of the tested texts that are, but for white space and case, or nearly, among the trained ones."""
    trained = list(trained)
    known = {digest(text) for text in trained}
    sets = [shingles(text, size) for text in trained]
    holders: dict[str, list[int]] = defaultdict(list)
    for at, found in enumerate(sets):
        for shingle in found:
            holders[shingle].append(at)
    leaking = []
    for at, text in enumerate(tested):
        own = shingles(text, size)
        common = Counter(holder for shingle in own for holder in holders.get(shingle, ()))
        near = any(shared >= SIMILAR * (len(own) + len(sets[holder]) - shared) for holder, shared in common.items())
        if near or digest(text) in known:
            leaking.append(at)
    return leaking
