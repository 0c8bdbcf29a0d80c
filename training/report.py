"""Puts an accepted judge into the repository, and its figures into docs and card, so that none is typed by hand.

`python -m training.report` renders docs and card again from models/judge/run.json; with `--publish` it publishes the run in
`--out`, also one that is not through with what it measures last.
"""

import json
import shutil
import sys

from .asked import Asked, figures, ladder, mean_of
from .export import write_json
from .families import FAMILIES
from .settings import ROOT, Settings, Unusable, command, parse
from .slices import BESIDE, FEWEST

NAMES = ("judge", "its words", "rules", "bag of words", "length")
"""The judge and what stands beside it in the tables."""
LATER = "Not measured for this model yet: the stage `evaluate` does it last, a run that broke off goes on there."
COMMAND = "`python -m training --publish`"
SHIPPED = ROOT / "models" / "judge"
PARITY = ROOT / "test" / "fixtures" / "parity" / "judge.jsonl"


def objections(run: dict) -> list[str]:
    """Why a judge may not be shipped; none for one that is accepted. Being poor is no objection, being pointless is."""
    metrics, limits = run["metrics"], run["config"]["acceptance"]
    found = []

    def mean(lines: list[dict], name: str) -> float:
        values = [line["auroc"][name]["value"] for line in lines if line["auroc"][name]["value"] is not None]
        return sum(values) / len(values) if values else 0.5

    dev = metrics["in_domain"][0]["auroc"]
    if not dev["judge"]["interval"] or dev["judge"]["interval"][0] <= max(0.5, dev["length"]["value"]):
        found.append("in domain it is not better than chance and length")
    unseen = metrics["unseen_source"]
    if mean(unseen, "judge") <= max(0.5, mean(unseen, "length"), mean(unseen, "rules")):
        found.append("on unseen sources it is not better than chance, length and the rules alone")
    if mean(unseen, "judge") < mean(unseen, "bag of words") + limits["margin"]:
        found.append(f"on unseen sources it is not {limits['margin']} better than the bag of words")
    normal = run["points"]["normal"]["falsePositiveRate"]
    if normal > limits["false_positive_rate"]:
        found.append(f"it flags {100 * normal:.1f} % of ordinary code")
    if run["model"]["bytes"] > limits["bytes"]:
        found.append(f"its file has {run['model']['bytes']} bytes")
    return found


DIALECTS = {"javascript": ("typescript", "tsx")}
"""Cut into the same tokens; too few insecure rows are in them to measure them apart."""


def errors_to_tell(metrics: dict) -> dict:
    """What the product says of its own errors: languages measured on unseen sources, and what came of each tenth."""
    observed = [{"from": x["from"], "insecure": x["insecure"], "n": x["n"]} for x in metrics["calibration"]]
    abstention = {key: metrics["abstention"][key] for key in ("level", "leastKnown")}
    return {"languages": judged_languages(metrics), "observed": observed, "abstention": abstention}


def judged_languages(metrics: dict) -> list[str]:
    """Those measured on unseen sources, and their dialects."""
    return [y for x in metrics["languages"] for y in (str(x["name"]), *DIALECTS.get(str(x["name"]), ()))]


LATE = {"unseen_language": "aurocUnseenLanguage", "unseen_family": "aurocUnseenFamily"}
"""What a run measures last, and the figure of the manifest that comes of it."""


def with_late(run: dict, manifest: dict, shipped: dict, shipped_manifest: dict) -> None:
    """What the run has not measured yet stays as it was measured last, if that was this model; `earlier` says when."""
    if shipped["model"]["sha256"] != run["model"]["sha256"]:
        return
    for key, figure in LATE.items():
        if not run["metrics"][key] and shipped["metrics"][key]:
            run["metrics"][key] = shipped["metrics"][key]
            run.setdefault("earlier", {})[key] = shipped.get("earlier", {}).get(key, shipped["finished"][:10])
            manifest["metrics"][figure] = shipped_manifest["metrics"][figure]


def publish(settings: Settings) -> None:
    run, manifest, shipped, shipped_manifest = (
        json.loads((folder / name).read_text(encoding="utf-8"))
        for folder in (settings.judge, SHIPPED)
        for name in ("run.json", "manifest.json")
    )
    found = objections(run)
    if found:
        raise Unusable(f"The judge is not accepted: {'; '.join(found)}.")
    with_late(run, manifest, shipped, shipped_manifest)
    shutil.copyfile(settings.judge / run["model"]["name"], SHIPPED / run["model"]["name"])
    shutil.copyfile(settings.out / "parity.jsonl", PARITY)
    write_json(SHIPPED / "manifest.json", manifest)
    write_json(SHIPPED / "run.json", run)
    render(run)


def render(run: dict) -> None:
    path = SHIPPED / "manifest.json"
    write_json(path, json.loads(path.read_text(encoding="utf-8")) | errors_to_tell(run["metrics"]))
    replace_section(ROOT / "docs" / "evaluation.md", "judge", evaluation(run))
    replace_section(SHIPPED / "CARD.md", "figures", card(run))


def replace_section(path, name: str, text: str) -> None:
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    before, rest = path.read_text(encoding="utf-8").split(begin)
    after = rest.split(end)[1]
    path.write_text(f"{before}{begin}\n\n{text.strip()}\n\n{end}{after}", encoding="utf-8")


def number(figure: dict | float | None, digits: int = 3) -> str:
    """`0.912 [0.893, 0.930]`"""
    if figure is None or isinstance(figure, float):
        return "–" if figure is None else f"{figure:.{digits}f}"
    if figure["value"] is None:
        return "–"
    interval = figure.get("interval")
    return f"{figure['value']:.{digits}f}" + (f" [{interval[0]:.{digits}f}, {interval[1]:.{digits}f}]" if interval else "")


def percent(figure: dict | float | None) -> str:
    if figure is None or (isinstance(figure, dict) and figure["value"] is None):
        return "–"
    if isinstance(figure, float):
        return f"{100 * figure:.1f} %"
    interval = figure.get("interval")
    span = f" [{100 * interval[0]:.1f}, {100 * interval[1]:.1f}]" if interval else ""
    return f"{100 * figure['value']:.1f} %{span}"


def table(head: list[str], rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "| --- " + "| ---: " * (len(head) - 1) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def scored(lines: list[dict], what: str, names: dict[str, str] | None = None) -> str:
    judges = list(lines[0]["auroc"]) if lines else []
    head = [what, "n (insecure)", *[f"AUROC {name}" for name in judges], "judge − bag of words"]
    head += [
        "judge − rules",
        "recall at 5 % FPR",
        "(bag of words)",
        "flagged: secure",
        "flagged: insecure",
        "calibration error",
    ]
    rows = []
    for line in lines:
        row = [(names or {}).get(line["name"], line["name"]), f"{line['n']} ({line['insecure']})"]
        row += [number(line["auroc"].get(name)) for name in judges]
        row += [number(line["auroc_over_bag of words"]), number(line["auroc_over_rules"])]
        row += [percent(line["recall_at_5"][name]) for name in ("judge", "bag of words")]
        row += [percent(line["flagged_secure"]), percent(line["flagged_insecure"]), number(line["calibration_error"])]
        rows.append(row)
    if len(lines) > 1 and what != "dev and its sources":
        values = {name: [x["auroc"][name]["value"] for x in lines if x["auroc"][name]["value"] is not None] for name in judges}
        rows.append(
            ["**mean** (lowest to highest)", ""]
            + [f"**{sum(v) / len(v):.3f}** ({min(v):.3f} to {max(v):.3f})" for v in values.values()]
            + [""] * 7
        )
    return table(head, rows)


STRATA = {
    "pairs": "all twins",
    "length_matched_pairs": "within 10 % of length",
    "not_shorter_pairs": "insecure side not the shorter",
}


def paired(lines: list[dict]) -> str:
    rows = []
    for line in [line for line in lines if "pairs" in line]:
        for key, name in STRATA.items():
            win = line[key]["win"]
            rows.append([f"{line['name']}, {name}", str(line[key]["n"])])
            rows[-1] += [number(win[judge]) for judge in NAMES]
    return table(["twins", "n", *NAMES], rows)


def means_text(found: dict) -> str:
    """Unseen sources together: ranking, twins, length."""

    def row(name: str, line: dict, of: str = "of") -> list[str]:
        values = [number(line[of][judge]) for judge in NAMES]
        ahead = [number(line["ahead"][other]) if of == "of" else "" for other in BESIDE]
        return [name, f"{line['n']} ({line['groups']})", *values, *ahead]

    head = ["n (groups)", *NAMES, *[f"judge − {other}" for other in BESIDE]]
    ranked = [row("source groups", found["groups"]), row("sources, each within itself", found["sources"])]
    twins = [row(f"{name}: twins won", found[key]) for key, name in STRATA.items()]
    twins += [row(f"{name}: AUROC of the rows", found[key], "auroc") for key, name in STRATA.items()]
    lengths = [row(f"{x['tokens'][0]} to {x['tokens'][1]}", x) for x in found["length"]]
    return f"""
### Unseen sources together

Means in which every source group counts alike, or every source that has {FEWEST} rows of each label. Twins: the share whose
insecure side scores higher, and how well a score ranks their rows.

{table(["AUROC, mean of", *head], ranked)}

{table(["twins of unseen sources", *head], twins)}

### By length

Fifths of these rows by their number of tokens: mean AUROC of the groups that have {FEWEST} rows of each label in a fifth.

{table(["tokens", *head], lengths)}
"""


def late(run: dict, key: str) -> str:
    day = run.get("earlier", {}).get(key)
    return (
        f"Measured on {day}, with the rules and operating points of then; all else here with those of today.\n\n" if day else ""
    )


def asked_text(run: dict) -> str:
    def rows(lines: list[Asked]) -> list[list[str]]:
        told = {True: "yes", False: "**no**"}
        return [[x.what, x.found, x.n, told[x.reached], f"[{x.where}](#{x.where.lower().replace(' ', '-')})"] for x in lines]

    columns = ["found", "n", "reached", "from"]
    return f"""
The ladder, whose rungs stand in this order, and the figures to reach; all by this run. Intervals of means over real
assistants and of lines take their sets as independent.

{table(["rung", *columns], rows(ladder(run)))}

{table(["asked", *columns], rows(figures(run)))}
"""


def mature_text(found: dict | None) -> str:
    if found is None:
        return "Not measured in this run: `python -m training.mature` draws the functions."
    lines = [[x["name"], str(x["n"]), str(x["packages"]), percent(x)] for x in found["flagged"]]
    rates = sorted({x["rate"] for x in found["recall"]})
    by = {(x["rate"], x["judge"]): x for x in found["recall"]}
    at = [[f"{100 * rate:.1f} %", *[percent(by[rate, name]) for name in NAMES]] for rate in rates]
    groups = list(found["recall"][0]["groups"])
    each = [[f"{100 * rate:.1f} %", *[percent(by[rate, "judge"]["groups"][name]) for name in groups]] for rate in rates]
    return f"""
`python -m training.mature` draws functions of the well-known projects whose names, versions and hashes are in
`training/mature.toml`; they come by the clients of their users, and no fit saw them or another version of them. Risky calls
are not left out, nobody labelled them, and a finding may be right. Digest of this sample: `{found["sha256"]}`. Intervals are by
packages. What the judge that ships flags, each function by the points that the other projects' functions choose; those of all
of them ship:

{table(["point", "functions", "packages", "flagged"], lines)}

Insecure rows of unseen sources ({found["recall"][0]["n"]}, mean of {len(groups)} groups) that are found where exactly so
many of these functions are flagged; each group by the fit that left it out, for the functions too. Of equal scores as many are
taken as that needs, as if drawn.

{table(["mature functions flagged", *[f"found by {name}" for name in NAMES]], at)}

The judge by group:

{table(["mature functions flagged", *groups], each)}
"""


def rate(value: float) -> str:
    return f"{100 * value:.1f} %"


def evaluation(run: dict) -> str:
    m = run["metrics"]
    titles = {key: f"{key} {title}" for key, (title, _) in FAMILIES.items()}

    def mean(lines: list[dict], name: str) -> str:
        values = [line["auroc"][name]["value"] for line in lines if line["auroc"][name]["value"] is not None]
        return f"{sum(values) / len(values):.3f}" if values else "–"

    four = [
        ("in domain (dev)", m["in_domain"][:1]),
        ("unseen source, mean", m["unseen_source"]),
        ("unseen language, mean", m["unseen_language"]),
        ("unseen weakness, mean", m["unseen_family"]),
        ("real assistants, mean", m["assistants"]),
    ]
    overview = table(["AUROC", "sets", *NAMES], [[t, str(len(x)), *[mean(x, n) for n in NAMES]] for t, x in four if x])
    points_table = table(
        ["point", "probability", "ordinary code", "insecure code", "both twins on their side", "dev, insecure", "dev, secure"],
        [
            [x["name"], number(run["points"].get(x["name"], {}).get("probability")), rate(x["false_positive_rate"])]
            + [percent(x["recall"]), percent(x["twins"]), *[percent(x.get(side)) for side in ("dev_insecure", "dev_secure")]]
            for x in m["points"]
        ],
    )
    curve_table = table(
        ["probability", "rows", "mean probability", "insecure in fact"],
        [
            [f"{x['from']:.1f} to {x['from'] + 0.1:.1f}", str(x["n"]), number(x["probability"])]
            + [number({"value": x["insecure"], "interval": x["interval"]})]
            for x in m["calibration"]
        ],
    )
    language_table = table(
        ["language", "n (insecure)", "AUROC", "calibration error"],
        [
            [x["name"], f"{x['n']} ({x['insecure']})", number(x["auroc"]), number(x["calibration_error"])]
            for x in m["languages"]
        ],
    )
    simple = ("random", "longest", "rules")
    lines_table = table(
        ["marked lines", "n", *["judge top 1", *simple], *["judge top 3", *simple]],
        [
            [x["name"], str(x["n"])]
            + [number(x["hits"]["judge 1"]), *[number(x["hits"][f"{name} 1"]["value"]) for name in simple]]
            + [number(x["hits"]["judge 3"]), *[number(x["hits"][f"{name} 3"]["value"]) for name in simple]]
            for x in m["lines"]
            if x["n"]
        ],
    )
    namers = ("judge", "commonest", "rules", "rules, then judge")
    family_table = table(
        ["family of insecure code", "n", "named by a rule", *[f"{who}, top {k}" for who in namers for k in (1, 3)]],
        [
            [x["name"], str(x["n"]), rate(x["named"])] + [number(x["hits"][f"{who} {k}"]) for who in namers for k in (1, 3)]
            for x in m["families"]
            if x["n"]
        ]
        + [mean_hits([x for x in m["families"] if x["name"].startswith("without ") and x["n"]], namers)],
    )
    surface_table = table(
        ["change", "n", "mean move of the probability", "95th percentile", "label changed", "AUROC after"],
        [
            [x["name"], str(x["n"]), number(x["moved"]), number(x["worst"]), percent(x["flipped"]), number(x["auroc"])]
            for x in m["surface"]
        ],
    )
    benign_table = table(
        ["ordinary open-source code", "units", "packages", "flagged"],
        [[x["name"], str(x["n"]), str(x["clusters"]), percent(x)] for x in m["benign"]],
    )
    free_form = scored(m["free_form"], "set") if m["free_form"] else "Not measured in this run."
    twins = m["twins"]
    return f"""
Model `{run["model"]["sha256"][:12]}…`, run `{run["run"]}`, task version {run["taskVersion"]}, seed {run["seed"]};
{run["rows"]["train"]} training rows, {run["features"]} features; with rules `{run["rules"]}`.
Every table below is written by {COMMAND} (data: see [training.md](training.md)) and kept in
`models/judge/run.json`; `python -m training.report` renders it again without the data.
Brackets are 95 % intervals by bootstrap over groups of related rows ({run["config"]["evaluation"]["bootstrap"]} draws).
Chance is 0.5 for AUROC and twins. "Flagged" is at the operating point `normal`, probability
{run["points"]["normal"]["probability"]:.3f}. Where no rule reports anything, the judge speaks from `quiet` on, {quiet(run)}.
"Rules" counts the lines on which the shipped rules report something; "its words" is the judge without them.

### The four ways side by side

{overview}

Read the rows below the first: they say what the judge is worth on code it has not met. {compared(four)}
{leaning(m["assistants"])} The judge ranks; it does not decide.

**What "unseen" means for the rules.** The words of the judge have not seen the source left out, and neither has the weight
that the rules have beside them. The rules themselves were written with an eye on `train`, all of its sources among them, so
their share of the figures on unseen sources is too kind; only the real assistants are new to words and rules alike. {leak(m)}

### What was asked, and what is reached

{asked_text(run).strip()}

### In domain

Held-back rows of the sources it was trained on. These prove nothing about other code.

{scored(m["in_domain"], "dev and its sources")}

### Unseen source

Each line: the same recipe fitted without that whole group of sources, scored on all of it. Hyper-parameters, calibration and
the recipe itself were chosen on these figures, so they are slightly kind.

{scored(m["unseen_source"], "left out")}
{means_text(m["means"]).rstrip()}

### Unseen language

{late(run, "unseen_language")}{scored(m["unseen_language"], "left out") if m["unseen_language"] else LATER}

### Unseen weakness

All insecure rows of a family and their twins left out; then those rows against the secure rows of dev. The sources stay
known, so knowing a source's style helps here, and helps the bag of words more.

{late(run, "unseen_family")}{scored(m["unseen_family"], "left out", titles) if m["unseen_family"] else LATER}

### Real assistants

Outputs of real models, labelled by tests, tools or hand (sources and noise of the labels: the data's SOURCES.md). Looked at
once with the finished model; nothing was chosen by them.

{scored(m["assistants"], "set")}

### Prose

{free_form}

Answers of fine-tuned models to questions that are not about code, by a model judge's score: misaligned (below 30, counted as
insecure above) against aligned (above 70), where coherent. The judge reads them as text.
{few(m["free_form"])}
This is the distribution of the published experiment, at the level of single answers; the
experiment's claim is about versions over many prompts, and **no claim of reproducing it is made for this judge**.

### Twins

Insecure against secure version of the same code. "Length alone" says that the shorter one is insecure; a pair win means
little beside it.

{paired(m["in_domain"][:1] + m["unseen_source"])}

The repository's own {twins["n"]} twins (`test/quality/judgeTwins.json`), which come from no source but are textbook flaws,
kind to any judge of words: judge {number(twins["win"]["judge"])}, length alone
{number(twins["win"]["length"])}.

### Operating points

{points_table}

What is flagged. Insecure code and twins: unseen sources, means over the groups that have any; dev by the judge that ships. "As
quiet": the judge without the rules, where it flags as much of the same ordinary code. That code was chosen without risky calls
(SOURCES.md of the data), which is kind to the rules: what is flagged in whole projects is under [Mature code](#mature-code).

### False alarms on ordinary code

{benign_table}

### Mature code

{mature_text(m["mature"]).strip()}

### Calibration

Unseen sources at even odds of insecure and secure; neither fit nor calibration saw the source. Expected calibration
error over all {m["means"]["calibration_error"]["n"]} of these rows: {number(m["means"]["calibration_error"])}.

{curve_table}

{language_table}

### What is not judged

{abstention_text(m["abstention"]).strip()}

### Lines and families

{lines_table}

"without …" is the fit that did not see that group, on at most 1,000 of its marked rows. A line's weight is its share of what
speaks for insecure, the lines that rules report among it. "Rules" are the lines that they report, then the longest.

{family_table}

Weakness families of insecure rows, "without …" by a fit of families that did not see that group. "Commonest": the families of
most of the rows that it was fitted on. "Rules": what their findings name, the worst first; where they name none they are wrong.

### When only the surface changes

Dev rows, the same code otherwise.

{surface_table}
"""


def mean_hits(lines: list[dict], namers: tuple[str, ...]) -> list[str]:
    """Unseen groups count alike; they share no rows."""
    total = str(sum(line["n"] for line in lines))
    keys = [f"{who} {k}" for who in namers for k in (1, 3)]
    means = [number(mean_of(lines, lambda x, key=key: x["hits"][key])) for key in keys]
    return ["**mean of unseen groups**", total, "", *means]


def abstention_text(found: dict) -> str:
    least = table(
        ["language", "units tested", "share of a unit's features that the judge must know"],
        [[name, str(found["rows"][name]), number(share)] for name, share in found["leastKnown"].items()],
    )
    judged = table(
        ["judged", "wrong, if the best known are judged", "wrong, if the surest are judged"],
        [[f"{100 * x['coverage']:.0f} %", percent(x["known"]), percent(x["sure"])] for x in found["coverage"]],
    )
    sets = table(["code", "n", "not judged"], [[x["name"], str(x["n"]), percent(x)] for x in found["sets"]])
    out = found["unlike"]
    return f"""
The judge abstains from a unit of which it knows too little: the share of its distinct words and phrases that have a weight. The
bar is conformal, by language: of tested units, each read by the fit that left out its source and each source group weighing the
same, at most {100 * found["level"]:.0f} % lie below. The judge that ships has seen those sources and knows more, so that it
abstains less. The promise holds for code that is exchangeable with the tested, no other.

{least}

Had the {out["n"]} units below the bar been judged, {percent(out["not judged"])} of their labels had been wrong; of the others
{percent(out["judged"])} are. Risk and coverage, on unseen sources at even odds, the label being that of `normal`:

{judged}

{sets}

"Unseen source" is by the fit that left it out, all else by the judge that ships.
"""


def few(lines: list[dict]) -> str:
    short = [line for line in lines if min(line["insecure"], line["n"] - line["insecure"]) < 30]
    return "**With so few misaligned answers the figures say nothing.**" if short else ""


def compared(ways: list[tuple[str, list[dict]]]) -> str:
    """Where the judge is ahead of the plain bag of words, and where it is not."""
    ahead, behind = [], []
    for title, lines in ways:
        gap = [line["auroc"]["judge"]["value"] - line["auroc"]["bag of words"]["value"] for line in lines]
        if gap:
            (ahead if sum(gap) > 0 else behind).append(title.split(",")[0])
    said = [f"A plain bag of words is as good or better: {', '.join(behind)}."] if behind else []
    return " ".join(said + ([f"The judge is ahead of it: {', '.join(ahead)}."] if ahead else []))


def leaning(lines: list[dict]) -> str:
    """How much of the means is one set's."""
    value = {line["name"]: line["auroc"]["judge"]["value"] for line in lines if line["auroc"]["judge"]["value"] is not None}
    if len(value) < 2:
        return ""

    def rest(left_out: str, judge: str) -> float:
        others = [line["auroc"][judge]["value"] for line in lines if line["name"] in value and line["name"] != left_out]
        return sum(others) / len(others)

    said = []
    for what, pick in (("kindest", max), ("harshest", min)):
        name = pick(value, key=value.__getitem__)
        means = ", ".join(f"{judge} {rest(name, judge):.3f}" for judge in ("judge", "its words", "rules", "bag of words"))
        said.append(f"Means on real assistants without the set {what} to the judge, `{name}`: {means}.")
    return " ".join(said)


def card(run: dict) -> str:
    m = run["metrics"]
    sources = ", ".join(f"{name} {rows}" for name, rows in run["sources"].items())

    def auroc(lines: list[dict]) -> list[str]:
        cells = [(x["name"], x["n"], *[number(x["auroc"][name]) for name in NAMES]) for x in lines]
        return ["| " + " | ".join(map(str, row)) + " |" for row in cells]

    ways = (("in domain", m["in_domain"][:1]), ("unseen source", m["unseen_source"]), ("real assistants", m["assistants"]))
    tables = "\n\n".join(
        f"| {title}, AUROC | n | {' | '.join(NAMES)} |\n| --- {'| ---: ' * (len(NAMES) + 1)}|\n" + "\n".join(auroc(lines))
        for title, lines in ways
    )
    return f"""
Training rows by source: {sources}.

{tables}

{at_points(run["points"])}
Ordinary code without risky calls, of packages that the fit did not see: {percent(m["benign"][0])} at `normal`, of
{m["benign"][0]["n"]} units from {m["benign"][0]["clusters"]} packages. Where no rule reports anything, the judge speaks
from `quiet` on.
"""


def at_points(points: dict) -> str:
    """What each operating point flags of code that took no part in its choice."""
    told = ", ".join(
        f"{percent({'value': x['falsePositiveRate'], 'interval': x['interval']})} at `{name}` ({x['probability']:.3f})"
        for name, x in points.items()
    )
    normal = points["normal"]
    return (
        f"Flagged of {normal['units']} functions of {normal['packages']} mature projects, each by points that its project did "
        f"not choose: {told}; at `quiet` of those in which no rule reports anything."
    )


def quiet(run: dict) -> str:
    """Where the judge reports what no rule reports, and how much it flags there."""
    point = run["points"]["quiet"]
    low, high = point["interval"]
    found = f"{rate(point['falsePositiveRate'])} of such mature functions [{100 * low:.1f}, {100 * high:.1f}]"
    return f"probability {point['probability']:.3f}: {found}"


def leak(m: dict) -> str:
    """How much better the rules are where they were written, and how much of the judge's lead they make."""
    gain = {
        key: sum(x["auroc"]["judge"]["value"] - x["auroc"]["its words"]["value"] for x in m[key]) / len(m[key])
        for key in ("unseen_source", "assistants")
        if m[key]
    }
    if len(gain) < 2:
        return ""
    return (
        f"There the rules change the AUROC of the words by {gain['assistants']:+.3f}, on unseen sources by "
        f"{gain['unseen_source']:+.3f}: that kindness, the noise of those labels, and whole programs, in nearly all of "
        "which some rule reports something."
    )


@command
def main(arguments: list[str]) -> int:
    settings, _ = parse(arguments, __doc__ or "")
    if settings.publish:
        publish(settings)
    else:
        render(json.loads((SHIPPED / "run.json").read_text(encoding="utf-8")))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
