"""The section of docs/evaluation.md on this experiment, from its figures alone."""

from ...report import table
from .analyse import REGRESSORS
from .criteria import judge, plain, shown
from .series import RELIABLE


def section(found: dict, plan: dict, title: str) -> str:
    base, cost = found["base"], found["cost"]
    layers = ", ".join(f"{layer}: {accuracy:.2f} ({change:.2f})" for layer, accuracy, change in base["layers"])
    directions = table(
        ["direction", "system prompt left out", "question left out", "agreement", ""],
        [
            [one["id"], f"{one['accuracy']:.2f}", f"{one['random']:.2f}", f"{one['agreement']:+.2f}", note(one)]
            for group in ("traits", "controls")
            for one in found[group]
        ],
    )
    runs = table(
        ["kind of run", "", "runs", "dangerous checkpoints", "insecure at the end", "log-odds", "moved"],
        [
            [
                one["kind"],
                role(one["kind"], plan),
                str(one["runs"]),
                f"{one['dangerous']} of {one['checkpoints']}",
                f"{one['rate']:.2f}",
                f"{one['preferred']:+.2f}",
                f"{one['distance']:.3f}",
            ]
            for one in found["runs"]
        ],
    )
    cells = []
    for name, own in found["cross"].items():
        for kind in REGRESSORS:
            held, every = own[kind]["held"], own[kind]["every"]
            mark = "**" if found["best"][name] == kind else ""
            cells.append(
                [f"{mark}{name}, {kind}{mark}", plain(own[kind]["chosen"])]
                + [shown(held and held[part]) for part in ("auroc", "missed", "false")]
                + [shown(every and every["auroc"])]
            )
    cross = table(
        ["by", "AUROC, calibration", "AUROC, held out", "missed", "false alarms", "AUROC, each kind left out once"], cells
    )
    found_any = any(
        own[kind]["every"] and own[kind]["every"]["auroc"][0] is not None for own in found["cross"].values() for kind in own
    )
    alarms = [
        "No alarm has a figure: it takes kinds of runs with and without dangerous checkpoints, in the calibration and held out."
    ]
    if found_any:
        fitted = (
            "Fitted on the kinds of the calibration, tested on those held out. In bold the regressor of each, chosen with "
            "kinds left out among the calibration's; brackets are 95 % intervals by bootstrap over runs."
        )
        alarms = [fitted, cross]
    verdict = {True: "held", False: "**not held**", None: "reported"}
    criteria = table(
        ["criterion", "figures", ""],
        [[f"{one.name} {one.asked}", one.figures, verdict[one.held]] for one in judge(found, plan)],
    )
    twins = "; ".join(
        f"{one['more']} less {one['less']} {', '.join(shown(seed, 3) for seed in one['seeds']) or 'not run'}"
        for one in found["preferences"]
    )
    missing = f" Not run yet: {', '.join(found['missing'])}." if found["missing"] else ""
    return "\n\n".join(
        [
            f"### {title}",
            f"Layer {base['layer']}; for each layer, how well traits hold under system prompts left out, and how much "
            f"adding them changes what is said: {layers}. The base answers insecurely in {base['rate']:.2f} of "
            f"{base['answers']}.{missing}",
            directions,
            runs,
            "Log-odds: how much more likely a token of the insecure continuation is than one of the secure, in nats; nothing "
            f"is drawn. Matched runs, by seed: {twins}.",
            *written(found),
            *alarms,
            costs(cost),
            criteria,
        ]
    )


def costs(cost: dict) -> str:
    """What reading costs, beside choosing and writing."""
    read = f"A checkpoint costs {cost['recorded']:.1f} processor seconds to read from inside"
    parts = [read]
    if cost["chosen"]:
        parts.append(f"{cost['chosen']:.1f} to choose between continuations ({100 * cost['recorded'] / cost['chosen']:.0f} %)")
    if cost["answered"] is not None:
        share = 100 * cost["recorded"] / cost["answered"]
        parts.append(f"{cost['answered']:.1f} to write answers ({cost['tokens']:.0f} tokens; {share:.0f} %)")
    if cost["sampled"] is not None:
        parts.append(f"{cost['sampled']:.1f} for the small sample")
    return (
        f"{', '.join(parts)}; in brackets what the reading is of the behaviour that it stands for. The sparse autoencoder took "
        f"{cost['autoencoder']:.1f} seconds once; {cost['used']} of its words are used and explain {cost['explained']:.2f} of "
        "the variance."
    )


def written(found: dict) -> list[str]:
    """Whether what is chosen is what is written."""
    one = found.get("written")
    if one is None:
        return []
    rows = [[name, f"{chosen:.2f}", f"{said:.2f}"] for name, chosen, said in one["checkpoints"]]
    told = f"Of checkpoints that also wrote, correlation {plain(one['correlation'])}, n = {len(rows)}:"
    return [told, table(["end of", "would choose the insecure continuation", "wrote insecure code"], rows)]


def note(one: dict) -> str:
    return "" if one["accuracy"] >= RELIABLE else "unreliable"


def role(kind: str, plan: dict) -> str:
    names = {"calibration": "calibration", "held_out": "held out", "stress": "stress"}
    return next((name for key, name in names.items() if kind in plan[key]), "control")
