"""Reads units with a frozen language model, once, and keeps what its middle layers say of them.

Each unit stands in a chat turn before a question about it. From each layer kept there are four vectors: the mean, the maximum
and the last of the code's own tokens, and the last token of all, which has read code and question. Position 0, where causal
models put what belongs nowhere, is none of the code's. States lie in shards of float16 by the unit's hash: a run that breaks
off goes on where it was. Needs requirements-neural.txt.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from ..policies.runtime import Encoder
from ..traits.model import load_model
from .store import FORM, LAYERS, POOLS, code_tokens


class Reader:
    """`base`: folder with one GGUF file."""

    def __init__(self, base: Path) -> None:
        model = load_model(base)
        self.base = model.base
        self.trunk = model.network.model
        self.trunk.layers = self.trunk.layers[: max(LAYERS)]
        self.trunk.norm = torch.nn.Identity()
        self.trunk.to(torch.bfloat16)
        self.encoder = Encoder(model.tokenizer)
        self.before, self.after = (self.encoder.encode(part, is_template=True) for part in FORM)

    def tokens(self, code: str) -> list[int]:
        return [*self.before, *code_tokens(self.encoder, code), *self.after]

    @torch.inference_mode()
    def read(self, rows: Sequence[list[int]]) -> np.ndarray:
        """`rows`: of `tokens`. Float16, rows x layers x pools x width."""
        width = max(map(len, rows))
        ids = torch.tensor([row + [0] * (width - len(row)) for row in rows])
        kept: list[torch.Tensor] = []
        hooks = [
            self.trunk.layers[layer - 1].register_forward_hook(
                lambda _, __, out: kept.append(out[0] if isinstance(out, tuple) else out)
            )
            for layer in LAYERS
        ]
        try:
            # Padding stands behind, where a causal model's other tokens do not see it: no mask is needed.
            self.trunk(input_ids=ids, use_cache=False)
        finally:
            for hook in hooks:
                hook.remove()
        found = np.empty((len(rows), len(LAYERS), len(POOLS), self.trunk.config.hidden_size), np.float16)
        for at, row in enumerate(rows):
            code = slice(len(self.before), len(row) - len(self.after))
            for layer, states in enumerate(kept):
                inside = states[at, code].float()
                pools = (inside.mean(0), inside.amax(0), inside[-1], states[at, len(row) - 1].float())
                found[at, layer] = torch.stack(pools).clamp(-65000, 65000).numpy()
        return found
