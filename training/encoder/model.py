"""The encoder: words of tokens, two convolutions, their highest and attended values, one logit. Needs torch."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from ..families import IDS
from ..prepare import Corpus
from ..train import balance
from .inputs import SHAPES, UNKNOWN, Texts, vocabulary
from .syntax import ROLES

WIDTH, CHANNELS, WORDS = 48, 64, 8000
WINDOW, EPOCHS, BATCH, RATE = 192, 6, 32, 2e-3
DROPPED, WORDS_DROPPED, DECAY = 0.3, 0.15, 0.02
MARGIN, REVERSED, FAMILY_SHARE = 1.0, 0.2, 0.3


@dataclass(frozen=True)
class Variant:
    """`twins`: a ranking loss on both sides of a pair. `adversary`: a head that tells source groups, its gradient reversed.
    `syntax`: roles, depth and callee of tokens. `rule`: whether a rule reports something. `families`: a head for each."""

    name: str
    twins: bool = False
    adversary: bool = False
    syntax: bool = False
    rule: bool = False
    families: bool = False
    seed: int = 1


class Reverse(torch.autograd.Function):
    @staticmethod
    def forward(ctx, values, strength):
        ctx.strength = strength
        return values.view_as(values)

    @staticmethod
    def backward(ctx, gradient):
        return -ctx.strength * gradient, None


class Encoder(nn.Module):
    def __init__(self, variant: Variant, words: int, groups: int) -> None:
        super().__init__()
        self.variant = variant
        self.words = nn.Embedding(words, WIDTH, padding_idx=0)
        self.shapes = nn.Embedding(len(SHAPES) + 1, WIDTH)
        if variant.syntax:
            self.roles, self.depths = nn.Embedding(len(ROLES), WIDTH), nn.Embedding(8, WIDTH)
            self.callees = nn.Embedding(words, WIDTH, padding_idx=0)
        for part in self.modules():
            if isinstance(part, nn.Embedding):
                nn.init.normal_(part.weight, std=0.3)
        self.near, self.far = nn.Conv1d(WIDTH, CHANNELS, 3, padding=1), nn.Conv1d(CHANNELS, CHANNELS, 5, padding=4, dilation=2)
        self.attend = nn.Conv1d(CHANNELS, 1, 1)
        self.drop = nn.Dropout(DROPPED)
        self.judge = nn.Linear(2 * CHANNELS + variant.rule, 1)
        self.groups, self.families = nn.Linear(2 * CHANNELS, groups), nn.Linear(2 * CHANNELS, len(IDS))

    def forward(self, words: torch.Tensor, kinds: torch.Tensor, present: torch.Tensor) -> torch.Tensor:
        """rows x 2 channels. `present`: rows x tokens, False behind the end."""
        if self.training:
            missing = (torch.rand(words.shape[:2]) < WORDS_DROPPED).unsqueeze(-1) & (words > 0)
            words = words.masked_fill(missing, UNKNOWN)
        values = self.words(words[..., :3]).sum(2) + self.shapes(kinds[..., 2])
        if self.variant.syntax:
            values = values + self.roles(kinds[..., 0]) + self.depths(kinds[..., 1]) + self.callees(words[..., 3])
        hidden = functional.relu(self.near((self.drop(values) * present.unsqueeze(-1)).transpose(1, 2)))
        hidden = hidden + functional.relu(self.far(hidden * present.unsqueeze(1)))
        outside = ~present.unsqueeze(1)
        share = self.attend(hidden).masked_fill(outside, -1e4).softmax(2)
        return self.drop(torch.cat([hidden.masked_fill(outside, 0).amax(2), (hidden * share).sum(2)], 1))


class Fitted:
    """An encoder, with what it knows of words."""

    def __init__(self, corpus: Corpus, texts: Texts, train: np.ndarray, variant: Variant, config: dict) -> None:
        """Fits on the rows `train`; twins among them come in one batch."""
        torch.manual_seed(variant.seed)
        self.corpus, self.texts, self.variant = corpus, texts, variant
        self.numbers = vocabulary(corpus, texts, train, config, WORDS)
        groups, self.group = np.unique(corpus.group[train], return_inverse=True)
        self.model = Encoder(variant, int(self.numbers.max()) + 1, len(groups))
        self._train(train)

    def _train(self, train: np.ndarray) -> None:
        corpus, rng = self.corpus, np.random.default_rng(self.variant.seed)
        weight = np.zeros(len(corpus.rows), np.float32)
        weight[train] = np.minimum(balance(corpus, train), 8)
        group = np.zeros(len(corpus.rows), np.int64)
        group[train] = self.group
        member = np.zeros(len(corpus.rows), bool)
        member[train] = True
        twin = {int(one): int(other) for one, other in corpus.pairs if member[one] and member[other]}
        secure = set(twin.values())
        units = [[int(row), twin[int(row)]] if int(row) in twin else [int(row)] for row in train if int(row) not in secure]
        model = self.model.train()
        optimizer = torch.optim.AdamW(model.parameters(), RATE, weight_decay=DECAY)
        for epoch in range(EPOCHS):
            batches = self._batches(units, rng)
            for step, batch in enumerate(batches):
                through = (epoch + step / len(batches)) / EPOCHS
                for part in optimizer.param_groups:
                    part["lr"] = RATE * min(through / 0.1, (1 - through) / 0.9)
                rows = np.array(batch)
                pooled = model(*self._tensors(rows, [self._window(row, rng) for row in rows]))
                label = torch.tensor(corpus.label[rows], dtype=torch.float32)
                logit = self._logit(pooled, rows)
                weights = torch.tensor(weight[rows])
                loss = (functional.binary_cross_entropy_with_logits(logit, label, reduction="none") * weights).mean()
                if self.variant.twins:
                    place = {int(row): at for at, row in enumerate(rows)}
                    pairs = [(place[row], place[twin[row]]) for row in place if row in twin]
                    if pairs:
                        one, other = (torch.tensor(side) for side in zip(*pairs, strict=True))
                        loss = loss + (functional.relu(MARGIN - logit[one] + logit[other]) * weights[one]).mean()
                if self.variant.adversary:
                    told = model.groups(Reverse.apply(pooled, REVERSED * (epoch + 1) / EPOCHS))
                    loss = loss + (functional.cross_entropy(told, torch.tensor(group[rows]), reduction="none") * weights).mean()
                if self.variant.families:
                    known = [at for at, row in enumerate(rows) if corpus.label[row] and corpus.rows[row]["families"]]
                    if known:
                        families = torch.zeros(len(known), len(IDS))
                        for k, at in enumerate(known):
                            families[k, [IDS.index(name) for name in corpus.rows[rows[at]]["families"]]] = 1
                        told = functional.cross_entropy(
                            model.families(pooled[known]), families / families.sum(1, keepdim=True), reduction="none"
                        )
                        loss = loss + FAMILY_SHARE * (told * weights[known]).mean()
                optimizer.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(model.parameters(), 1.0)
                optimizer.step()
        model.eval()

    def _batches(self, units: list[list[int]], rng: np.random.Generator) -> list[list[int]]:
        """Texts of about one length together, in any order of the batches; twins are not parted."""
        length = np.diff(self.texts.starts)
        units = [units[k] for k in rng.permutation(len(units))]
        batches = []
        for start in range(0, len(units), 16 * BATCH):
            batch: list[int] = []
            for unit in sorted(units[start : start + 16 * BATCH], key=lambda unit: length[unit[0]]):
                batch = batch + unit
                if len(batch) >= BATCH:
                    batches.append(batch)
                    batch = []
            batches += [batch] if batch else []
        return [batches[k] for k in rng.permutation(len(batches))]

    def _window(self, row: int, rng: np.random.Generator) -> int:
        """Where the window of a text begins: any, or one that holds the flaw where its lines are known."""
        start, end = self.texts.starts[row], self.texts.starts[row + 1]
        last = max(int(end - start) - WINDOW, 0)
        marked = self.corpus.rows[row]["lines"] if last and self.corpus.label[row] else None
        if marked:
            at = np.flatnonzero(np.isin(self.texts.lines[start:end], marked))
            if len(at):
                return int(np.clip(rng.choice(at) - rng.integers(WINDOW), 0, last))
        return int(rng.integers(last + 1))

    def _tensors(self, rows: np.ndarray, windows: list[int]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        texts = self.texts
        begins = texts.starts[rows] + windows
        sizes = np.minimum(texts.starts[rows + 1] - begins, WINDOW)
        at = np.arange(max(int(sizes.max()), 1))
        present = at < sizes[:, None]
        places = np.where(present, begins[:, None] + at, 0)
        words = self.numbers[texts.words[places]] * present[..., None]
        return torch.from_numpy(words), torch.from_numpy(texts.kinds[places].astype(np.int64)), torch.from_numpy(present)

    def _logit(self, pooled: torch.Tensor, rows: np.ndarray) -> torch.Tensor:
        if self.variant.rule:
            reported = torch.tensor(self.corpus.reported[rows], dtype=torch.float32)
            pooled = torch.cat([pooled, reported.unsqueeze(1)], 1)
        return self.model.judge(pooled).squeeze(1)

    def score(self, rows: np.ndarray) -> np.ndarray:
        """A logit for each row; of several windows the mean of their odds, as the product judges texts of many units."""
        length = np.diff(self.texts.starts)
        asked = [(int(row), start) for row in rows for start in range(0, max(int(length[row]) - WINDOW // 4, 1), WINDOW)]
        asked.sort(key=lambda window: min(length[window[0]] - window[1], WINDOW))
        odds: dict[int, list[float]] = {int(row): [] for row in rows}
        with torch.inference_mode():
            for start in range(0, len(asked), BATCH):
                some = asked[start : start + BATCH]
                at = np.array([row for row, _ in some])
                logits = self._logit(self.model(*self._tensors(at, [begin for _, begin in some])), at)
                for row, logit in zip(at, logits.tolist(), strict=True):
                    odds[int(row)].append(logit)
        return np.array([np.logaddexp.reduce(odds[int(row)]) - np.log(len(odds[int(row)])) for row in rows])
