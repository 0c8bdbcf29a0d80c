"""The monitor's space on a corpus of its own: what it learns, what its styles leave alone, and that its files say the same."""

import ast
import json
from pathlib import Path

import numpy as np
import pytest

from training.__main__ import main
from training.export import Judge
from training.lexer import tokenize
from training.monitor.__main__ import main as monitor
from training.monitor.space import NAMES, place_text, read_safetensors, trait_directions
from training.monitor.styles import STYLES
from training.tests import synthetic
from training.tests.test_chain import RULES, TINY

CODE = '''def load_user(user_id, limit):
    """One user."""
    row_count = limit + 1  # one more
    query = "SELECT name FROM users"
    if row_count > 3:
        raise ValueError("the limit is too high")
    return [user_id, query, row_count]
'''


@pytest.fixture(scope="module")
def space(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of one run from rows to space."""
    folder = tmp_path_factory.mktemp("monitor")
    config = folder / "tiny.toml"
    config.write_text(TINY)
    asked = ["--data", str(synthetic.write(folder / "data")), "--out", str(folder / "out"), "--config", str(config)]
    assert main(["prepare", "train", "export", *asked, *RULES]) == 0
    assert monitor(["space", *asked, *RULES]) == 0
    return folder / "out"


def test_a_twin_moves_in_its_own_trait(space: Path) -> None:
    lines = {True: "value = pickle.loads(book)", False: "value = json.loads(book)"}
    insecure, secure = (
        place_text(space / "monitor", "python", f"def handle():\n    user = load_user(3)\n    {lines[side]}\n")["place"]
        for side in (True, False)
    )
    moved = np.array(insecure) - np.array(secure)
    traits = moved[1 : 1 + len(NAMES)]
    assert moved[0] > 0
    assert NAMES[int(np.argmax(traits))] == "input"


def test_the_score_is_that_of_the_judge(space: Path) -> None:
    judge = Judge(space / "judge")
    for code in ("", CODE, "cursor.execute(user + item)\n"):
        assert place_text(space / "monitor", "python", code)["place"][0] == pytest.approx(
            judge.run(code, "python", [])["score"], abs=1e-3
        )


def test_the_manifest_names_the_judge_and_the_files_fit(space: Path) -> None:
    manifest = json.loads((space / "monitor" / "manifest.json").read_text())
    assert manifest["judge"] == json.loads((space / "judge" / "manifest.json").read_text())["file"]["sha256"]
    bank = read_safetensors(space / "monitor" / "bank.safetensors")
    assert bank["twins"].shape == (len(bank["twin_trait"]), 1 + len(NAMES) + len(STYLES))
    assert len(bank["twin_findings"]) == len(bank["twins"]) and len(bank["style_findings"]) == len(bank["styles"])
    assert bank["twin_findings"].max() > 0
    # Secure to insecure raises the score of twins that the fit did not know.
    assert bank["twins"][:, 0].mean() > 0
    assert np.allclose(np.array(manifest["gram"]), np.array(manifest["gram"]).T)


def test_traits_are_orthogonal_to_styles() -> None:
    import scipy.sparse as sp

    rng = np.random.default_rng(1)
    styles = np.linalg.qr(rng.standard_normal((30, 3)))[0]
    differences = sp.csr_matrix(rng.standard_normal((40, 30)))
    directions = trait_directions(differences, np.arange(40) % 7, np.array(["a"] * 40), styles)
    assert np.abs(styles.T @ directions).max() < 1e-9


@pytest.mark.parametrize("name", STYLES)
def test_a_style_changes_the_looks_and_not_the_meaning(name: str) -> None:
    changed = STYLES[name](CODE, "python")
    assert changed != CODE
    ast.parse(changed)
    assert "SELECT name FROM users" in changed
    if name in ("comments", "formatting"):
        assert [token.text for token in tokenize(changed, "python")] == [token.text for token in tokenize(CODE, "python")]
