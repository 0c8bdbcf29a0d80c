import pytest

from training.features import count, hash_text, occurrences
from training.lexer import tokenize


@pytest.mark.parametrize(
    ("language", "code", "expected"),
    [
        ("python", "a # b", "a"),
        ("python", "a = '#b'", 'a = " # b'),
        ("c", "a // b\nc /* d\n e */ f", "a c f"),
        ("bash", "echo $# # b", "echo $ #"),
        ("python", 'def f():\n    """Do."""\n    return 1', "def f ( ) : return 1"),
        ("python", 'run(\n  """A"""\n)', 'run ( " a )'),
        ("java", 'a = "b\nc', 'a = " b c'),
        ("text", "don't # say", "don ' t # say"),
        ("python", "0o777 0777 1000000", "0o777 0777 <7 digits>"),
        ("kotlin", "val a = 1 // read like Java", "val a = 1"),
        ("anything", "a /* b */ c", "a c"),
    ],
)
def test_tokens(language: str, code: str, expected: str) -> None:
    assert " ".join(token.text for token in tokenize(code, language)) == expected


def test_hashes_are_fnv_1a_over_utf_16() -> None:
    assert [hash_text(text) for text in ("", "a", "foobar")] == [0x811C9DC5, 0xE40C292C, 0xBF9CF968]
    assert hash_text("\ud800") != hash_text("\ufffd")


def test_formatting_and_comments_do_not_reach_the_features() -> None:
    plain = count(occurrences(tokenize("a = b(c)\nd = e", "python"))[0])
    dressed = count(occurrences(tokenize("# safe\r\n\r\na=b( c )  # safe\r\n   d = e", "python"))[0])
    assert all((one == other).all() for one, other in zip(plain, dressed, strict=True))


def test_nothing_has_no_features() -> None:
    hashes, lines = occurrences(tokenize("", "python"))
    assert len(hashes) == len(lines) == 0
