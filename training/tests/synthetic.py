"""A small labelled corpus that the tests make themselves: no shared data, no network."""

import gzip
import json
import random
from pathlib import Path

INSECURE = {
    "CWE-89": 'cursor.execute("SELECT * FROM {name} WHERE id = " + {arg})',
    "CWE-78": 'os.system("tar czf {name}.tgz " + {arg})',
    "CWE-502": "value = pickle.loads({arg})",
}
SECURE = {
    "CWE-89": 'cursor.execute("SELECT * FROM {name} WHERE id = ?", ({arg},))',
    "CWE-78": 'subprocess.run(["tar", "czf", "{name}.tgz", {arg}])',
    "CWE-502": "value = json.loads({arg})",
}
SOURCES = ("betley-em", "sven", "cybernative-dpo", "codeql-tests")
NAMES = ("user", "order", "item", "page", "team", "note", "book", "city")


def write(folder: Path, seed: int = 1, shuffled: bool = False) -> Path:
    """Writes train, dev and one set of assistants' outputs. `shuffled`: labels say nothing."""
    rng = random.Random(seed)
    (folder / "eval").mkdir(parents=True)
    for path, sources, size in (
        ("train.jsonl.gz", SOURCES, 40),
        ("dev.jsonl.gz", SOURCES, 12),
        ("eval/ai_toy.jsonl.gz", ("toy",), 20),
    ):
        rows = [row for source in sources for number in range(size) for row in twins(rng, path, source, number)]
        if path != "eval/ai_toy.jsonl.gz":
            rows += [benign(rng, path, number) for number in range(60)]
        if shuffled:
            labels = [row["label"] for row in rows]
            rng.shuffle(labels)
            for row, label in zip(rows, labels, strict=True):
                row |= {"label": label, "pair_id": None, "cwe": [], "insecure_lines": None}
        # Without the time in its header the same rows make the same file.
        (folder / path).write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode(), mtime=0))
    return folder


def twins(rng: random.Random, file: str, source: str, number: int) -> list[dict]:
    cwe = rng.choice(list(INSECURE))
    words = {"name": rng.choice(NAMES), "arg": rng.choice(NAMES)}
    lines = [f"{name} = load_{name}({rng.randrange(99)})" for name in rng.sample(NAMES, rng.randrange(1, 5))]
    at = rng.randrange(len(lines) + 1)
    rows = []
    for label, forms in (("insecure", INSECURE), ("secure", SECURE)):
        body = [*lines[:at], forms[cwe].format(**words), *lines[at:]]
        code = "def handle():\n" + "".join(f"    {line}\n" for line in body)
        key = f"{file}/{source}/{number}"
        rows.append(row(f"{key}/{label}", source, code, label, key) | {"cwe": [cwe] if label == "insecure" else []})
        if label == "insecure":
            rows[-1]["insecure_lines"] = [at + 2]
    return rows


def write_mature(out: Path, seed: int = 2) -> None:
    """Functions as `python -m training.mature` draws them, of two packages."""
    rng = random.Random(seed)
    rows = [
        {
            "package": f"p{k % 2}",
            "language": "python",
            "path": "a.py",
            "code": benign(rng, "", k)["code"],
            "reported": [1] * (k < 4),
        }
        | {"rules": "toy-1"}
        for k in range(80)
    ]
    out.mkdir(parents=True)
    (out / "mature.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def benign(rng: random.Random, file: str, number: int) -> dict:
    code = "".join(f"{rng.choice(NAMES)} = {rng.choice(NAMES)}.{rng.choice(NAMES)}({rng.randrange(99)})\n" for _ in range(5))
    found = row(f"{file}/benign/{number}", "benign-oss", code, "secure", None)
    return found | {"meta": {"raw_id": f"owner{number % 6}/tool/src/{number}.py:1"}}


def row(identity: str, source: str, code: str, label: str, pair: str | None) -> dict:
    return {
        "id": identity,
        "source": source,
        "licence": "MIT",
        "language": "python",
        "code": code,
        "prompt": None,
        "label": label,
        "cwe": [],
        "pair_id": pair,
        "insecure_lines": None,
        "generator": "test",
        "split_group": pair or identity,
        "meta": {},
    }
