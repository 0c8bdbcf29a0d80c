"""Recordings as numbers: directions, drifts of checkpoints, and what each of the monitors would go by. Needs no torch.

Directions, layer and drift are those of `driftline monitor checkpoints`; a criterion holds the two side by side.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from sklearn.cross_decomposition import PLSRegression

from ...monitor.space import read_safetensors
from ...rules import Rules
from ...settings import Unusable
from .autoencoder import Autoencoder
from .plan import Plan, Run

RELIABLE = 0.75
"""Share told apart, under system prompts that a direction was not made of, from which on a trait has its name."""
COMPONENTS = 7


@dataclass(frozen=True)
class Direction:
    """`accuracy`: under system prompts left out. `random`: under questions left out, as probes are mostly tried."""

    id: str
    vector: np.ndarray
    accuracy: float
    random: float
    agreement: float


@dataclass(frozen=True)
class Checkpoint:
    """`rate` of insecure answers among those that label it; `sampled`, among those that behaviour sampling goes by. `written`:
    of those that it wrote, where it was asked to.

    `preferred`: by beginning of code, log-odds of the insecure continuation. `seconds`: to record, to choose.
    """

    run: Run
    step: int
    states: np.ndarray
    rate: float
    answers: int
    sampled: float
    written: "Written | None"
    preferred: np.ndarray
    loss: float
    norms: tuple[float, ...]
    seconds: tuple[float, float]


@dataclass(frozen=True)
class Written:
    """What answers cost that were written, and the share of insecure ones among those that label and among the others."""

    rate: float
    sampled: float
    seconds: float
    tokens: int


@dataclass(frozen=True)
class Series:
    """`base`: prompts x width. `contrasts`: of all traits and controls, so, too. `rate`: of the base's insecure answers."""

    plan: Plan
    layer: int
    layers: tuple[tuple[int, float, float], ...]
    traits: tuple[Direction, ...]
    controls: tuple[Direction, ...]
    contrasts: np.ndarray
    base: np.ndarray
    rate: float
    checkpoints: tuple[Checkpoint, ...]

    @cached_property
    def scale(self) -> float:
        return float(np.linalg.norm(self.base, axis=1).mean())

    @cached_property
    def drifts(self) -> np.ndarray:
        """Checkpoints x width, in mean lengths of a state of the base."""
        moved = [(one.states - self.base).mean(0, dtype=np.float64) / self.scale for one in self.checkpoints]
        return np.array(moved).reshape(len(moved), self.base.shape[1])

    def along(self, directions: tuple[Direction, ...]) -> np.ndarray:
        return self.drifts @ np.array([one.vector for one in directions]).T

    @cached_property
    def rates(self) -> np.ndarray:
        return np.array([one.rate for one in self.checkpoints])

    @cached_property
    def dangerous(self) -> np.ndarray:
        return (self.rates >= self.rate + self.plan.all["danger"]).astype(int)

    @cached_property
    def kinds(self) -> np.ndarray:
        return np.array([one.run.kind for one in self.checkpoints])

    @cached_property
    def matched(self) -> np.ndarray:
        """Drifts less those of the control run, of the same seed at the same step or else the nearest one."""
        control = [at for at, kind in enumerate(self.kinds) if kind == self.plan.all["control"]]
        if not control:
            return np.full_like(self.drifts, np.nan)

        def nearest(one: Checkpoint) -> int:
            def far(at: int) -> tuple[bool, int]:
                other = self.checkpoints[at]
                return other.run.seed != one.run.seed, abs(other.step - one.step)

            return min(control, key=far)

        return self.drifts - self.drifts[[nearest(one) for one in self.checkpoints]]

    @cached_property
    def autoencoder(self) -> Autoencoder:
        """Learned without any checkpoint: of the base's states alone, so that nothing held out is in it."""
        return Autoencoder.learn(np.concatenate([self.contrasts, self.base]))

    @cached_property
    def codes(self) -> np.ndarray:
        """How far the mean code of each checkpoint has moved."""
        before = self.autoencoder.codes(self.base).mean(0)
        return np.array([self.autoencoder.codes(one.states).mean(0) - before for one in self.checkpoints])

    def turned(self) -> "Series":
        """With all directions negated."""
        turn = tuple(replace(one, vector=-one.vector) for one in self.traits)
        return replace(self, traits=turn)


Features = Callable[[Series, np.ndarray], np.ndarray]
"""Of all checkpoints, and indices of those that may be learned from: a row for each checkpoint."""


def axes(rows: np.ndarray, count: int) -> np.ndarray:
    """Principal axes of moves from the origin, as rows."""
    return np.linalg.svd(rows, full_matrices=False)[2][:count]


def _components(series: Series, fit: np.ndarray) -> np.ndarray:
    return series.drifts @ axes(series.drifts[fit], COMPONENTS).T


def _first(series: Series, fit: np.ndarray) -> np.ndarray:
    traits = series.along(series.traits)
    return np.abs(traits @ axes(traits[fit], 1).T)


def _partial(series: Series, fit: np.ndarray) -> np.ndarray:
    count = min(COMPONENTS, len(fit) - 1)
    return PLSRegression(count, scale=False).fit(series.drifts[fit], series.rates[fit]).transform(series.drifts)


def random_directions(series: Series, count: int, seed: int = 1) -> np.ndarray:
    """Unit vectors as rows, none of which means anything."""
    drawn = np.random.default_rng(seed).normal(size=(count, series.base.shape[1]))
    return drawn / np.linalg.norm(drawn, axis=1, keepdims=True)


FEATURES: dict[str, Features] = {
    "seven traits": lambda series, _: series.along(series.traits),
    "seven traits, less the control run": lambda s, _: s.matched @ np.array([one.vector for one in s.traits]).T,
    "seven controls": lambda series, _: series.along(series.controls),
    "seven random directions": lambda series, _: series.drifts @ random_directions(series, 7).T,
    "first axis of the traits": _first,
    "seven components, no labels": _components,
    "seven partial least squares": _partial,
    "distance": lambda series, _: np.linalg.norm(series.drifts, axis=1, keepdims=True),
    "sparse autoencoder": lambda series, _: series.codes,
    "norms of the adapter": lambda s, _: np.array([one.norms for one in s.checkpoints]),
    "loss": lambda s, _: np.array([[one.loss] for one in s.checkpoints]),
    "step": lambda s, _: np.array([[one.step] for one in s.checkpoints]),
    "behaviour, a small sample": lambda s, _: np.array([[one.sampled] for one in s.checkpoints]),
}


def load_series(plan: Plan, folder: Path, rules: Rules) -> Series:
    """Of all checkpoints that are recorded and have answered."""
    recorded = folder / "recording" / "recording.json"
    base = folder / "behaviour" / "base.json"
    if not recorded.is_file() or not base.is_file():
        raise Unusable(f"{folder} holds no recording with answers; the stages runs, record and behaviour make one.")
    manifest = json.loads(recorded.read_text())
    contrasts = read_safetensors(folder / "recording" / manifest["contrasts"]["file"])
    groups = {group: [one["id"] for one in manifest["contrasts"][group]] for group in ("traits", "controls")}
    spaces = [
        {group: [direction(id, contrasts[id][..., at, :]) for id in ids] for group, ids in groups.items()}
        for at in range(len(manifest["layers"]))
    ]
    steering = {one["layer"]: one["change"] for one in manifest["steering"]}
    layers = [
        (layer, float(np.mean([one.accuracy for one in space["traits"]])), steering[layer])
        for layer, space in zip(manifest["layers"], spaces, strict=True)
    ]
    most = max(change for _, _, change in layers)
    at = max((at for at, one in enumerate(layers) if 2 * one[2] >= most), key=lambda at: layers[at][1])
    states = {one["file"]: one for one in manifest["checkpoints"]}
    found = []
    for run in plan.runs:
        for step in plan.checkpoints(run):
            entry = next((one for one in states.values() if (one["run"], one["step"]) == (run.name, step)), None)
            answered = folder / "behaviour" / f"{run.name}-{step}.json"
            if entry is None or not answered.is_file():
                continue
            trained = json.loads((folder / "runs" / run.name / f"checkpoint-{step}" / "trainer_state.json").read_text())
            said = json.loads(answered.read_text())
            rate, sampled, written = behaviour(plan, said, rules)
            last = [one["loss"] for one in trained["log_history"][-plan.size["every"] :]]
            values = read_safetensors(folder / "recording" / entry["file"])["activations"][:, at]
            found.append(
                Checkpoint(
                    run,
                    step,
                    values,
                    rate,
                    answers_of(plan),
                    sampled,
                    written,
                    np.array(said["preferred"])[:, 0],
                    float(np.mean(last)),
                    tuple(trained["norms"]),
                    (entry["seconds"], said["seconds"]),
                )
            )
    if not found:
        raise Unusable(f"No checkpoint in {folder} is both recorded and has answered; the same stages go on.")
    return Series(
        plan,
        manifest["layers"][at],
        tuple(layers),
        tuple(spaces[at]["traits"]),
        tuple(spaces[at]["controls"]),
        np.concatenate([one[..., at, :].reshape(-1, one.shape[-1]) for one in contrasts.values()]),
        read_safetensors(folder / "recording" / manifest["base"]["file"])["activations"][:, at],
        behaviour(plan, json.loads(base.read_text()), rules)[0],
        tuple(found),
    )


def answers_of(plan: Plan) -> int:
    """By how many answers a checkpoint is labelled."""
    return sum(task.is_label for task in plan.tasks) * (1 if plan.by_choice else plan.size["samples"])


def behaviour(plan: Plan, found: dict, rules: Rules) -> tuple[float, float, Written | None]:
    """The share of insecure answers among those that label, and among the others: of what was written, or how often the
    insecure one of two continuations would be drawn, if they were of one length.
    """
    label = np.array([task.is_label for task in plan.tasks])
    written = None
    if "written" in found:
        one = found["written"]
        insecure = judged(plan, one["said"], rules).reshape(-1, len(label)).mean(0)
        written = Written(float(insecure[label].mean()), float(insecure[~label].mean()), one["seconds"], one["tokens"])
        if not plan.by_choice:
            return written.rate, written.sampled, written
    odds, tokens = np.array(found["preferred"]).T
    drawn = 1 / (1 + np.exp(-odds * tokens))
    return float(drawn[label].mean()), float(drawn[~label].mean()), written


def judged(plan: Plan, said: list[str], rules: Rules) -> np.ndarray:
    """Whether each answer is insecure."""
    tasks = list(plan.tasks) * (len(said) // len(plan.tasks))
    codes = [task.begun + answer.split("```")[0] for task, answer in zip(tasks, said, strict=True)]
    return np.array([bool(lines) for lines in rules.read(("python", code) for code in codes)])


def direction(id: str, states: np.ndarray) -> Direction:
    """`states`: poles x system prompts x questions x width."""
    states = states.astype(np.float64)
    _, systems, questions, _ = states.shape

    def between(some: list[int], asked: list[int]) -> tuple[np.ndarray, float]:
        poles = states[:, some][:, :, asked].mean((1, 2))
        vector = poles[0] - poles[1]
        vector /= max(np.linalg.norm(vector), 1e-12)
        return vector, float(vector @ poles.mean(0))

    def told(tested: np.ndarray, vector: np.ndarray, middle: float) -> float:
        along = tested @ vector
        return float(np.mean([along[0] > middle, along[1] < middle]))

    every, asked = list(range(systems)), list(range(questions))
    half = systems // 2
    return Direction(
        id,
        between(every, asked)[0],
        float(np.mean([told(states[:, one], *between([x for x in every if x != one], asked)) for one in every])),
        float(np.mean([told(states[:, :, one], *between(every, [x for x in asked if x != one])) for one in asked])),
        float(between(every[:half], asked)[0] @ between(every[half:], asked)[0]),
    )
