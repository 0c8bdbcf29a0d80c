"""What is trained, and what every arm is asked: the same questions, none of which any arm has seen."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol

import numpy as np

from ...policies.instructions import draw
from ...policies.items import Example, Item, balanced, draw_examples, prompts_of
from ...policies.leaks import leaks
from ...policies.tasks import Task


class Learner(Protocol):
    """A judge that can be trained: `bilinear.Bilinear`, `model.Model`, `frozen.Frozen`."""

    def train(self, examples: list[Example], start: Any = None) -> Any: ...
    def scores(self, parameters: Any, asked: list[tuple[int, str]]) -> np.ndarray: ...


@dataclass(frozen=True)
class Question:
    """`variant`: asked, inverted, random, other (another task's question about this task's texts). `right`: whether yes is
    right; for random, whether the task's own question would be answered with yes.
    """

    item: int
    task: str
    variant: str
    prompt: str
    right: int


class Setting:
    """Tasks and texts, parted into what may be trained on and what is held out."""

    def __init__(self, items: list[Item], tasks: dict[str, Task], plan: dict, learner: str) -> None:
        self.items, self.tasks, self.plan = items, tasks, plan | plan["size"][learner]
        self.train_size, self.test_size = self.plan["train"], self.plan["test"]
        families = {tasks[name].weakness or tasks[name].of[0] for name in plan["weaknesses"]}
        held = {name for name, task in tasks.items() if {task.weakness, *task.of} & families} | set(plan["held_out"])
        self.held = held
        self.open = [task for name, task in tasks.items() if name not in held]
        self.every = {at for at, item in enumerate(items) if item.split == "train"}
        self.allowed = {at for at in self.every if not any(items[at].labels.get(name) for name in held)}
        self.questions = self._questions()

    def examples(self, tasks: list[Task], share: float = 1.0, **given: Any) -> list[Example]:
        return draw_examples(
            self.items, tasks, round(self.train_size * share), self.plan["seed"], given.pop("allowed", self.allowed), **given
        )

    def _questions(self) -> list[Question]:
        plan, items, tasks = self.plan, self.items, self.tasks
        rng = random.Random(f"{plan['seed']}/test")
        chosen = {name: balanced(items, name, self.test_size, "test", rng) for name in [*plan["held_out"], *plan["narrow"]]}
        every = sorted({at for found in chosen.values() for at in found})
        leaking = {every[at] for at in leaks((items[at].text for at in sorted(self.every)), [items[at].text for at in every])}
        questions = []
        for name, found in chosen.items():
            for at in found:
                if at in leaking:
                    continue
                so = items[at].labels[name]
                for variant, right in (("asked", so), ("inverted", 1 - so), ("random", so)):
                    questions.append(Question(at, name, variant, rng.choice(prompts_of(tasks[name], variant)), right))
                other = tasks[rng.choice(plan["other_questions"])]
                if name in plan["narrow"]:
                    questions.append(Question(at, name, "other", other.wordings[-1], items[at].labels[other.name]))
        return questions


def leaked(setting: Setting, examples: list[Example]) -> tuple[int, int]:
    """Prompts and texts of held-out tasks that are, or nearly, among what an arm trains on."""
    held = [prompt for name in sorted(setting.held) for prompt in (*setting.tasks[name].wordings, setting.tasks[name].inverted)]
    texts = [setting.items[at].text for at in {question.item for question in setting.questions}]
    trained = {example.item for example in examples}
    return (
        len(leaks({example.prompt for example in examples}, held, 2)),
        len(leaks((setting.items[at].text for at in trained), texts)),
    )


def narrow_tasks(setting: Setting) -> list[Task]:
    return [setting.tasks[name] for name in setting.plan["narrow"]]


def many_tasks(setting: Setting) -> list[Task]:
    rest = [task for task in setting.open if task.name not in setting.plan["narrow"]]
    more = setting.plan["many"] - len(setting.plan["narrow"])
    return narrow_tasks(setting) + random.Random(setting.plan["seed"]).sample(rest, more)


def shuffled(examples: list[Example], seed: int) -> list[Example]:
    """The answers of each task dealt anew among its questions."""
    rng = random.Random(seed)
    answers: dict[str, list[str]] = {}
    for example in examples:
        answers.setdefault(example.task, []).append(example.answer)
    for dealt in answers.values():
        rng.shuffle(dealt)
    return [replace(example, answer=answers[example.task].pop()) for example in examples]


def instructions(setting: Setting, size: int) -> list[Example]:
    """Instructions alone, each about a text that may be trained on."""
    rng = random.Random(f"{setting.plan['seed']}/instructions")
    texts = sorted(setting.allowed)
    drawn = []
    for _ in range(size // 4):
        at = rng.choice(texts)
        drawn += [Example(at, *draw(setting.items[at].text, rng), "") for _ in range(4)]
    return drawn


def one_task(setting: Setting, task: Task, size: int) -> list[Example]:
    """Questions of one held-out task, with its texts."""
    rng = random.Random(f"{setting.plan['seed']}/{task.name}")
    chosen = balanced(setting.items, task.name, size, "train", rng)
    rng.shuffle(chosen)
    return [
        Example(at, rng.choice(task.wordings[:-1]), "yes" if setting.items[at].labels[task.name] else "no", task.name)
        for at in chosen
    ]


def elicited(setting: Setting, learner: Learner, parameters: Any, gold: list[Example]) -> list[Example]:
    """Answers that the judge makes up for unlabelled questions: its mean over all wordings less its answer to the inverted
    prompt, above or below the median of the task's texts, since both answers are about as frequent there.
    """
    asked = []
    for example in gold:
        task = setting.tasks[example.task]
        asked += [(example.item, prompt) for prompt in (*task.wordings[:-1], task.inverted)]
    found = learner.scores(parameters, asked).reshape(len(gold), -1)
    opinion = found[:, :-1].mean(axis=1) - found[:, -1]
    names = np.array([example.task for example in gold])
    middle = {name: np.median(opinion[names == name]) for name in set(names)}
    return [
        replace(example, answer="yes" if value > middle[example.task] else "no")
        for example, value in zip(gold, opinion, strict=True)
    ]


@dataclass(frozen=True)
class Arm:
    """What a judge is trained on. `start`: the arm whose weights it goes on from; `blind`: it must not know held-out tasks."""

    make: Callable[[Callable[[str], Any]], list[Example]] | None
    start: str | None = None
    blind: bool = True


def arms(setting: Setting, learner: Learner) -> dict[str, Arm]:
    """All arms, in the order in which they matter. What makes examples is given a function that trains an arm by name."""
    plan = setting.plan
    held = [setting.tasks[name] for name in plan["held_out"]]
    weaknesses = [task for task in setting.open if task.kind == "weakness"]
    each, followed = plan.get("gold", setting.train_size // 8), setting.train_size // 2

    def known(tasks: list[Task]) -> Callable[[Any], list[Example]]:
        return lambda _: setting.examples(tasks)

    def gold(_: Any) -> list[Example]:
        return [example for name in plan["weaknesses"] for example in one_task(setting, setting.tasks[name], each)]

    def added(size: int) -> Callable[[Any], list[Example]]:
        def make(_: Any) -> list[Example]:
            own = one_task(setting, setting.tasks[plan["fixed_task"]], plan["fixed"])
            return own + (setting.examples(weaknesses, size / setting.train_size) if size else [])

        return make

    return {
        "untrained": Arm(None),
        "tasks-all": Arm(known(setting.open)),
        "tasks-4": Arm(known(narrow_tasks(setting))),
        "in-domain": Arm(
            lambda _: setting.examples(setting.open) + setting.examples(held, 0.25, allowed=setting.every), blind=False
        ),
        "narrow-after": Arm(lambda _: instructions(setting, followed), "tasks-4"),
        "narrow-mixed": Arm(lambda _: setting.examples(narrow_tasks(setting)) + instructions(setting, followed)),
        "shuffled": Arm(lambda _: shuffled(setting.examples(setting.open), plan["seed"])),
        "all-after": Arm(lambda _: instructions(setting, followed), "tasks-all"),
        "tasks-16": Arm(known(many_tasks(setting))),
        "all-mixed": Arm(lambda _: setting.examples(setting.open) + instructions(setting, followed)),
        "elicited": Arm(lambda trained: elicited(setting, learner, trained("tasks-all"), gold(None)), "tasks-all", blind=False),
        "elicited-gold": Arm(gold, "tasks-all", blind=False),
        "elicited-random": Arm(lambda _: shuffled(gold(None), plan["seed"]), "tasks-all", blind=False),
        **{f"added-{size}": Arm(added(size), blind=False) for size in plan["added"]},
    }
