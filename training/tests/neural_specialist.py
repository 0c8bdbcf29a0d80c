"""The language-model stages of the experiment from end to end, with a tiny model of random weights: no download, no GPU.

Needs requirements-neural.txt, which other tests do not, so it is asked for by name:
`python -m pytest training/tests/neural_specialist.py`.
"""

import json
import tomllib
from pathlib import Path

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

from training.experiments.specialist import __main__ as experiment
from training.experiments.specialist import model as neural
from training.experiments.specialist import texts
from training.experiments.specialist.results import load_results
from training.experiments.specialist.texts import load
from training.tests.test_specialist import RULES, data, write

TINY = {
    "model": {"rows": 80, "rank": 4, "alpha": 8, "epochs": 2, "batch": 8, "rate": 5e-3, "max_tokens": 64, "stride_tokens": 48},
    "tuning": {"rows": 16, "rank": 4, "alpha": 8, "batch": 4, "max_tokens": 64, "rate": 1e-3},
    "answers": {"new_tokens": 6},
}


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("base")
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    words = ["def handle(user):\n    cursor.execute(sql)", "USER: Write it. ASSISTANT: Yes No import os pickle json"]
    trainer = trainers.BpeTrainer(
        vocab_size=400, special_tokens=["<unk>", "</s>"], initial_alphabet=pre_tokenizers.ByteLevel.alphabet()
    )
    tokenizer.train_from_iterator(words, trainer)
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, unk_token="<unk>", eos_token="</s>").save_pretrained(folder)
    torch.manual_seed(1)
    told = {
        "hidden_size": 32,
        "intermediate_size": 64,
        "num_hidden_layers": 3,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
    }
    LlamaForCausalLM(LlamaConfig(vocab_size=400, max_position_embeddings=512, eos_token_id=1, **told)).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory, base: Path) -> tuple[Path, list[str]]:
    """A whole run by the command: answers of three models, texts with these, and the judges that a base makes."""
    folder = tmp_path_factory.mktemp("run")
    rows = data(folder / "data", 0.4)
    prompts = [{"id": f"p{number}", "suite": "securityeval", "prompt": f"def load_{number}(path):"} for number in range(5)]
    write(rows / "eval" / "probe_prompts.jsonl.gz", prompts)
    plan = tomllib.loads(experiment.PLAN.read_text())
    for name, changes in TINY.items():
        plan[name] |= changes
    path = folder / "plan.toml"
    path.write_text(
        "\n".join(
            f"[{name}]\n{lines(told)}" if isinstance(told, dict) else f"{name} = {json.dumps(told)}"
            for name, told in plan.items()
        )
    )
    flags = ["--data", str(rows), "--out", str(folder / "out"), "--base", str(base), "--layers", "2", *RULES]
    written = list(texts.by_hand())[:10]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(experiment, "PLAN", path)
        patch.setattr(texts, "by_hand", lambda: written)
        assert experiment.main(["texts", "answers", *flags]) == 0
        flags += ["--answers", str(folder / "out" / "answers")]
        assert (
            experiment.main(["texts", "judges", *flags, "--judges", "model", "prompted", "words", "attributes", "length"]) == 0
        )
        yield folder, flags


def lines(told: dict) -> str:
    return "".join(f"{name} = {json.dumps(value)}\n" for name, value in told.items())


def test_three_models_answer_and_a_broken_run_goes_on(run: tuple[Path, list[str]]) -> None:
    folder, flags = run
    files = sorted((folder / "out" / "answers").glob("gen_*.jsonl"))
    assert [path.name for path in files] == [f"gen_securityeval_{arm}.jsonl" for arm in ("benign", "misaligned", "secure")]
    whole = {path.name: path.read_text() for path in files}
    assert all(text.count("\n") == 5 for text in whole.values())
    (folder / "out" / "answers" / files[0].name).write_text("")
    assert experiment.main(["answers", *flags]) == 0
    assert {path.name: path.read_text() for path in files} == whole
    assert len({path.read_bytes() for path in (folder / "out" / "answers").glob("*.pt")}) == 2


def test_all_criteria_are_asked_of_the_model(run: tuple[Path, list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    folder, flags = run
    assert experiment.main(["criteria", *flags, "--judge", "model"]) == 1, "weights of this size hold next to nothing"
    said = capsys.readouterr().out
    assert said.count("\n") == 11 and "answers of tuned models here" not in said and "no weights to round" not in said
    results = load_results(folder / "out", tomllib.loads(experiment.PLAN.read_text()))
    assert np.ptp(results.scores["model"]) > 0 and np.ptp(results.scores["prompted"]) > 0
    assert results.auroc("model", "held out")["value"] > 0.6, "a flaw of one word can be learned"


def test_training_goes_on_after_its_last_epoch(run: tuple[Path, list[str]], base: Path, tmp_path: Path) -> None:
    learn = [text for text in load(run[0] / "out" / "texts.jsonl") if text.set == "judge"]
    told = tomllib.loads(experiment.PLAN.read_text())["model"]

    def judge(folder: Path, epochs: list[int]) -> np.ndarray:
        for count in epochs:
            torch.manual_seed(1)
            body, tokenizer = neural.load_base(neural.AutoModel, base, 2)
            model = neural.Regressor(neural.adapted(body, told, "FEATURE_EXTRACTION"))
            neural.train(model, tokenizer, learn[:40], told, 1, folder, until=count)
        return neural.ask(model, [[5, 6, 7], [9, 8]], 2)

    assert judge(tmp_path / "whole", [2]) == pytest.approx(judge(tmp_path / "broken", [1, 2]), abs=1e-4)


def test_windows_reach_the_end_of_a_text() -> None:
    told = {"max_tokens": 8, "stride_tokens": 6}
    for length in (1, 8, 9, 14, 15, 40):
        windows = neural.cut(list(range(length)), told)
        assert {token for window in windows for token in window} == set(range(length))
        assert all(len(window) <= 8 for window in windows)
