"""A language model that answers with one token, trained on that token alone. Needs requirements-neural.txt.

The prompt stands behind the text. All questions about one text share one pass: a mask keeps them apart, so each sees the text
and itself alone, and the text is read once. Score: logit of yes less logit of no.
"""

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

from .items import Example, Item

FORM = ("<|im_start|>user\n{text}\n\n", "{prompt} Answer with one word.<|im_end|>\n<|im_start|>assistant\n")
"""What stands before the questions, and each question. Texts and prompts are encoded by themselves."""
MAX_TOKENS = 160
"""Of a text; what is longer loses its middle."""
BATCH_TOKENS = 768
RATE = 2e-4


class Model:
    """`base`: folder with one GGUF file. Of its layers `layers` are kept (0: all), and `frozen` of these stay as they are."""

    name = "model"

    def __init__(self, items: list[Item], base: Path, layers: int, frozen: int, seed: int = 1) -> None:
        file = next(base.glob("*.gguf")).name
        torch.manual_seed(seed)
        torch.set_num_threads(min(2, torch.get_num_threads()))
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.seed = seed
        self.tokenizer = AutoTokenizer.from_pretrained(base, gguf_file=file)
        whole = AutoModelForCausalLM.from_pretrained(base, gguf_file=file, dtype=torch.float32, attn_implementation="sdpa")
        whole.model.layers = whole.model.layers[: layers or None]
        whole.config.num_hidden_layers = len(whole.model.layers)
        whole.config.use_cache = False
        self.model = whole.to(self.device)
        self.frozen = frozen
        for parameter in self.model.parameters():
            parameter.requires_grad_(False)
        for layer in [*self.model.model.layers[frozen:], self.model.model.norm]:
            for parameter in layer.parameters():
                parameter.requires_grad_(True)
        self.fresh = self._state()
        self.items = items
        self._texts: dict[int, list[int]] = {}
        self.answers: dict[str, int] = {}

    def _encode(self, text: str) -> list[int]:
        return self.tokenizer(text, add_special_tokens=False)["input_ids"]

    def text(self, item: int) -> list[int]:
        """The tokens of a text; of one that is too long its two ends."""
        if item not in self._texts:
            ids = self._encode(FORM[0].format(text=self.items[item].text))
            self._texts[item] = ids if len(ids) <= MAX_TOKENS else ids[: MAX_TOKENS // 2] + ids[-MAX_TOKENS // 2 :]
        return self._texts[item]

    def answer_id(self, word: str) -> int:
        """The first token of an answer."""
        if word not in self.answers:
            self.answers[word] = self._encode(word)[0]
        return self.answers[word]

    def _state(self) -> dict[str, torch.Tensor]:
        return {name: value.detach().clone() for name, value in self.model.named_parameters() if value.requires_grad}

    def _load(self, state: dict[str, torch.Tensor] | None) -> None:
        with torch.no_grad():
            for name, value in self.model.named_parameters():
                if value.requires_grad:
                    value.copy_((state or self.fresh)[name])

    def _batches(self, asked: list[tuple[int, str]], rng: np.random.Generator | None) -> Iterator[list[tuple[int, list[int]]]]:
        """Batches of (text, its questions), of about equal length; in an order drawn by `rng`, if there is one."""
        of: dict[int, list[int]] = {}
        for number, (item, _) in enumerate(asked):
            of.setdefault(item, []).append(number)
        packs = [(item, numbers[at : at + 6]) for item, numbers in of.items() for at in range(0, len(numbers), 6)]
        packs.sort(key=lambda pack: len(self.text(pack[0])) + 24 * len(pack[1]))
        batches, batch, longest = [], [], 0
        for pack in packs:
            longest = max(longest, len(self.text(pack[0])) + 24 * len(pack[1]))
            if batch and longest * (len(batch) + 1) > BATCH_TOKENS:
                batches.append(batch)
                batch, longest = [], len(self.text(pack[0])) + 24 * len(pack[1])
            batch.append(pack)
        if batch:
            batches.append(batch)
        yield from (batches[at] for at in rng.permutation(len(batches))) if rng is not None else batches

    def _logits(self, batch: list[tuple[int, list[int]]], asked: list[tuple[int, str]]) -> tuple[torch.Tensor, list[int]]:
        """Logits of the token after each question, questions x vocabulary, and the numbers of the questions."""
        rows, ends, numbers = [], [], []
        for row, (item, own) in enumerate(batch):
            text = self.text(item)
            ids, places, part = list(text), list(range(len(text))), [0] * len(text)
            for at, number in enumerate(own, 1):
                question = self._encode(FORM[1].format(prompt=asked[number][1]))
                ids += question
                places += range(len(text), len(text) + len(question))
                part += [at] * len(question)
                ends.append((row, len(ids) - 1))
                numbers.append(number)
            rows.append((ids, places, part))
        width = max(len(ids) for ids, _, _ in rows)
        ids = torch.zeros(len(rows), width, dtype=torch.long)
        places = torch.zeros(len(rows), width, dtype=torch.long)
        part = torch.full((len(rows), width), -1)
        for row, given in enumerate(rows):
            for tensor, values in zip((ids, places, part), given, strict=True):
                tensor[row, : len(values)] = torch.tensor(values)
        earlier = torch.ones(width, width, dtype=torch.bool).tril()
        visible = earlier & ((part[:, None, :] == part[:, :, None]) | (part[:, None, :] == 0))
        mask = torch.zeros(len(rows), 1, width, width).masked_fill(~visible[:, None], torch.finfo(torch.float32).min)
        ids, places, mask = (tensor.to(self.device) for tensor in (ids, places, mask))
        with torch.autocast(self.device, dtype=torch.bfloat16):
            hidden = self.model.model(
                input_ids=ids, position_ids=places, attention_mask=mask, use_cache=False
            ).last_hidden_state
            at = torch.tensor(ends, device=self.device)
            return self.model.lm_head(hidden[at[:, 0], at[:, 1]]).float(), numbers

    def train(self, examples: list[Example], start: dict[str, torch.Tensor] | None = None) -> dict[str, torch.Tensor]:
        """One pass over the examples, with the loss on the answers alone. Returns the weights that were trained."""
        self._load(start)
        rng = np.random.default_rng(self.seed)
        asked = [(example.item, example.prompt) for example in examples]
        batches = list(self._batches(asked, rng))
        weights = [parameter for parameter in self.model.parameters() if parameter.requires_grad]
        optimizer = torch.optim.AdamW(weights, lr=RATE, weight_decay=0.01)
        schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=RATE, total_steps=len(batches) + 1, pct_start=0.1)
        began, losses = time.process_time(), []
        self.model.train()
        for batch in batches:
            logits, numbers = self._logits(batch, asked)
            right = torch.tensor([self.answer_id(examples[number].answer) for number in numbers], device=self.device)
            loss = torch.nn.functional.cross_entropy(logits, right)
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

    @torch.no_grad()
    def answer(self, parameters: dict[str, torch.Tensor] | None, asked: list[tuple[int, str]]) -> tuple[np.ndarray, list[int]]:
        """For each (item, prompt) the logit of yes less that of no, and the most likely token of all."""
        self._load(parameters)
        self.model.eval()
        scores, tokens = np.zeros(len(asked)), [0] * len(asked)
        yes, no = self.answer_id("yes"), self.answer_id("no")
        for batch in self._batches(asked, None):
            logits, numbers = self._logits(batch, asked)
            scores[numbers] = (logits[:, yes] - logits[:, no]).cpu().numpy()
            for number, token in zip(numbers, logits.argmax(dim=1).tolist(), strict=True):
                tokens[number] = token
        return scores, tokens

    def scores(self, parameters: dict[str, torch.Tensor] | None, asked: list[tuple[int, str]]) -> np.ndarray:
        return self.answer(parameters, asked)[0]
