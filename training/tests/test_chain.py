"""The whole chain on a corpus of its own, and proofs that its checks can fail."""

import copy
import json
import shlex
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from training.__main__ import main
from training.abstention import known_share, least_known, places
from training.export import Judge, parity_texts
from training.prepare import load_corpus
from training.report import errors_to_tell, judged_languages, mature_text, means_text, objections, with_late
from training.rules import Rules
from training.settings import ROOT, Settings, load_config
from training.tests import synthetic
from training.train import Kept, calibrate, fit, leave_out

RULES = ["--rules", f"{sys.executable} {Path(__file__).parent / 'rules.py'}"]
TINY = """
[features]
min_rows = 2
max_rows = 4000
[model]
embedding = 4
folds = 3
[evaluation]
bootstrap = 40
"""


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("config") / "tiny.toml"
    path.write_text(TINY)
    return path


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory, config: Path) -> tuple[Path, dict]:
    """Output folder and run.json of one run from rows to metrics."""
    folder = tmp_path_factory.mktemp("run")
    data = synthetic.write(folder / "data")
    synthetic.write_mature(folder / "out")
    assert main(["--data", str(data), "--out", str(folder / "out"), "--config", str(config), *RULES]) == 0
    return folder / "out", json.loads((folder / "out" / "judge" / "run.json").read_text())


def test_the_chain_learns_what_can_be_learned(run: tuple[Path, dict]) -> None:
    metrics = run[1]["metrics"]
    for part in ("in_domain", "unseen_source", "assistants"):
        assert metrics[part][0]["auroc"]["judge"]["value"] > 0.9, part
    assert metrics["in_domain"][0]["pairs"]["win"]["judge"]["value"] > 0.9
    assert metrics["lines"][0]["hits"]["judge 1"]["value"] > metrics["lines"][0]["hits"]["random 1"]["value"]
    named = {who: figure["value"] for who, figure in metrics["families"][0]["hits"].items()}
    assert named["judge 1"] > named["commonest 1"] and named["judge 1"] <= named["judge 3"]
    assert {line["name"] for line in metrics["families"][2:]} == {
        f"without {line['name']}" for line in metrics["unseen_source"]
    }
    assert run[1]["data"].keys() == {"train.jsonl.gz", "dev.jsonl.gz", "eval/ai_toy.jsonl.gz"}


def test_unseen_sources_are_measured_together_and_beside_mature_code(run: tuple[Path, dict]) -> None:
    metrics = run[1]["metrics"]
    found = metrics["means"]
    assert found["groups"]["of"]["judge"]["value"] > 0.9 and found["not_shorter_pairs"]["n"] > 0
    assert found["groups"]["n"] <= sum(line["n"] for line in metrics["unseen_source"])
    points = {line["name"]: line["value"] for line in metrics["mature"]["flagged"]}
    assert points["quiet"] < 0.1 and points["normal"] <= points["thorough"] < 0.5
    for name, chosen in run[1]["points"].items():
        assert (chosen["units"], chosen["packages"]) == (76 if name == "quiet" else 80, 2)
        assert chosen["falsePositiveRate"] == pytest.approx(points[name], abs=1e-4)
    recall = {(line["rate"], line["judge"]): line["value"] for line in metrics["mature"]["recall"]}
    assert recall[0.05, "judge"] > 0.5 and recall[0.005, "judge"] <= recall[0.05, "judge"]
    assert "| twins of unseen sources |" in means_text(found)
    assert "| normal | 80 | 2 |" in mature_text(metrics["mature"]) and "python -m training.mature" in mature_text(None)
    assert run[1]["rules"] == "toy-1"


def test_what_is_measured_last_stays_until_it_is_measured_again(run: tuple[Path, dict]) -> None:
    manifest = json.loads((run[0] / "judge" / "manifest.json").read_text())
    before, after = copy.deepcopy(run[1]), copy.deepcopy(run[1])
    before["metrics"] |= {"unseen_language": [{"name": "go"}], "unseen_family": []}
    before["finished"] = "2001-02-03T04:05:06+00:00"
    after["metrics"] |= {"unseen_language": [], "unseen_family": []}
    old, new = copy.deepcopy(manifest), copy.deepcopy(manifest)
    old["metrics"]["aurocUnseenLanguage"] = 0.5
    with_late(after, new, before, old)
    assert after["metrics"]["unseen_language"] == [{"name": "go"}] and new["metrics"]["aurocUnseenLanguage"] == 0.5
    assert after["earlier"] == {"unseen_language": "2001-02-03"} and after["metrics"]["unseen_family"] == []
    other = copy.deepcopy(run[1]) | {"model": {"sha256": "of another judge"}}
    other["metrics"]["unseen_language"] = []
    with_late(other, new, before, old)
    assert other["metrics"]["unseen_language"] == [] and "earlier" not in other


def test_the_manifest_has_what_code_reads(run: tuple[Path, dict]) -> None:
    manifest = json.loads((run[0] / "judge" / "manifest.json").read_text())
    schema = json.loads((ROOT / "docs" / "schemas" / "manifest.json").read_text())
    assert set(schema["required"]) <= manifest.keys()
    assert manifest["schema"] == schema["properties"]["schema"]["const"]
    assert manifest["file"]["bytes"] == (run[0] / "judge" / "model.onnx").stat().st_size
    points = [manifest["operatingPoints"][name]["probability"] for name in ("quiet", "normal", "thorough")]
    assert 1 > points[0] >= points[1] >= points[2] > 0


def test_the_manifest_says_where_the_judge_was_tested(run: tuple[Path, dict]) -> None:
    told = errors_to_tell(run[1]["metrics"])
    assert told["languages"] == ["python"] and 1 < len(told["observed"]) <= 10
    assert sum(x["n"] for x in told["observed"]) > 100
    assert told["observed"][0]["insecure"] < 0.5 < told["observed"][-1]["insecure"]
    assert judged_languages({"languages": [{"name": "javascript"}]}) == ["javascript", "typescript", "tsx"]


def test_code_of_which_little_is_known_is_not_judged(run: tuple[Path, dict]) -> None:
    found = run[1]["metrics"]["abstention"]
    assert errors_to_tell(run[1]["metrics"])["abstention"]["leastKnown"] == found["leastKnown"]
    share = {x["name"]: x["value"] for x in found["sets"]}
    assert share["in domain (dev)"] < 0.2 < share["dev, Python with every letter moved by 13"]
    # Of the tested themselves no more than was promised, where source groups weigh the same.
    groups = [value for name, value in share.items() if name.startswith("unseen source")]
    assert 0 < np.mean(groups) <= found["level"] + 1e-9
    assert [x["coverage"] for x in found["coverage"]] == sorted((x["coverage"] for x in found["coverage"]), reverse=True)


def test_the_bar_keeps_its_promise_and_is_none_where_little_was_tested() -> None:
    corpus = SimpleNamespace(language=np.array(["go"] * 100 + ["c"] * 3), group=np.array(["a"] * 90 + ["b"] * 10 + ["a"] * 3))
    known = np.random.default_rng(1).random(103)
    everything = np.ones(103, bool)
    place = places(corpus, known, everything)
    go = corpus.language == "go"
    bar = least_known(known, place, go, 0.1)
    below = known < bar
    assert 0 < np.mean([below[go & (corpus.group == group)].mean() for group in "ab"]) <= 0.1
    assert least_known(known, place, ~go, 0.1) is None
    assert known_share(np.array([2, 5, 9], np.uint32), np.array([1, 2, 9], np.uint32)) == 2 / 3
    assert known_share(np.zeros(0, np.uint32), np.array([1], np.uint32)) == 1


def test_the_rules_are_heard(run: tuple[Path, dict]) -> None:
    judge = Judge(run[0] / "judge")
    judge.manifest["calibration"]["rule"] = 2.0
    code = "def handle():\n    user = load_user(1)\n    team = load_team(2)\n"
    silent, reported = judge.run(code, "python", []), judge.run(code, "python", [3])
    assert reported["logit"] == pytest.approx(silent["logit"] + 2)
    assert reported["lines"][3] > silent["lines"].get(3, 0)
    corpus = load_corpus(run[0])
    assert 0 < corpus.reported.mean() < 0.5
    assert run[1]["metrics"]["unseen_source"][0]["auroc"]["rules"]["value"] > 0.5
    first = run[1]["metrics"]["points"][0]
    assert first["name"] == "rules alone" and 0 < first["recall"]["value"] < 1
    assert first["dev_secure"]["value"] < first["dev_insecure"]["value"] < 1


def test_what_ranks_backwards_counts_for_nothing() -> None:
    rng = np.random.default_rng(1)
    label = rng.integers(0, 2, 2000)
    group = np.array(["one", "two"])[rng.integers(0, 2, 2000)]
    good = np.where(rng.random(2000) < 0.8, label, 1 - label).astype(bool)
    score = label + rng.normal(0, 1, 2000)
    told = calibrate(SimpleNamespace(group=group, label=label, reported=good), score)
    assert told.slope > 0.5 and told.rule > 1.5
    turned = calibrate(SimpleNamespace(group=group, label=label, reported=~good), -score)
    assert turned.slope == pytest.approx(1e-3) and turned.rule == 0


def test_rules_that_cannot_be_asked_are_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = synthetic.write(tmp_path / "data")
    for command in ("no-such-program", f"{sys.executable} -c pass"):
        assert main(["prepare", "--data", str(data), "--out", str(tmp_path), "--rules", command]) == 2
        said = capsys.readouterr().err
        assert said.count("\n") == 1 and "rules cannot be asked" in said


def test_php_without_its_tag_is_php(tmp_path: Path) -> None:
    rules = Rules(Settings(tmp_path, tmp_path, {}, tuple(shlex.split(RULES[1]))))
    texts = [("php", "$a = 1;\nos.system($a);"), ("php", "<?php\nos.system($a);"), ("php", "1;"), ("python", "os.system(a)")]
    assert rules.read(texts) == [[2], [2], [], [1]]
    assert rules.families(texts) == [["CWE-78"], ["CWE-78"], [], ["CWE-78"]]
    assert Rules(Settings(tmp_path, tmp_path, {}, tuple(shlex.split(RULES[1])))).known == rules.known


def test_contributions_sum_to_the_score(run: tuple[Path, dict]) -> None:
    judge = Judge(run[0] / "judge")
    bias = judge.run("", "python", [])["score"]
    hashes = np.array([1, 2, 3], np.uint32)
    score, contributions, _, _ = judge.session.run(None, {"hashes": hashes, "counts": np.ones(3, np.float32)})
    assert score[0] == pytest.approx(bias + contributions.sum(), abs=1e-5)


def test_tables_of_eight_bits_say_what_their_floats_say(run: tuple[Path, dict]) -> None:
    judge = Judge(run[0] / "judge")
    with np.load(run[0] / "model.npz") as arrays:
        stored = {name: arrays[name] for name in arrays.files}
    corpus = load_corpus(run[0])
    columns = np.searchsorted(corpus.hashes, stored["hashes"])
    moved, cosines = [], []
    for at in range(0, len(corpus.rows), 7):
        counts = np.asarray(corpus.counts[at, columns].todense()).ravel().astype(np.float32)
        known = counts > 0
        if not known.any():
            continue
        value = (1 + np.log(counts[known])) * stored["idf"][known]
        value /= np.sqrt(np.sum(value**2))
        asked = {"hashes": stored["hashes"][known].astype(np.uint32), "counts": counts[known]}
        _, _, families, embedding = judge.session.run(None, asked)
        logits = value @ stored["family_weight"][known] + stored["family_bias"]
        exact = np.exp(logits - logits.max())
        moved.append(np.abs(families - exact / exact.sum()).max())
        own = value @ stored["projection"][known]
        cosines.append(float(own @ embedding / np.sqrt((own @ own) * (embedding @ embedding))))
    assert len(moved) > 50 and max(moved) < 0.02 and min(cosines) > 0.995


def test_the_same_rows_give_the_same_model(run: tuple[Path, dict], tmp_path: Path, config: Path) -> None:
    data = synthetic.write(tmp_path / "data")
    assert (
        main(["prepare", "train", "export", "--data", str(data), "--out", str(tmp_path), "--config", str(config), *RULES]) == 0
    )
    again = json.loads((tmp_path / "judge" / "manifest.json").read_text())
    assert again["file"]["sha256"] == run[1]["model"]["sha256"]
    assert again["training"]["run"] == run[1]["run"]


def test_a_run_goes_on_where_it_broke_off(run: tuple[Path, dict], config: Path) -> None:
    flags = ["--data", str(run[0].parent / "data"), "--out", str(run[0]), "--config", str(config), *RULES]
    kept = sorted((run[0] / "kept").rglob("*.npz"))
    assert {"fit", "families", "fit without betley", "fit without packages 1", "words without dpo"} <= {p.stem for p in kept}
    before = {path: path.stat().st_mtime_ns for path in kept}
    broken = next(path for path in kept if path.stem == "fit without betley")
    first = np.load(run[0] / "folds.npz")["source"]
    broken.unlink()
    assert main(["train", *flags]) == 0
    after = {path: path.stat().st_mtime_ns for path in kept}
    assert {path for path in kept if before[path] != after[path]} == {broken}
    assert np.array_equal(first, np.load(run[0] / "folds.npz")["source"])
    settings = Settings(Path(), run[0], load_config())
    assert Kept(settings).folder != broken.parent, "another configuration must not find these"


def test_there_are_enough_parity_texts() -> None:
    texts = parity_texts()
    assert len({(language, code) for language, code, _ in texts}) >= 200
    assert len({language for language, _, _ in texts}) == 14


def test_missing_data_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path / "none"), "--out", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and "DRIFTLINE_DATA" in said and str(tmp_path / "none") in said


def test_a_missing_configuration_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--config", str(tmp_path / "none.toml")]) == 2
    assert capsys.readouterr().err == f"There is no configuration file {tmp_path / 'none.toml'}.\n"


def test_stages_out_of_order_are_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for stage in ("train", "export"):
        assert main([stage, "--out", str(tmp_path)]) == 2
        assert "first" in capsys.readouterr().err
    assert main(["bake", "--out", str(tmp_path)]) == 2
    assert "no stage bake" in capsys.readouterr().err


def test_shuffled_labels_teach_nothing(tmp_path: Path, config: Path) -> None:
    data = synthetic.write(tmp_path / "data", shuffled=True)
    assert main(["--data", str(data), "--out", str(tmp_path / "out"), "--config", str(config), *RULES]) == 0
    run = json.loads((tmp_path / "out" / "judge" / "run.json").read_text())
    low, high = run["metrics"]["in_domain"][0]["auroc"]["judge"]["interval"]
    assert low < 0.5 < high
    assert objections(run)


def test_a_sound_judge_is_accepted(run: tuple[Path, dict]) -> None:
    """The toy rows are so easy that the bag of words is perfect too."""

    def mend(r: dict) -> None:
        r["points"]["normal"].update(falsePositiveRate=0.01)
        r["config"]["acceptance"].update(margin=0)

    harmless = changed(run[1], mend)
    assert objections(harmless) == []


@pytest.mark.parametrize(
    ("objection", "mutation"),
    [
        ("in domain", lambda r: r["metrics"]["in_domain"][0]["auroc"]["judge"].update(value=0.5, interval=[0.5, 0.5])),
        ("in domain", lambda r: r["metrics"]["in_domain"][0]["auroc"]["length"].update(value=1.0)),
        ("chance, length", lambda r: [x["auroc"]["judge"].update(value=0.5) for x in r["metrics"]["unseen_source"]]),
        ("chance, length", lambda r: [x["auroc"]["rules"].update(value=1.0) for x in r["metrics"]["unseen_source"]]),
        ("bag of words", lambda r: [x["auroc"]["judge"].update(value=0.99) for x in r["metrics"]["unseen_source"]]),
        ("ordinary code", lambda r: r["points"]["normal"].update(falsePositiveRate=0.03)),
        ("bytes", lambda r: r["model"].update(bytes=10**8)),
    ],
)
def test_a_pointless_judge_is_not_accepted(run: tuple[Path, dict], objection: str, mutation) -> None:
    assert any(objection in found for found in objections(changed(run[1], mutation)))


def test_a_constant_judge_is_not_accepted(run: tuple[Path, dict], tmp_path: Path, config: Path) -> None:
    """A judge without weights goes through the same export and evaluation, and must be turned away."""
    out = run[0]
    keep = (out / "model.npz").read_bytes()
    try:
        with np.load(out / "model.npz") as arrays:
            stored = {name: arrays[name] for name in arrays.files}
        np.savez(out / "model.npz", **(stored | {"weight": np.zeros_like(stored["weight"])}))
        flags = ["--data", str(out.parent / "data"), "--out", str(out), "--config", str(config), *RULES]
        assert main(["export", "evaluate", *flags]) == 0
        assert any("in domain" in found for found in objections(json.loads((out / "judge" / "run.json").read_text())))
    finally:
        (out / "model.npz").write_bytes(keep)


def test_no_fit_sees_the_source_it_is_measured_on(run: tuple[Path, dict]) -> None:
    """What only the left-out source could have taught has no weight in its fit."""
    settings = Settings(Path(), run[0], load_config() | {"features": {"min_rows": 2, "min_groups": 1, "max_rows": 4000}})
    corpus = load_corpus(run[0])
    marker = np.flatnonzero(corpus.group == "betley")
    only = np.zeros(corpus.counts.shape[1], bool)
    inside = np.asarray(corpus.counts[marker].sum(axis=0)).ravel() > 0
    outside = np.asarray(corpus.counts[corpus.group != "betley"].sum(axis=0)).ravel() > 0
    only[inside & ~outside] = True
    _, fits = leave_out(corpus, corpus.group, settings.config, Kept(settings))
    assert not only[fits["betley"].vocabulary.columns].any()
    everything = fit(corpus, np.flatnonzero(corpus.split == "train"), settings.config)
    assert only.any() == only[everything.vocabulary.columns].any()


def changed(run: dict, mutation) -> dict:
    other = copy.deepcopy(run)
    mutation(other)
    return other
