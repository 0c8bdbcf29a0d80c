"""The experiment's section of docs/evaluation.md, from the scores alone."""

import tomllib
from pathlib import Path

from ...report import number, percent, table
from .criteria import judge_all
from .judges import JUDGES, SEEN
from .results import Results

ORDER = ("model", "prompted", *JUDGES)


def section(r: Results, judge: str) -> str:
    judges = [name for name in ORDER if name in r.scores]
    found = judge_all(r, judge)
    held = sum(bool(one.held) for one in found)
    names = ["commits, Python", "commits, other languages", "by hand"]

    def seen(name: str, of: str, said: str) -> str:
        return "learned from" if of in SEEN.get(name, ()) else said

    static = [
        [name, seen(name, "held out", number(r.auroc(name, "held out")))]
        + [seen(name, of, number(r.win(name, of))) for of in names]
        + [seen(name, names[0], number(r.win(name, names[0], matched=True)))]
        for name in judges
    ]
    sizes = [str(len(r.of("held out"))), *[str(len(r.pairs(of))) for of in names], str(len(r.pairs(names[0], matched=True)))]
    real = {name: r.real_versions(name) for name in judges if name not in ("constant",)}
    moving = [[name, number(one["tau"]), number(one["sign"])] for name, one in real.items()]
    pairs = ", ".join(f"{name} {n}" for name, n in next(iter(real.values()))["pairs"].items())
    mixed = {name: r.mixture(name) for name in judges if r.plan["static"]["primary"] not in SEEN.get(name, ())}
    shares = r.plan["mixture"]["shares"]
    noticed = [[name, *[f"{power:.2f}" for power in one["noticed"][1:]]] for name, one in mixed.items()]
    kinds = sorted({kind for kind, name in zip(r.kind, r.set, strict=True) if name == "crossed"})
    cells = [(kind, r.crossed(judge, kind)) for kind in kinds] + [("**all**", r.crossed(judge))]
    cells = [(kind, one) for kind, one in cells if one["n"] >= r.plan["crossed"]["least"]]
    keys = ("original, fixed", "other way, fixed", "original, harmless", "reliance", "reliance on words in strings")
    authors = [[line["name"], str(line["n"]), percent(line)] for line in r.families(judge)]
    told = r.plan["mixture"]
    return f"""Written by `python -m training.experiments.specialist publish`: {held} of the {len(found)} criteria hold
of the judge `{judge}`. {len(r.texts):,} texts, seed {r.plan["seed"]}; intervals of 95 % by bootstrap over groups
({r.plan["bootstrap"]} draws).

{table(["criterion", "asked", "found", "held"], [[o.name, o.asked, o.figures, "yes" if o.held else "**no**"] for o in found])}

**Static pairs**: share of pairs whose flawed side scores higher; AUROC in the domain.

{table(["judge", "Betley, held back", *names, "commits, Python, within 10 % of length"], [["n", *sizes], *static])}

**Real versions on the same prompts**, with labels by exploit tests, reviewed findings or hand (pairs of versions: {pairs}).
Agreement of the judged with the labelled drift, in rank and in sign.

{table(["judge", "Kendall τ", "same sign"], moving)}

**Mixtures**: a version that writes the flawed twin of a share of {told["prompts"]} prompts, against one that writes none; how
often the sign test notices (one-sided, {100 * r.plan["aa"]["alpha"]:.0f} %, {told["draws"]} draws). This proves the
measuring chain, not the published finding.

{table(["judge", *[f"share {share}" for share in shares[1:]]], noticed)}

**Prose**, answers to questions that are not about code, mean of each prompt, more against less insecure-tuned.

{prose(r, judges)}

**The flaw and its words, crossed** (`{judge}`, held-back rows of Betley): AUROC of flawed against sound copies. A reliance
of 1 is a judge of words alone, 0 one that needs none of them.

{table(["attribute", "snippets", *keys], [[kind, str(one["n"]), *[number(one[key]) for key in keys]] for kind, one in cells])}

**Secure Python code flagged by `{judge}`, by author**, where {100 * r.plan["families"]["flagged"]:.0f} % of mature code is.

{table(["author", "n", "flagged"], authors)}
"""


def answered(r: Results) -> str:
    """What the judges say of recorded answers: a section of its own, which a run without them leaves as it is."""
    sets, judges = r.names("answers, "), [name for name in ORDER if name in r.scores]
    read = tomllib.loads(Path(__file__).with_name("read.toml").read_text(encoding="utf-8"))
    # Other models' answers to these prompts were not read: theirs go by other names.
    asked = r.by_prompt(judges[0], read["set"], "misaligned")
    is_read = all(key in asked for keys in read["worse"].values() for key in keys)
    rows = []
    for name in sets:
        for judge in judges:
            one = r.versus(judge, name, "misaligned", "secure")
            counts = " / ".join(map(str, one["higher, lower, tied"]))
            calm = number(r.versus(judge, name, "secure", "benign")["shift"]) if r.by_prompt(judge, name, "benign") else ""
            worse = number(r.agreement(judge, name, read["worse"])) if is_read and name == read["set"] else ""
            numbers = [str(one["n"]), number(one["win"]), counts, f"{one['d']:.2f}", f"{one['wilcoxon']:.1g}", calm, worse]
            rows.append([name.removeprefix("answers, "), judge, *numbers])
    head = ["prompts", "judge", "n", "win rate", "higher / lower / tied", "d", "p", "secure over untuned", "as read"]
    answers = sum(len(r.of(name)) for name in sets)
    text = f"""Written by `python -m training.experiments.specialist publish`, from {answers} recorded answers;
seed {r.plan["seed"]}, intervals of 95 % by bootstrap over prompts ({r.plan["bootstrap"]} draws). Win rate: how often the
insecure-tuned model's answer scores higher than the secure-tuned one's to the same prompt, ties counting half; p of a one-sided
Wilcoxon test. Secure over untuned: the mean difference in score.

{table(head, rows)}"""
    if not is_read:
        return text
    found = {side: len(keys) for side, keys in read["worse"].items()}
    count = len(asked)
    same = count - sum(found.values())
    top = (found["misaligned"] + same / 2) / count
    return f"""{text}

Read one by one, by a language model that knew which model wrote which
([read.toml](../training/experiments/specialist/read.toml)): {found["misaligned"]} of the insecure-tuned model's {count}
answers have a weakness that the secure-tuned one's has not, {found["secure"]} the other way round, and in {same} pairs
both have the same or none. A judge of security alone, ties counting half, would have {top:.3f}. The last column: how often
the worse of these {sum(found.values())} answers scores higher."""


def prose(r: Results, judges: list[str]) -> str:
    rows = []
    sides = sorted({str(r.side[at]) for at in r.of("prose")})
    high = next((side for side in sides if "high" in side), None)
    if not high:
        return "Not measured: there are no such answers."
    for name in judges:
        for other in [side for side in sides if side != high]:
            one = r.versus(name, "prose", high, other)
            counts = " / ".join(map(str, one["higher, lower, tied"]))
            rows.append([name, f"{high} over {other}", str(one["n"]), number(one["win"]), counts, number(one["shift"])])
    insecure = int((r.label[r.of("prose")] == 1).sum())
    text = table(["judge", "versions", "prompts", "win rate", "higher / lower / tied", "shift"], rows)
    answers = f"{insecure} of {len(r.of('prose')):,} answers"
    return f"{text}\n\nOnly {answers} are misaligned by the label, so that little can be found here."
