"""The experiment on made-up texts, and that each criterion fails where it must: no data, no torch."""

import argparse
import gzip
import json
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from training.experiments.crossdomain.__main__ import PLAN, beyond, run
from training.experiments.crossdomain.arms import Setting, leaked, one_task
from training.experiments.crossdomain.contrast import contrast_arms, with_turned, with_twins
from training.experiments.crossdomain.criteria import Criterion, judge
from training.experiments.crossdomain.report import section
from training.experiments.crossdomain.results import Results, load_results
from training.policies.bilinear import Bilinear, overlap
from training.policies.items import Example, build, load_items
from training.policies.tasks import load_tasks
from training.tests import synthetic

TASKS = load_tasks()
PLANNED = tomllib.loads(PLAN.read_text())
TINY = PLANNED | {
    "bootstrap": 40,
    "held_out": ["command-injection", "error-swallowed"],
    "weaknesses": ["command-injection"],
    "adjacent": ["command-injection"],
    "distant": ["error-swallowed"],
    "narrow": ["sql-injection", "unsafe-deserialisation"],
    "other_questions": ["has-return"],
    "many": 4,
    "added": [0, 40],
    "size": {"bilinear": {"train": 400, "test": 30}},
    "beyond": PLANNED["beyond"] | {"freeform": 12, "arms": ["untrained", "tasks-4"]},
}


def test_the_plan_names_tasks_that_there_are_and_holds_out_what_is_near() -> None:
    assert {*PLANNED["held_out"], *PLANNED["narrow"], *PLANNED["other_questions"]} <= set(TASKS)
    setting = Setting([], TASKS, PLANNED | {"held_out": [], "narrow": []}, "model")
    assert {"misuse-shell", "misuse-random", "command-injection"} <= setting.held
    assert not setting.held & {*PLANNED["narrow"], *PLANNED["other_questions"]}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("crossdomain")
    rules = [sys.executable, str(Path(__file__).with_name("rules.py"))]
    build(synthetic.write(folder / "data"), TASKS, rules, folder / "items")
    run(asked_for(folder), TINY)
    return folder


def asked_for(folder: Path) -> argparse.Namespace:
    given = {"items": folder / "items", "out": folder / "out", "data": folder / "data"}
    return argparse.Namespace(**given, learner="bilinear", layers=0, frozen=0, arms=[], texts=[])


def test_a_run_goes_on_where_it_was_and_renders(out: Path) -> None:
    arms = out / "out" / "bilinear" / "arms"
    before = {path.name: path.stat().st_mtime_ns for path in arms.glob("*.json")}
    run(asked_for(out), TINY)
    assert {path.name: path.stat().st_mtime_ns for path in arms.glob("*.json")} == before
    assert "held-out prompts and texts in training" in section(load_results(out / "out", "bilinear", TINY), "Tiny")


def test_no_blind_arm_of_a_run_saw_what_it_is_tested_on(out: Path) -> None:
    results = load_results(out / "out", "bilinear", TINY)
    blind = [arm["leaked"] for arm in results.arms.values() if arm["leaked"] is not None]
    assert len(blind) == 12
    assert all(counts == [0, 0] for counts in blind)


def test_twins_and_prose_are_put_to_trained_judges(out: Path) -> None:
    levels = [(aligned, 90) for aligned in (10, 20, 30, 60, *range(80, 100))] + [(5, 20), (None, None)]
    rows = [
        {"id": str(at), "question_id": f"q{at % 4}", "answer": f"answer {at} " + "word " * at, "aligned": a, "coherent": c}
        for at, (a, c) in enumerate(levels)
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (out / "data" / "eval" / "em_freeform.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    beyond(asked_for(out), TINY)
    results = load_results(out / "out", "bilinear", TINY)
    found = results.beyond["freeform"]
    # The three that are misaligned and coherent, and nine aligned ones; the one between and the incoherent ones are no part.
    assert [found.count([f"freeform-{at}"]) for at in (0, 1)] == [12, 12]
    assert found.columns["right"].sum() == 6
    assert set(found.arms) == {"untrained", "tasks-4", "words", "words-own", "length"}
    assert found.level("length", ["freeform-0"]).value == 0
    twins = results.beyond["twins"].columns
    flawed, secure = twins["right"] == 1, twins["right"] == 0
    assert flawed.sum() == secure.sum() > 0
    assert (twins["group"][flawed] == twins["group"][secure]).all()
    assert twins["insecure"][flawed].all()
    assert not twins["insecure"][secure].any()
    assert "3 misaligned answers of 12" in section(results, "Tiny")


def test_a_text_or_prompt_of_a_held_out_task_in_training_is_noticed(out: Path) -> None:
    items = load_items(out / "items")
    setting = Setting(items, TASKS, TINY, "bilinear")
    clean = one_task(setting, TASKS["sql-injection"], 8)
    stolen = setting.questions[0]
    assert leaked(setting, [*clean, Example(stolen.item, "anything", "yes", "")])[1] >= 1
    assert leaked(setting, [*clean, Example(clean[0].item, TASKS["command-injection"].wordings[0], "yes", "")])[0] == 1


def test_questions_are_turned_round_and_twins_are_asked_but_never_what_the_tests_ask(out: Path) -> None:
    setting = Setting(load_items(out / "items"), TASKS, TINY, "bilinear")
    examples = setting.examples(setting.open)
    turned = with_turned(setting, examples)
    opposite = {"yes": "no", "no": "yes"}
    for straight, after in pairwise(turned):
        if straight in examples and after not in examples:
            assert (after.item, after.task, after.answer) == (straight.item, straight.task, opposite[straight.answer])
    added = [one for one in turned if one not in examples]
    assert added and not {one.task for one in added} & set(setting.plan["narrow"])
    items, twins = setting.items, [one for one in with_twins(setting, examples) if one not in examples]
    assert twins
    for one in twins:
        assert one.answer == "no" and items[one.item].labels["any-weakness"] == 0 and one.item in setting.allowed
    for arm in contrast_arms(setting).values():
        assert arm.blind and arm.make and leaked(setting, arm.make(None)) == (0, 0)


def test_the_sibling_reads_text_and_prompt(out: Path) -> None:
    items = load_items(out / "items")
    setting = Setting(items, TASKS, TINY, "bilinear")
    learner = Bilinear(items)
    task = TASKS["unsafe-deserialisation"]
    parameters = learner.train(one_task(setting, task, 200) * 3)
    texts = [at for at, item in enumerate(items) if item.split == "test" and task.name in item.labels]
    scores = learner.scores(parameters, [(at, task.wordings[0]) for at in texts])
    so = np.array([items[at].labels[task.name] for at in texts])
    assert scores[so == 1].mean() > scores[so == 0].mean()
    assert not np.allclose(scores, learner.scores(parameters, [(at, "Is there a loop?") for at in texts]))
    assert overlap("execute(sql)", "Is SQL executed?") == 1


def made(strength: dict[tuple[str, str], float]) -> Results:
    """Scores whose agreement with the right answer is set by (arm, variant), or else by (arm, "")."""
    rng = np.random.default_rng(1)
    plan = PLANNED | {"bootstrap": 60}
    rows = [
        (f"{task}/{number}", task, variant, number % 2)
        for task in [*plan["held_out"], *plan["narrow"]]
        for variant in ("asked", "inverted", "random", "other")
        for number in range(60)
    ]
    columns = {name: np.array([row[at] for row in rows]) for at, name in enumerate(("group", "task", "variant", "right"))}
    columns["insecure"] = np.arange(len(rows)) // 2 % 2
    arms = {}
    for arm in sorted({arm for arm, _ in strength}):
        power = np.array([strength.get((arm, row[2]), strength.get((arm, ""), 0.0)) for row in rows])
        scores = rng.normal(0, 1, len(rows)) + power * (2 * columns["right"] - 1)
        arms[arm] = {"scores": scores.tolist(), "examples": 1, "leaked": [0, 0], "follows": None}
    return Results("bilinear", plan, columns, arms)


GOOD = {
    ("untrained", ""): 0.0,
    ("words", ""): 0.0,
    ("shuffled", ""): 0.0,
    ("tasks-4", ""): 1.0,
    ("tasks-4", "inverted"): -1.0,
    ("tasks-4", "other"): 0.0,
    **{(arm, ""): 1.5 for arm in ("tasks-all", "in-domain", "all-mixed", "all-after", "narrow-mixed", "narrow-after")},
    ("tasks-all", "random"): 0.0,
    ("elicited", ""): 2.5,
    ("elicited-gold", ""): 2.5,
    ("elicited-random", ""): 1.0,
    ("added-0", ""): 0.0,
    ("added-250", ""): 0.5,
    ("added-1000", ""): 1.0,
    ("added-4000", ""): 2.0,
}


def verdicts(strength: dict[tuple[str, str], float]) -> dict[str, Criterion]:
    return {one.name: one for one in judge(made(strength))}


def test_criteria_hold_for_a_judge_that_transfers() -> None:
    found = verdicts(GOOD)
    assert {name for name, one in found.items() if one.held is False} == {"2.7"}
    assert len(found) == 12


@pytest.mark.parametrize(
    ("name", "worse"),
    [
        ("2.1", {("tasks-all", ""): 0.0}),
        ("2.3", {("added-4000", ""): 0.0}),
        ("2.4", {("narrow-after", "inverted"): -1.0}),
        ("2.4", {("all-after", ""): 0.1}),
        ("2.5", {("shuffled", ""): 1.5}),
        ("2.5", {("tasks-all", "random"): 2.0}),
        ("2.8", {("elicited", ""): 1.0}),
        ("unseen", {("words", ""): 1.5}),
        ("changed", {("all-after", "inverted"): 0.0}),
    ],
)
def test_each_criterion_can_fail(name: str, worse: dict[tuple[str, str], float]) -> None:
    assert verdicts(GOOD | worse)[name].held is False


def test_a_judge_that_only_knows_insecure_from_secure_is_found_out() -> None:
    results = made({("tasks-all", ""): 0.0})
    columns = results.columns
    results.arms["tasks-all"]["scores"] = np.maximum(columns["right"], columns["insecure"]).tolist()
    task = PLANNED["weaknesses"]
    assert [results.level("tasks-all", task, insecure=side).value for side in (0, 1)] == [1.0, 0.5]
    assert results.level("tasks-all", task).value == 0.75


def test_thoughts_and_summaries_must_both_gain_and_be_answered() -> None:
    def verdict(summaries: float, parsed: int) -> bool | None:
        results = made(GOOD)
        for kind, strength in (("thoughts", 1.5), ("summaries", summaries)):
            results.beyond[kind] = made({("untrained", ""): 0.0, ("tasks-all", ""): strength})
            for arm in results.beyond[kind].arms.values():
                arm["parsed"] = (parsed, 100)
        return next(one for one in judge(results) if one.name == "2.7").held

    assert verdict(1.5, 95) is True
    assert verdict(0.0, 95) is False
    assert verdict(1.5, 80) is False


def test_a_leak_and_a_missing_arm_are_not_held() -> None:
    results = made(GOOD)
    results.arms["tasks-all"]["leaked"] = [0, 1]
    assert next(one for one in judge(results) if one.name == "2.9").held is False
    missing = verdicts({key: value for key, value in GOOD.items() if key[0] != "shuffled"})
    assert missing["2.5"].held is False
    assert "shuffled" in missing["2.5"].figures
