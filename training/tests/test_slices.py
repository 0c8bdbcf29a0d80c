"""Unseen sources by length and twins, and what is found where so much mature code is flagged."""

import hashlib
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from training import mature
from training.mature import Mature, Side, digest_of, recall, source_files
from training.metrics import recall_beside
from training.settings import Unusable, load_config
from training.slices import means, twin_strata
from training.tests import synthetic

CONFIG = load_config() | {"evaluation": {"bootstrap": 40}}


def test_recall_is_that_of_exactly_the_rate() -> None:
    mature_scores = np.arange(100, dtype=float)
    assert recall_beside(np.array([99.5, 98.5, 97.5, 0.5]), mature_scores, 0.01) == 0.5
    assert recall_beside(np.array([99.5, 98.5, 97.5, 0.5]), mature_scores, 0.02) == 0.75
    # Of equal scores as many as the rate leaves room for: a constant finds what it flags.
    assert recall_beside(np.ones(7), np.ones(50), 0.05) == pytest.approx(0.05)
    assert recall_beside(np.array([1.0, 0.0]), np.array([1.0] * 10 + [0.0] * 90), 0.05) == pytest.approx(0.25)
    assert recall_beside(np.array([2.0]), np.ones(4), 0.0) == 1
    assert recall_beside(np.array([1.0]), np.ones(4), 1.0) == 1
    assert np.isnan(recall_beside(np.ones(0), np.ones(4), 0.1))
    weight = np.array([1.0, 0.0])
    assert recall_beside(np.array([3.0, 0.0]), np.array([2.0, 1.0]), 0.5, weight, np.array([0.0, 1.0])) == 1


def test_twins_are_parted_by_length() -> None:
    chars = np.array([[100, 120], [100, 109], [110, 100], [300, 100], [100, 100]], float)
    strata = {key: inside.tolist() for key, inside in twin_strata(chars).items()}
    assert strata["length_matched_pairs"] == [False, True, True, False, True]
    assert strata["not_shorter_pairs"] == [False, False, True, True, True]
    assert all(len(inside) == 0 for inside in twin_strata(np.zeros((0, 2))).values())


def corpus_of(groups: int, size: int) -> SimpleNamespace:
    """Twins in each group: the insecure side is the shorter in three of four."""
    label = np.tile([1, 0], groups * size).astype(np.int8)
    pairs = np.arange(len(label)).reshape(-1, 2)
    chars = np.full(len(label), 100.0)
    chars[pairs[:, 0]] = np.where(np.arange(len(pairs)) % 4 == 0, 130, 70)
    return SimpleNamespace(
        label=label,
        pairs=pairs,
        chars=chars,
        tokens=np.arange(len(label)) % 50.0,
        group=np.repeat([f"group {k}" for k in range(groups)], 2 * size),
        source=np.repeat([f"source {k}" for k in range(groups)], 2 * size),
        split_group=np.repeat(np.arange(len(pairs)), 2).astype(str),
    )


def test_means_count_every_group_alike_and_see_through_length() -> None:
    corpus = corpus_of(3, 200)
    rng = np.random.default_rng(1)
    judge = corpus.label + rng.normal(0, 0.3, len(corpus.label))
    judge[corpus.group == "group 2"] = rng.normal(0, 1, 400)
    scores = {
        "judge": judge,
        "rules": np.zeros(len(judge)),
        "bag of words": rng.normal(0, 1, len(judge)),
        "length": -corpus.chars,
    }
    found = means(corpus, scores, 1 / (1 + np.exp(-judge)), CONFIG)
    assert found["groups"]["of"]["judge"]["value"] == pytest.approx(0.83, abs=0.03)
    assert found["groups"]["ahead"]["rules"]["value"] == pytest.approx(found["groups"]["of"]["judge"]["value"] - 0.5)
    assert found["pairs"]["of"]["length"]["value"] == 0.75
    assert found["not_shorter_pairs"]["of"]["length"]["value"] == 0 and found["not_shorter_pairs"]["n"] == 150
    assert found["not_shorter_pairs"]["of"]["judge"]["interval"][0] > 0.5
    assert sum(line["n"] for line in found["length"]) == 1200
    edges = [line["tokens"] for line in found["length"]]
    assert all(low <= high for low, high in edges) and edges == sorted(edges)
    # A row without a score takes no part, nor does a group with too few.
    scores["judge"] = np.where(corpus.group == "group 2", np.nan, judge)
    without = means(corpus, scores, 1 / (1 + np.exp(-judge)), CONFIG)
    assert without["groups"]["groups"] == 2 and without["groups"]["of"]["judge"]["value"] > 0.95


def test_recall_beside_mature_code_is_a_mean_of_groups() -> None:
    rows = [{"package": f"p{k % 5}", "language": "go", "path": "a", "code": "x", "reported": []} for k in range(200)]
    drawn = Mature(rows)
    scores = {"judge": np.linspace(0, 1, 200)}
    good = Side("good", np.array(["a", "b"]), {"judge": np.array([2.0, 2.0])}, scores)
    bad = Side("bad", np.array(["c"]), {"judge": np.array([-1.0])}, scores)
    lines = recall([good, bad], drawn, CONFIG)
    assert [line["rate"] for line in lines] == list(mature.RATES)
    assert lines[0]["groups"] == {"good": 1.0, "bad": 0.0} and lines[0]["value"] == 0.5 and lines[0]["n"] == 3


def test_mature_code_of_other_rules_is_refused(tmp_path: Path) -> None:
    synthetic.write_mature(tmp_path / "out")
    drawn = mature.load(tmp_path / "out", "toy-1")
    assert drawn is not None and len(drawn.rows) == 80 and mature.load(tmp_path, "toy-1") is None
    with pytest.raises(Unusable, match="drawn with other rules than toy-2; run"):
        mature.load(tmp_path / "out", "toy-2")


def test_a_project_is_its_own_files_in_one_order(tmp_path: Path) -> None:
    names = ["src/a.go", "src/b.go", "src/b_test.go", "vendor/c.go", "tests/d.go", "src/testing.go", "src/contest.go", "x.py"]
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    files = source_files(tmp_path, "go")
    own = [path.relative_to(tmp_path).as_posix() for path in files]
    assert sorted(own) == ["src/a.go", "src/b.go", "src/contest.go", "src/testing.go"]
    assert own == sorted(own, key=lambda name: hashlib.sha256(name.encode()).digest())
    before = digest_of(files, tmp_path)
    files[0].write_text("other")
    assert digest_of(files, tmp_path) != before
