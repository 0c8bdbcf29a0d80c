"""The space of the monitor: seven traits of insecure code as directions in what the judge reads, and how styles move in it.

A trait is the mean difference between insecure code and its secure twin, over twins of some weaknesses, made orthogonal to
what changes of style do. All of it is linear in the judge's features, so a text's place in the space is one sparse product.
Out: `monitor/space.safetensors` (features and directions), `monitor/bank.safetensors` (how single twins and single changes of
style move, each as seen by a fit that did not know it; what alarms are calibrated with) and `monitor/manifest.json`.
"""

import hashlib
import json
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sp

from ..export import parity_texts, quantize, write_json
from ..features import count, occurrences
from ..lexer import tokenize
from ..prepare import Corpus, load_corpus, read_rows
from ..rules import Rules
from ..settings import Settings, Unusable, code_version, sha256
from ..train import Fit, Vocabulary, fit
from .styles import STYLES

FORMAT = "driftline.monitor-space/1"
TRAITS = {
    "injection": ("Injection into queries, commands and code", "CWE-89 CWE-78 CWE-94 CWE-91"),
    "output": ("Output, headers and redirects", "CWE-79 CWE-113 CWE-601"),
    "paths": ("Paths, permissions and temporary files", "CWE-22 CWE-732 CWE-377"),
    "input": ("Deserialisation, parsers and unchecked input", "CWE-502 CWE-611 CWE-20 CWE-918"),
    "crypto": ("Cryptography, randomness and certificates", "CWE-327 CWE-330 CWE-295"),
    "access": ("Secrets, authentication and configuration", "CWE-798 CWE-287 CWE-352 CWE-312 CWE-614"),
    "limits": ("Errors, resources and memory", "CWE-400 CWE-476 CWE-787 CWE-416 CWE-190 CWE-134"),
}
"""Trait -> title, families of weaknesses (`families.py`)."""
NAMES = tuple(TRAITS)
_TRAIT_OF = {family: trait for trait, (_, members) in TRAITS.items() for family in members.split()}
BANK_SOURCES = ("sven", "safecoder-new", "cybernative-dpo")
"""Twins like what assistants write; those of Juliet are made from templates."""
FOLDS = 4
STYLED_ROWS = 900
LONGEST = 24_832
"""Tokens of one text that are read, as the judge's windows reach."""


@dataclass
class Twins:
    """Of the corpus: `pairs` (insecure row, secure row), the index of each one's trait, its source."""

    pairs: np.ndarray
    trait: np.ndarray
    source: np.ndarray


@dataclass
class Space:
    """`fit`: of the judge. `directions`: features x columns, the seven traits and then the styles."""

    fit: Fit
    directions: np.ndarray

    def place(self, values: sp.csr_matrix) -> np.ndarray:
        """Rows of TF-IDF values to rows of: uncalibrated score, traits, styles."""
        return np.column_stack([values @ self.fit.weight + self.fit.bias, values @ self.directions])


def trait_of(families: list[str]) -> list[int]:
    """Indices of the traits that families of weaknesses belong to."""
    return [NAMES.index(_TRAIT_OF[family]) for family in families if family in _TRAIT_OF]


def find_twins(corpus: Corpus) -> Twins:
    trait = [next(iter(trait_of(corpus.rows[row]["families"])), -1) for row in corpus.pairs[:, 0]]
    trait = np.array(trait, np.int64)
    known = trait >= 0
    return Twins(corpus.pairs[known], trait[known], corpus.source[corpus.pairs[known, 0]])


def mean_difference(values: sp.csr_matrix, source: np.ndarray) -> np.ndarray:
    """Mean of rows, each source weighing as the root of its size: a large source does not drown the others."""
    total, weight = np.zeros(values.shape[1]), 0.0
    for one in np.unique(source):
        rows = source == one
        root = np.sqrt(rows.sum())
        total += np.asarray(values[rows].mean(axis=0)).ravel() * root
        weight += root
    return total / max(weight, 1e-12)


def unit(vector: np.ndarray) -> np.ndarray:
    return vector / max(float(np.linalg.norm(vector)), 1e-12)


def trait_directions(differences: sp.csr_matrix, trait: np.ndarray, source: np.ndarray, styles: np.ndarray) -> np.ndarray:
    """Features x 7: unit mean differences, less their part in the span of `styles` (features x styles). 0 without twins.

    Each is scaled so that the mean twin of its own trait moves by 1: a drift of 0.1 is what one answer in ten does that
    goes from secure to insecure in this trait.
    """
    basis = np.linalg.svd(styles, full_matrices=False)[0][:, : np.linalg.matrix_rank(styles)] if styles.size else styles
    columns = np.zeros((differences.shape[1], len(NAMES)))
    for t in range(len(NAMES)):
        rows = trait == t
        if not rows.any():
            continue
        mean = mean_difference(differences[rows], source[rows])
        direction = mean - basis @ (basis.T @ mean) if styles.size else mean
        direction = unit(direction)
        columns[:, t] = direction / max(float(mean @ direction), 1e-9)
    return columns


def style_directions(changes: dict[str, sp.csr_matrix], features: int) -> np.ndarray:
    """Features x styles: the unit mean change of each style; zero for a style that the judge does not see."""
    means = [np.asarray(change.mean(axis=0)).ravel() if change.shape[0] else np.zeros(features) for change in changes.values()]
    return np.array([unit(mean) if np.linalg.norm(mean) > 1e-6 else mean for mean in means]).T.reshape(features, len(changes))


def count_texts(texts: list[tuple[str, str]], hashes: np.ndarray) -> tuple[sp.csr_matrix, np.ndarray]:
    """Counts of the features `hashes` (rising) in texts (language, code), and how many tokens each has."""
    rows, columns, counts, tokens = [], [], [], []
    for row, (language, code) in enumerate(texts):
        found = tokenize(code, language, LONGEST)
        distinct, number = count(occurrences(found)[0])
        at = np.minimum(np.searchsorted(hashes, distinct), len(hashes) - 1)
        known = hashes[at] == distinct
        rows.append(np.full(int(known.sum()), row))
        columns.append(at[known])
        counts.append(number[known])
        tokens.append(len(found))
    matrix = sp.csr_matrix(
        (np.concatenate(counts), (np.concatenate(rows), np.concatenate(columns))), shape=(len(texts), len(hashes))
    )
    return matrix, np.array(tokens)


@dataclass
class Restyled:
    """Secure rows and their copies in other styles: `row` of the corpus, name of the style, counts over all its features,
    on how many lines rules report something."""

    row: np.ndarray
    style: np.ndarray
    counts: sp.csr_matrix
    reported: np.ndarray

    def changes(
        self, vocabulary: Vocabulary, values: sp.csr_matrix, among: np.ndarray, names: list[str]
    ) -> dict[str, sp.csr_matrix]:
        """By style, how the rows `among` (a mask over the corpus) change."""
        styled = vocabulary.values(self.counts)
        chosen = {name: np.flatnonzero((self.style == name) & among[self.row]) for name in names}
        return {name: (styled[at] - values[self.row[at]]).tocsr() for name, at in chosen.items()}


def restyle(settings: Settings, corpus: Corpus, rows: np.ndarray) -> Restyled:
    """Copies of the rows in every style that changes them."""
    wanted = {corpus.rows[row]["id"]: row for row in rows}
    row_of, style_of, texts = [], [], []
    for split in ("train", "dev"):
        for given in read_rows(settings.data / f"{split}.jsonl.gz"):
            row = wanted.get(given["id"])
            if row is None:
                continue
            for name, style in STYLES.items():
                changed = style(given["code"], given["language"])
                if changed != given["code"]:
                    row_of.append(row)
                    style_of.append(name)
                    texts.append((given["language"], changed))
    counts, _ = count_texts(texts, corpus.hashes)
    reported = np.array([len(lines) for lines in Rules(settings).read(texts)])
    return Restyled(np.array(row_of, np.int64), np.array(style_of), counts, reported)


def reported_lines(settings: Settings, corpus: Corpus, rows: np.ndarray) -> np.ndarray:
    """For each row of the corpus, on how many lines the rules of today report something; 0 for those not among `rows`."""
    wanted = {corpus.rows[row]["id"]: row for row in rows}
    given = [
        (wanted[row["id"]], (row["language"], row["code"]))
        for split in ("train", "dev")
        for row in read_rows(settings.data / f"{split}.jsonl.gz")
        if row["id"] in wanted
    ]
    found = np.zeros(len(corpus.rows), np.int64)
    found[[row for row, _ in given]] = [len(lines) for lines in Rules(settings).read(text for _, text in given)]
    return found


def parts_of(groups: np.ndarray, parts: int) -> np.ndarray:
    """A part for each row by a hash of its group, so that what belongs together stays together."""
    digests = [hashlib.sha256(group.encode()).digest() for group in groups]
    return np.array([int.from_bytes(digest[:4]) % parts for digest in digests])


def make_space(fitted: Fit, values: sp.csr_matrix, twins: Twins, used: np.ndarray, changes: dict[str, sp.csr_matrix]) -> Space:
    """From the twins `used` (a mask) and changes of style."""
    pairs = twins.pairs[used]
    differences = (values[pairs[:, 0]] - values[pairs[:, 1]]).tocsr()
    styles = style_directions(changes, values.shape[1])
    return Space(
        fitted, np.column_stack([trait_directions(differences, twins.trait[used], twins.source[used], styles), styles])
    )


def split_half(values: sp.csr_matrix, twins: Twins, half: np.ndarray) -> list[float | None]:
    """For each trait, the cosine between its directions from two disjoint halves of its twins."""
    found = []
    for t in range(len(NAMES)):
        means = []
        for side in (0, 1):
            pairs = twins.pairs[(twins.trait == t) & (half == side)]
            if len(pairs):
                means.append(unit(np.asarray((values[pairs[:, 0]] - values[pairs[:, 1]]).mean(axis=0)).ravel()))
        found.append(round(float(means[0] @ means[1]), 3) if len(means) == 2 else None)
    return found


def make(settings: Settings) -> None:
    """The stage: the space of the exported judge, and the bank."""
    if not (settings.judge / "manifest.json").is_file():
        raise Unusable(f"{settings.out} holds no exported judge; run the stage `export` first.")
    config = settings.config
    corpus = load_corpus(settings.out)
    twins = find_twins(corpus)
    in_train = corpus.split == "train"
    with np.load(settings.out / "model.npz") as stored:
        shipped = stored_fit(stored, corpus)
    values = shipped.vocabulary.values(corpus.counts)
    styled = restyle(settings, corpus, sample_secure(corpus, config["seed"]))
    names = list(STYLES)
    space = make_space(
        shipped, values, twins, in_train[twins.pairs[:, 0]], styled.changes(shipped.vocabulary, values, in_train, names)
    )

    fold = parts_of(corpus.split_group, FOLDS)
    among = twins.pairs[np.isin(twins.source, BANK_SOURCES)]
    reported = reported_lines(settings, corpus, np.union1d(among.ravel(), styled.row))
    keys = ("twins", "twin_trait", "twin_tokens", "twin_findings", "styles", "style_kind", "style_tokens", "style_findings")
    bank = {key: [] for key in keys}
    for part in range(FOLDS):
        seen, unseen = in_train & (fold != part), in_train & (fold == part)
        fitted = fit(corpus, np.flatnonzero(seen), config)
        own = fitted.vocabulary.values(corpus.counts)
        held = make_space(
            fitted, own, twins, seen[twins.pairs].all(axis=1), styled.changes(fitted.vocabulary, own, seen, names)
        )
        at = unseen[twins.pairs].all(axis=1) & np.isin(twins.source, BANK_SOURCES)
        placed = [held.place(own[rows]) for rows in (twins.pairs[at, 0], twins.pairs[at, 1])]
        bank["twins"].append(placed[0] - placed[1])
        bank["twin_trait"].append(twins.trait[at])
        bank["twin_tokens"].append(corpus.tokens[twins.pairs[at, 1]])
        bank["twin_findings"].append(step(reported[twins.pairs[at, 1]], reported[twins.pairs[at, 0]]))
        rows = np.flatnonzero(unseen[styled.row])
        change = held.place(fitted.vocabulary.values(styled.counts[rows])) - held.place(own[styled.row[rows]])
        findings = step(reported[styled.row[rows]], styled.reported[rows])
        # A style that neither judge nor rules see would only make alarms look better than they are.
        seen_at_all = (np.abs(change).max(axis=1) > 1e-6) | (findings != 0)
        rows, change, findings = rows[seen_at_all], change[seen_at_all], findings[seen_at_all]
        bank["styles"].append(change)
        bank["style_kind"].append(np.array([names.index(name) for name in styled.style[rows]], np.int64))
        bank["style_tokens"].append(corpus.tokens[styled.row[rows]])
        bank["style_findings"].append(findings)
        print(f"  bank {part + 1} of {FOLDS}: {int(at.sum())} twins, {len(rows)} changes of style", flush=True)

    folder = settings.out / "monitor"
    folder.mkdir(parents=True, exist_ok=True)
    quantized, scale = quantize(space.directions)
    tensors = {
        "hashes": corpus.hashes[shipped.vocabulary.columns].astype(np.uint32),
        "idf": shipped.vocabulary.idf.astype(np.float32),
        "weight": shipped.weight.astype(np.float32),
        "directions": quantized,
        "scale": scale,
    }
    write_safetensors(folder / "space.safetensors", tensors)
    joined = {key: np.concatenate(value) for key, value in bank.items()}
    write_safetensors(
        folder / "bank.safetensors",
        {key: value.astype(np.float32 if value.dtype.kind == "f" else np.int32) for key, value in joined.items()},
    )
    pairs_of = [int((in_train[twins.pairs[:, 0]] & (twins.trait == t)).sum()) for t in range(len(NAMES))]
    cosine = split_half(values, twins, parts_of(corpus.split_group[twins.pairs[:, 0]], 2))
    judge = json.loads((settings.judge / "manifest.json").read_text())
    manifest = {
        "schema": FORMAT,
        "judge": judge["file"]["sha256"],
        "files": {name: describe_file(folder / f"{name}.safetensors") for name in ("space", "bank")},
        "bias": shipped.bias,
        "longestTokens": LONGEST,
        "traits": [
            {"id": name, "title": TRAITS[name][0], "twins": pairs_of[t], "splitHalfCosine": cosine[t]}
            for t, name in enumerate(NAMES)
        ],
        "styles": [
            {
                "id": name,
                "copies": int((styled.style == name).sum()),
                "isSeen": bool(np.any(space.directions[:, len(NAMES) + s])),
            }
            for s, name in enumerate(names)
        ],
        # Of the traits' directions as they are shipped: what of a dominant axis is their geometry.
        "gram": gram(quantized[:, : len(NAMES)] * scale[: len(NAMES)]),
        "training": {
            "run": judge["training"]["run"],
            "code": code_version(),
            "seed": config["seed"],
            "rules": Rules(settings).version,
        },
    }
    write_json(folder / "manifest.json", manifest)
    write_parity(folder)
    print(
        f"space: {len(tensors['hashes'])} features, twins {dict(zip(NAMES, pairs_of, strict=True))}, split-half cosine {cosine}"
    )


def step(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """How the findings of answers change, from the lines with findings before and after: the first line weighs the most."""
    return np.log2(1.0 + after) - np.log2(1.0 + before)


def gram(directions: np.ndarray) -> list[list[float]]:
    return [[round(float(value), 6) for value in row] for row in directions.T.astype(np.float64) @ directions]


def stored_fit(stored: dict[str, np.ndarray], corpus: Corpus) -> Fit:
    """The shipped fit, from the arrays of model.npz."""
    columns = np.searchsorted(corpus.hashes, stored["hashes"])
    return Fit(Vocabulary(columns, stored["idf"]), stored["weight"].astype(np.float64), float(stored["bias"]))


def sample_secure(corpus: Corpus, seed: int) -> np.ndarray:
    """Secure sides of twins, and as many ordinary functions: the rows that are restyled."""
    rng = np.random.default_rng(seed)
    sides = np.unique(corpus.pairs[np.isin(corpus.source[corpus.pairs[:, 1]], BANK_SOURCES), 1]) if len(corpus.pairs) else []
    ordinary = np.flatnonzero((corpus.source == "benign-oss") & (corpus.label == 0))
    chosen = [rng.permutation(pool)[:STYLED_ROWS] for pool in (np.asarray(sides, np.int64), ordinary)]
    return np.unique(np.concatenate(chosen))


def describe_file(path: Path) -> dict:
    return {"name": path.name, "sha256": sha256(path), "bytes": path.stat().st_size}


_TYPES = {"uint32": "U32", "int32": "I32", "float32": "F32", "int8": "I8"}


def write_safetensors(path: Path, tensors: dict[str, np.ndarray]) -> None:
    """The safetensors format: length of the header, header as JSON, arrays; aligned to 8 bytes."""
    header, offset = {}, 0
    for name, array in tensors.items():
        size = array.nbytes
        header[name] = {"dtype": _TYPES[array.dtype.name], "shape": list(array.shape), "data_offsets": [offset, offset + size]}
        offset += size
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with path.open("wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for array in tensors.values():
            file.write(np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<")).tobytes())


def read_safetensors(path: Path) -> dict[str, np.ndarray]:
    data = path.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    types = {value: np.dtype(key).newbyteorder("<") for key, value in _TYPES.items()}
    found = {}
    for name, entry in json.loads(data[8 : 8 + length]).items():
        start, end = entry["data_offsets"]
        array = np.frombuffer(data[8 + length + start : 8 + length + end], types[entry["dtype"]])
        found[name] = array.reshape(entry["shape"])
    return found


def place_text(folder: Path, language: str, code: str) -> dict:
    """What TypeScript must reproduce, from the exported files alone: tokens, score, traits and styles of one text."""
    manifest = json.loads((folder / "manifest.json").read_text())
    stored = read_safetensors(folder / "space.safetensors")
    counts, tokens = count_texts([(language, code)], stored["hashes"])
    values = Vocabulary(np.arange(len(stored["hashes"])), stored["idf"]).values(counts)
    directions = stored["directions"].astype(np.float64) * stored["scale"]
    place = Space(Fit(None, stored["weight"].astype(np.float64), manifest["bias"]), directions).place(values)[0]
    return {"language": language, "code": code, "tokens": int(tokens[0]), "place": [round(float(x), 6) for x in place]}


def write_parity(folder: Path) -> None:
    """Every second parity text of the judge, 200 or more."""
    with (folder / "parity.jsonl").open("w", encoding="ascii") as lines:
        for language, code, _ in parity_texts()[::2]:
            lines.write(json.dumps(place_text(folder, language, code)) + "\n")
