"""The card of a policy judge: what it is made of, how near the exported model is to it, and how well it answers."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..settings import git_commit
from .bases import Base
from .graph import BLOCK
from .questions import Question


@dataclass(frozen=True)
class Record:
    """What was built and measured. `exact` and `quick`: logits of yes and of no in float32 and in int8, of the same questions.
    The framework answered the first `checked` of these, too, with a `difference` of so much at most.
    """

    base: Base
    adapter: Path | None
    questions: list[Question]
    checked: int
    difference: float
    exact: np.ndarray
    quick: np.ndarray


def card_of(record: Record, manifest: dict) -> str:
    base, adapter, n = record.base, record.adapter, len(record.exact)
    measured, threshold = manifest["measured"][0], manifest["threshold"]
    exact, quick = (logits[:, 0] - logits[:, 1] for logits in (record.exact, record.quick))
    differences = np.abs(exact - quick)
    # Each at the middle of its own answers, as the manifest has it.
    same = np.mean((exact >= np.median(exact)) == (quick >= np.median(quick)))
    weights = f"SHA-256 of its file {base.sha256}" if base.sha256 else "a folder without a known hash"
    training = (
        f"The adapter {adapter.name}, SHA-256 of its weights {adapter_sha256(adapter)}, is merged into it."
        if adapter
        else "It was not trained for policies: it is as its makers left it."
    )
    return f"""# {manifest["model"]}

A policy judge for `--policy-judge FOLDER` (docs/policies.md), made by `python -m training.policies.export` at commit
{git_commit() or "unknown"}.

- **Base**: {base.name}, {weights}.
  {training}
- **Licence**: {base.licence}.
- **Model**: int8 weights with a scale for every {BLOCK} of them, {manifest["file"]["bytes"] / 1e6:.0f} MB; of the logits only
  those of yes and no after the last token.
- **ONNX against the framework**, float32, n = {record.checked}: the two logits differ by {record.difference:.1e} at most.
- **int8 against float32**, n = {n}: yes less no differs by {differences.mean():.3f} on average and by {differences.max():.3f}
  at most, where its standard deviation is {exact.std():.3f}; correlation {np.corrcoef(exact, quick)[0, 1]:.3f}; on the same
  side of the middle in {100 * same:.0f} %.
- **Rules as policies**, n = {n}, about half of them broken: the titles of this repository's rules for Python are the
  policies, functions of their proof the code, and two good and two bad ones are shown. AUROC {measured["auroc"]:.3f}
  ({measured["low"]:.3f} to {measured["high"]:.3f}). The threshold is the middle of these same answers; there it calls
  {100 * threshold["falsePositiveRate"]:.0f} % of what keeps a policy broken, and
  {100 * threshold["falseNegativeRate"]:.0f} % of what breaks it kept.

Whether it follows a policy of yours, `driftline policy test` says; where it cannot, the policy stays off.
"""


def newcombe(area: float, bad: int, good: int) -> tuple[float, float]:
    """95 % interval of an AUROC, as `areaInterval` in src/core/policies/policyTest.ts."""
    more = (bad + good) / 2 - 1

    def deviation(at: float) -> float:
        return (at * (1 - at) * (1 + more * ((1 - at) / (2 - at) + at / (1 + at))) / (bad * good)) ** 0.5

    ends = []
    for outside in (0.0, 1.0):
        inside = area
        for _ in range(60):
            middle = (inside + outside) / 2
            inside, outside = (middle, outside) if abs(area - middle) <= 1.959964 * deviation(middle) else (inside, middle)
        ends.append(inside)
    return ends[0], ends[1]


def adapter_sha256(adapter: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted([*adapter.glob("*.safetensors"), *adapter.glob("*.bin")]):
        digest.update(file.read_bytes())
    return digest.hexdigest()
