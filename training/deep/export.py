"""Writes a deep judge's folder: the words' judge as it was exported, the language model's first layers as ONNX with the head in
it, its tokenizer, the manifest, the card, and texts with their scores that the runtime is held to.

The language model's score is a third variable of the calibration, beside the words' and the word of the rules.
"""

import argparse
import hashlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import onnx
import onnxruntime

from ..export import TWINS, Judge, git_commit, operating_points, probability, write_json
from ..metrics import auroc, bootstrap, cluster_ids, rounded
from ..points import by_language, curve
from ..policies.graph import BLOCK, Readout, build_states
from ..policies.runtime import Encoder, described, shape_of, weights_of
from ..prepare import Corpus
from ..report import DIALECTS, SHIPPED
from ..settings import ROOT, Unusable, load_config, sha256
from ..train import choose_point, package_folds
from .heads import BASELINE, Head, Linear, Sample, fit_head, fit_sum, fits_without, measure, scores_by, together
from .store import FORM, MAX_CHARACTERS, MAX_TOKENS, Store, code_tokens, key_of, read_all

if TYPE_CHECKING:
    from ..policies.bases import Base
    from ..traits.model import Model

NAME = "deep-1"
SAME = 1e-3
"""By so much at most may ONNX in float32 and the framework differ, in the head's score."""
CHECKED = 4
"""Texts that the framework reads in float32, too."""
LEAST_ORDINARY = 100
"""Rows of mature packages, to choose operating points on."""
SIDES = ("insecure", "secure")
MOST_BYTES = 2**31 - 1
"""Protocol buffers end there."""


Text = tuple[str, str, list[int]]
"""Language, code, and the lines in it that rules report."""


@dataclass(frozen=True)
class Fitted:
    """The head and its calibration, and what they say of rows that they did not see.

    `scores`: the head's, unseen source groups. `logits`: of the judge as a whole, by calibrations that did not see the group
    either. `fits`: the heads of `scores`. `points`: as `choose_point` has them.
    """

    head: Linear
    calibration: dict[str, float]
    points: dict[str, dict]
    scores: np.ndarray
    logits: np.ndarray
    fits: dict[str, Linear]


def fit(corpus: Corpus, sample: Sample, head: Head, folds: dict[str, np.ndarray], config: dict) -> Fitted:
    rows = sample.rows
    reported, everything = corpus.reported[rows].astype(float), len(rows)
    fits = fits_without(corpus, sample, head, corpus.group[rows], everything)
    scores = scores_by(fits, sample, head, corpus.group[rows])
    parts = [folds["source"][rows], scores, reported]
    sum_of = fit_sum(corpus, rows, np.column_stack(parts))
    slope, states, rule = (float(weight) for weight in sum_of.weight)
    packages = package_folds(corpus, config)[rows]
    ordinary = np.flatnonzero(packages != "")
    if len(ordinary) < LEAST_ORDINARY:
        raise Unusable(f"{len(ordinary)} rows of mature packages have been read, and {LEAST_ORDINARY} are needed: read on.")
    unseen = scores_by(fits_without(corpus, sample, head, packages, everything), sample, head, packages)
    logits = np.full(len(corpus.rows), np.nan)
    logits[rows] = sum_of.score(np.column_stack([folds["package"][rows], unseen, reported]))
    return Fitted(
        fit_head(corpus, sample, head, np.flatnonzero(corpus.split[rows] == "train")),
        {"slope": slope, "intercept": sum_of.bias, "rule": rule, "states": states},
        {name: choose_point(corpus, logits, config, limit) for name, limit in config["operating_points"].items()},
        scores,
        together(corpus, rows, parts),
        fits,
    )


class Graph:
    """An exported model as TypeScript runs it; reads rows for `read_all`, too. `layers` and `pools` are those of its head."""

    def __init__(self, model: bytes, encoder: Encoder, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self.encoder = encoder
        self.before = encoder.encode(FORM[0], is_template=True)

    def tokens(self, code: str) -> list[int]:
        return [*self.before, *code_tokens(self.encoder, code)]

    def run(self, ids: list[int]) -> tuple[np.ndarray, float]:
        """States and score. Of a text without tokens there is nothing to say."""
        if len(ids) == len(self.before):
            return np.zeros(0, np.float32), 0.0
        states, score = self.session.run(["states", "score"], {"input_ids": np.array([ids], np.int64)})
        return states[0], float(score[0])

    def read(self, rows: list[list[int]]) -> np.ndarray:
        return np.stack([self.run(ids)[0] for ids in rows]).astype(np.float16)


def build(model: "Model", head: Head, fitted: Fitted, encoder: Encoder, is_int8: bool) -> onnx.ModelProto:
    """The graph that holds the head."""
    first = len(encoder.encode(FORM[0], is_template=True))
    readout = Readout(head.layers, head.pools, first, fitted.head.weight, fitted.head.bias)
    return build_states(weights_of(model.network), shape_of(model.network.config, first + MAX_TOKENS), readout, is_int8)


def cut(model: "Model", layers: int) -> "Model":
    """Nothing above is read, and the last norm belongs to what is above."""
    import torch

    model.network.float().cpu()
    model.trunk.layers = model.trunk.layers[:layers]
    model.trunk.norm = torch.nn.Identity()
    return model


def framework_score(model: "Model", head: Head, fitted: Fitted, ids: list[int], first: int) -> float:
    """By the framework in float32; its states begin with the embeddings."""
    import torch

    with torch.inference_mode():
        states = model.trunk(input_ids=torch.tensor([ids]), output_hidden_states=True, use_cache=False).hidden_states
        pooled = [
            {"mean": inside.mean(0), "max": inside.amax(0)}[pool]
            for inside in (states[layer][0, first:] for layer in head.layers)
            for pool in head.pools
        ]
    return float(fitted.head.score(torch.cat(pooled).double().numpy()))


def export(given: argparse.Namespace, corpus: Corpus, sample: Sample, head: Head, codes: list[str], base: "Base") -> dict:
    """Writes the folder but its card. `codes`: of the rows of the sample. Returns what measured.json says."""
    from ..traits.model import load_model

    config, words = load_config(), json.loads((SHIPPED / "manifest.json").read_text(encoding="utf-8"))
    if sha256(given.judge / "judge" / words["file"]["name"]) != words["file"]["sha256"]:
        raise Unusable(f"{given.judge} is not the run that made {SHIPPED}: name it with --judge, or publish that run's judge.")
    with np.load(given.judge / "folds.npz") as stored:
        folds = {name: stored[name] for name in ("source", "package", "source_logit")}
    fitted = fit(corpus, sample, head, folds, config)
    model = cut(load_model(base.path), max(head.layers))
    encoder = Encoder(model.tokenizer)
    texts = kept_texts()
    exact = Graph(build(model, head, fitted, encoder, False).SerializeToString(), encoder)
    asked = [exact.tokens(code) for _, code, _ in texts]
    exactly = np.array([exact.run(ids)[1] for ids in asked])
    by_framework = [framework_score(model, head, fitted, ids, len(exact.before)) for ids in asked[:CHECKED]]
    difference = float(np.abs(exactly[:CHECKED] - by_framework).max())
    print(f"float32: ONNX and the framework differ by {difference:.1e} at most, n = {CHECKED}", flush=True)
    if not difference < SAME:
        raise Unusable("ONNX and the framework do not agree: training/policies/graph.py does not know this family of models.")
    del exact
    graph = build(model, head, fitted, encoder, True)
    del model

    given.to.mkdir(parents=True, exist_ok=True)
    paths = {name: given.to / name for name in ("words.onnx", "states.onnx", "tokenizer.json")}
    shutil.copyfile(SHIPPED / words["file"]["name"], paths["words.onnx"])
    encoder.save(paths["tokenizer.json"])
    # So the hash of the one file tells judges apart, whichever of their parts is another.
    parts = {name: sha256(paths[name]) for name in ("words.onnx", "tokenizer.json")}
    props = {"calibration": fitted.calibration, "before": FORM[0], **parts}
    onnx.helper.set_model_props(graph, {"judge": json.dumps(props, sort_keys=True)})
    if graph.ByteSize() > MOST_BYTES:
        raise Unusable(f"{base.name} is too large: {max(head.layers)} of its layers have more than 2 GiB in int8.")
    paths["states.onnx"].write_bytes(graph.SerializeToString(deterministic=True))
    del graph
    write_json(given.to / "manifest.json", make_manifest(paths, words, corpus, sample, fitted, base, config))

    quick, two = (Graph(paths["states.onnx"].read_bytes(), encoder, threads) for threads in (1, 2))
    quickly = np.array([quick.run(ids)[1] for ids in asked])
    on_two = np.array([two.run(ids)[1] for ids in asked])
    del two
    write_vectors(given.to, texts, asked, len(quick.before), quickly)
    scores = {BASELINE: folds["source_logit"][sample.rows], "deep": fitted.logits}
    measured = rounded(
        {
            "rows": len(sample.rows),
            "head": head.name,
            "judges": measure(corpus, sample.rows, scores, BASELINE, config),
            "framework": {"n": CHECKED, "difference": difference},
            "int8": {
                "n": len(texts),
                "difference": float(np.abs(exactly - quickly).max()),
                "correlation": float(np.corrcoef(exactly, quickly)[0, 1]),
                "threads": float(np.abs(on_two - quickly).max()),
            },
            "rows in int8": in_int8(given, corpus, sample, head, codes, quick, fitted, base, folds, config),
        }
    )
    # Not rounded away: whether it is nothing is what is asked.
    measured["framework"]["difference"] = difference
    write_json(given.to / "measured.json", measured)
    return measured


def kept_texts() -> list[Text]:
    """Code of this repository's own, and what breaks tokenizers; in some of it a made-up rule reports the first line."""
    hard = json.loads((ROOT / "training" / "parity_texts.json").read_text(encoding="utf-8"))["hard"]
    twins = json.loads(TWINS.read_text(encoding="utf-8"))
    code = [(twin["language"], twin[side], [1] if side == "insecure" else []) for twin in twins[::6] for side in SIDES]
    crlf = [(language, text.replace("\n", "\r\n").replace("    ", "\t"), reported) for language, text, reported in code]
    long = [("javascript", "x = [" + "1, " * 4000 + "];", []), ("python", "key = '" + "aB3dEf" * 2000 + "'", [1])]
    return [*code, *crlf[:4], *long, *(("python", text, []) for text in hard)]


def in_int8(
    given: argparse.Namespace,
    corpus: Corpus,
    sample: Sample,
    head: Head,
    codes: list[str],
    quick: Graph,
    fitted: Fitted,
    base: "Base",
    folds: dict[str, np.ndarray],
    config: dict,
) -> dict:
    """What is lost of the framework's scores: the first rows of the sample, read anew by the exported model, scored by the
    heads that did not see their groups. States are kept, whatever the head is; goes on where it was.
    """
    first = min(given.check, len(sample.rows))
    store = Store(given.out / "int8", f"{base.sha256} {head.name} {BLOCK}")
    read_all(quick, store, codes[:first], given.seconds)
    known = np.array([at for at in range(first) if key_of(codes[at]) in store.known], np.int64)
    states = store.load([key_of(codes[at]) for at in known])
    rows = sample.rows[known]
    groups, label = corpus.group[rows], corpus.label[rows].astype(float)
    before, after = fitted.scores[known], np.full(len(known), np.nan)
    for group, without in fitted.fits.items():
        after[groups == group] = without.score(states[groups == group].astype(np.float64))
    rest = fitted.calibration["slope"] * folds["source"][rows] + fitted.calibration["rule"] * corpus.reported[rows]
    clusters = cluster_ids(corpus.split_group[rows])

    def ahead(was: np.ndarray, now: np.ndarray) -> dict:
        def lost(w: np.ndarray) -> float:
            of = [groups == group for group in np.unique(groups)]
            return float(np.nanmean([auroc(now[at], label[at], w[at]) - auroc(was[at], label[at], w[at]) for at in of]))

        return {"value": lost(np.ones(len(known))), "interval": bootstrap(lost, clusters, config)}

    weight = fitted.calibration["states"]
    return {
        "n": len(known),
        "difference": float(np.abs(before - after).mean()),
        "deviation": float(before.std()),
        "correlation": float(np.corrcoef(before, after)[0, 1]),
        "head": ahead(before, after),
        "judge": ahead(rest + weight * before, rest + weight * after),
    }


def make_manifest(
    paths: dict[str, Path], words: dict, corpus: Corpus, sample: Sample, fitted: Fitted, base: "Base", config: dict
) -> dict:
    """As `make_manifest` in training/export.py; `words`: the manifest of the words' judge."""
    logits = np.full(len(corpus.rows), np.nan)
    logits[sample.rows] = fitted.logits
    measured = [line["name"] for line in by_language(corpus, logits, config)]
    languages = [one for name in measured for one in (name, *DIALECTS.get(name, ()))]
    tenths, least = curve(corpus, logits, config), words["abstention"]["leastKnown"]
    return {
        "schema": words["schema"],
        "model": f"{NAME}+{sha256(paths['states.onnx'])[:8]}",
        "file": described(paths["words.onnx"]),
        "input": {"kind": "hashed-ngrams-and-states", "prompt": False},
        "states": {
            "file": described(paths["states.onnx"]),
            "tokenizer": described(paths["tokenizer.json"]),
            "before": FORM[0],
            "maxTokens": MAX_TOKENS,
            "maxCharacters": MAX_CHARACTERS,
        },
        "limits": words["limits"],
        "families": words["families"],
        "embedding": words["embedding"],
        "calibration": {"kind": "platt", **fitted.calibration, "prevalence": 0.5},
        "operatingPoints": operating_points(fitted.points),
        "languages": languages,
        "observed": rounded([{key: tenth[key] for key in ("from", "insecure", "n")} for tenth in tenths]),
        "abstention": words["abstention"] | {"leastKnown": {name: least[name] for name in languages if name in least}},
        "training": words["training"]
        | {
            "commit": git_commit(),
            "base": {"name": base.name, "sha256": base.sha256, "licence": base.licence},
            "words": words["model"],
            "rows": len(sample.rows),
        },
    }


def write_vectors(folder: Path, texts: list[Text], asked: list[list[int]], before: int, scores: np.ndarray) -> None:
    """For each text how many tokens are read of it and a digest of them, what the states say, and the judge's probability."""
    words = Judge(folder)
    weight = words.manifest["calibration"]["states"]
    with (folder / "parity.jsonl").open("w", encoding="ascii") as file:
        for (language, code, reported), ids, score in zip(texts, asked, scores, strict=True):
            logit = words.run(code, language, reported)["logit"] + weight * score
            digest = hashlib.sha256(np.array(ids[before:], "<u4").tobytes()).hexdigest()[:16]
            line = {"language": language, "code": code, "reported": reported, "tokens": f"{len(ids) - before}:{digest}"}
            file.write(
                json.dumps(line | {"states": round(float(score), 6), "probability": round(probability(logit), 6)}) + "\n"
            )
