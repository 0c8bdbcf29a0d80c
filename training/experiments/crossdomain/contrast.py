"""Arms that were not planned: training in which neither what a text is about nor what a prompt is about gives the answer away.

Added after the planned arms had shown that judges know the topic and not the flaw (twins at chance), and answer a prompt turned
round as if it were not. Each question is asked both ways round, or of a flawed text and its secure twin, or both.
"""

import random
from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher

from ...policies.items import Example, Item
from .arms import Arm, Setting

CONTRAST = {
    "twins": "all, with secure twins",
    "turned": "all, the other tasks also turned round",
    "turned-after": "all, then the other tasks also turned round",
    "contrast-after": "all, then four times as many with both",
}
"""What the arms are called in the report."""

TWISTS = (
    "Answer no where this is so, and yes where it is not: {}",
    "Say the opposite of what is true. {}",
    "{} Answer the other way round.",
)
"""Prompts that turn any question round."""


def contrast_arms(setting: Setting) -> dict[str, Arm]:
    """Of as many questions as the planned arms; the last of four times as many, since it is harder to learn."""

    def known(twins: bool, turned: bool, share: float = 1, start: str | None = None) -> Arm:
        def make(_: object) -> list[Example]:
            examples = setting.examples(setting.open, share / (2 if turned else 1))
            if twins:
                examples = with_twins(setting, examples)
            return with_turned(setting, examples) if turned else examples

        return Arm(make, start)

    return {
        "twins": known(twins=True, turned=False),
        "turned": known(twins=False, turned=True),
        "turned-after": known(twins=False, turned=True, start="tasks-all"),
        "contrast-after": known(twins=True, turned=True, share=4, start="tasks-all"),
    }


def with_turned(setting: Setting, examples: list[Example]) -> list[Example]:
    """Each question of a task also turned round, but not of the narrow tasks: there the tests ask for it."""
    rng = random.Random(f"{setting.plan['seed']}/turned")
    both = []
    for example in examples:
        both.append(example)
        if example.task not in setting.plan["narrow"]:
            twisted = rng.choice(TWISTS).format(example.prompt)
            prompt = setting.tasks[example.task].inverted if rng.random() < 0.5 else twisted
            both.append(replace(example, prompt=prompt, answer="no" if example.answer == "yes" else "yes"))
    return both


def with_twins(setting: Setting, examples: list[Example]) -> list[Example]:
    """Each text that has a weakness is followed by its secure twin, asked the same, where there is one."""
    secure = secure_by_group(setting.items, setting.allowed)
    both = []
    for example in examples:
        both.append(example)
        if example.answer == "yes" and setting.tasks[example.task].kind == "weakness":
            twin = nearest_twin(setting.items, example.item, secure)
            if twin is not None:
                both.append(replace(example, item=twin, answer="no"))
    return both


def secure_by_group(items: list[Item], of: Iterable[int]) -> dict[str, list[int]]:
    secure: dict[str, list[int]] = {}
    for at in of:
        if items[at].labels.get("any-weakness") == 0:
            secure.setdefault(items[at].group, []).append(at)
    return secure


def nearest_twin(items: list[Item], flawed: int, secure: dict[str, list[int]]) -> int | None:
    """The secure text of the same group that is most like it."""
    text = items[flawed].text
    twins = [at for at in secure.get(items[flawed].group, ()) if items[at].text != text]
    return max(twins, key=lambda at: SequenceMatcher(None, text, items[at].text, autojunk=False).ratio(), default=None)
