"""A larger language model that is only trained where it answers. Needs requirements-neural.txt.

All tokens but the last of a question are read by the base as it is, once; what the attention of upper layers wants to know of
them (keys and values) is kept on disk. The last token goes through the upper layers anew, with small matrices beside theirs
(LoRA), which are all that is trained. Without these that is the base itself, so the untrained judge is the base. Two processor
cores can do this: a question that was read before costs milliseconds.
"""

import hashlib
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from peft import LoraConfig, inject_adapter_in_model
from transformers import AutoModelForCausalLM, AutoTokenizer, DynamicCache

from ..settings import Unusable
from .items import Example, Item
from .model import FORM, MAX_TOKENS, Model

FIRST = 14
"""The first layer whose work at the last token is trained: the middle of the base says most about code."""
RANK, RATE, EPOCHS, BATCH = 16, 5e-4, 2, 16
TRAINED = ("self_attn.q_proj", "self_attn.o_proj", "mlp.gate_proj", "mlp.up_proj", "mlp.down_proj")


class Seen:
    """Keys and values of all earlier tokens, in the place of a layer's cache."""

    def __init__(self, keys: torch.Tensor, values: torch.Tensor) -> None:
        self.keys, self.values = keys, values

    def update(self, key: torch.Tensor, value: torch.Tensor, layer: int, *_: object) -> tuple[torch.Tensor, torch.Tensor]:
        at = layer - FIRST
        return torch.cat([self.keys[:, at], key], dim=2), torch.cat([self.values[:, at], value], dim=2)


class Frozen(Model):
    """`base`: folder of the model, as safetensors or one GGUF file. `kept`: folder for what was read. After `minutes` of a
    processor reading ends with a message; what was read stays, and the next call goes on.
    """

    name = "frozen"

    def __init__(self, items: list[Item], base: Path, kept: Path, minutes: float = float("inf"), seed: int = 1) -> None:
        torch.manual_seed(seed)
        file = None if (base / "config.json").is_file() else next(base.glob("*.gguf")).name
        self.tokenizer = AutoTokenizer.from_pretrained(base, gguf_file=file)
        self.model = AutoModelForCausalLM.from_pretrained(base, gguf_file=file, dtype=torch.bfloat16)
        self.items, self.seed, self.device, self.minutes = items, seed, "cpu", minutes
        upper = range(FIRST, len(self.model.model.layers))
        targets = [f"model.layers.{layer}.{part}" for layer in upper for part in TRAINED]
        inject_adapter_in_model(LoraConfig(r=RANK, lora_alpha=2 * RANK, target_modules=targets), self.model)
        for name, parameter in self.model.named_parameters():
            parameter.requires_grad_("lora_" in name)
            if parameter.requires_grad:
                parameter.data = parameter.data.float()
        self.model.eval()
        self.fresh = self._state()
        self._texts, self.answers = {}, {}
        made = hashlib.sha256(repr((FORM, MAX_TOKENS, FIRST, self.model.config.to_dict())).encode())
        made.update(self.model.model.layers[0].mlp.down_proj.weight.view(torch.int16).numpy().tobytes())
        self.folder = kept / made.hexdigest()[:12]
        self.folder.mkdir(parents=True, exist_ok=True)
        self._open: dict[int, dict] = {}

    def in_time(self, left: int) -> None:
        """Raises Unusable when the minutes are over."""
        if time.process_time() > 60 * self.minutes:
            raise Unusable(f"Time is up: {left} questions are not read yet; run the same command again.")

    def _path(self, item: int) -> Path:
        return self.folder / f"{hashlib.sha256(self.items[item].text.encode()).hexdigest()[:24]}.pt"

    def _known(self, item: int) -> dict:
        """What was read of a text: `text`, and under each prompt its keys and values and the last token's way so far."""
        if item not in self._open:
            path = self._path(item)
            self._open[item] = torch.load(path) if path.is_file() else {}
        return self._open[item]

    @torch.no_grad()
    def read(self, asked: list[tuple[int, str]]) -> None:
        """Has the base read what it has not read yet."""
        new = [pair for pair in dict.fromkeys(asked) if pair[1] not in self._known(pair[0])]
        self._load(None)
        done = 0
        for batch in self._batches(new, None):
            self.in_time(len(new) - done)
            self._read(batch, new)
            done += sum(len(own) for _, own in batch)
        if new:
            print(f"  {len(new)} questions read, {time.process_time():.0f} s since the start", flush=True)

    def _read(self, batch: list[tuple[int, list[int]]], asked: list[tuple[int, str]]) -> None:
        rows = []
        for item, own in batch:
            text = self.text(item)
            questions = [self._encode(FORM[1].format(prompt=asked[number][1])) for number in own]
            rows.append((text, questions))
        width = max(len(text) + sum(map(len, questions)) for text, questions in rows)
        ids = torch.zeros(len(rows), width, dtype=torch.long)
        places = torch.zeros(len(rows), width, dtype=torch.long)
        part = torch.full((len(rows), width), -1)
        for row, (text, questions) in enumerate(rows):
            begin = 0
            for at, piece in enumerate([text, *questions]):
                end, first = begin + len(piece), len(text) if at else 0
                ids[row, begin:end] = torch.tensor(piece)
                places[row, begin:end] = torch.arange(first, first + len(piece))
                part[row, begin:end] = at
                begin = end
        visible = (part[:, None, :] == part[:, :, None]) | (part[:, None, :] == 0)
        visible &= torch.ones(width, width, dtype=torch.bool).tril()
        mask = torch.zeros(len(rows), 1, width, width, dtype=torch.bfloat16)
        mask.masked_fill_(~visible[:, None], torch.finfo(torch.bfloat16).min)
        cache, entering = DynamicCache(), []
        layers = self.model.model.layers
        hook = layers[FIRST].register_forward_pre_hook(lambda _, given: entering.append(given[0]))
        self.model.model(input_ids=ids, position_ids=places, attention_mask=mask, past_key_values=cache, use_cache=True)
        hook.remove()
        # rows x layers x (keys, values) x heads x tokens x size
        seen = torch.stack([torch.stack([layer.keys, layer.values], 1) for layer in cache.layers[FIRST:]], 1)
        for row, ((item, own), (text, questions)) in enumerate(zip(batch, rows, strict=True)):
            known, begin = self._known(item), len(text)
            known["text"] = seen[row, ..., : len(text), :].clone()
            for number, question in zip(own, questions, strict=True):
                end = begin + len(question)
                known[asked[number][1]] = (seen[row, ..., begin : end - 1, :].clone(), entering[0][row, end - 1].clone())
                begin = end
            torch.save(known, self._path(item))

    def _answers(self, asked: list[tuple[int, str]]) -> torch.Tensor:
        """The last state of the answer's position for each question."""
        kept = []
        for item, prompt in asked:
            known = self._known(item)
            seen, state = known[prompt]
            kept.append((torch.cat([known["text"], seen], dim=-2), state))
        width = max(seen.shape[-2] for seen, _ in kept)
        first = kept[0][0]
        seen = torch.zeros(len(kept), *first.shape[:3], width, first.shape[-1], dtype=first.dtype)
        mask = torch.full((len(kept), 1, 1, width + 1), torch.finfo(first.dtype).min, dtype=first.dtype)
        for row, (values, _) in enumerate(kept):
            seen[row, ..., : values.shape[-2], :] = values
            mask[row, ..., : values.shape[-2]] = 0
        mask[..., -1] = 0
        hidden = torch.stack([state for _, state in kept])[:, None]
        places = torch.tensor([[values.shape[-2]] for values, _ in kept])
        inner, cache = self.model.model, Seen(seen[:, :, 0], seen[:, :, 1])
        turned = inner.rotary_emb(hidden, places)
        for layer in inner.layers[FIRST:]:
            hidden = layer(hidden, attention_mask=mask, position_embeddings=turned, past_key_values=cache, use_cache=True)
        return inner.norm(hidden[:, 0])

    def train(self, examples: list[Example], start: dict[str, torch.Tensor] | None = None) -> dict[str, torch.Tensor]:
        """A few passes over the examples, with the loss on the answers alone. Returns the weights that were trained."""
        self.read([(example.item, example.prompt) for example in examples])
        self._load(start)
        rng = np.random.default_rng(self.seed)
        batches = [batch for _ in range(EPOCHS) for batch in self._drawn(len(examples), rng)]
        weights = [parameter for parameter in self.model.parameters() if parameter.requires_grad]
        optimizer = torch.optim.AdamW(weights, lr=RATE, weight_decay=0.01)
        schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=RATE, total_steps=len(batches) + 1, pct_start=0.1)
        began, losses = time.process_time(), []
        for batch in batches:
            chosen = [examples[at] for at in batch]
            logits = self.model.lm_head(self._answers([(example.item, example.prompt) for example in chosen])).float()
            loss = torch.nn.functional.cross_entropy(logits, torch.tensor([self.answer_id(e.answer) for e in chosen]))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            losses.append(loss.item())
        tail = losses[-max(1, len(losses) // 4) :]
        spent = time.process_time() - began
        print(f"  {len(examples)} questions, {len(batches)} steps, {spent:.0f} s, loss {np.mean(tail):.3f}", flush=True)
        return self._state()

    def _drawn(self, size: int, rng: np.random.Generator) -> Iterator[np.ndarray]:
        yield from np.array_split(rng.permutation(size), max(1, round(size / BATCH)))

    @torch.no_grad()
    def answer(self, parameters: dict[str, torch.Tensor] | None, asked: list[tuple[int, str]]) -> tuple[np.ndarray, list[int]]:
        """For each (item, prompt) the log-odds of yes, in small or capital letters, and the most likely word of all."""
        self.read(asked)
        self._load(parameters)
        scores, tokens = np.zeros(len(asked)), [0] * len(asked)
        rows = self.model.lm_head.weight[[self.answer_id(word) for word in ("yes", "Yes", "no", "No")]].float()
        for begin in range(0, len(asked), 64):
            part = asked[begin : begin + 64]
            last = self._answers(part)
            # In full precision: a difference of logits in bfloat16 comes in steps of an eighth.
            logits = (last.float() @ rows.T).view(-1, 2, 2).logsumexp(dim=2)
            scores[begin : begin + len(part)] = (logits[:, 0] - logits[:, 1]).numpy()
            for row, token in enumerate(self.model.lm_head(last).argmax(dim=1).tolist()):
                tokens[begin + row] = self.answer_id(self.tokenizer.decode([token]).strip().lower() or "?")
        return scores, tokens

    @torch.no_grad()
    def write(self, asked: list[tuple[int, str]], tokens: int) -> list[str]:
        """What the untouched base writes when asked for more than a word, each on one line."""
        self._load(None)
        part = [self.text(item) + self._encode(f"{prompt}<|im_end|>\n<|im_start|>assistant\n") for item, prompt in asked]
        width = max(map(len, part))
        ids = torch.tensor([[self.tokenizer.pad_token_id] * (width - len(row)) + row for row in part])
        mask = torch.tensor([[0] * (width - len(row)) + [1] * len(row) for row in part])
        found = self.model.generate(input_ids=ids, attention_mask=mask, max_new_tokens=tokens, do_sample=False)
        texts = self.tokenizer.batch_decode(found[:, width:], skip_special_tokens=True)
        return [" ".join(text.split()) for text in texts]
