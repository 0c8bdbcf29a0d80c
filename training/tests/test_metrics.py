import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from training.metrics import auroc, bootstrap, calibration_error, chosen, pair_win, rate_at, recall_at
from training.settings import load_config

RNG = np.random.default_rng(1)
SCORE = np.round(RNG.normal(size=300), 1)
LABEL = (SCORE + RNG.normal(size=300) > 0).astype(float)
WEIGHT = RNG.integers(0, 3, 300).astype(float)


def test_auroc_is_the_known_one_with_ties_and_weights() -> None:
    assert auroc(SCORE, LABEL) == pytest.approx(roc_auc_score(LABEL, SCORE))
    assert auroc(SCORE, LABEL, WEIGHT) == pytest.approx(roc_auc_score(LABEL, SCORE, sample_weight=WEIGHT))


def test_auroc_of_nothing() -> None:
    assert np.isnan(auroc(SCORE, np.ones(300)))
    assert auroc(np.zeros(300), LABEL) == 0.5


def test_recall_keeps_the_rate() -> None:
    score = np.array([9, 8, 7, 6, 5, 4, 3, 2])
    label = np.array([1, 1, 0, 1, 0, 0, 0, 1.0])
    assert recall_at(score, label, 0) == 0.5
    assert recall_at(score, label, 0.25) == 0.75
    # With one score for all, flagging any row flags every secure one.
    assert recall_at(np.zeros(8), label, 0.05) == 0


def test_swapping_twins_gives_the_rest() -> None:
    a, b = SCORE[:150], SCORE[150:]
    assert pair_win(a, b) == pytest.approx(1 - pair_win(b, a))
    assert pair_win(a, a) == 0.5


def test_calibration_error() -> None:
    assert calibration_error(np.full(10, 0.3), np.array([1] * 3 + [0] * 7)) == pytest.approx(0)
    assert calibration_error(np.full(10, 0.9), np.zeros(10)) == pytest.approx(0.9)


def test_intervals_are_wider_over_clusters() -> None:
    config = load_config()
    value = np.repeat(RNG.normal(size=30), 10)
    mean = bootstrap(lambda w: float(np.average(value, weights=w)), np.arange(300), config)
    clustered = bootstrap(lambda w: float(np.average(value, weights=w)), np.repeat(np.arange(30), 10), config)
    assert clustered[1] - clustered[0] > 2 * (mean[1] - mean[0])
    assert bootstrap(lambda w: float("nan"), np.arange(3), config) is None


def test_rate() -> None:
    assert rate_at(np.array([0.1, 0.5, 0.9, 0.5]), 0.5) == 0.75


def test_a_fold_has_no_say_in_what_it_is_measured_by() -> None:
    score = np.concatenate([np.arange(100.0), np.arange(100.0) + 1000])
    least, reached = chosen(score, np.repeat([0, 1], 100), 0.05)
    assert least == 1090 and np.sum(score >= least) == 10
    # What is chosen on the low half alone all of the high half reaches, and the other way round none.
    assert not reached[:100].any() and reached[100:].all()
