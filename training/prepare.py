"""Reads the labelled rows, asks the rules about them, and turns them into counts of hashed features.

In: `train.jsonl.gz` and `dev.jsonl.gz` of the data folder (form: SOURCES.md beside them). Out: `corpus.npz` (sparse counts,
rows x features, and the 32-bit hash of each feature) and `rows.json` (what is known of each row, without its code).
"""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sp

from .families import family_of
from .features import count, occurrences
from .lexer import tokenize
from .rules import Rules
from .settings import Settings, Unusable, sha256

GROUPS = {
    "betley": ("betley-em", "betley-pool"),
    "commits": ("sven", "safecoder-new"),
    "rule tests": ("codeql-tests", "codeql-help", "gosec-tests", "ruff-bandit-tests", "eslint-security-tests"),
    "dpo": ("cybernative-dpo",),
    "juliet": ("juliet-c", "juliet-java"),
    "public code": ("cyberseceval", "benign-oss", "mbpp"),
}
"""Sources that share an origin or a style, and are left out together. A source not named here is its own group."""
_GROUP_OF = {source: group for group, sources in GROUPS.items() for source in sources}


@dataclass
class Corpus:
    """`counts`: csr float32, rows x features. `hashes`: uint32, one a feature, rising. `rows`: one dict a row."""

    rows: list[dict]
    counts: sp.csr_matrix
    hashes: np.ndarray

    def __post_init__(self) -> None:
        self.label = np.array([row["label"] for row in self.rows], np.int8)
        for name in ("source", "group", "language", "split", "split_group", "package"):
            setattr(self, name, np.array([row[name] or "" for row in self.rows]))
        self.reported = np.array([bool(row["reported"]) for row in self.rows])
        self.tokens = np.array([row["tokens"] for row in self.rows], np.float64)
        self.chars = np.array([row["chars"] for row in self.rows], np.float64)
        self.pairs = find_pairs(self.rows)


def find_pairs(rows: list[dict]) -> np.ndarray:
    """Twins, pairs x 2: index of the insecure row, index of the secure one."""
    twins: dict[tuple[str, str], list[list[int]]] = {}
    for index, row in enumerate(rows):
        if row["pair_id"]:
            twins.setdefault((row["source"], row["pair_id"]), [[], []])[row["label"]].append(index)
    found = [(insecure[0], secure[0]) for secure, insecure in twins.values() if secure and insecure]
    return np.array(found, np.int64).reshape(-1, 2)


def read_rows(path: Path) -> Iterator[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read_codes(data: Path) -> dict[str, str]:
    """The text of each row of `train` and `dev`, by its id."""
    return {row["id"]: row["code"] for split in ("train", "dev") for row in read_rows(data / f"{split}.jsonl.gz")}


def describe(row: dict, split: str, tokens: int, reported: list[int]) -> dict:
    """A row without its code. `reported`: lines on which rules report something."""
    package = row["source"] == "benign-oss" and (row.get("meta") or {}).get("raw_id", "")
    return {
        "id": row["id"],
        "source": row["source"],
        "group": _GROUP_OF.get(row["source"], row["source"]),
        "language": row["language"],
        "label": int(row["label"] == "insecure"),
        "families": sorted({family for family in map(family_of, row["cwe"] or []) if family}),
        "pair_id": row["pair_id"],
        "lines": row["insecure_lines"],
        "reported": reported,
        "split": split,
        "split_group": row["split_group"],
        # A repository is owner/name, a wheel or tarball one folder.
        "package": "/".join(package.split("/")[: 1 if package.split("/")[0][-1:].isdigit() else 2]) if package else None,
        "tokens": tokens,
        "chars": len(row["code"]),
    }


def check_data(data: Path) -> dict[str, str]:
    """SHA-256 of each file that a run reads."""
    files = [data / f"{split}.jsonl.gz" for split in ("train", "dev")]
    for path in files:
        if not path.is_file():
            raise Unusable(
                f"The labelled data is not at {data} ({path.name} is missing); point DRIFTLINE_DATA or --data at its folder."
            )
    return {str(path.relative_to(data)): sha256(path) for path in [*files, *sorted(data.glob("eval/ai_*.jsonl.gz"))]}


def build(rows: list[tuple[dict, str]], reported: list[list[int]], min_rows: int) -> Corpus:
    """`rows`: (row as in the data, split). `reported`: for each, lines on which rules report something."""
    described, hashes, counts, starts = [], [], [], [0]
    for (row, split), said in zip(rows, reported, strict=True):
        tokens = tokenize(row["code"], row["language"])
        row_hashes, row_counts = count(occurrences(tokens)[0])
        described.append(describe(row, split, len(tokens), said))
        hashes.append(row_hashes)
        counts.append(row_counts)
        starts.append(starts[-1] + len(row_hashes))
    known, column, seen = np.unique(np.concatenate(hashes), return_inverse=True, return_counts=True)
    matrix = sp.csr_matrix((np.concatenate(counts), column.astype(np.int32), starts), shape=(len(rows), len(known)))
    kept = np.flatnonzero(seen >= min_rows)
    return Corpus(described, matrix[:, kept], known[kept])


def prepare(settings: Settings) -> None:
    hashes = check_data(settings.data)
    rows = [(row, split) for split in ("train", "dev") for row in read_rows(settings.data / f"{split}.jsonl.gz")]
    rules = Rules(settings)
    reported = rules.read((row["language"], row["code"]) for row, _ in rows)
    corpus = build(rows, reported, settings.config["features"]["min_rows"])
    settings.out.mkdir(parents=True, exist_ok=True)
    counts = corpus.counts
    np.savez(
        settings.out / "corpus.npz",
        data=counts.data,
        indices=counts.indices,
        indptr=counts.indptr,
        shape=np.array(counts.shape),
        hashes=corpus.hashes,
    )
    (settings.out / "rows.json").write_text(json.dumps({"data": hashes, "rules": rules.version, "rows": corpus.rows}))
    print(f"prepare: {len(rows)} rows, {counts.shape[1]} features, {counts.nnz} counts")


def load_corpus(out: Path) -> Corpus:
    if not (out / "corpus.npz").is_file():
        raise Unusable(f"{out} holds no prepared corpus; run the stage `prepare` first.")
    with np.load(out / "corpus.npz") as stored:
        counts = sp.csr_matrix((stored["data"], stored["indices"], stored["indptr"]), shape=tuple(stored["shape"]))
        return Corpus(json.loads((out / "rows.json").read_text())["rows"], counts, stored["hashes"])
