"""What is committed: the judge, the vectors that TypeScript must reproduce, and the figures in the docs."""

import json

import pytest

from training.confounds import as_text, harmless, section
from training.export import Judge, parity_texts, parity_vector
from training.report import PARITY, SHIPPED, card, evaluation, objections
from training.settings import ROOT, sha256

RUN = json.loads((SHIPPED / "run.json").read_text(encoding="utf-8"))


def test_the_shipped_judge_reproduces_its_vectors() -> None:
    judge = Judge(SHIPPED)
    vectors = [json.loads(line) for line in PARITY.read_text(encoding="ascii").splitlines()]
    assert [(vector["language"], vector["code"], vector["reported"]) for vector in vectors] == parity_texts()
    for vector in vectors:
        again = parity_vector(judge, vector["language"], vector["code"], vector["reported"])
        assert (again["tokens"], again["features"]) == (vector["tokens"], vector["features"])
        assert again["score"] == pytest.approx(vector["score"], abs=1e-3)
        assert again["probability"] == pytest.approx(vector["probability"], abs=1e-3)
        assert [line for line, _ in again["lines"]] == [line for line, _ in vector["lines"]]


def test_the_model_is_the_one_that_was_measured_and_accepted() -> None:
    manifest = json.loads((SHIPPED / "manifest.json").read_text(encoding="utf-8"))
    assert sha256(SHIPPED / "model.onnx") == manifest["file"]["sha256"] == RUN["model"]["sha256"]
    assert manifest["training"]["run"] == RUN["run"]
    assert objections(RUN) == []


@pytest.mark.parametrize(
    ("path", "name", "render"),
    [(ROOT / "docs" / "evaluation.md", "judge", evaluation), (SHIPPED / "CARD.md", "figures", card)],
)
def test_no_figure_in_the_docs_is_typed_by_hand(path, name, render) -> None:
    section = path.read_text(encoding="utf-8").split(f"<!-- {name}:begin -->")[1].split(f"<!-- {name}:end -->")[0]
    assert section.strip() == render(RUN).strip()


def test_the_confounds_are_those_of_the_shipped_judge() -> None:
    told, manifest = (json.loads((SHIPPED / name).read_text()) for name in ("confounds.json", "manifest.json"))
    assert told["model"] == manifest["file"]["sha256"]
    assert section(told).strip() in (ROOT / "docs" / "evaluation.md").read_text(encoding="utf-8")


def test_the_flaws_words_are_put_where_they_do_no_harm() -> None:
    assert harmless("a()", "  evil()  ", "go") == "// evil()\na()"
    assert harmless("a()", "evil()", "python") == "# evil()\na()"
    assert harmless("<?php\na();", "evil();", "php") == "<?php\n// evil();\na();"
    assert harmless("#!/bin/sh\na", "evil", "bash") == "#!/bin/sh\n# evil\na"
    assert as_text("a()\n\n", ' say("x")') == 'a()\nunused_text = "say(\\"x\\")"\n'
