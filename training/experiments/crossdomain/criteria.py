"""The acceptance criteria of the experiment, each from the scores of a run alone."""

from collections.abc import Callable

import numpy as np
from scipy.stats import kendalltau

from ..criterion import Criterion
from .beyond import WRITTEN
from .contrast import CONTRAST
from .results import Figure, Results


def recovery(r: Results) -> Criterion:
    near, parts = r.recovered("tasks-all", r.plan["adjacent"]), []
    for side in ("adjacent", "distant"):
        share, gap = r.recovered("tasks-all", r.plan[side]), r.difference("in-domain", "untrained", r.plan[side])
        parts.append(f"{side} {share}" if np.isfinite(share.value) else f"{side} undefined, the gap being {gap}")
    return Criterion("2.1", "gap recovered on adjacent unseen tasks", "; ".join(parts), near.low > 0)


def order(r: Results) -> Criterion:
    tasks = r.plan["held_out"]

    def agreement(weight: np.ndarray) -> float:
        uplift = [r.auroc("tasks-all", [t], "asked", weight) - r.auroc("untrained", [t], "asked", weight) for t in tasks]
        return float(kendalltau(range(len(tasks), 0, -1), uplift).statistic)

    return Criterion("2.2", "declared order of adjacency against observed uplift", f"Kendall τ {r.figure(agreement)}", None)


def added(r: Results) -> Criterion:
    task, sizes = [r.plan["fixed_task"]], r.plan["added"]
    gain = r.difference(f"added-{sizes[-1]}", "added-0", task)
    levels = ", ".join(f"{size}: {r.level(f'added-{size}', task).value:.3f}" for size in sizes)
    asked = f"{sizes[-1]} questions of other domains beside {r.plan['fixed']} of one"
    return Criterion("2.3", asked, f"AUROC {gain} more; {levels}", gain.low > 0)


def flip(r: Results) -> Criterion:
    narrow, held = r.plan["narrow"], r.plan["weaknesses"]
    parts, fine = [], True
    for variant in ("inverted", "other"):
        before = r.level("tasks-4", narrow, variant)
        gains = {arm: r.difference(arm, "tasks-4", narrow, variant) for arm in ("narrow-mixed", "narrow-after")}
        fine = fine and all(gain.low > 0 for gain in gains.values())
        parts.append(f"{variant}: {before} before, " + ", ".join(f"{arm} {gain} more" for arm, gain in gains.items()))
    whole = r.difference("tasks-all", "untrained", held)
    kept = {arm: r.difference(arm, "untrained", held).value / whole.value for arm in ("all-mixed", "all-after")}
    fine = fine and whole.low > 0 and all(share >= r.plan["uplift_kept"] for share in kept.values())
    parts.append("uplift kept: " + (", ".join(f"{a} {s:.2f}" for a, s in kept.items()) if whole.low > 0 else "there is none"))
    return Criterion("2.4", "failure when the prompt changes, and its repair by instructions", "; ".join(parts), fine)


def controls(r: Results) -> Criterion:
    tasks = [*r.plan["weaknesses"], *r.plan["narrow"]]
    shuffled = r.difference("shuffled", "untrained", r.plan["weaknesses"])
    drop = r.figure(lambda w: r.auroc("tasks-all", tasks, "asked", w) - r.auroc("tasks-all", tasks, "random", w))
    return Criterion(
        "2.5",
        "controls: shuffled labels teach nothing, a random prompt loses",
        f"shuffled less untrained {shuffled}; asked less random {drop}",
        shuffled.low <= 0 and drop.low > 0,
    )


def retention(r: Results) -> Criterion:
    rates = {arm: r.arms[arm].get("follows") for arm in ("untrained", "tasks-all", "all-mixed", "all-after") if r.has(arm)}
    said = ", ".join(f"{arm} {rate[0]} of {rate[1]}" for arm, rate in rates.items() if rate) or "this judge only says yes or no"
    return Criterion("2.6", "instructions answered with the word asked for", said, None)


def reasoning(r: Results) -> Criterion:
    asked, parts, fine = "classification after a thought, and of summaries", [], True
    for kind in WRITTEN:
        if kind not in r.beyond or not r.beyond[kind].has("untrained", "tasks-all"):
            return Criterion("2.7", asked, "not run; only a base that writes can", False)
        other = r.beyond[kind]
        gain = other.difference("tasks-all", "untrained", r.plan["weaknesses"])
        share = {arm: other.arms[arm]["parsed"][0] / other.arms[arm]["parsed"][1] for arm in ("untrained", "tasks-all")}
        fine = fine and gain.low > 0 and min(share.values()) >= r.plan["beyond"]["parsed"]
        said = ", ".join(f"{arm} {value:.2f}" for arm, value in share.items())
        parts.append(f"{kind}: tasks-all less untrained {gain}, answered yes or no: {said}")
    return Criterion("2.7", asked, "; ".join(parts), fine)


def elicitation(r: Results) -> Criterion:
    tasks = r.plan["weaknesses"]
    gains = {arm: r.difference(arm, "tasks-all", tasks) for arm in ("elicited", "elicited-random", "elicited-gold")}
    said = ", ".join(f"{arm} {gain}" for arm, gain in gains.items())
    return Criterion("2.8", "labels made up by the judge, over what it had before", said, gains["elicited"].low > 0)


def leaking(r: Results) -> Criterion:
    counts = {arm: found["leaked"] for arm, found in r.arms.items() if found["leaked"] is not None}
    prompts, texts = (sum(count[side] for count in counts.values()) for side in (0, 1))
    return Criterion(
        "2.9",
        "held-out prompts and texts in training",
        f"{prompts} prompts, {texts} texts, {len(counts)} arms",
        prompts + texts == 0,
    )


def unseen(r: Results) -> Criterion:
    tasks = r.plan["weaknesses"]
    gains = {other: r.difference("tasks-all", other, tasks) for other in ("untrained", "words", "in-domain")}
    fine = gains["untrained"].value >= 0.1 and gains["words"].value >= 0.1 and gains["in-domain"].value >= -0.05
    said = ", ".join(f"less {other} {gain}" for other, gain in gains.items())
    return Criterion("unseen", "weaknesses: 0.10 over untrained and words, within 0.05 of trained", said, fine)


def changed(r: Results) -> Criterion:
    tasks = r.plan["narrow"]
    lost = r.figure(lambda w: r.auroc("all-after", tasks, "asked", w) - r.auroc("all-after", tasks, "inverted", w))
    return Criterion(
        "changed", "prompt on known domains, turned round, after the repair: at most 0.05 lost", str(lost), lost.value <= 0.05
    )


def both_ways(r: Results) -> Criterion:
    """Half the sum of a question's AUROC as asked and turned round is 0.5 for a judge that does not see which it was."""

    def mean(arm: str, tasks: list[str]) -> Figure:
        return r.figure(lambda w: (r.auroc(arm, tasks, "asked", w) + r.auroc(arm, tasks, "inverted", w)) / 2)

    known, new = r.plan["narrow"], r.plan["weaknesses"]
    parts = [f"{arm} known {mean(arm, known)}, unseen {mean(arm, new)}" for arm in ("tasks-all", *CONTRAST) if r.has(arm)]
    return Criterion("both ways", "mean of as asked and turned round (not planned)", "; ".join(parts), None)


CRITERIA: dict[str, tuple[Callable[[Results], Criterion], tuple[str, ...]]] = {
    "2.1": (recovery, ("untrained", "tasks-all", "in-domain")),
    "2.2": (order, ("untrained", "tasks-all")),
    "2.3": (added, ("added-*",)),
    "2.4": (flip, ("untrained", "tasks-all", "tasks-4", "narrow-mixed", "narrow-after", "all-mixed", "all-after")),
    "2.5": (controls, ("untrained", "tasks-all", "shuffled")),
    "2.6": (retention, ()),
    "2.7": (reasoning, ()),
    "2.8": (elicitation, ("tasks-all", "elicited", "elicited-random", "elicited-gold")),
    "2.9": (leaking, ("tasks-all",)),
    "unseen": (unseen, ("untrained", "tasks-all", "in-domain", "words")),
    "changed": (changed, ("all-after",)),
    "both ways": (both_ways, ("tasks-all",)),
}
"""Each with the arms that it needs; a star stands for the plan's sizes."""


def judge(results: Results) -> list[Criterion]:
    """All criteria; one whose arms are missing is not held, and says so."""
    found = []
    for name, (criterion, needed) in CRITERIA.items():
        every = [arm.replace("*", str(size)) for arm in needed for size in (results.plan["added"] if "*" in arm else (0,))]
        missing = [arm for arm in every if not results.has(arm)]
        found.append(Criterion(name, "", f"not run: {', '.join(missing)}", False) if missing else criterion(results))
    return found
