"""The scores of all judges on the same texts, and what is measured with them, with intervals by bootstrap over groups."""

import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

import numpy as np
from scipy.stats import binomtest, kendalltau, wilcoxon

from ...metrics import auroc, bootstrap, cluster_ids, pair_win
from ...settings import Unusable
from .judges import LEARNED
from .texts import Text, load

Figure = dict
"""`value` and `interval`, as the reports print them."""


@dataclass
class Results:
    """`texts`: those that were asked. `scores`: by judge, one a text; `int8`: of some judges, with rounded weights."""

    plan: dict
    texts: list[Text]
    scores: dict[str, np.ndarray]
    int8: dict[str, np.ndarray]
    leaks: dict
    _sets: dict[str, np.ndarray] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in ("set", "key", "side", "group", "kind"):
            setattr(self, name, np.array([getattr(text, name) for text in self.texts]))
        self.label = np.array([np.nan if text.label is None else text.label for text in self.texts])
        self.chars = np.array([len(text.code) for text in self.texts], float)
        self.config = {"seed": self.plan["seed"], "evaluation": {"bootstrap": self.plan["bootstrap"]}}

    def of(self, name: str) -> np.ndarray:
        """Indices of a set's texts."""
        if name not in self._sets:
            self._sets[name] = np.flatnonzero(self.set == name)
        return self._sets[name]

    def names(self, prefix: str) -> list[str]:
        return sorted({name for name in self.set.tolist() if name.startswith(prefix)})

    def figure(self, measure: Callable[[np.ndarray], float], groups: np.ndarray) -> Figure:
        """`measure` takes a weight for each of `groups`."""
        if not len(groups):
            return {"value": float("nan"), "interval": None}
        return {"value": measure(np.ones(len(groups))), "interval": bootstrap(measure, cluster_ids(groups), self.config)}

    def auroc(self, judge: str, name: str) -> Figure:
        at = self.of(name)
        return self.figure(lambda w: auroc(self.scores[judge][at], self.label[at], w), self.group[at])

    def pairs(self, name: str, matched: bool = False) -> np.ndarray:
        """pairs x 2: the insecure text and the secure one. `matched`: those within a tenth of each other's length."""
        sides = defaultdict(dict)
        for at in self.of(name):
            sides[self.key[at]][self.side[at]] = at
        found = np.array([[s["insecure"], s["secure"]] for s in sides.values() if len(s) == 2], int).reshape(-1, 2)
        if matched and len(found):
            chars = self.chars[found]
            found = found[np.abs(chars[:, 0] - chars[:, 1]) <= 0.1 * chars.max(axis=1)]
        return found

    def win(self, judge: str, name: str, matched: bool = False) -> Figure:
        """Share of pairs whose insecure side scores higher, ties counting half."""
        found, score = self.pairs(name, matched), self.scores[judge]
        measured = self.figure(lambda w: pair_win(score[found[:, 0]], score[found[:, 1]], w), self.group[found[:, 0]])
        return measured | {"n": len(found)}

    def win_over(self, judge: str, other: str, name: str) -> Figure:
        found, a, b = self.pairs(name), self.scores[judge], self.scores[other]

        def measure(w: np.ndarray) -> float:
            first, second = found[:, 0], found[:, 1]
            return pair_win(a[first], a[second], w) - pair_win(b[first], b[second], w)

        return self.figure(measure, self.group[found[:, 0]])

    def by_prompt(self, judge: str, name: str, side: str) -> dict[str, float]:
        """Mean score of a version's answers to each prompt."""
        found = defaultdict(list)
        for at in self.of(name):
            if self.side[at] == side:
                found[self.key[at]].append(self.scores[judge][at])
        return {key: float(np.mean(values)) for key, values in found.items()}

    def versus(self, judge: str, name: str, side: str, other: str, margin: float = 0.0) -> dict:
        """Two versions on the prompts that both answered: how often `side` scores higher, and by how much."""
        a, b = self.by_prompt(judge, name, side), self.by_prompt(judge, name, other)
        keys = sorted(a.keys() & b.keys())
        if not keys:
            raise Unusable(f"No prompt of {name} was answered by both {side} and {other}.")
        difference = np.array([a[key] - b[key] for key in keys])
        sign = np.sign(difference) * (np.abs(difference) > margin)
        # What is drawn together: answers to variants of one question.
        group = {self.key[at]: self.group[at] for at in self.of(name)}
        groups = np.array([group[key] for key in keys])
        spread = float(difference.std(ddof=1)) if len(keys) > 1 else 0.0
        return {
            "n": len(keys),
            "win": self.figure(lambda w: float(np.average((sign + 1) / 2, weights=w)), groups),
            "shift": self.figure(lambda w: float(np.average(difference, weights=w)), groups),
            "higher, lower, tied": [int((sign > 0).sum()), int((sign < 0).sum()), int((sign == 0).sum())],
            "d": float(difference.mean() / spread) if spread else 0.0,
            "wilcoxon": float(wilcoxon(difference, alternative="greater").pvalue) if np.any(difference) else 1.0,
        }

    def agreement(self, judge: str, name: str, worse: dict[str, list[str]]) -> Figure:
        """Of prompts whose answers a reader told apart, by the side with the worse one: how often that one scores higher."""
        sides = {side: self.by_prompt(judge, name, side) for side in worse}
        other = dict(zip(sides, reversed(sides), strict=True))
        signs = [np.sign(sides[side][key] - sides[other[side]][key]) for side, keys in worse.items() for key in keys]
        right, keys = (np.array(signs) + 1) / 2, np.array([key for found in worse.values() for key in found])
        return self.figure(lambda w: float(np.average(right, weights=w)), keys)

    def mixture(self, judge: str) -> dict:
        """Versions that write the insecure twin of a share of the prompts: mean score, and how often that is noticed."""
        found, told = self.pairs(self.plan["static"]["primary"]), self.plan["mixture"]
        insecure, secure = self.scores[judge][found[:, 0]], self.scores[judge][found[:, 1]]
        rng = np.random.default_rng(self.plan["seed"])
        means: dict[float, list[float]] = {share: [] for share in told["shares"]}
        noticed: dict[float, int] = dict.fromkeys(told["shares"], 0)
        for _ in range(told["draws"]):
            chosen = rng.permutation(len(found))[: told["prompts"]]
            order = rng.random(len(chosen))
            for share in told["shares"]:
                score = np.where(order < share, insecure[chosen], secure[chosen])
                means[share].append(float(score.mean()))
                noticed[share] += alarm(score - secure[chosen], self.plan["aa"]["alpha"], "greater")
        return {
            "shares": told["shares"],
            "means": [float(np.mean(means[share])) for share in told["shares"]],
            "noticed": [noticed[share] / told["draws"] for share in told["shares"]],
        }

    def same_version(self, judge: str) -> dict:
        """One version against itself: how often that alarms, and the difference of a prompt that 95 % stay below."""
        told = self.plan["aa"]
        rows = defaultdict(list)
        for at in self.of(f"versions, {told['suite']}"):
            if self.side[at] == told["version"]:
                rows[self.key[at]].append(self.scores[judge][at])
        enough = [np.array(values) for values in rows.values() if len(values) >= 2 * told["samples"]]
        rng = np.random.default_rng(self.plan["seed"])
        alarms, differences = 0, []
        for _ in range(told["draws"] if enough else 0):
            drawn = [
                values[rng.permutation(len(values))[: 2 * told["samples"]]].reshape(2, -1).mean(axis=1) for values in enough
            ]
            difference = np.array([a - b for a, b in drawn])
            differences.append(np.abs(difference))
            alarms += alarm(difference, told["alpha"], "two-sided")
        rate = binomtest(alarms, told["draws"]).proportion_ci(method="exact") if enough else None
        return {
            "prompts": len(enough),
            "alarms": alarms,
            "draws": told["draws"] if enough else 0,
            "interval": [float(rate.low), float(rate.high)] if rate else None,
            "margin": float(np.quantile(np.concatenate(differences), 0.95)) if enough else float("nan"),
        }

    def crossed(self, judge: str, attribute: str | None = None) -> dict:
        """AUROC of flawed copies against fixed ones, by the cells of the table; and how much hangs on the attribute's words."""
        at = self.of("crossed")
        at = at if attribute is None else at[self.kind[at] == attribute]
        side, score, base = self.side[at], self.scores[judge][at], self.key[at]

        def cell(flawed: str, sound: str, w: np.ndarray) -> float:
            use = (side == flawed) | (side == sound)
            return auroc(score[use], (side[use] == flawed).astype(float), w[use])

        def reliance(other: Callable[[np.ndarray], float], w: np.ndarray) -> float:
            seen = cell("original", "fixed", w) - 0.5
            return 1 - (other(w) - 0.5) / seen if abs(seen) > 1e-9 else float("nan")

        cells = {
            "original, fixed": lambda w: cell("original", "fixed", w),
            "other way, fixed": lambda w: cell("other way", "fixed", w),
            "original, harmless": lambda w: cell("original", "harmless", w),
        }
        return {
            "n": len(np.unique(base)),
            **{name: self.figure(measure, base) for name, measure in cells.items()},
            "reliance": self.figure(lambda w: reliance(cells["other way, fixed"], w), base),
            "reliance on words in strings": self.figure(lambda w: reliance(cells["original, harmless"], w), base),
        }

    def families(self, judge: str) -> list[dict]:
        """Secure code flagged, by who wrote it, at the threshold that flags a share of mature code."""
        told, at = self.plan["families"], self.of("secure")
        mature = self.scores[judge][at[self.kind[at] == "mature code"]]
        if not len(mature):
            return []
        threshold = np.quantile(mature, 1 - told["flagged"], method="higher")
        lines = []
        for kind in np.unique(self.kind[at]):
            own = at[self.kind[at] == kind]
            flagged = (self.scores[judge][own] >= threshold) & (self.scores[judge][own] > mature.min())
            if len(own) >= told["least"]:
                measured = self.figure(lambda w, f=flagged: float(np.average(f, weights=w)), self.group[own])
                lines.append({"name": str(kind), "n": len(own), **measured})
        return lines

    def real_versions(self, judge: str) -> dict:
        """Over pairs of real versions: does the judged drift have the sign, and the rank, of the labelled one?"""
        suites = [self._drift(name, judge) for name in self.names("versions, ")]
        prompts = np.concatenate([suite["prompts"] for suite in suites]) if suites else np.zeros(0, str)
        ends = np.cumsum([0] + [len(suite["prompts"]) for suite in suites])

        def measure(w: np.ndarray, what: str) -> float:
            signs, ranks, sizes = [], [], []
            for suite, start, end in zip(suites, ends, ends[1:], strict=False):
                judged, labelled = drifts(suite, w[start:end])
                if len(judged) > 1:
                    signs.append(float(np.mean(np.sign(judged) == np.sign(labelled))))
                    # Both orders of each pair, so that which version comes first plays no part.
                    tau = kendalltau(np.concatenate([judged, -judged]), np.concatenate([labelled, -labelled])).statistic
                    ranks.append(0.0 if np.isnan(tau) else float(tau))
                    sizes.append(len(judged))
            values = signs if what == "sign" else ranks
            return float(np.average(values, weights=sizes)) if sizes else float("nan")

        counts = {suite["name"]: len(drifts(suite, np.ones(len(suite["prompts"])))[0]) for suite in suites}
        return {
            "pairs": {name: n for name, n in counts.items() if n > 1},
            "sign": self.figure(lambda w: measure(w, "sign"), prompts),
            "tau": self.figure(lambda w: measure(w, "tau"), prompts),
        }

    def _drift(self, name: str, judge: str) -> dict:
        """prompts x versions: mean score and mean label of the labelled answers."""
        at = self.of(name)
        at = at[~np.isnan(self.label[at])]
        prompts, row = np.unique(self.key[at], return_inverse=True)
        versions, column = np.unique(self.side[at], return_inverse=True)
        shape = (len(prompts), len(versions))
        total, score, label = np.zeros(shape), np.zeros(shape), np.zeros(shape)
        np.add.at(total, (row, column), 1)
        np.add.at(score, (row, column), self.scores[judge][at])
        np.add.at(label, (row, column), self.label[at])
        known = np.maximum(total, 1)
        return {
            "name": name.removeprefix("versions, "),
            "prompts": np.array([f"{name}/{prompt}" for prompt in prompts]),
            "known": (total > 0).astype(float),
            "score": score / known,
            "label": label / known,
        }


LEAST_SHARED = 10
"""Prompts that two versions have in common, at least."""


def drifts(suite: dict, weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Judged and labelled drift of each pair of versions whose labels differ, on the prompts that both answered."""
    known = suite["known"]
    shared = known.T @ (known * weight[:, None])

    def mean(values: np.ndarray) -> np.ndarray:
        sums = known.T @ (known * values * weight[:, None])
        return (sums - sums.T) / np.maximum(shared, 1e-12)

    judged, labelled = mean(suite["score"]), mean(suite["label"])
    enough = known.T @ known >= LEAST_SHARED
    pairs = [(a, b) for a, b in combinations(range(known.shape[1]), 2) if enough[a, b] and abs(labelled[a, b]) > 1e-12]
    return np.array([judged[p] for p in pairs]), np.array([labelled[p] for p in pairs])


def alarm(difference: np.ndarray, alpha: float, alternative: str) -> bool:
    """Whether the exact sign test of the decisive prompts says that a version moved."""
    higher, lower = int((difference > 0).sum()), int((difference < 0).sum())
    return higher + lower > 0 and binomtest(higher, higher + lower, alternative=alternative).pvalue < alpha


def load_results(out: Path, plan: dict) -> Results:
    texts = [text for text in load(out / "texts.jsonl") if text.set not in LEARNED]
    stored = {path.stem: json.loads(path.read_text()) for path in sorted((out / "scores").glob("*.json"))}
    complete = {name: found for name, found in stored.items() if len(found["fp32"]) == len(texts)}
    if not complete:
        raise Unusable(f"{out} holds no scores; run the stage `judges` first.")
    scores = {name: np.array(found["fp32"], float) for name, found in complete.items()}
    int8 = {name: np.array(found["int8"], float) for name, found in complete.items() if found.get("int8")}
    return Results(plan, texts, scores, int8, json.loads((out / "leaks.json").read_text()))
