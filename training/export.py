"""Writes the fitted judge as ONNX with its manifest, checks it against numpy, and writes the parity vectors.

All that was learned is in the ONNX file: in go the hashes of a text's features and their counts, out come the score, each
feature's exact share of it, the families and the embedding. See `build_model` for the graph.
"""

import hashlib
import json
import math
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from . import families
from .features import count, occurrences
from .lexer import tokenize
from .settings import ROOT, Settings, Unusable, code_version, git_commit, sha256
from .train import BUCKETS

FORMAT = "driftline.judge/1"
NAME = "lexical-2"
TWINS = ROOT / "test" / "quality" / "judgeTwins.json"
TOLERANCE = 1e-3


def build_model(stored: dict[str, np.ndarray], calibration: dict[str, float]) -> onnx.ModelProto:
    """`stored`: the arrays of model.npz. `calibration` changes but the hash of the file, by which judges are told apart.

    Inputs: hashes uint32[n], distinct; counts float32[n]. Outputs: score float32[1], uncalibrated; contributions
    float32[n], which sum to the score less its bias; families float32[families], probabilities; embedding float32[d].
    """
    hashes = stored["hashes"]
    size = len(hashes)
    # Row 0 is for features that the judge does not know: its idf is 0, so they count for nothing.
    table = np.zeros(BUCKETS, np.uint16)
    table[hashes % BUCKETS] = np.arange(1, size + 1, dtype=np.uint16)
    tags = np.zeros(size + 1, np.int32)
    tags[1:] = hashes // BUCKETS

    def rows(values: np.ndarray) -> np.ndarray:
        return np.concatenate([np.zeros_like(values[:1]), values])

    family_table, family_scale = quantize(rows(stored["family_weight"]))
    projection_table, projection_scale = quantize(rows(stored["projection"]))
    constants = {
        "bucket_mask": np.array(BUCKETS, np.uint32),
        "tag_shift": np.array(int(math.log2(BUCKETS)), np.uint32),
        "table": table,
        "tags": tags,
        "idf": rows(stored["idf"].astype(np.float32)),
        "weight": rows(stored["weight"].astype(np.float32)),
        "bias": np.array([stored["bias"]], np.float32),
        "family_table": family_table,
        "family_scale": family_scale,
        "family_bias": stored["family_bias"].astype(np.float32),
        "projection_table": projection_table,
        "projection_scale": projection_scale,
        "one": np.array(1, np.float32),
        "tiny": np.array([1e-12], np.float32),
        "all": np.array([0], np.int64),
        "as_row": np.array([1, -1], np.int64),
        "as_list": np.array([-1], np.int64),
    }

    def node(op: str, inputs: str, output: str, **attributes: object) -> onnx.NodeProto:
        return helper.make_node(op, inputs.split(), [output], **attributes)

    nodes = [
        node("Mod", "hashes bucket_mask", "bucket32"),
        node("Cast", "bucket32", "bucket", to=TensorProto.INT64),
        node("BitShift", "hashes tag_shift", "tag32", direction="RIGHT"),
        node("Cast", "tag32", "tag", to=TensorProto.INT32),
        node("Gather", "table bucket", "row16"),
        node("Cast", "row16", "row", to=TensorProto.INT64),
        node("Gather", "tags row", "row_tag"),
        node("Equal", "tag row_tag", "is_known"),
        node("Cast", "is_known", "known", to=TensorProto.FLOAT),
        # value = (1 + log count) * idf, scaled to length 1
        node("Log", "counts", "log_count"),
        node("Add", "log_count one", "term"),
        node("Gather", "idf row", "row_idf"),
        node("Mul", "row_idf known", "known_idf"),
        node("Mul", "term known_idf", "raw"),
        node("Mul", "raw raw", "squares"),
        node("ReduceSum", "squares all", "square", keepdims=1),
        node("Sqrt", "square", "norm"),
        node("Max", "norm tiny", "divisor"),
        node("Div", "raw divisor", "value"),
        node("Gather", "weight row", "row_weight"),
        node("Mul", "value row_weight", "contributions"),
        node("ReduceSum", "contributions all", "sum", keepdims=1),
        node("Add", "sum bias", "score"),
        node("Reshape", "value as_row", "value_row"),
    ]
    for name in ("family", "projection"):
        nodes += [
            node("Gather", f"{name}_table row", f"{name}_rows8"),
            node("Cast", f"{name}_rows8", f"{name}_rows", to=TensorProto.FLOAT),
            node("MatMul", f"value_row {name}_rows", f"{name}_product"),
            node("Reshape", f"{name}_product as_list", f"{name}_list"),
            node("Mul", f"{name}_list {name}_scale", "embedding" if name == "projection" else "family_sum"),
        ]
    nodes += [
        node("Add", "family_sum family_bias", "family_logit"),
        node("Softmax", "family_logit", "families", axis=0),
    ]
    graph = helper.make_graph(
        nodes,
        NAME,
        [
            helper.make_tensor_value_info("hashes", TensorProto.UINT32, ["n"]),
            helper.make_tensor_value_info("counts", TensorProto.FLOAT, ["n"]),
        ],
        [
            helper.make_tensor_value_info("score", TensorProto.FLOAT, [1]),
            helper.make_tensor_value_info("contributions", TensorProto.FLOAT, ["n"]),
            helper.make_tensor_value_info("families", TensorProto.FLOAT, [len(families.IDS)]),
            helper.make_tensor_value_info("embedding", TensorProto.FLOAT, [stored["projection"].shape[1]]),
        ],
        [numpy_helper.from_array(array, name) for name, array in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    helper.set_model_props(model, {"calibration": json.dumps(calibration, sort_keys=True)})
    onnx.checker.check_model(model)
    return model


def quantize(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 (rows x columns) and one float32 scale a column."""
    scale = np.maximum(np.abs(values).max(axis=0), 1e-12) / 127
    return np.round(values / scale).astype(np.int8), scale.astype(np.float32)


class Judge:
    """The exported judge as TypeScript runs it: windows, ONNX, the rules' word, calibration. Reads only the model folder."""

    def __init__(self, folder: Path) -> None:
        self.manifest = json.loads((folder / "manifest.json").read_text())
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(folder / self.manifest["file"]["name"]), options)

    def run(self, code: str, language: str, reported: list[int]) -> dict:
        """Of the window of `code` that scores highest: score, families, embedding; with the lines that rules report:
        logit, probability, lines (line -> share).
        """
        limits, calibration = self.manifest["limits"], self.manifest["calibration"]
        window, stride = limits["windowTokens"], limits["strideTokens"]
        tokens = tokenize(code, language, window + stride * (limits["maxWindows"] - 1))
        best: dict = {}
        for start in range(0, max(len(tokens) - window, 0) + stride, stride):
            hashes, lines = occurrences(tokens[start : start + window])
            distinct, counts = count(hashes)
            score, contributions, family, embedding = self.session.run(None, {"hashes": distinct, "counts": counts})
            if not best or score[0] > best["score"]:
                best = {"score": float(score[0]), "families": family, "embedding": embedding, "hashes": distinct}
                best["counts"] = counts
                evidence = calibration["slope"] * contributions / counts
                best["lines"] = line_shares(distinct, evidence, hashes, lines, reported, calibration["rule"])
            if start + window >= len(tokens):
                break
        best["logit"] = calibration["slope"] * best["score"] + calibration["intercept"] + calibration["rule"] * bool(reported)
        best["probability"] = probability(best["logit"])
        best["tokens"] = len(tokens)
        return best

    def known(self, distinct: np.ndarray) -> float:
        """Share of these features that the model has a weight for; 1 if there are none."""
        once = {"hashes": distinct, "counts": np.ones(len(distinct), np.float32)}
        return float(np.mean(self.session.run(["contributions"], once)[0] != 0)) if len(distinct) else 1.0


def probability(logit: float | np.ndarray) -> float | np.ndarray:
    return 1 / (1 + np.exp(-logit))


def line_shares(
    distinct: np.ndarray, evidence: np.ndarray, hashes: np.ndarray, lines: np.ndarray, reported: list[int], rule: float
) -> dict[int, float]:
    """Each line's share of the evidence for insecure; what speaks against it is left out.

    `evidence`: of one occurrence of each distinct feature. That of the rules, `rule`, is split over the lines they report.
    """
    each = np.maximum(evidence.astype(np.float64), 0)[np.searchsorted(distinct, hashes)]
    total = np.bincount(lines, each, minlength=max(reported, default=0) + 1).astype(np.float64)
    total[reported] += rule / max(len(reported), 1)
    return {int(line): float(total[line] / total.sum()) for line in np.flatnonzero(total)}


def export(settings: Settings) -> None:
    if not (settings.out / "model.npz").is_file():
        raise Unusable(f"{settings.out} holds no trained model; run the stage `train` first.")
    with np.load(settings.out / "model.npz") as arrays:
        stored = {name: arrays[name] for name in arrays.files}
    fitted = json.loads((settings.out / "fit.json").read_text())
    settings.judge.mkdir(parents=True, exist_ok=True)
    path = settings.judge / "model.onnx"
    path.write_bytes(build_model(stored, fitted["calibration"]).SerializeToString(deterministic=True))
    manifest = make_manifest(settings, fitted, path)
    write_json(settings.judge / "manifest.json", manifest)
    judge = Judge(settings.judge)
    vectors = [parity_vector(judge, *text) for text in parity_texts()]
    difference = max(abs(v["score"] - reference_score(stored, v)) for v in vectors)
    if difference > TOLERANCE:
        raise SystemExit(f"export: ONNX differs from numpy by {difference:.2e}, more than {TOLERANCE}")
    keys = ("language", "code", "reported", "tokens", "features", "score", "probability", "lines")
    with (settings.out / "parity.jsonl").open("w", encoding="ascii") as lines:
        for vector in vectors:
            lines.write(json.dumps({key: vector[key] for key in keys}) + "\n")
    print(f"export: {path.stat().st_size} bytes, {len(vectors)} parity vectors, ONNX - numpy {difference:.1e}")


def make_manifest(settings: Settings, fitted: dict, path: Path) -> dict:
    """What code must know to run the judge. `docs/schemas/manifest.json` is its schema."""
    model = fitted["config"]["model"]
    prepared = json.loads((settings.out / "rows.json").read_text())
    data = prepared["data"]
    file_hash = sha256(path)
    return {
        "schema": FORMAT,
        "model": f"{NAME}+{file_hash[:8]}",
        "file": {"name": path.name, "sha256": file_hash, "bytes": path.stat().st_size},
        "input": {"kind": "hashed-ngrams", "prompt": False},
        "limits": {
            "windowTokens": model["window_tokens"],
            "strideTokens": model["stride_tokens"],
            "maxWindows": model["max_windows"],
        },
        "families": [{"id": key, "title": title} for key, (title, _) in families.FAMILIES.items()],
        "embedding": model["embedding"],
        # At even odds of insecure and secure, on sources that the fit did not see.
        "calibration": {"kind": "platt", **fitted["calibration"], "prevalence": 0.5},
        "operatingPoints": operating_points(fitted["points"]),
        "training": {
            "run": run_id(settings, fitted, data),
            "code": code_version(),
            "commit": git_commit(),
            "seed": fitted["config"]["seed"],
            "taskVersion": fitted["config"]["task_version"],
            "data": data,
            "rules": prepared["rules"],
        },
    }


def operating_points(points: dict[str, dict]) -> dict[str, dict]:
    """`points`: by name, as `choose_point` in train.py has them."""
    return {
        name: {
            "probability": probability(point["logit"]),
            "falsePositiveRate": point["false_positive_rate"],
            "interval": point["interval"],
            "units": point["n"],
            "packages": point["packages"],
        }
        for name, point in points.items()
    }


def run_id(settings: Settings, fitted: dict, data: dict[str, str]) -> str:
    """The same code, configuration and data give the same id."""
    said = json.dumps([fitted["config"], data, code_version()], sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def write_json(path: Path, value: object) -> None:
    """Formatted as the repository's other JSON files, so that a diff shows what changed."""
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def reference_score(stored: dict[str, np.ndarray], vector: dict) -> float:
    """The score of a vector's best window by numpy alone."""
    position = np.searchsorted(stored["hashes"], vector["hashes"])
    position = np.minimum(position, len(stored["hashes"]) - 1)
    known = stored["hashes"][position] == vector["hashes"]
    value = np.where(known, (1 + np.log(vector["counts"])) * stored["idf"][position], 0)
    norm = max(float(np.sqrt(np.sum(value**2))), 1e-12)
    return float(np.sum(value / norm * stored["weight"][position]) + stored["bias"])


def parity_vector(judge: Judge, language: str, code: str, reported: list[int]) -> dict:
    """`features`: distinct hashes of the best window and a digest of hashes and counts, which must match bit by bit."""
    result = judge.run(code, language, reported)
    digest = hashlib.sha256(result["hashes"].astype("<u4").tobytes() + result["counts"].astype("<f4").tobytes())
    lines = sorted(result["lines"].items(), key=lambda item: (-item[1], item[0]))[:5]
    return result | {
        "language": language,
        "code": code,
        "reported": reported,
        "features": f"{len(result['hashes'])}:{digest.hexdigest()[:16]}",
        "lines": [[line, round(share, 6)] for line, share in lines],
    }


def parity_texts() -> list[tuple[str, str, list[int]]]:
    """Fixed texts of the repository's own, at least 200: every language, and what breaks lexers. In some of them made-up
    rules report lines: none in two of four, the first line, or that and two more.
    """
    hard = json.loads((ROOT / "training" / "parity_texts.json").read_text(encoding="utf-8"))["hard"]
    texts = [(language, text) for text in hard for language in ("python", "javascript", "php", "c")]
    texts += [(language, text) for text in hard[15:] for language in ("bash", "ruby", "csharp", "go", "rust", "text")]
    twins = json.loads(TWINS.read_text(encoding="utf-8"))
    texts += [(twin["language"], twin[side]) for twin in twins for side in ("insecure", "secure")]
    texts += [(twin["language"], twin["insecure"].replace("\n", "\r\n")) for twin in twins]
    line = "query = 'SELECT * FROM t WHERE id = ' + id; "
    texts += [("python", line * 100), ("javascript", line * 400), ("tsx", line * 3000), ("text", "word " * 3000)]
    return [(language, text, [[], [1], [], [1, 2, 7]][number % 4]) for number, (language, text) in enumerate(texts)]
