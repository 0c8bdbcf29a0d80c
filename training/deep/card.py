"""What is told of a deep judge: its card, and the section of docs/training.md."""

from ..policies.graph import BLOCK
from ..report import number, percent, table

LEAST = 100
"""On fewer rows an AUROC by six groups says nothing."""


def card(manifest: dict, measured: dict) -> str:
    base, states = manifest["training"]["base"], manifest["states"]
    return f"""# {manifest["model"]}

A judge for `driftline score --judge FOLDER` and the setting `driftline.modelFolder` (docs/training.md), made by
`python -m training.deep export` at commit {manifest["training"]["commit"] or "unknown"}.

- **Base**: {base["name"]}, SHA-256 of its file {base["sha256"]}, frozen: nothing of it was trained.
- **Licence** of the base: {base["licence"]}.
- **Words**: {manifest["training"]["words"]}, the judge that ships with Driftline. Families, lines and the embedding are its
  alone.
- **Input**: of a unit the first {states["maxTokens"]} tokens of its first {states["maxCharacters"]} characters; the words'
  judge reads all of it.
- **Languages**: {", ".join(manifest["languages"])}; it abstains from others, where too few rows have been read to
  measure it.

{section(manifest, measured)}
Trained and measured on labelled code of public corpora; nothing is known of it on real assistants' answers. It knows what code
is like, not what a program does.
"""


def section(manifest: dict, measured: dict) -> str:
    """Every figure comes from the export."""
    base, int8, rows = manifest["training"]["base"], measured["int8"], measured["rows in int8"]
    size, words = (file["bytes"] / 1e6 for file in (manifest["states"]["file"], manifest["file"]))
    head, judge = number(rows["head"]), number(rows["judge"])
    lost = f"AUROC of unseen groups changes by\n  {head} for the head and by {judge} for the judge as a whole."
    if rows["n"] < LEAST:
        lost = "Too few rows\n  to say what AUROC loses."
    judges = table(
        ["judge", "AUROC, mean of groups", "ahead", "mean within sources", "ahead", "recall at 5 %", "twins"],
        [
            [x["name"], number(x["groups"]), number(x["groups_ahead"]), number(x["sources"]), number(x["sources_ahead"])]
            + [number(x["recall"]), number(x["twins"])]
            for x in measured["judges"]
        ],
    )
    points = table(
        ["point", "probability", "ordinary code flagged", "units", "packages"],
        [
            [name, f"{x['probability']:.3f}", percent({"value": x["falsePositiveRate"], "interval": x["interval"]})]
            + [str(x["units"]), str(x["packages"])]
            for name, x in manifest["operatingPoints"].items()
        ],
    )
    return f"""{manifest["model"]}, of {base["name"]}, with a head on {measured["head"]}, fitted on the {measured["rows"]} rows
read so far; figures by fits that left out the source group, on these rows, 95 % intervals.

{judges}

{points}

- **Model**: int8 weights with a scale for every {BLOCK} of them, {size:.0f} MB, beside the words' {words:.0f} MB.
- **ONNX against the framework**, float32, n = {measured["framework"]["n"]}: the head's score differs by
  {measured["framework"]["difference"]:.1e} at most.
- **int8 against float32**, n = {int8["n"]} texts, most of them made to break tokenizers: by {int8["difference"]:.3f} at most;
  correlation {int8["correlation"]:.4f}. On two threads instead of one: by {int8["threads"]:.1e} at most.
- **int8 against what the framework had read** (bfloat16), n = {rows["n"]} rows: by {rows["difference"]:.3f} on average, where
  the standard deviation is {rows["deviation"]:.3f}; correlation {rows["correlation"]:.4f}. {lost}
"""
