"""What was asked of the judge, beside what this run measured: the ladder, and the figures to reach."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Asked:
    """One line. `found`: figures with their interval. `where`: the section of evaluation.md that has them."""

    what: str
    found: str
    n: str
    reached: bool
    where: str


def shown(figure: dict, percent: bool = False) -> str:
    scale, digits = (100, 1) if percent else (1, 3)
    value, interval = figure["value"], figure.get("interval")
    told = f"{scale * value:.{digits}f}" + (" %" if percent else "")
    return told + (f" [{scale * interval[0]:.{digits}f}, {scale * interval[1]:.{digits}f}]" if interval else "")


def ladder(run: dict) -> list[Asked]:
    m, found = run["metrics"], []
    groups, sources = (m["means"][key] for key in ("groups", "sources"))
    ahead = [line["ahead"]["bag of words"] for line in (groups, sources)]
    found.append(
        Asked(
            "1. 0.03 of AUROC ahead of the bag of words on unseen source groups, and within sources",
            "; ".join(map(shown, ahead)),
            f"{groups['n']}; {sources['n']}",
            all(figure["value"] >= 0.03 for figure in ahead),
            "Unseen sources together",
        )
    )
    recall = {name: mean_of(m["assistants"], lambda x, name=name: x["recall_at_5"][name]) for name in ("judge", "bag of words")}
    found.append(
        Asked(
            "2. ahead of words and rules on assistants' code, recall at 5 % false positives",
            f"these are this judge: {shown(recall['judge'], True)}; bag of words {shown(recall['bag of words'], True)}",
            str(sum(line["n"] for line in m["assistants"])),
            False,
            "Real assistants",
        )
    )
    matched = m["means"]["length_matched_pairs"]
    found.append(
        Asked(
            "3. ahead of length on twins matched in length",
            shown(matched["ahead"]["length"]),
            str(matched["n"]),
            matched["ahead"]["length"]["interval"][0] > 0,
            "Unseen sources together",
        )
    )
    normal = run["points"]["normal"]
    line = {"value": normal["falsePositiveRate"], "interval": normal["interval"]}
    found.append(
        Asked(
            "4. at most 2 % of mature functions flagged at `normal`",
            shown(line, True),
            str(normal["units"]),
            line["value"] <= 0.02,
            "Mature code",
        )
    )
    return found


def figures(run: dict) -> list[Asked]:
    m = run["metrics"]
    means, mean_error = m["means"], m["means"]["calibration_error"]
    real = mean_of(m["assistants"], lambda line: line["auroc"]["judge"])
    lowest, highest = (pick(line["auroc"]["judge"]["value"] for line in m["assistants"]) for pick in (min, max))
    normal = next(line for line in m["points"] if line["name"] == "normal")
    lines = [line for line in m["lines"] if line["name"].startswith("without ")]
    hits = mean_of(lines, lambda line: line["hits"]["judge 3"])
    least = min(lines, key=lambda line: line["hits"]["judge 3"]["value"])
    pairs = means["not_shorter_pairs"]
    found = [
        Asked(
            "AUROC 0.80 on unseen sources",
            shown(means["groups"]["of"]["judge"]),
            str(means["groups"]["n"]),
            means["groups"]["of"]["judge"]["value"] >= 0.8,
            "Unseen sources together",
        ),
        Asked(
            "AUROC 0.75 on assistants' code",
            f"{shown(real)}; {lowest:.3f} to {highest:.3f} by set",
            str(sum(line["n"] for line in m["assistants"])),
            real["value"] >= 0.75,
            "Real assistants",
        ),
        Asked(
            "both twins on their side of `normal` in half of all pairs",
            shown(normal["twins"], True),
            str(means["pairs"]["n"]),
            normal["twins"]["value"] >= 0.5,
            "Operating points",
        ),
        Asked(
            "0.85 on twins whose insecure side is not the shorter",
            shown(pairs["of"]["judge"]),
            str(pairs["n"]),
            pairs["of"]["judge"]["value"] >= 0.85,
            "Unseen sources together",
        ),
    ]
    if m["mature"]:
        recall = next(line for line in m["mature"]["recall"] if (line["rate"], line["judge"]) == (0.005, "judge"))
        words = next(line for line in m["mature"]["recall"] if (line["rate"], line["judge"]) == (0.005, "bag of words"))
        found.append(
            Asked(
                "recall 45 % where 0.5 % of mature code is flagged, with rules",
                f"{shown(recall, True)}; bag of words {shown(words, True)}",
                str(recall["n"]),
                recall["value"] >= 0.45,
                "Mature code",
            )
        )
    return [
        *found,
        Asked(
            "a marked line among the first three in 60 % of rows",
            f"{shown(hits, True)}; least {shown(least['hits']['judge 3'], True)}, {least['name']}",
            str(sum(line["n"] for line in lines)),
            hits["value"] >= 0.6,
            "Lines and families",
        ),
        Asked(
            "calibration error below 0.05 on unseen sources",
            shown(mean_error),
            str(mean_error["n"]),
            mean_error["value"] < 0.05,
            "Calibration",
        ),
    ]


def mean_of(lines: list[dict], pick) -> dict:
    """Sets count alike. They share no rows, so that the variance of their mean is the sum of theirs; it has no interval where
    a set has none.
    """
    found = [pick(line) for line in lines if pick(line)["value"] is not None]
    value = sum(figure["value"] for figure in found) / len(found)
    if not all(figure["interval"] for figure in found):
        return {"value": value, "interval": None}
    half = sum(((figure["interval"][1] - figure["interval"][0]) / 2) ** 2 for figure in found) ** 0.5 / len(found)
    return {"value": value, "interval": [value - half, value + half]}
