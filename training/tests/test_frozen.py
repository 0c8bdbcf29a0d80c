"""The judge that is trained where it answers, on a tiny base with random weights; needs requirements-neural.txt."""

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")
pytest.importorskip("peft")

from training.policies.frozen import FIRST, Frozen  # noqa: E402
from training.policies.items import Example, Item  # noqa: E402
from training.policies.model import FORM  # noqa: E402
from training.settings import Unusable  # noqa: E402

TEXTS = ("a b c d e", "b a", "c c d a b e a")
ITEMS = [Item(str(at), str(at), "made", "train", "text", text, {}) for at, text in enumerate(TEXTS)]
ASKED = [(at, prompt) for at in range(len(TEXTS)) for prompt in ("is a here", "is b", "say yes")]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tokenizers.pre_tokenizers import ByteLevel

    folder = tmp_path_factory.mktemp("base")
    letters = {letter: at for at, letter in enumerate(sorted(ByteLevel.alphabet()))}
    transformers.Qwen2Tokenizer(vocab=letters, merges=[]).save_pretrained(folder)
    config = transformers.Qwen2Config(
        vocab_size=300, hidden_size=32, intermediate_size=48, num_hidden_layers=FIRST + 2, num_attention_heads=4,
        num_key_value_heads=2, max_position_embeddings=512, initializer_range=0.2,
    )  # fmt: skip
    torch.manual_seed(3)
    transformers.Qwen2ForCausalLM(config).to(torch.bfloat16).save_pretrained(folder)
    return folder


def test_untrained_it_answers_as_a_whole_pass_of_the_base(base: Path, tmp_path: Path) -> None:
    learner = Frozen(ITEMS, base, tmp_path)
    whole = transformers.AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
    sides = [[learner.answer_id(word) for word in words] for words in (("yes", "Yes"), ("no", "No"))]
    scores = learner.scores(None, ASKED)
    assert np.ptp(scores) > 0.5
    for (item, prompt), score in zip(ASKED, scores, strict=True):
        ids = learner.text(item) + learner._encode(FORM[1].format(prompt=prompt))
        with torch.no_grad():
            logits = whole(input_ids=torch.tensor([ids])).logits[0, -1]
        yes, no = (torch.logsumexp(logits[side], 0) for side in sides)
        assert score == pytest.approx(float(yes - no), abs=0.1)


def test_it_learns_and_what_it_read_and_learned_is_kept(base: Path, tmp_path: Path) -> None:
    learner = Frozen(ITEMS, base, tmp_path)
    before = learner.scores(None, ASKED)
    examples = [Example(item, prompt, "yes" if prompt == "is b" else "no", "") for item, prompt in ASKED] * 40
    weights = learner.train(examples)
    after = learner.scores(weights, ASKED)
    so = np.array([prompt == "is b" for _, prompt in ASKED])
    assert after[so].min() > after[~so].max()
    assert learner.scores(None, ASKED) == pytest.approx(before)
    # Without any time left, only what was read before can be asked.
    again = Frozen(ITEMS, base, tmp_path, minutes=0)
    assert again.scores(weights, ASKED) == pytest.approx(after)
    with pytest.raises(Unusable, match="1 questions are not read yet"):
        again.scores(None, [(0, "say no")])
