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
    share = 100 * cost["recorded"] / cost["answered"]
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
            "Fitted on the kinds of the calibration, tested on those held out. In bold the regressor of each, chosen with "
            "kinds left out among the calibration's; brackets are 95 % intervals by bootstrap over runs.",
            cross,
            f"A checkpoint costs {cost['recorded']:.1f} processor seconds to read from inside and {cost['answered']:.1f} to "
            f"have it answer ({cost['tokens']:.0f} tokens), {cost['sampled']:.1f} for the small sample: the reading is "
            f"{share:.0f} % of the behaviour that it stands for. The sparse autoencoder took {cost['autoencoder']:.1f} seconds "
            f"once; {cost['used']} of its words are used and explain {cost['explained']:.2f} of the variance.",
            criteria,
        ]
    )


def note(one: dict) -> str:
    return "" if one["accuracy"] >= RELIABLE else "unreliable"


def role(kind: str, plan: dict) -> str:
    names = {"calibration": "calibration", "held_out": "held out", "stress": "stress"}
    return next((name for key, name in names.items() if kind in plan[key]), "control")
