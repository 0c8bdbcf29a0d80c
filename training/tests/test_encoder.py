"""Roles of tokens and features of calls, which need no torch; and an encoder on made-up rows, which does."""

import numpy as np
import pytest

from training.encoder.__main__ import BASELINE, report, with_calls
from training.encoder.inputs import UNKNOWN, read_texts, vocabulary
from training.encoder.syntax import ROLES, _kind, call_features, roles
from training.lexer import tokenize
from training.metrics import auroc
from training.prepare import Corpus, build, read_rows
from training.settings import load_config
from training.tests.synthetic import write


def same(one: str, other: str, language: str = "python") -> bool:
    return sorted(call_features(tokenize(one, language))) == sorted(call_features(tokenize(other, language)))


def test_a_token_has_its_role_its_depth_and_the_call_it_is_in() -> None:
    tokens = tokenize('query = f"a {b}"\nif (query):\n    db.execute(query, (1, x))', "python")
    found = roles(tokens)
    told = [(token.text, ROLES[role]) for token, role in zip(tokens, found.role, strict=True)]
    assert told[0] == ("query", "target") and ("query", "name") in told and ("query", "argument") in told
    assert ("db", "name") in told and ("execute", "call") in told and ("if", "keyword") in told
    assert [role for text, role in told if text == 'f"{'] == ["interpolated"]
    last = [token.text for token in tokens].index("x")
    assert found.callee[last] == "execute" and found.depth[last] == 2 and found.callee[0] == ""


def test_brackets_that_do_not_match_do_no_harm() -> None:
    for code in ("", ")))", "f((((", "a[b(]) = c) + (", "f(" + "g(" * 300):
        tokens = tokenize(code, "c")
        assert len(roles(tokens).callee) == len(tokens)
        call_features(tokens)


def test_calls_tell_what_an_argument_is_made_of_and_where_it_came_from() -> None:
    assert same("a = 'x' + b\ndb.run(a)", "q = 'y' + z\ndb.run(q)"), "names of variables say nothing"
    assert not same("a = 'x' + b\ndb.run(a)", "a = 'x'\ndb.run(a)"), "what was assigned"
    assert not same("db.run(a, b)", "db.run(a, [b])")
    assert not same("run(a, shell=True)", "run(a, shell=False)")
    assert same("x", "y") and len(call_features(tokenize("x", "python"))) == 0


@pytest.mark.parametrize(
    "code, kind",
    [
        ("x", "variable"), ("3", "number"), ("'a'", "S"), ("f'{a}'", "S{"), ("'a' + b", "S joined"), ("'a' % b", "S joined"),
        ("'%s' % b", "S% joined"), ("get(a)", "call get"), ("a[0]", "element"), ("[a, b]", "list"), ("True", "True"),
    ],
)  # fmt: skip
def test_kinds_of_arguments(code: str, kind: str) -> None:
    assert _kind([token for token in tokenize(code, "python") if token.shape]).kind == kind


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> tuple[Corpus, list[tuple[str, str]]]:
    data = write(tmp_path_factory.mktemp("data"))
    found = [(row, split) for split in ("train", "dev") for row in read_rows(data / f"{split}.jsonl.gz")]
    return build(found, [[] for _ in found], 2), [(row["language"], row["code"]) for row, _ in found]


def test_words_of_one_source_group_alone_are_unknown(rows: tuple[Corpus, list[tuple[str, str]]]) -> None:
    corpus, codes = rows
    codes = [
        (language, code + ("\nonly_here = 1" if group == "dpo" else ""))
        for (language, code), group in zip(codes, corpus.group, strict=True)
    ]
    texts = read_texts(codes)
    numbers = vocabulary(corpus, texts, np.flatnonzero(corpus.split == "train"), load_config(), 500)
    place = {str(word): number for word, number in zip(texts.spelled, numbers, strict=True)}
    assert place["only_here"] == place["only"] == UNKNOWN and place["loads"] > UNKNOWN and place[""] == 0
    few = vocabulary(corpus, texts, np.flatnonzero(corpus.split == "train"), load_config(), 5)
    assert few.max() == UNKNOWN + 5 and few[list(texts.spelled).index("only_here")] == UNKNOWN


def test_calls_are_further_columns_of_the_corpus(rows: tuple[Corpus, list[tuple[str, str]]]) -> None:
    corpus, codes = rows
    texts = read_texts(codes)
    rich, alone = with_calls(corpus, texts, False), with_calls(corpus, texts, True)
    assert rich.counts.shape[1] > corpus.counts.shape[1] and len(rich.hashes) == rich.counts.shape[1]
    assert (rich.counts[:, : corpus.counts.shape[1]] != corpus.counts).nnz == 0
    assert alone.counts.sum() == len(texts.calls)


def test_the_report_has_a_line_for_each_judge() -> None:
    figure = {"value": 0.7, "interval": [0.6, 0.8]}
    line = {name: figure for name in ("groups", "groups_ahead", "sources", "sources_ahead")}
    line |= {"name": BASELINE, "by_group": {"a": 0.7}, "recall": 0.2, "twins": 0.6}
    partly = [{"name": "and twins", "alone": [line, line], "added": [line, line]}]
    result = {"rows": 9, "fitted on": 5, "seconds": 12.0, "lines": [line, line | {"name": "other"}], "partly": partly}
    text = report(result)
    assert "\n| other | 0.700 [0.600, 0.800] |" in text and "\n| and twins | a | 0.700 [0.600, 0.800] |" in text
    assert "and twins" not in report(result | {"partly": []})


def test_an_encoder_learns_what_carries_over_and_scores_the_same_again(
    rows: tuple[Corpus, list[tuple[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    torch = pytest.importorskip("torch")
    from training.encoder import model

    torch.set_num_threads(1)
    monkeypatch.setattr(model, "EPOCHS", 15)
    corpus, codes = rows
    texts = read_texts([codes[0], (codes[1][0], codes[1][1] * 60), *codes[2:]])
    assert texts.starts[2] - texts.starts[1] > 3 * model.WINDOW
    seen, unseen = (np.flatnonzero((corpus.group == "commits") == so) for so in (False, True))
    every = model.Variant("every", twins=True, adversary=True, syntax=True, rule=True, families=True)
    fitted = [model.Fitted(corpus, texts, seen, variant, load_config()) for variant in (model.Variant("plain"), every, every)]
    scores = [of.score(unseen) for of in fitted]
    assert all(auroc(score, corpus.label[unseen].astype(float)) > 0.9 for score in scores)
    assert np.array_equal(scores[1], scores[2])
    whole, first = fitted[0].score(np.array([1, 3])), fitted[0].score(np.array([1]))
    assert np.isfinite(whole).all() and whole[0] == pytest.approx(first[0], abs=1e-4), "a score hangs on its own row alone"
