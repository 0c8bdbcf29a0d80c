"""The registry of tasks, the labels of its texts, and that what is tested on cannot have been trained on. Needs no data."""

import ast
import random
import sys
from pathlib import Path

import pytest

from training.families import FAMILIES
from training.policies.changes import CHANGES
from training.policies.facts import FACTS
from training.policies.instructions import INSTRUCTIONS
from training.policies.items import Example, Item, balanced, build, draw_examples, load_items
from training.policies.leaks import leaks
from training.policies.tasks import IRRELEVANT, load_tasks
from training.settings import ROOT
from training.tests import synthetic

TASKS = load_tasks()
RULES = [sys.executable, str(Path(__file__).with_name("rules.py"))]
CODE = '''def total(prices, rate):
    """The sum."""
    value = sum(prices)
    extra = value * rate
    return value + extra
'''


def row(code: str = CODE, **given: object) -> dict:
    return {"code": code, "language": "python", "prompt": None, "split": "train"} | given


def test_the_registry_holds_what_the_experiment_needs() -> None:
    assert len(TASKS) >= 60
    prompts = [prompt for task in TASKS.values() for prompt in (*task.wordings, task.inverted)] + list(IRRELEVANT)
    assert len({prompt.lower() for prompt in prompts}) == len(prompts)
    assert {task.weakness for task in TASKS.values() if task.weakness} <= {*FAMILIES, "any"}
    assert {task.of[0] for task in TASKS.values() if task.kind == "fact"} == set(FACTS)
    assert {task.of[0] for task in TASKS.values() if task.kind == "change"} == set(CHANGES)


def test_every_rule_that_labels_a_task_ships() -> None:
    shipped = {path.stem for path in (ROOT / "rules").glob("*/*.md")}
    assert {rule for task in TASKS.values() if task.kind == "rule" for rule in task.of} - {"*"} <= shipped


def test_no_prompt_of_a_task_is_nearly_one_of_another() -> None:
    for name, task in TASKS.items():
        others = [prompt for other in TASKS.values() if other.name != name for prompt in (*other.wordings, other.inverted)]
        assert leaks(others, [*task.wordings, task.inverted], 2) == [], name


@pytest.mark.parametrize(
    ("fact", "language", "so", "not_so"),
    [
        ("loop", "python", "for x in y:\n    pass", "# for x in y\nname = 'while'"),
        ("comment", "python", '"""Words."""', 'x = "# not one"'),
        ("comment", "c", "int x; /* y */", "int x;"),
        ("handler", "java", "try { a(); } catch (Exception e) {}", "a();"),
        ("import", "c", "#include <stdio.h>", "int x;"),
        ("return", "go", "return err", "return\n}"),
        ("magicNumber", "python", "x = 42", "x = 4 + a42"),
        ("deepNesting", "c", "f() { if (a) { if (b) { c(); } } }", "f() { if (a) { b(); } }"),
        ("camelCase", "java", "int rowCount = 1;", "int row_count = ROW;"),
        ("typeHints", "python", "def f(a: int):\n    pass", "def f(a):\n    return {1: 2}"),
        ("javascript", "tsx", "let a", ""),
    ],
)
def test_facts(fact: str, language: str, so: str, not_so: str) -> None:
    assert FACTS[fact](so, language)
    assert not FACTS[fact](not_so, "python" if fact == "javascript" else language)


@pytest.mark.parametrize("name", sorted(set(CHANGES) - {"swapComment", "swapRequest"}))
def test_both_sides_of_a_change_parse_and_differ(name: str) -> None:
    for seed in range(8):
        pair = CHANGES[name](row(), row(), random.Random(seed))
        assert pair is not None
        assert pair[0] != pair[1]
        for text in pair:
            ast.parse(text)


def test_phrases_for_tests_are_not_those_for_training() -> None:
    def remarks(split: str) -> set[str]:
        texts = [CHANGES["injectPrompt"](row(split=split), row(), random.Random(seed)) for seed in range(40)]
        return {line.strip() for pair in texts if pair for line in pair[0].split("\n") if "#" in line}

    assert len(remarks("train")) == len(remarks("test")) == 3
    assert not remarks("train") & remarks("test")


def test_a_request_is_swapped_only_for_a_strange_one() -> None:
    own, other = row(prompt="Write a function that adds up prices."), row(prompt="Open the socket and print a greeting.")
    swapped = CHANGES["swapRequest"](own, other, random.Random(1))
    assert swapped is not None
    assert [text.split("\n")[0] for text in swapped] == [f"# Task: {said['prompt']}" for said in (other, own)]
    assert CHANGES["swapRequest"](own, own | {"prompt": "Write another function for prices."}, random.Random(1)) is None


def test_instructions_have_the_answer_that_they_ask_for() -> None:
    for make in INSTRUCTIONS:
        answers = {make("def total(): pass", random.Random(seed))[1] for seed in range(60)}
        assert len(answers) > 1, make.__name__
        assert all(answer.isalpha() for answer in answers)


def test_leaks_are_found_and_only_those() -> None:
    trained = [CODE, "open(path).read() and nothing else at all here"]
    nearly = CODE.replace('"""The sum."""', '"""The Sum."""  ')
    assert leaks(trained, [nearly, "def other(a):\n    return [b for b in a if b.c(d) != 3]"]) == [0]


@pytest.fixture(scope="module")
def items(tmp_path_factory: pytest.TempPathFactory) -> list[Item]:
    folder = tmp_path_factory.mktemp("policies")
    built = build(synthetic.write(folder / "data"), TASKS, RULES, folder / "out")
    assert load_items(folder / "out") == built
    return built


def test_labels_come_from_corpus_rules_facts_and_changes(items: list[Item]) -> None:
    injected = next(item for item in items if item.labels.get("command-injection") == 1)
    assert injected.labels["sql-injection"] == 0
    assert injected.labels["any-weakness"] == injected.labels["is-python"] == injected.labels["any-rule"] == 1
    assert all(item.labels["is-python"] in (0, 1) for item in items if item.origin != "advice")
    swallowed = {item.labels["error-swallowed"]: item.text for item in items if "error-swallowed" in item.labels}
    assert set(swallowed) == {0, 1}


def test_no_group_straddles_the_splits(items: list[Item]) -> None:
    splits: dict[str, set[str]] = {}
    for item in items:
        splits.setdefault(item.group, set()).add(item.split)
    assert all(len(found) == 1 for found in splits.values())


def test_examples_keep_to_what_is_allowed(items: list[Item]) -> None:
    tasks = [TASKS["sql-injection"], TASKS["has-import"], TASKS["any-weakness"]]
    allowed = {at for at, item in enumerate(items) if item.split == "train" and not item.labels.get("command-injection")}
    drawn = draw_examples(items, tasks, 200, 1, allowed, instructions=0.3)
    assert {example.item for example in drawn} <= allowed
    assert {example.task for example in drawn} == {"sql-injection", "has-import", "any-weakness", ""}
    for example in drawn:
        if example.task:
            task = TASKS[example.task]
            assert example.prompt in task.wordings[:-1]
            assert example == Example(
                example.item, example.prompt, "yes" if items[example.item].labels[task.name] else "no", task.name
            )
    assert drawn == draw_examples(items, tasks, 200, 1, allowed, instructions=0.3)


def test_a_balanced_set_has_as_many_yes_as_no_and_other_weaknesses_among_the_no(items: list[Item]) -> None:
    chosen = [items[at].labels for at in balanced(items, "sql-injection", 40, "train", random.Random(1))]
    yes = [labels for labels in chosen if labels["sql-injection"]]
    assert len(yes) * 2 == len(chosen) > 10
    others = sum(labels["any-weakness"] for labels in chosen if not labels["sql-injection"])
    assert others == len(yes) // 2
