"""States in shards, the order of reading, and heads that never see the group that they are measured on. No language model."""

import json
from pathlib import Path

import numpy as np
import pytest
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from training.deep.__main__ import gguf_of, report
from training.deep.card import card
from training.deep.distil import DEEP, NOBODY, WORDS, pool_of, students, with_pool
from training.deep.export import Fitted, make_manifest
from training.deep.heads import Head, Linear, Sample, fit_head, measure, pairs_within, together, unseen_scores
from training.deep.order import reading_order
from training.deep.store import LAYERS, POOLS, Store, batches, key_of, read_all
from training.deep.tuned import TUNED, UNTUNED, items_of, tuned_scores
from training.features import count, occurrences
from training.lexer import tokenize
from training.mature import Mature
from training.metrics import auroc
from training.policies.bases import Base
from training.prepare import Corpus
from training.report import SHIPPED
from training.settings import Unusable, load_config
from training.train import balance

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


def test_the_card_says_what_was_measured_and_no_more() -> None:
    figure = {"value": 0.8, "interval": [0.7, 0.9]}
    line = {name: figure for name in ("groups", "groups_ahead", "sources", "sources_ahead")}
    point = {"probability": 0.6, "falsePositiveRate": 0.02, "interval": [0.0, 0.05], "units": 178, "packages": 33}
    file = {"name": "x", "bytes": 5_000_000}
    base = {"name": "Base", "sha256": "ab" * 32, "licence": "MIT"}
    manifest = {"model": "deep-1+0", "states": {"file": file, "maxTokens": 512, "maxCharacters": 8192}, "file": file}
    manifest |= {"languages": ["python"], "operatingPoints": {"normal": point}}
    manifest |= {"training": {"base": base, "words": "lexical-2+0", "commit": None}}
    lost = {"difference": 0.01, "deviation": 0.7, "correlation": 0.99, "head": figure, "judge": figure}
    measured = {"rows": 3200, "head": "layer 14, mean", "judges": [line | {"name": "deep", "recall": 0.5, "twins": 0.8}]}
    measured |= {
        "framework": {"n": 4, "difference": 9e-7},
        "int8": {"n": 63, "difference": 0.1, "correlation": 1.0, "threads": 0.0},
    }
    few, many = (card(manifest, measured | {"rows in int8": lost | {"n": n}}) for n in (16, 300))
    for text in ("MIT", base["sha256"], "9.0e-07", "2.0 % [0.0, 5.0]", "0.800 [0.700, 0.900]"):
        assert text in few
    assert "AUROC of unseen groups" in many and "AUROC of unseen groups" not in few


def test_the_manifest_tells_of_rows_that_were_read_and_of_no_others(tmp_path: Path) -> None:
    rows = corpus({"a": 400, "b": 400})
    read, files = np.arange(len(rows.rows) // 4, len(rows.rows)), ("words.onnx", "states.onnx", "tokenizer.json")
    label = rows.label[read].astype(float)
    point = {"logit": 1.0, "false_positive_rate": 0.02, "interval": [0.0, 0.05], "n": 40, "packages": 4}
    shipped = json.loads((SHIPPED / "manifest.json").read_text(encoding="utf-8"))
    head = Linear(np.zeros(WIDTH), 0.0)
    calibration = {"slope": 1.0, "intercept": 0.0, "rule": 2.0, "states": 1.0}
    fitted = Fitted(head, calibration, {"normal": point}, label, np.where(label > 0, 2.0, -2.0), {})
    paths = {name: tmp_path / name for name in files}
    for path in paths.values():
        path.write_text(path.name)
    base = Base("Base", tmp_path, "MIT", "ab" * 32)
    config = load_config() | {"evaluation": {"bootstrap": 20}}
    made = make_manifest(paths, shipped, rows, Sample(read, np.zeros((len(read), 1))), fitted, base, config)
    assert set(shipped) <= {*made, "metrics"}
    assert sum(tenth["n"] for tenth in made["observed"]) == len(read) == made["training"]["rows"]
    assert [tenth["insecure"] for tenth in made["observed"] if tenth["n"]] == [0.0, 1.0]
    assert made["languages"] == ["go"] and made["operatingPoints"]["normal"]["units"] == 40


def test_a_head_folded_into_weights_scores_as_it_was_fitted() -> None:
    rows = corpus({"a": 40, "b": 40})
    states = np.random.default_rng(1).normal(3, 2, (len(rows.rows), len(LAYERS), len(POOLS), WIDTH)).astype(np.float16)
    sample, head = Sample(np.arange(len(rows.rows)), states), Head((14,), ("mean", "max"))
    seen = np.flatnonzero(rows.group == "a")
    fitted, values = fit_head(rows, sample, head, seen), head.values(states)
    scaled = (values - values[seen].mean(0)) / (values[seen].std(0) + 1e-3) / np.sqrt(values.shape[1])
    model = LogisticRegression(C=1.0, max_iter=1000, tol=1e-6).fit(scaled[seen], rows.label[seen], balance(rows, seen))
    assert np.abs(fitted.score(values) - model.decision_function(scaled)).max() < 1e-9


def function(word: str) -> dict:
    return {"package": f"p{len(word)}", "language": "python", "path": "a.py", "code": f"x = {word}(1)", "reported": []}


def test_what_the_deep_judge_teaches_is_what_it_alone_knows() -> None:
    rows = corpus({"a": 40, "b": 40, "c": 40})
    label = rows.label.astype(float)
    # In one group the words tell the label, in the others they are there for nothing: only states tell it everywhere.
    words = np.where(
        (rows.group == "a") & (label > 0) | (rows.group != "a") & (np.arange(len(label)) % 3 > 0), "open_it", "shut"
    )
    hashes = np.unique(np.concatenate([occurrences(tokenize(f"x = {word}(1)", "python"))[0] for word in ("open_it", "shut")]))
    counts = np.zeros((len(label), len(hashes)), np.float32)
    for at, word in enumerate(words):
        found, times = count(occurrences(tokenize(f"x = {word}(1)", "python"))[0])
        counts[at, np.searchsorted(hashes, found)] = times
    rows = Corpus(rows.rows, sp.csr_matrix(counts), hashes)

    def states(of: np.ndarray) -> np.ndarray:
        values = np.random.default_rng(1).normal(size=(len(of), WIDTH)) + 4 * of[:, None]
        return np.tile(values[:, None, None, :], (1, len(LAYERS), len(POOLS), 1)).astype(np.float16)

    pool = Mature([function("open_it" if at % 2 else "shut") for at in range(200)])
    sample, config = Sample(np.arange(len(label)), states(label)), load_config()
    none = np.random.default_rng(2).normal(size=len(label))
    taught = students(rows, sample, Head((14,), ("mean",)), none, pool, states(np.arange(200) % 2), config)
    at = rows.group == "a"
    of = {name: auroc(scores[at], label[at]) for name, scores in taught.items()}
    assert of[DEEP] > 0.95 and of[NOBODY] < 0.7 and of[WORDS] < 0.7, of


def test_the_pool_is_insecure_as_often_as_the_teacher_thinks() -> None:
    pool = Mature([function("one") for _ in range(300)])
    rows, nothing = corpus({"a": 20, "b": 20}), sp.csr_matrix((300, 1), dtype=np.float32)
    rich = with_pool(rows, pool, nothing, [4] * 300, np.full(300, np.log(0.2 / 0.8)), load_config())
    drawn = rich.label[len(rows.rows) :]
    assert len(drawn) == 1200 and abs(drawn.mean() - 0.2) < 0.05 and set(rich.group[len(rows.rows) :]) == {"pool"}


def test_edits_of_a_function_are_texts_of_their_own() -> None:
    class Silent:
        def read(self, texts) -> list[list[int]]:
            return [[1] for _ in texts]

    plain = function("fine") | {"code": "total = 1"}
    escaped = function("fine") | {"code": "page = html.escape(name)"}
    pool = pool_of(Mature([plain, escaped]), Silent())
    assert pool.codes[:2] == [plain["code"], escaped["code"]] and pool.codes[2:] == ["page = name"]
    assert [row["reported"] for row in pool.rows] == [[], [], [1]]


class Remembers:
    """A model that answers yes where it was told so, and to everything else maybe."""

    def __init__(self) -> None:
        self.trained: list[set[int]] = []

    def train(self, examples) -> dict[int, float]:
        self.trained.append({example.item for example in examples})
        return {example.item: 1.0 if example.answer == "yes" else -1.0 for example in examples}

    def answer(self, weights, asked) -> tuple[np.ndarray, list[int]]:
        return np.array([(weights or {}).get(item, 0.0) for item, _ in asked]), [0] * len(asked)


def test_a_model_is_tuned_on_other_groups_and_what_it_said_is_kept(tmp_path: Path, capsys) -> None:
    rows, model = corpus({"a": 4, "b": 4}), Remembers()
    at = np.arange(len(rows.rows))
    assert [item.text for item in items_of(rows, at, ["x"] * len(at))] == ["x"] * len(at)
    found = tuned_scores(rows, at, model, tmp_path)
    # It remembers what it was tuned on, and so nothing of what it is asked.
    assert not found[TUNED].any() and not found[UNTUNED].any()
    assert model.trained == [{int(i) for i in at[rows.group == group]} for group in "ba"]
    tuned_scores(rows, at, model, tmp_path)
    assert len(model.trained) == 2
    capsys.readouterr()


def test_a_base_is_one_file(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="holds 0 GGUF files"):
        gguf_of(tmp_path)
    (tmp_path / "a.gguf").touch()
    assert gguf_of(tmp_path) == gguf_of(tmp_path / "a.gguf") == tmp_path / "a.gguf"
