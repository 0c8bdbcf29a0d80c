"""States in shards, the order of reading, and heads that never see the group that they are measured on. No language model."""

from pathlib import Path

import numpy as np
import scipy.sparse as sp

from training.deep.__main__ import report
from training.deep.heads import Head, Sample, measure, pairs_within, together, unseen_scores
from training.deep.order import reading_order
from training.deep.store import LAYERS, POOLS, Store, batches, key_of, read_all
from training.prepare import Corpus
from training.settings import load_config

WIDTH = 6


def corpus(sizes: dict[str, int]) -> Corpus:
    """Of each group so many twins, and half as many single rows."""
    rows = []
    for group, size in sizes.items():
        for k in range(2 * size + size // 2):
            twin = k < 2 * size
            rows.append(
                {"id": f"{group}{k}", "source": f"{group} {k % 4 // 2}", "group": group, "language": "go", "label": k % 2}
                | {"families": [], "pair_id": f"p{k // 2}" if twin else None, "lines": None, "reported": [], "split": "train"}
                | {"split_group": f"{group}{k // 2}", "package": None, "tokens": 10, "chars": 100 + k % 2}
            )
    return Corpus(rows, sp.csr_matrix((len(rows), 1), dtype=np.float32), np.zeros(1, np.uint32))


def test_any_beginning_is_even_over_groups_and_has_its_twins_whole() -> None:
    rows = corpus({"a": 60, "b": 20, "c": 20})
    order = reading_order(rows, 1)
    assert sorted(order) == list(range(len(rows.rows)))
    assert list(order) == list(reading_order(rows, 1))
    for first in (30, 90):
        counts = [int(np.sum(rows.group[order[:first]] == group)) for group in "abc"]
        assert max(counts) - min(counts) <= 2
    place = np.argsort(order)
    assert (np.abs(place[rows.pairs[:, 0]] - place[rows.pairs[:, 1]]) == 1).all()


class Letters:
    """Reads a code as the count of its letters; remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def tokens(self, code: str) -> list[int]:
        return [ord(letter) for letter in code]

    def read(self, rows) -> np.ndarray:
        self.asked += [len(row) for row in rows]
        return np.stack([np.full((len(LAYERS), len(POOLS), WIDTH), len(row), np.float16) for row in rows])


def test_what_was_read_is_not_read_again(tmp_path: Path, capsys) -> None:
    codes = ["x" * size for size in (5, 3, 3000, 1)]
    first = Letters()
    read_all(first, Store(tmp_path, "base"), codes[:3], 60)
    assert first.asked == [3, 5, 3000]
    second = Letters()
    again = Store(tmp_path, "base")
    read_all(second, again, codes, 60)
    assert second.asked == [1]
    assert Store(tmp_path, "base").load([key_of(code) for code in codes])[:, 0, 0, 0].tolist() == [5, 3, 3000, 1]
    assert Store(tmp_path, "another base").known == {}
    capsys.readouterr()


def test_batches_hold_all_rows_and_few_tokens() -> None:
    rows = [[0] * size for size in (1, 1, 700, 700, 700, 9000)]
    found = list(batches(rows))
    assert [row for batch in found for row in batch] == rows
    assert all(len(batch) * len(batch[-1]) <= 2048 for batch in found if len(batch) > 1)


def scored(rows: Corpus, states: np.ndarray) -> np.ndarray:
    everything = np.arange(len(rows.rows))
    shaped = np.tile(states[:, None, None, :], (1, len(LAYERS), len(POOLS), 1)).astype(np.float16)
    return unseen_scores(rows, Sample(everything, shaped), Head((LAYERS[0],), ("mean",)), len(everything))


def test_a_head_learns_what_holds_across_groups_and_nothing_else() -> None:
    rows = corpus({"a": 40, "b": 40, "c": 40})
    rng, label = np.random.default_rng(1), rows.label.astype(float)
    noise = rng.normal(size=(len(label), WIDTH))
    shared, turned = noise.copy(), noise.copy()
    shared[:, 0] += 4 * label
    # In one group the other way round: a head that had seen it would not be sure of the wrong side.
    turned[:, 0] += 4 * np.where(rows.group == "a", 1 - label, label)
    everything, config = np.arange(len(label)), load_config()
    scores = {"none": scored(rows, noise), "shared": scored(rows, shared), "turned": scored(rows, turned)}
    scores["sum"] = together(rows, everything, [scores["none"], scores["shared"]])
    lines = {line["name"]: line for line in measure(rows, everything, scores, "none", config)}
    assert abs(lines["none"]["groups"]["value"] - 0.5) < 0.1
    assert lines["shared"]["groups"]["value"] > 0.95 and lines["sum"]["groups"]["value"] > 0.95
    assert lines["shared"]["groups_ahead"]["interval"][0] > 0.3
    assert lines["turned"]["by_group"]["a"] < 0.1
    assert lines["shared"]["twins"] > 0.95
    assert len(pairs_within(rows, everything[1:])) == len(rows.pairs) - 1
    result = {"rows": len(label), "chosen": "x", "lines": list(lines.values()), "curve": [{"rows": 9, "lines": [lines["sum"]]}]}
    assert f"{lines['shared']['by_group']['b']:.3f}" in report(result)
