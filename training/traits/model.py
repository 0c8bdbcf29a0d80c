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
    """`base`: SHA-256 over the weights' files. A model without a chat template is asked in plain words.

    `kept`: where it is known that a checkpoint changes no layer below some, what these put out.
    """

    base: str
    network: PreTrainedModel
    tokenizer: PreTrainedTokenizerBase
    name: str
    adapter: dict = field(default_factory=dict)
    kept: "Kept | None" = None

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
            yield Model(model.base, network, model.tokenizer, model.name, adapter, model.kept)
        finally:
            network.unload()
    else:
        whole = load_model(checkpoint, model.network.dtype)
        if (whole.depth, whole.width) != (model.depth, model.width):
            raise Unusable(f"{checkpoint} is no checkpoint of {model.name}: its shape is another one.")
        whole.tokenizer, whole.adapter, whole.kept = model.tokenizer, {"kind": "full"}, model.kept
        yield whole


@contextmanager
def part(trunk: torch.nn.Module, layers: torch.nn.ModuleList, raw: bool = False) -> Iterator[torch.nn.Module]:
    """With no other layers than these. `raw`: what they put out is not normed."""
    every, norm = trunk.layers, trunk.norm
    trunk.layers, trunk.norm = layers, torch.nn.Identity() if raw else norm
    try:
        yield trunk
    finally:
        trunk.layers, trunk.norm = every, norm


class Kept:
    """What the layers below `first` put out for a text, read once and kept in `folder`: training above changes none of it.

    Each text is read by itself, so that it does not matter beside which others it is asked for.
    """

    def __init__(self, model: "Model", first: int, folder: Path) -> None:
        self.first, self.folder, self.trunk = first, folder / f"{model.base[:12]}-{first}", model.trunk
        self.layers = model.decoder_layers[:first]
        self.known: dict[tuple[int, ...], torch.Tensor] = {}

    @torch.no_grad()
    def states(self, tokens: Sequence[int]) -> torch.Tensor:
        """Tokens x width."""
        key = tuple(tokens)
        if key not in self.known:
            file = self.folder / f"{hashlib.sha256(repr(key).encode()).hexdigest()[:24]}.pt"
            if file.is_file():
                self.known[key] = torch.load(file)
            else:
                with part(self.trunk, self.layers, raw=True) as lower:
                    text = torch.tensor([key], device=lower.embed_tokens.weight.device)
                    self.known[key] = lower(input_ids=text, use_cache=False).last_hidden_state[0].clone()
                self.folder.mkdir(parents=True, exist_ok=True)
                torch.save(self.known[key], file)
        return self.known[key]

    def batch(self, texts: Sequence[Sequence[int]], left: bool = False) -> dict[str, torch.Tensor]:
        """As the trunk takes it, padded at its end or, as for a last token, at its beginning."""
        states = [self.states(text) for text in texts]
        longest = max(map(len, states))
        filled = states[0].new_zeros(len(states), longest, states[0].shape[1])
        mask = torch.zeros(len(states), longest, dtype=torch.long, device=filled.device)
        for row, one in enumerate(states):
            own = slice(longest - len(one), None) if left else slice(len(one))
            filled[row, own], mask[row, own] = one, 1
        return {"inputs_embeds": filled, "attention_mask": mask}


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
    texts = [model.text(chat) for chat in chats]
    # Of one length, so that little is padded.
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    found = np.zeros((len(texts), len(layers), model.width), dtype=np.float32)
    try:
        # What comes after the last of them is not asked for.
        for start in range(0, len(order), batch):
            rows = order[start : start + batch]
            asked = [texts[i] for i in rows]
            if model.kept:
                tokens = model.tokenizer(asked, add_special_tokens=False)["input_ids"]
                given = model.kept.batch(tokens, left=True)
            else:
                given = model.tokenizer(asked, return_tensors="pt", padding=True, add_special_tokens=False)
                given = given.to(model.network.device)
            asked_of = model.decoder_layers[model.kept.first if model.kept else 0 : max(layers) + 1]
            with part(model.trunk, asked_of) as trunk:
                trunk(**given, use_cache=False)
            found[rows] = torch.stack([kept[layer] for layer in layers], dim=1).cpu().numpy()
    finally:
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
