"""The cheap sibling of a language model: words of the text times words of the prompt.

`score = (x E) · (p F) + x · u + p · v + w · overlap + b`, x and p being weighted hashed words of text and prompt, and overlap
how much of the prompt stands in the text. It is multi-task training with prompt conditioning, from scratch: of a prompt it can
only use words that it has seen, in training or in the text. It needs numpy alone and trains in seconds.
"""

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import scipy.sparse as sp

from ..lexer import split_name
from .items import Example, Item

TEXT_BITS, PROMPT_BITS, SIZE = 16, 13, 32
EPOCHS, BATCH, RATE, DECAY = 12, 256, 0.01, 3e-3
_WORD = re.compile(r"[A-Za-z_]+|[0-9]+|[^\sA-Za-z0-9_]")
_COMMON = frozenset(
    "a an the is are be in of or to it this that code here does do could would policy broken with from for not".split()
)


def words(text: str) -> list[str]:
    """Words and signs; of a compound name its parts as well."""
    found = []
    for word in _WORD.findall(text):
        found += [word.lower(), *split_name(word)]
    return found


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s|e)$", "", word) if len(word) > 4 else word


def _hashed(texts: Sequence[str], bits: int) -> sp.csr_matrix:
    """Texts x 2^bits: words and pairs of words, logarithm of their counts, scaled to length one."""
    rows, columns, values = [], [], []
    for row, text in enumerate(texts):
        found = words(text)
        counts = Counter(found + [f"{left} {right}" for left, right in pairwise(found)])
        rows += [row] * len(counts)
        columns += [zlib.crc32(word.encode()) >> (32 - bits) for word in counts]
        values += [1 + np.log(count) for count in counts.values()]
    matrix = sp.csr_matrix((values, (rows, columns)), (len(texts), 1 << bits), dtype=np.float32)
    norm = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    return (sp.diags((1 / np.maximum(norm, 1e-6)).astype(np.float32)) @ matrix).tocsr()


def overlap(text: str, prompt: str) -> float:
    """Share of the telling words of the prompt that stand in the text: the untrained baseline."""
    asked = {_stem(word) for word in words(prompt) if word.isalpha() and word not in _COMMON}
    return len(asked & {_stem(word) for word in words(text)}) / max(1, len(asked))


class Bilinear:
    """Trains and answers; `parameters` of one training can be the start of another."""

    name = "bilinear"

    def __init__(self, items: list[Item], seed: int = 1) -> None:
        self.items = items
        self.seed = seed
        self.texts = _hashed([item.text for item in items], TEXT_BITS)
        self._words = [{_stem(word) for word in words(item.text)} for item in items]
        self._prompts: dict[str, int] = {}

    def _batch(self, asked: list[tuple[int, str]]) -> tuple[sp.csr_matrix, sp.csr_matrix, np.ndarray]:
        prompts = list(dict.fromkeys(prompt for _, prompt in asked))
        at = {prompt: number for number, prompt in enumerate(prompts)}
        telling = {p: {_stem(word) for word in words(p) if word.isalpha() and word not in _COMMON} for p in prompts}
        shared = [len(telling[p] & self._words[item]) / max(1, len(telling[p])) for item, p in asked]
        hashed = _hashed(prompts, PROMPT_BITS)
        return self.texts[[item for item, _ in asked]], hashed[[at[p] for _, p in asked]], np.array(shared, np.float32)

    def train(self, examples: list[Example], start: dict | None = None) -> dict:
        """Parameters after training on the examples that are answered yes or no."""
        examples = [example for example in examples if example.answer in ("yes", "no")]
        rng = np.random.default_rng(self.seed)
        parameters = {name: value.copy() for name, value in start.items()} if start else _fresh(rng)
        label = np.array([example.answer == "yes" for example in examples], np.float32)
        texts, prompts, shared = self._batch([(example.item, example.prompt) for example in examples])
        first = {name: np.zeros_like(value) for name, value in parameters.items()}
        second = {name: np.zeros_like(value) for name, value in parameters.items()}
        steps = 0
        for _ in range(EPOCHS):
            order = rng.permutation(len(examples))
            for begin in range(0, len(order), BATCH):
                chosen = order[begin : begin + BATCH]
                x, p, s = texts[chosen], prompts[chosen], shared[chosen]
                left, right = x @ parameters["E"], p @ parameters["F"]
                score = _score(parameters, x, p, s, left, right)
                error = (1 / (1 + np.exp(-score)) - label[chosen]) / len(chosen)
                # Adam, of the rows of those words alone that the batch has.
                seen, asked = np.unique(x.indices), np.unique(p.indices)
                of_texts, of_prompts = x[:, seen].T, p[:, asked].T
                gradients = {
                    "E": (seen, of_texts @ (error[:, None] * right)),
                    "F": (asked, of_prompts @ (error[:, None] * left)),
                    "u": (seen, of_texts @ error),
                    "v": (asked, of_prompts @ error),
                    "w": (np.arange(2), np.array([error @ s, error.sum()], np.float32)),
                }
                steps += 1
                for name, (rows, gradient) in gradients.items():
                    first[name][rows] = 0.9 * first[name][rows] + 0.1 * gradient
                    second[name][rows] = 0.99 * second[name][rows] + 0.01 * gradient * gradient
                    step = first[name][rows] / (1 - 0.9**steps)
                    step /= np.sqrt(second[name][rows] / (1 - 0.99**steps)) + 1e-6
                    parameters[name][rows] -= RATE * (step + DECAY * parameters[name][rows])
        return parameters

    def scores(self, parameters: dict | None, asked: list[tuple[int, str]]) -> np.ndarray:
        """For each (item, prompt) how much speaks for yes; without parameters the overlap alone."""
        x, p, s = self._batch(asked)
        if parameters is None:
            return s
        return _score(parameters, x, p, s, x @ parameters["E"], p @ parameters["F"])


def _fresh(rng: np.random.Generator) -> dict:
    return {
        "E": rng.normal(0, 0.3, (1 << TEXT_BITS, SIZE)).astype(np.float32),
        "F": rng.normal(0, 0.3, (1 << PROMPT_BITS, SIZE)).astype(np.float32),
        "u": np.zeros(1 << TEXT_BITS, np.float32),
        "v": np.zeros(1 << PROMPT_BITS, np.float32),
        "w": np.array([1, 0], np.float32),
    }


def _score(
    parameters: dict, x: sp.csr_matrix, p: sp.csr_matrix, s: np.ndarray, left: np.ndarray, right: np.ndarray
) -> np.ndarray:
    w = parameters["w"]
    return np.sum(left * right, axis=1) + x @ parameters["u"] + p @ parameters["v"] + w[0] * s + w[1]
