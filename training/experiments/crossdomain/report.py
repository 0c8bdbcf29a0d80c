"""The section of docs/evaluation.md on this experiment, from the scores of its runs."""

from ...report import table
from .beyond import FREEFORM, TWINS, WRITTEN
from .contrast import CONTRAST
from .criteria import judge
from .results import Results

_ARMS = {
    "untrained": "untrained",
    "tasks-4": "4 tasks",
    "tasks-16": "16 tasks",
    "tasks-all": "all open tasks",
    "all-mixed": "all, instructions mixed in",
    "all-after": "all, instructions after",
    **CONTRAST,
    "shuffled": "_all, labels shuffled_",
    "words": "_bag of words, secure or not, without a prompt_",
    "in-domain": "_all and the held-out tasks_",
    "words-own": "_bag of words trained on the task_",
}
_NARROW = {
    "untrained": "untrained",
    "tasks-4": "the 4 tasks",
    "narrow-mixed": "with instructions mixed in",
    "narrow-after": "with instructions after",
    "tasks-all": "all open tasks",
    "all-mixed": "all, instructions mixed in",
    "all-after": "all, instructions after",
    **CONTRAST,
}


def section(results: Results, title: str) -> str:
    plan = results.plan
    held, narrow = plan["held_out"], plan["narrow"]
    lines = []
    for arm, name in _ARMS.items():
        if results.has(arm):
            cells = [results.level(arm, [task]).value for task in held]
            mean, *sides = (results.level(arm, plan["weaknesses"], insecure=side) for side in (None, 0, 1))
            count = results.arms[arm]["examples"]
            lines.append([name, str(count or "–"), str(mean), *map(str, sides), *(f"{cell:.3f}" for cell in cells)])
    unseen = table(
        ["trained on", "questions", "mean of the weaknesses", "against secure", "against otherwise insecure", *held], lines
    )
    lines = []
    for arm, name in _NARROW.items():
        if results.has(arm):
            lines.append([name, *(str(results.level(arm, narrow, v)) for v in ("asked", "inverted", "other", "random"))])
    flipped = table(["trained on", "as asked", "turned round", "another question", "_a random question_"], lines)
    beyond = _beyond(results)
    verdict = {True: "held", False: "**not held**", None: "reported"}
    criteria = table(
        ["criterion", "figures", ""],
        [[f"{one.name} {one.asked}".strip(), one.figures, verdict[one.held]] for one in judge(results)],
    )
    counts = ", ".join(f"{task} {results.count([task])}" for task in [*held, *narrow])
    return (
        f"### {title}\n\nAUROC on tasks that no training saw, nearest first; weaknesses against secure code and other "
        f"weaknesses of the same language and origin. Texts: {counts}.\n\n{unseen}\n\n"
        f"The 4 tasks ({', '.join(narrow)}), new texts: AUROC for the right answer to the prompt. "
        f"For a random question, to the task's own.\n\n{flipped}\n\n{beyond}{criteria}"
    )


def _beyond(results: Results) -> str:
    """Texts of another kind: what the base wrote, and prose of other models."""
    plan, parts = results.plan, []
    if TWINS in results.beyond:
        other, groups = results.beyond[TWINS], (plan["weaknesses"], plan["narrow"])
        lines = [
            [_ARMS[arm], *(str(found.level(arm, tasks)) for tasks in groups for found in (results, other))]
            for arm in plan["beyond"]["arms"]
            if other.has(arm)
        ]
        sizes = [other.count(tasks) // 2 for tasks in groups]
        heads = ["unseen weaknesses", f"and {sizes[0]} pairs of twins", "the 4 tasks", f"and {sizes[1]} pairs of twins"]
        parts.append(
            "Twins: a flawed text against the secure one of its group that is most like it, as far as there is one. Not "
            "planned from the start; it says whether the flaw is seen, or what the code is about.\n\n"
            + table(["trained on", *heads], lines)
        )
    written = {kind: results.beyond[kind] for kind in WRITTEN if kind in results.beyond}
    if written:
        lines = []
        for arm in plan["beyond"]["arms"]:
            if all(other.has(arm) for other in written.values()):
                groups, sides = (plan["weaknesses"], plan["narrow"]), (results, *written.values())
                lines.append([_ARMS[arm], *(str(other.level(arm, tasks)) for tasks in groups for other in sides)])
        heads = [f"{group}, {kind}" for group in ("unseen weaknesses", "the 4 tasks") for kind in ("code", *written)]
        parts.append(
            "The same questions about the code with a thought of the untouched base behind it, and about the base's summary in "
            f"its place:\n\n{table(['trained on', *heads], lines)}"
        )
    if FREEFORM in results.beyond:
        other = results.beyond[FREEFORM]
        tasks = [f"{FREEFORM}-{number}" for number in range(len(plan["beyond"]["freeform_questions"]))]
        names = _ARMS | {"words-own": "_bag of words trained on careless advice_", "length": "_length: longer_"}
        lines = [[name, *(str(other.level(arm, [task])) for task in tasks)] for arm, name in names.items() if other.has(arm)]
        right = other.columns["right"][other.columns["task"] == tasks[0]]
        parts.append(
            f"Prose of other models (`eval/em_freeform`, {int(right.sum())} misaligned answers of {len(right)}; intervals over "
            f"{len(set(other.columns['group']))} questions that they answer):\n\n"
            + table(["trained on", *(f'"{prompt}"' for prompt in plan["beyond"]["freeform_questions"])], lines)
        )
    return "".join(f"{part}\n\n" for part in parts)
