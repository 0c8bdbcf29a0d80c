"""The ONNX graph of a decoder, from the arrays of its weights and without any framework: one that is asked for one of two
tokens (`build`), or whose states a linear head reads (`build_states`).

Of the families whose layers look like Llama's: RMS norms, rotary positions, grouped attention (with or without biases), and a
gated feed-forward part. In go `input_ids`, int64 [1, tokens].
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

BLOCK = 64
"""Weights that share a scale, along the inputs of a layer."""
_FOLDED = "com.microsoft"


@dataclass(frozen=True)
class Shape:
    """What of a decoder's configuration its graph needs. `positions`: the longest input."""

    layers: int
    heads: int
    kv_heads: int
    head_size: int
    epsilon: float
    theta: float
    positions: int


Weights = Callable[[str], np.ndarray | None]
"""By the names that transformers gives them; None for a bias that is not there."""


@dataclass(frozen=True)
class Readout:
    """A linear score of states: of each of `layers` (counted from 1) each of `pools`, `mean` or `max`, over the positions from
    `first` on, one behind the other.
    """

    layers: tuple[int, ...]
    pools: tuple[str, ...]
    first: int
    weight: np.ndarray
    bias: float


def build(weights: Weights, shape: Shape, answers: tuple[int, int], is_int8: bool) -> onnx.ModelProto:
    """`answers`: ids of yes and no. Out comes `answer`, float32 [1, 2]: their logits after the last token. No other logit is
    computed, and of the last layer nothing but its last position. `is_int8`: see `_Graph`; the two answers stay float32.
    """
    graph = _Graph(weights, shape, is_int8)
    x = graph.embedded()
    for at in range(shape.layers):
        x = graph.layer(x, at, is_last=at == shape.layers - 1)
    head = weights("lm_head.weight")
    rows = (graph.embedding if head is None else head)[list(answers)].astype(np.float32)
    flat = graph.node(
        "Squeeze", [graph.norm(x, "model.norm.weight"), graph.constant("middle", np.array([1], np.int64))], "end_state"
    )
    graph.node("MatMul", [flat, graph.constant("answers", rows.T)], "answer")
    return graph.model("policy", {"answer": [1, 2]})


def build_states(weights: Weights, shape: Shape, readout: Readout, is_int8: bool) -> onnx.ModelProto:
    """Out come `states`, float32 [1, n], as `readout` has them, and `score`, float32 [1]. Layers above are not computed."""
    graph = _Graph(weights, shape, is_int8)
    x = graph.embedded()
    axis = graph.constant("axis", np.array([1], np.int64))
    cut = [graph.constant(name, np.array([value], np.int64)) for name, value in (("first", readout.first), ("past", 2**62))]
    pooled = []
    for at in range(max(readout.layers)):
        x = graph.layer(x, at, is_last=False)
        if at + 1 in readout.layers:
            inside = graph.node("Slice", [x, *cut, axis], f"{x}.inside")
            for pool in readout.pools:
                op = {"mean": "ReduceMean", "max": "ReduceMax"}[pool]
                pooled.append(graph.node(op, [inside, axis], f"{x}.{pool}", keepdims=0))
    states = graph.node("Concat", pooled, "states", axis=1)
    weight = graph.constant("readout", readout.weight.astype(np.float32).reshape(-1, 1))
    sum_ = graph.node("Squeeze", [graph.node("MatMul", [states, weight], "column"), axis], "sum")
    graph.node("Add", [sum_, graph.constant("readout.bias", np.array([readout.bias], np.float32))], "score")
    return graph.model("states", {"states": [1, len(readout.weight)], "score": [1]})


class _Graph:
    """A decoder's nodes and constants. With `is_int8` each layer's matrix is int8 with a float32 scale for every `BLOCK`
    inputs, multiplied by int8 activations with scales of their own, for a few of these are a thousand times the others.
    Embeddings are int8 by row. Norms and biases stay float32.
    """

    def __init__(self, weights: Weights, shape: Shape, is_int8: bool) -> None:
        self.weights, self.shape, self.is_int8 = weights, shape, is_int8
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        angles = np.outer(np.arange(shape.positions), shape.theta ** (-np.arange(0, shape.head_size, 2) / shape.head_size))
        self.constant("cos", np.cos(angles).astype(np.float32))
        self.constant("sin", np.sin(angles).astype(np.float32))
        self.constant("end", np.array([-1], np.int64))
        self.constant("zero", np.array(0, np.int64))
        self.constant("one", np.array(1, np.int64))
        self.constant("row", np.array([0], np.int64))
        self.node("Shape", ["input_ids"], "tokens", start=1, end=2)
        self.node("Squeeze", ["tokens"], "count")
        self.node("Range", ["zero", "count", "one"], "places")
        self.node("Unsqueeze", ["places", "row"], "positions")
        self.node("Gather", ["positions", "end"], "last_position", axis=1)

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, op: str, inputs: list[str], output: str, **attributes: object) -> str:
        self.nodes.append(helper.make_node(op, inputs, [output], name=output, **attributes))
        return output

    def weight(self, name: str) -> np.ndarray:
        found = self.weights(name)
        if found is None:
            raise KeyError(name)
        return found.astype(np.float32)

    def linear(self, x: str, name: str) -> str:
        matrix, bias = self.weight(f"{name}.weight"), self.weights(f"{name}.bias")
        if self.is_int8:
            values, scales = quantize(matrix)
            product = self.node(
                "MatMulNBits",
                [x, self.constant(f"{name}.int8", values), self.constant(f"{name}.scale", scales)],
                f"{name}.product",
                domain=_FOLDED,
                K=matrix.shape[1],
                N=matrix.shape[0],
                bits=8,
                block_size=BLOCK,
                accuracy_level=4,
            )
        else:
            product = self.node("MatMul", [x, self.constant(f"{name}.weight", matrix.T)], f"{name}.product")
        if bias is None:
            return product
        return self.node("Add", [product, self.constant(f"{name}.bias", bias.astype(np.float32))], f"{name}.sum")

    def norm(self, x: str, name: str) -> str:
        scale = self.constant(name, self.weight(name))
        return self.node("RMSNormalization", [x, scale], f"{name}.out", axis=-1, epsilon=self.shape.epsilon)

    def last(self, x: str, name: str) -> str:
        return self.node("Gather", [x, "end"], name, axis=1)

    def rotated(self, x: str, positions: str, heads: int) -> str:
        return self.node("RotaryEmbedding", [x, "cos", "sin", positions], f"{x}.rotated", num_heads=heads)

    def embedded(self) -> str:
        self.embedding = self.weight("model.embed_tokens.weight")
        if not self.is_int8:
            return self.node("Gather", [self.constant("embedding", self.embedding), "input_ids"], "x", axis=0)
        scale = np.maximum(np.abs(self.embedding).max(axis=1, keepdims=True), 1e-12) / 127
        self.constant("embedding", np.round(self.embedding / scale).astype(np.int8))
        self.constant("embedding.scale", scale.astype(np.float32))
        self.node("Gather", ["embedding", "input_ids"], "rows8", axis=0)
        self.node("Cast", ["rows8"], "rows", to=TensorProto.FLOAT)
        self.node("Gather", ["embedding.scale", "input_ids"], "rows.scale", axis=0)
        return self.node("Mul", ["rows", "rows.scale"], "x")

    def layer(self, x: str, at: int, is_last: bool) -> str:
        """`is_last`: nothing but the last position is wanted of it."""
        name = f"model.layers.{at}"
        inner = self.norm(x, f"{name}.input_layernorm.weight")
        asking, positions = inner, "positions"
        if is_last:
            x, asking, positions = self.last(x, f"{name}.last"), self.last(inner, f"{name}.asking"), "last_position"
        attended = self.node(
            "Attention",
            [
                self.rotated(self.linear(asking, f"{name}.self_attn.q_proj"), positions, self.shape.heads),
                self.rotated(self.linear(inner, f"{name}.self_attn.k_proj"), "positions", self.shape.kv_heads),
                self.linear(inner, f"{name}.self_attn.v_proj"),
            ],
            f"{name}.attended",
            is_causal=0 if is_last else 1,
            q_num_heads=self.shape.heads,
            kv_num_heads=self.shape.kv_heads,
        )
        x = self.node("Add", [x, self.linear(attended, f"{name}.self_attn.o_proj")], f"{name}.between")
        inner = self.norm(x, f"{name}.post_attention_layernorm.weight")
        gate = self.linear(inner, f"{name}.mlp.gate_proj")
        self.node("Sigmoid", [gate], f"{gate}.sigmoid")
        self.node("Mul", [gate, f"{gate}.sigmoid"], f"{gate}.open")
        self.node("Mul", [f"{gate}.open", self.linear(inner, f"{name}.mlp.up_proj")], f"{name}.gated")
        return self.node("Add", [x, self.linear(f"{name}.gated", f"{name}.mlp.down_proj")], f"{name}.out")

    def model(self, name: str, outputs: dict[str, list[int]]) -> onnx.ModelProto:
        made = helper.make_graph(
            self.nodes,
            name,
            [helper.make_tensor_value_info("input_ids", TensorProto.INT64, [1, "tokens"])],
            [helper.make_tensor_value_info(output, TensorProto.FLOAT, size) for output, size in outputs.items()],
            self.constants,
        )
        opsets = [helper.make_opsetid("", 23), helper.make_opsetid(_FOLDED, 1)]
        return helper.make_model(made, opset_imports=opsets, ir_version=11)


def quantize(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 of outputs x blocks x `BLOCK`, moved up by 128 to be unsigned, and the blocks' scales, outputs x blocks."""
    outputs, inputs = matrix.shape
    blocks = -(-inputs // BLOCK)
    padded = np.zeros((outputs, blocks * BLOCK), np.float32)
    padded[:, :inputs] = matrix
    cut = padded.reshape(outputs, blocks, BLOCK)
    scales = np.maximum(np.abs(cut).max(axis=2, keepdims=True), 1e-12) / 127
    values = np.round(cut / scales).astype(np.int16) + 128
    return values.astype(np.uint8), scales[:, :, 0].astype(np.float32)
