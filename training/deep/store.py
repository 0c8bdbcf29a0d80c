"""States that were read, in shards by the hash of the unit, and how they are read."""

import hashlib
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np

FORM = (
    "<|im_start|>user\n",
    "\n\nDoes the code above contain a security vulnerability? Answer Yes or No.<|im_end|>\n<|im_start|>assistant\n",
)
LAYERS = (8, 11, 14)
"""Layers whose output is kept, counted from 1; nothing above the last is computed."""
POOLS = ("mean", "max", "last", "asked")
MAX_TOKENS = 512
"""Of a unit's code; the rest of a longer one is not read."""
MAX_CHARACTERS = 16 * MAX_TOKENS
"""Code points that tokens are made of: however long a text is, its tokens are soon there. Source code has 3 or 4 a token."""
BATCH_TOKENS = 2048
SHARD = 64


class Reads(Protocol):
    """A model that reads; `Reader` in states.py."""

    def tokens(self, code: str) -> list[int]: ...

    def read(self, rows: Sequence[list[int]]) -> np.ndarray: ...


class Encodes(Protocol):
    """`Encoder` in training/policies/runtime.py."""

    def encode(self, text: str, is_template: bool) -> list[int]: ...


def code_tokens(encoder: Encodes, code: str) -> list[int]:
    """Of a unit, so many as are read."""
    return encoder.encode(code[:MAX_CHARACTERS], is_template=False)[:MAX_TOKENS]


def key_of(code: str) -> str:
    return hashlib.sha256(code.encode("utf-8", "surrogatepass")).hexdigest()


class Store:
    """Shards of states in one folder, for one base and one way of reading."""

    def __init__(self, out: Path, base: str) -> None:
        way = hashlib.sha256(repr((base, FORM, LAYERS, POOLS, MAX_TOKENS)).encode()).hexdigest()
        self.folder = out / f"states-{way[:12]}"
        self.known: dict[str, tuple[Path, int]] = {}
        for path in sorted(self.folder.glob("*.npz")):
            with np.load(path) as shard:
                self.known |= {str(key): (path, at) for at, key in enumerate(shard["keys"])}

    def add(self, keys: list[str], states: np.ndarray) -> None:
        """Under another name first, one that no other reader has: a shard is whole or not there."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{keys[0]}.npz"
        unfinished = path.with_suffix(".part")
        with unfinished.open("wb") as file:
            np.savez(file, keys=np.array(keys), states=states)
        unfinished.rename(path)
        self.known |= {key: (path, at) for at, key in enumerate(keys)}

    def load(self, keys: Sequence[str]) -> np.ndarray:
        """States of these units, all of which are known."""
        wanted: dict[Path, list[tuple[int, int]]] = {}
        for row, key in enumerate(keys):
            path, at = self.known[key]
            wanted.setdefault(path, []).append((row, at))
        found: np.ndarray | None = None
        for path, places in wanted.items():
            with np.load(path) as shard:
                states = shard["states"]
            found = np.empty((len(keys), *states.shape[1:]), np.float16) if found is None else found
            rows, at = zip(*places, strict=True)
            found[list(rows)] = states[list(at)]
        assert found is not None
        return found


def read_all(reader: Reads, store: Store, codes: Sequence[str], seconds: float) -> None:
    """Reads units that are not known, in their order, for about so long."""
    waiting = [code for code in dict.fromkeys(codes) if key_of(code) not in store.known]
    began, tokens, read = time.monotonic(), 0, 0
    while waiting and time.monotonic() - began < seconds:
        shard, waiting = waiting[:SHARD], waiting[SHARD:]
        rows = sorted(((reader.tokens(code), key_of(code)) for code in shard), key=lambda row: len(row[0]))
        states = np.concatenate([reader.read(batch) for batch in batches([ids for ids, _ in rows])])
        store.add([key for _, key in rows], states)
        read, tokens = read + len(rows), tokens + sum(len(ids) for ids, _ in rows)
        print(f"  {len(store.known)} units known, {len(waiting)} to go", flush=True)
    passed, cpu = time.monotonic() - began, time.process_time()
    print(f"states: {read} units, {tokens} tokens in {passed:.0f} s ({cpu:.0f} s of CPU with loading)")


def batches(rows: list[list[int]]) -> Iterator[list[list[int]]]:
    """`rows`: from the shortest to the longest."""
    batch: list[list[int]] = []
    for row in rows:
        if batch and len(row) * (len(batch) + 1) > BATCH_TOKENS:
            yield batch
            batch = []
        batch.append(row)
    if batch:
        yield batch
