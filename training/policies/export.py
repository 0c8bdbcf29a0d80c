"""Makes a policy judge's folder of a language model, for `--policy-judge FOLDER`. Needs requirements-neural.txt.

    python -m training.policies.export BASE --out FOLDER [--adapter FOLDER]

BASE is a name of bases.toml, a folder as transformers writes it, or a GGUF file. An adapter is merged before anything else.
What was trained to be asked in a form of its own brings it along, as form.json: template, example, yes, no, as in the manifest.
"""

import argparse
import json
import re
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import onnxruntime

from ..export import write_json
from ..metrics import auroc
from ..settings import ROOT, Unusable, command, sha256
from .bases import find_base
from .card import Record, card_of, newcombe
from .graph import build
from .questions import Question, rule_questions
from .runtime import Encoder, described, shape_of, weights_of

if TYPE_CHECKING:
    from ..traits.model import Model

QUESTION = (
    "Code in {language}:\n{code}\nDoes this code break the policy? Answer with yes or no.<|im_end|>\n<|im_start|>assistant\n"
)
FORM = {
    "template": "<|im_start|>user\nPolicy: {policy}\n\n{examples}" + QUESTION,
    "example": QUESTION + "{answer}<|im_end|>\n<|im_start|>user\n",
    "yes": "yes",
    "no": "no",
}
"""How a base is asked that was not trained for it: examples are turns of the talk."""
SAME = 1e-3
"""By so much at most may ONNX in float32 and the framework differ, in the logit of either answer."""
CHECKED = 4
"""Questions that the framework answers, too, and that are kept for the runner to be held to."""


@command
def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m training.policies.export", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("base")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    parser.add_argument("--adapter", type=Path, help="LoRA adapter of that base, as peft writes it")
    parser.add_argument("--name", help="of the judge; the base's if not given")
    parser.add_argument("--licence", help="of a base that bases.toml does not know")
    parser.add_argument("--max-tokens", type=int, default=2048, help="a longer question is not asked")
    parser.add_argument("--questions", type=int, default=74, help="to measure it on, at most")
    given = parser.parse_args(arguments)
    export(given)
    return 0


def export(given: argparse.Namespace) -> None:
    from ..traits.model import load_model

    base = find_base(given.base, given.licence, ROOT / "out" / "bases")
    model = load_model(base.path)
    if given.adapter:
        merge(model, given.adapter)
    asker = Asker(model, read_form(given.adapter or base.path))
    answers = (asker.only_token("yes"), asker.only_token("no"))
    questions = rule_questions()[: given.questions]
    asked = [asker.ids(question) for question in questions]
    kept = [at for at, ids in enumerate(asked) if len(ids) <= given.max_tokens]
    questions, asked = [questions[at] for at in kept], [asked[at] for at in kept]

    def graph(is_int8: bool) -> bytes:
        shape = shape_of(model.network.config, given.max_tokens)
        return build(weights_of(model.network), shape, answers, is_int8).SerializeToString()

    exact = run(graph(False), asked)
    difference = max(float(np.abs(exact[at] - framework(model, asked[at], answers)).max()) for at in range(CHECKED))
    print(f"float32: ONNX and the framework differ by {difference:.1e} at most, n = {CHECKED}", flush=True)
    if difference > SAME:
        raise Unusable("ONNX and the framework do not agree: training/policies/graph.py does not know this family of models.")
    quantized = graph(True)
    record = Record(base, given.adapter, questions, CHECKED, difference, exact, run(quantized, asked))
    write(given, record, asker, quantized, asked)


def merge(model: "Model", adapter: Path) -> None:
    from peft import PeftModel

    if not (adapter / "adapter_config.json").is_file():
        raise Unusable(f"{adapter} holds no adapter: a folder with adapter_config.json, as peft writes it, is expected.")
    model.network = PeftModel.from_pretrained(model.network, adapter).merge_and_unload().eval()


def read_form(place: Path) -> dict:
    """The form that a model was trained to be asked in, or the one for a base."""
    file = place / "form.json" if place.is_dir() else place.with_name("form.json")
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else FORM


class Asker(Encoder):
    """Puts a question into tokens as `idsOf` in src/node/policies/onnxPolicyJudge.ts does."""

    def __init__(self, model: "Model", form: dict) -> None:
        super().__init__(model.tokenizer)
        self.form = form

    def only_token(self, answer: str) -> int:
        ids = self.encode(self.form[answer], is_template=True)
        if len(ids) != 1:
            raise Unusable(f"The answer {self.form[answer]!r} is {len(ids)} tokens and must be one: name others in form.json.")
        return ids[0]

    def fill(self, form: str, places: dict) -> list[int]:
        ids: list[int] = []
        for part in re.split(r"(\{\w+\})", form):
            place = places.get(part[1:-1], part) if part.startswith("{") else part
            ids += place if isinstance(place, list) else self.encode(place, is_template=place is part)
        return ids

    def ids(self, question: Question) -> list[int]:
        shown: list[int] = []
        for code, breaks in question.shots if "example" in self.form else ():
            answer = self.form["yes" if breaks else "no"]
            shown += self.fill(self.form["example"], {"language": question.language, "code": code, "answer": answer})
        places = {"policy": question.policy, "language": question.language, "code": question.code, "examples": shown}
        return self.fill(self.form["template"], places)


def framework(model: "Model", ids: list[int], answers: tuple[int, int]) -> np.ndarray:
    import torch

    with torch.no_grad():
        network = model.network.float().cpu()
        return network(input_ids=torch.tensor([ids])).logits[0, -1, list(answers)].numpy()


def run(model: bytes, asked: list[list[int]]) -> np.ndarray:
    """Logits of yes and of no, questions x 2."""
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    return np.array([session.run(None, {"input_ids": np.array([ids], np.int64)})[0][0] for ids in asked])


def write(given: argparse.Namespace, record: Record, asker: "Asker", model: bytes, asked: list[list[int]]) -> None:
    out = given.out
    out.mkdir(parents=True, exist_ok=True)
    (out / "model.onnx").write_bytes(model)
    asker.save(out / "tokenizer.json")
    digest = sha256(out / "model.onnx")
    scores = record.quick[:, 0] - record.quick[:, 1]
    breaks = np.array([question.breaks for question in record.questions])
    # The odds are the model's own, moved so that one half of the questions, which are as often broken as kept, lies above 0.5.
    intercept = -float(np.median(scores))
    says = scores + intercept >= 0
    area = auroc(scores, breaks)
    low, high = newcombe(area, int(breaks.sum()), int((~breaks).sum()))
    manifest = {
        "schema": "driftline.policyJudge/1",
        "kind": "policy",
        "model": f"{given.name or record.base.name}+{digest[:8]}",
        "file": described(out / "model.onnx"),
        "tokenizer": described(out / "tokenizer.json"),
        "input": asker.form | {"maxTokens": given.max_tokens},
        "calibration": {"kind": "platt", "slope": 1, "intercept": round(intercept, 4)},
        "threshold": {
            "probability": 0.5,
            "falsePositiveRate": round(float(says[~breaks].mean()), 4),
            "falseNegativeRate": round(float((~says)[breaks].mean()), 4),
            "n": len(breaks),
        },
        "measured": [
            {
                "name": "rules as policies",
                "auroc": round(area, 4),
                "low": round(low, 4),
                "high": round(high, 4),
                "n": len(breaks),
            }
        ],
    }
    write_json(out / "manifest.json", manifest)
    with (out / "parity.jsonl").open("w", encoding="utf-8") as file:
        for at in range(CHECKED):
            line = {"question": asdict(record.questions[at]), "ids": asked[at], "logits": record.quick[at].tolist()}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    card = card_of(record, manifest)
    (out / "CARD.md").write_text(card, encoding="utf-8")
    print(card)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
