"""What a folder with a language model holds for the runtime, whatever the model is asked: its weights, shape and tokenizer."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..settings import sha256
from .graph import Shape, Weights

if TYPE_CHECKING:
    from transformers import PreTrainedModel, PreTrainedTokenizerBase


def weights_of(network: "PreTrainedModel") -> Weights:
    """Float32, one at a time."""
    named = network.state_dict()

    def weights(name: str) -> np.ndarray | None:
        return named[name].detach().float().cpu().numpy() if name in named else None

    return weights


def shape_of(config: object, positions: int) -> Shape:
    heads = config.num_attention_heads
    return Shape(
        layers=config.num_hidden_layers,
        heads=heads,
        kv_heads=config.num_key_value_heads,
        head_size=getattr(config, "head_dim", None) or config.hidden_size // heads,
        epsilon=config.rms_norm_eps,
        theta=config.rope_parameters["rope_theta"],
        positions=positions,
    )


_HALVES = re.compile("[\ud800-\udfff]")


class Encoder:
    """Puts texts into tokens as `openTokenizer` in src/node/tokenizer.ts does: special tokens in what people write are plain
    text, and half a character is none.
    """

    def __init__(self, tokenizer: "PreTrainedTokenizerBase") -> None:
        self.tokenizer = tokenizer.backend_tokenizer
        self.special = [str(token) for token in tokenizer.added_tokens_decoder.values() if token.special]

    def encode(self, text: str, is_template: bool) -> list[int]:
        for token in () if is_template else self.special:
            text = text.replace(token, f"{token[:1]} {token[1:]}")
        return self.tokenizer.encode(_HALVES.sub("\ufffd", text), add_special_tokens=False).ids if text else []

    def save(self, file: Path) -> None:
        self.tokenizer.save(str(file), pretty=False)


def described(file: Path) -> dict:
    """A file as manifests name it."""
    return {"name": file.name, "sha256": sha256(file), "bytes": file.stat().st_size}
