"""A causal language model that is asked and read: the states of its layers at the last token of a prompt."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, GgufConfig, PreTrainedModel, PreTrainedTokenizerBase

from ..settings import Unusable

Chat = tuple[str | None, str]
"""A system prompt, or none, and what the person asks."""


@dataclass
class Model:
    """`base`: SHA-256 over the weights' files. A model without a chat template is asked in plain words."""

    base: str
    network: PreTrainedModel
    tokenizer: PreTrainedTokenizerBase
    name: str
    adapter: dict = field(default_factory=dict)

    @property
    def depth(self) -> int:
        return self.network.config.num_hidden_layers

    @property
    def width(self) -> int:
        return self.network.config.hidden_size

    @property
    def trunk(self) -> torch.nn.Module:
        whole = self.network.get_base_model() if hasattr(self.network, "get_base_model") else self.network
        return whole.model

    @property
    def decoder_layers(self) -> torch.nn.ModuleList:
        return self.trunk.layers

    def text(self, chat: Chat) -> str:
        """The prompt as the model is given it, up to where its answer begins."""
        system, question = chat
        if not self.tokenizer.chat_template:
            return f"{system}\n\n{question}\n\n" if system else f"{question}\n\n"
        turns = [{"role": "user", "content": question}]
        if system is not None:
            turns = [{"role": "system", "content": system}, *turns]
        try:
            return self.tokenizer.apply_chat_template(turns, tokenize=False, add_generation_prompt=True)
        except Exception:  # Templates raise what they like for a role that they do not know.
            spoken = [
                {"role": "user", "content": system},
                {"role": "assistant", "content": "Understood. I will follow these instructions."},
                {"role": "user", "content": question},
            ]
            return self.tokenizer.apply_chat_template(spoken, tokenize=False, add_generation_prompt=True)


def load_model(path: Path, precision: torch.dtype = torch.float32) -> Model:
    """A folder as transformers writes it, or one with a single GGUF file, or that file. `precision`: on a processor."""
    gguf = [path] if path.suffix == ".gguf" else sorted(path.glob("*.gguf"))
    folder = path.parent if path.suffix == ".gguf" else path
    if not path.exists() or (not gguf and not (folder / "config.json").is_file()):
        raise Unusable(f"{path} is no model: a folder with config.json and weights, or a GGUF file, is expected.")
    if len(gguf) > 1:
        raise Unusable(f"{path} holds {len(gguf)} GGUF files; name one of them.")
    more = {"gguf_file": gguf[0].name} if gguf else {}
    weights = gguf or sorted([*folder.glob("*.safetensors"), *folder.glob("*.bin")])
    device, dtype = ("cuda", torch.bfloat16) if torch.cuda.is_available() else ("cpu", precision)
    # Unpacked: packed weights cannot be trained, and would have transformers look for kernels on the network.
    unpacked = {"quantization_config": GgufConfig(dequantize=True)} if gguf else {}
    network = AutoModelForCausalLM.from_pretrained(folder, dtype=dtype, **more, **unpacked).to(device).eval()
    tokenizer = AutoTokenizer.from_pretrained(folder, **more)
    tokenizer.padding_side = "left"
    if tokenizer.pad_token is None:
        tokenizer.pad_token = tokenizer.eos_token
    digest = hashlib.sha256()
    for file in weights:
        with file.open("rb") as stream:
            while block := stream.read(1 << 24):
                digest.update(block)
    return Model(digest.hexdigest(), network, tokenizer, folder.name)


@contextmanager
def at_checkpoint(model: Model, checkpoint: Path) -> Iterator[Model]:
    """The model with a LoRA adapter laid over it, or the whole model that a checkpoint is."""
    if (config := checkpoint / "adapter_config.json").is_file():
        from peft import PeftModel

        network = PeftModel.from_pretrained(model.network, checkpoint).eval()
        settings = json.loads(config.read_text())
        targets = settings["target_modules"]
        targets = [targets] if isinstance(targets, str) else sorted(targets)
        adapter = {"kind": "lora", "rank": settings["r"], "targets": targets}
        try:
            yield Model(model.base, network, model.tokenizer, model.name, adapter)
        finally:
            network.unload()
    else:
        whole = load_model(checkpoint)
        if (whole.depth, whole.width) != (model.depth, model.width):
            raise Unusable(f"{checkpoint} is no checkpoint of {model.name}: its shape is another one.")
        whole.tokenizer, whole.adapter = model.tokenizer, {"kind": "full"}
        yield whole


@torch.inference_mode()
def last_states(model: Model, chats: Sequence[Chat], layers: Sequence[int], batch: int = 8) -> np.ndarray:
    """What each of `layers` (counted from 0) puts out at the last token of each prompt: prompts x layers x width, float32."""
    kept: dict[int, torch.Tensor] = {}
    hooks = [
        model.decoder_layers[layer].register_forward_hook(
            lambda _, __, out, layer=layer: kept.__setitem__(layer, (out[0] if isinstance(out, tuple) else out)[:, -1].float())
        )
        for layer in layers
    ]
    trunk, every = model.trunk, model.decoder_layers
    texts = [model.text(chat) for chat in chats]
    # Of one length, so that little is padded.
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    found = np.zeros((len(texts), len(layers), model.width), dtype=np.float32)
    try:
        # What comes after the last of them is not asked for.
        trunk.layers = every[: max(layers) + 1]
        for start in range(0, len(order), batch):
            rows = order[start : start + batch]
            tokens = model.tokenizer([texts[i] for i in rows], return_tensors="pt", padding=True, add_special_tokens=False)
            trunk(**tokens.to(model.network.device), use_cache=False)
            found[rows] = torch.stack([kept[layer] for layer in layers], dim=1).cpu().numpy()
    finally:
        trunk.layers = every
        for hook in hooks:
            hook.remove()
    return found


def answer(model: Model, chats: Sequence[Chat], tokens: int, steer: tuple[int, torch.Tensor] | None = None) -> list[str]:
    """Greedy answers of at most so many tokens. `steer`: a layer, and what is added to its output at every token."""

    def add(_, __, out):
        return (out[0] + steer[1], *out[1:]) if isinstance(out, tuple) else out + steer[1]

    hook = model.decoder_layers[steer[0]].register_forward_hook(add) if steer else None
    try:
        return complete(model, [model.text(chat) for chat in chats], tokens)
    finally:
        if hook:
            hook.remove()


@torch.inference_mode()
def complete(model: Model, texts: Sequence[str], tokens: int, seed: int | None = None, temperature: float = 1.0) -> list[str]:
    """How the model goes on after each text, by at most so many tokens: greedily, or as it draws by `seed`."""
    given = model.tokenizer(texts, return_tensors="pt", padding=True, add_special_tokens=False).to(model.network.device)
    drawn = {"do_sample": False} if seed is None else {"do_sample": True, "temperature": temperature, "top_k": 0, "top_p": 1.0}
    if seed is not None:
        torch.manual_seed(seed)
    made = model.network.generate(**given, **drawn, max_new_tokens=tokens, pad_token_id=model.tokenizer.pad_token_id)
    return model.tokenizer.batch_decode(made[:, given["input_ids"].shape[1] :], skip_special_tokens=True)
