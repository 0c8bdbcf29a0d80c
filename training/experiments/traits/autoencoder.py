"""A small sparse autoencoder of activations: the dictionary that seven named traits have to be better than."""

import time
from dataclasses import dataclass

import numpy as np

WORDS = 256
ACTIVE = 16
"""Words of the dictionary that one state is made of."""
ROUNDS = 60
BATCH = 128
RATE = 2e-3


@dataclass(frozen=True)
class Autoencoder:
    """A state is taken apart into its most active words (Makhzani and Frey 2013).

    `explained`: share of variance; `seconds`: to learn.
    """

    centre: np.ndarray
    scale: float
    encoder: np.ndarray
    bias: np.ndarray
    decoder: np.ndarray
    explained: float
    used: int
    seconds: float

    def codes(self, states: np.ndarray) -> np.ndarray:
        return _active((states - self.centre) / self.scale @ self.encoder + self.bias)

    @classmethod
    def learn(cls, states: np.ndarray, seed: int = 1) -> "Autoencoder":
        """By Adam on the squared error, with words of length 1."""
        began = time.process_time()
        rng = np.random.default_rng(seed)
        centre = states.mean(0, dtype=np.float64)
        scale = float(np.linalg.norm(states - centre, axis=1).mean())
        rows = (states - centre) / scale
        decoder = _unit(rng.normal(size=(WORDS, rows.shape[1])))
        weights = [decoder.T.copy(), np.zeros(WORDS), decoder]
        moments = [(np.zeros_like(one), np.zeros_like(one)) for one in weights]
        step = 0
        for _ in range(ROUNDS):
            for drawn in np.array_split(rng.permutation(len(rows)), max(1, len(rows) // BATCH)):
                step += 1
                batch = rows[drawn]
                codes = _active(batch @ weights[0] + weights[1])
                error = 2 * (codes @ weights[2] - batch) / len(batch)
                back = (error @ weights[2].T) * (codes > 0)
                for at, slope in enumerate((batch.T @ back, back.sum(0), codes.T @ error)):
                    first, second = moments[at]
                    first += 0.1 * (slope - first)
                    second += 0.001 * (slope**2 - second)
                    weights[at] -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-9)
                weights[2] = _unit(weights[2])
        codes = _active(rows @ weights[0] + weights[1])
        explained = 1 - float(((codes @ weights[2] - rows) ** 2).sum() / (rows**2).sum())
        return cls(centre, scale, *weights, explained, int((codes > 0).any(0).sum()), time.process_time() - began)


def _active(values: np.ndarray) -> np.ndarray:
    """The largest values of each row, where above zero; the rest is zero."""
    least = np.partition(values, -ACTIVE, axis=1)[:, -ACTIVE, None]
    return np.where((values >= least) & (values > 0), values, 0)


def _unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)
