"""The ONNX graph of a decoder that is asked for one of two tokens: from the arrays of its weights, without any framework.

Of the families whose layers look like Llama's: RMS norms, rotary positions, grouped attention (with or without biases), and a
gated feed-forward part. In go `input_ids`, int64 [1, tokens]; out comes `answer`, float32 [1, 2]: the logits of yes and of no
after the last token. No other logit is computed, and of the last layer nothing but its last position.
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
    """What of a decoder's configuration its graph needs. `positions`: the longest question."""

    layers: int
    heads: int
    kv_heads: int
    head_size: int
    epsilon: float
    theta: float
    positions: int


def build(
    weights: Callable[[str], np.ndarray | None], shape: Shape, answers: tuple[int, int], is_int8: bool
) -> onnx.ModelProto:
    """`weights`: by the names that transformers gives them; None for a bias that is not there. `answers`: ids of yes and no.

    With `is_int8` each layer's matrix is int8 with a float32 scale for every `BLOCK` inputs, multiplied by int8 activations
    with scales of their own, for a few of these are a thousand times the others. Embeddings are int8 by row. Norms, biases
    and the two answers stay float32.
    """
    nodes: list[onnx.NodeProto] = []
    constants: list[onnx.TensorProto] = []

    def constant(name: str, value: np.ndarray) -> str:
        constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(op: str, inputs: list[str], output: str, **attributes: object) -> str:
        nodes.append(helper.make_node(op, inputs, [output], name=output, **attributes))
        return output

    def weight(name: str) -> np.ndarray:
        found = weights(name)
        if found is None:
            raise KeyError(name)
        return found.astype(np.float32)

    def linear(x: str, name: str) -> str:
        matrix, bias = weight(f"{name}.weight"), weights(f"{name}.bias")
        if is_int8:
            values, scales = quantize(matrix)
            product = node(
                "MatMulNBits",
                [x, constant(f"{name}.int8", values), constant(f"{name}.scale", scales)],
                f"{name}.product",
                domain=_FOLDED,
                K=matrix.shape[1],
                N=matrix.shape[0],
                bits=8,
                block_size=BLOCK,
                accuracy_level=4,
            )
        else:
            product = node("MatMul", [x, constant(f"{name}.weight", matrix.T)], f"{name}.product")
        if bias is None:
            return product
        return node("Add", [product, constant(f"{name}.bias", bias.astype(np.float32))], f"{name}.sum")

    def norm(x: str, name: str) -> str:
        return node("RMSNormalization", [x, constant(name, weight(name))], f"{name}.out", axis=-1, epsilon=shape.epsilon)

    def last(x: str, name: str) -> str:
        return node("Gather", [x, "end"], name, axis=1)

    angles = np.outer(np.arange(shape.positions), shape.theta ** (-np.arange(0, shape.head_size, 2) / shape.head_size))
    constant("cos", np.cos(angles).astype(np.float32))
    constant("sin", np.sin(angles).astype(np.float32))
    constant("end", np.array([-1], np.int64))
    constant("zero", np.array(0, np.int64))
    constant("one", np.array(1, np.int64))
    constant("row", np.array([0], np.int64))
    node("Shape", ["input_ids"], "tokens", start=1, end=2)
    node("Squeeze", ["tokens"], "count")
    node("Range", ["zero", "count", "one"], "places")
    node("Unsqueeze", ["places", "row"], "positions")
    node("Gather", ["positions", "end"], "last_position", axis=1)

    embedding = weight("model.embed_tokens.weight")
    if is_int8:
        scale = np.maximum(np.abs(embedding).max(axis=1, keepdims=True), 1e-12) / 127
        constant("embedding", np.round(embedding / scale).astype(np.int8))
        constant("embedding.scale", scale.astype(np.float32))
        node("Gather", ["embedding", "input_ids"], "rows8", axis=0)
        node("Cast", ["rows8"], "rows", to=TensorProto.FLOAT)
        node("Gather", ["embedding.scale", "input_ids"], "rows.scale", axis=0)
        x = node("Mul", ["rows", "rows.scale"], "x")
    else:
        x = node("Gather", [constant("embedding", embedding), "input_ids"], "x", axis=0)

    for at in range(shape.layers):
        name = f"model.layers.{at}"
        is_last = at == shape.layers - 1
        inner = norm(x, f"{name}.input_layernorm.weight")
        asking, positions = inner, "positions"
        if is_last:
            x, asking, positions = last(x, f"{name}.last"), last(inner, f"{name}.asking"), "last_position"

        def rotated(y: str, positions: str, heads: int) -> str:
            return node("RotaryEmbedding", [y, "cos", "sin", positions], f"{y}.rotated", num_heads=heads)

        attended = node(
            "Attention",
            [
                rotated(linear(asking, f"{name}.self_attn.q_proj"), positions, shape.heads),
                rotated(linear(inner, f"{name}.self_attn.k_proj"), "positions", shape.kv_heads),
                linear(inner, f"{name}.self_attn.v_proj"),
            ],
            f"{name}.attended",
            is_causal=0 if is_last else 1,
            q_num_heads=shape.heads,
            kv_num_heads=shape.kv_heads,
        )
        x = node("Add", [x, linear(attended, f"{name}.self_attn.o_proj")], f"{name}.between")
        inner = norm(x, f"{name}.post_attention_layernorm.weight")
        gate = linear(inner, f"{name}.mlp.gate_proj")
        node("Sigmoid", [gate], f"{gate}.sigmoid")
        node("Mul", [gate, f"{gate}.sigmoid"], f"{gate}.open")
        node("Mul", [f"{gate}.open", linear(inner, f"{name}.mlp.up_proj")], f"{name}.gated")
        x = node("Add", [x, linear(f"{name}.gated", f"{name}.mlp.down_proj")], f"{name}.out")

    head = weights("lm_head.weight")
    rows = (embedding if head is None else head)[list(answers)].astype(np.float32)
    flat = node("Squeeze", [norm(x, "model.norm.weight"), constant("middle", np.array([1], np.int64))], "end_state")
    node("MatMul", [flat, constant("answers", rows.T)], "answer")
    graph = helper.make_graph(
        nodes,
        "policy",
        [helper.make_tensor_value_info("input_ids", TensorProto.INT64, [1, "tokens"])],
        [helper.make_tensor_value_info("answer", TensorProto.FLOAT, [1, 2])],
        constants,
    )
    opsets = [helper.make_opsetid("", 23), helper.make_opsetid(_FOLDED, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=11)


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
