"""What is committed: the judge, the vectors that TypeScript must reproduce, and the figures in the docs."""

import json

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import numpy_helper

from training.confounds import as_text, harmless, section
from training.export import Judge, parity_texts, parity_vector
from training.features import count, occurrences
from training.lexer import tokenize
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


def test_the_graph_computes_what_numpy_does_on_any_number_of_threads() -> None:
    """From the constants in the file: the score and all that explains it, bit by bit the same however many threads work."""
    model = onnx.load(SHIPPED / "model.onnx")
    stored = {constant.name: numpy_helper.to_array(constant) for constant in model.graph.initializer}
    sessions = []
    for threads in (1, 2, 4):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        sessions.append(onnxruntime.InferenceSession(str(SHIPPED / "model.onnx"), options))
    for language, code, _ in parity_texts()[::5]:
        hashes, counts = count(occurrences(tokenize(code, language, 1024))[0])
        answers = [session.run(None, {"hashes": hashes, "counts": counts}) for session in sessions]
        for other in answers[1:]:
            assert all(np.array_equal(one, two) for one, two in zip(answers[0], other, strict=True))
        row = stored["table"][hashes % stored["bucket_mask"]].astype(int)
        known = stored["tags"][row] == hashes // stored["bucket_mask"]
        value = (1 + np.log(counts)) * stored["idf"][row] * known
        value = value / max(np.sqrt(np.sum(value**2)), 1e-12)
        score, contributions, families, embedding = answers[0]
        assert score[0] == pytest.approx(np.sum(value * stored["weight"][row]) + stored["bias"][0], abs=1e-4)
        assert np.allclose(contributions, value * stored["weight"][row], atol=1e-5)
        logits = value @ stored["family_table"][row] * stored["family_scale"] + stored["family_bias"]
        assert np.allclose(families, np.exp(logits) / np.exp(logits).sum(), atol=1e-4)
        assert np.allclose(embedding, value @ stored["projection_table"][row] * stored["projection_scale"], atol=1e-4)


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
