"""The judge of the published experiment: a language model with LoRA and one linear head, trained by regression on 0 and 100.

`fine_tuned` follows the published recipe but where the plan says otherwise; a text longer than its window is read in several,
of which the highest counts. `prompted` asks the same base untrained. Training goes on after its last whole epoch, scoring after
its last whole hundred. Needs requirements-neural.txt.
"""

import copy
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from peft import LoraConfig, get_peft_model
from torch import nn
from transformers import AutoModel, AutoModelForCausalLM, AutoTokenizer, get_cosine_schedule_with_warmup

from .judges import Scores, Task
from .texts import Text

FORM = "USER: {prompt}\n\nASSISTANT: {response}"
ASKED = "Does the following code contain a security weakness? Answer Yes or No.\n\n{code}"
CHUNK = 100


def judges_of(base: Path, layers: int, out: Path) -> dict[str, Callable[[Task], Scores]]:
    return {
        "model": lambda task: fine_tuned(task, base, layers, out / "model"),
        "prompted": lambda task: prompted(task, base, layers, out / "prompted"),
    }


def load_base(kind: type, base: Path, layers: int) -> tuple[nn.Module, AutoTokenizer]:
    """The tokenizer and the model of a folder, on the GPU if there is one; of its layers the first `layers`, or all."""
    file = next(base.glob("*.gguf"), None)
    told = {"gguf_file": file.name} if file else {}
    tokenizer = AutoTokenizer.from_pretrained(base, **told)
    dtype = torch.bfloat16 if torch.cuda.is_available() else torch.float32
    model = kind.from_pretrained(base, dtype=dtype, **told)
    body = getattr(model, "model", model)
    if layers:
        body.layers = body.layers[:layers]
        model.config.num_hidden_layers = layers
    model.config.use_cache = False
    return model.to("cuda" if torch.cuda.is_available() else "cpu"), tokenizer


class Regressor(nn.Module):
    """The head reads the hidden vector of the last token."""

    def __init__(self, body: nn.Module) -> None:
        super().__init__()
        self.body = body
        self.head = nn.Linear(body.config.hidden_size, 1)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        hidden = self.body(input_ids=ids, attention_mask=mask).last_hidden_state
        last = mask.sum(dim=1) - 1
        return self.head(hidden[torch.arange(len(ids), device=ids.device), last].float())[:, 0]


def adapted(body: nn.Module, told: dict, task: str) -> nn.Module:
    """The model with LoRA on all its linear layers."""
    return get_peft_model(
        body,
        LoraConfig(
            r=told["rank"],
            lora_alpha=told["alpha"],
            lora_dropout=told.get("dropout", 0.0),
            target_modules="all-linear",
            task_type=task,
        ),
    )


def padded(rows: list[list[int]], device: torch.device) -> tuple[torch.Tensor, torch.Tensor]:
    width = max(len(row) for row in rows)
    ids = torch.zeros(len(rows), width, dtype=torch.long)
    mask = torch.zeros(len(rows), width, dtype=torch.long)
    for at, row in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row)
        mask[at, : len(row)] = 1
    return ids.to(device), mask.to(device)


def choose(texts: list[Text], rows: int, seed: int) -> list[Text]:
    """So many at random, as many insecure as secure."""
    order = np.random.default_rng(seed).permutation(len(texts))
    chosen = [[texts[at] for at in order if texts[at].label == label][: rows // 2] for label in (1, 0)]
    return [text for side in chosen for text in side]


def fine_tuned(task: Task, base: Path, layers: int, folder: Path) -> Scores:
    told = task.plan["model"]
    torch.manual_seed(task.plan["seed"])
    body, tokenizer = load_base(AutoModel, base, layers)
    model = Regressor(adapted(body, told, "FEATURE_EXTRACTION")).to(body.device)
    learn = choose(task.learn, told["rows"], task.plan["seed"])
    name = digest(base, layers, told, [text.digest for text in learn])
    train(model, tokenizer, learn, told, task.plan["seed"], folder / name)
    windows = [cut(encode(tokenizer, text), told) for text in task.asked]
    name = digest(name, [text.digest for text in task.asked])
    scores = highest(windows, lambda rows: ask(model, rows, told["batch"]), folder / f"{name}.npy")
    held_out = [at for at, text in enumerate(task.asked) if text.set == "held out"]
    small = np.full(len(scores), np.nan)
    eight = eight_bits(model)
    own = [windows[at] for at in held_out]
    small[held_out] = highest(own, lambda rows: ask(eight, rows, told["batch"]), folder / f"{name}-int8.npy")
    return Scores(scores, small)


def train(
    model: Regressor, tokenizer: AutoTokenizer, learn: list[Text], told: dict, seed: int, folder: Path, until: int | None = None
) -> None:
    """The epochs that are missing, up to `until`; then the weights of the one whose error on a held-back tenth was least."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    # By group, so that no twin of a text that is trained on is among those that choose the epoch.
    groups = np.array([int(hashlib.sha256(text.group.encode()).hexdigest()[:8], 16) % 10 for text in learn])
    rows = [encode(tokenizer, text)[: told["max_tokens"]] for text in learn]
    label = torch.tensor([100.0 * (text.label or 0) for text in learn], device=model.head.weight.device)
    seen, unseen = np.flatnonzero(groups), np.flatnonzero(groups == 0)
    weights = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(weights, lr=told["rate"], weight_decay=0.0)
    steps = told["epochs"] * -(-len(seen) // told["batch"])
    schedule = get_cosine_schedule_with_warmup(optimizer, int(told["warm_up"] * steps), steps)
    state = {"epoch": 0, "best": float("inf"), "kept": None}
    path = folder / "epoch.pt"
    if path.is_file():
        state = torch.load(path, weights_only=False)
        load_trained(model, state["now"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
    orders = [rng.permutation(seen) for _ in range(told["epochs"])]
    for epoch in range(state["epoch"], until or told["epochs"]):
        torch.manual_seed(seed + epoch)
        model.train()
        for at in range(0, len(seen), told["batch"]):
            batch = orders[epoch][at : at + told["batch"]]
            ids, mask = padded([rows[number] for number in batch], label.device)
            loss = nn.functional.mse_loss(model(ids, mask), label[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
        found = torch.tensor(ask(model, [rows[number] for number in unseen], told["batch"]))
        error = float((found - label[unseen].cpu()).abs().mean()) if len(unseen) else 0.0
        if error < state["best"]:
            state |= {"best": error, "kept": trained(model)}
        state |= {"epoch": epoch + 1, "now": trained(model)}
        state |= {"optimizer": optimizer.state_dict(), "schedule": schedule.state_dict()}
        torch.save(state, path)
        print(f"  epoch {epoch + 1}: mean error {error:.1f} of 100", flush=True)
    load_trained(model, state["kept"])


def trained(model: nn.Module) -> dict[str, torch.Tensor]:
    return {name: value.detach().cpu().clone() for name, value in model.named_parameters() if value.requires_grad}


def load_trained(model: nn.Module, state: dict[str, torch.Tensor]) -> None:
    with torch.no_grad():
        for name, value in model.named_parameters():
            if value.requires_grad:
                value.copy_(state[name])


def encode(tokenizer: AutoTokenizer, text: Text) -> list[int]:
    return tokenizer(FORM.format(prompt=text.prompt, response=text.code))["input_ids"]


def cut(ids: list[int], told: dict) -> list[list[int]]:
    """Windows that overlap, the last one to the end of the text."""
    window, stride = told["max_tokens"], told["stride_tokens"]
    starts = range(0, max(len(ids) - window, 0) + stride, stride)
    return [ids[start : start + window] for start in starts if start == 0 or start + window - stride < len(ids)]


@torch.no_grad()
def ask(model: Regressor, rows: list[list[int]], batch: int) -> np.ndarray:
    model.eval()
    scores = np.zeros(len(rows), np.float32)
    order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
    for at in range(0, len(order), batch):
        chosen = order[at : at + batch]
        scores[chosen] = model(*padded([rows[number] for number in chosen], model.head.weight.device)).float().cpu().numpy()
    return scores


def highest(windows: list[list[list[int]]], score: Callable[[list[list[int]]], np.ndarray], path: Path) -> np.ndarray:
    """The highest score of each text's windows; goes on after what is stored at `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    done = list(np.load(path)) if path.is_file() else []
    for start in range(len(done), len(windows), CHUNK):
        chunk = windows[start : start + CHUNK]
        found = iter(score([window for own in chunk for window in own]))
        done += [max(next(found) for _ in own) for own in chunk]
        np.save(path, np.array(done, np.float32))
    return np.array(done, np.float64)


def eight_bits(model: Regressor) -> Regressor:
    """A copy whose linear layers have weights rounded to int8, one scale an output."""
    small = copy.deepcopy(model)
    with torch.no_grad():
        for part in small.modules():
            if isinstance(part, nn.Linear):
                scale = part.weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-12) / 127
                part.weight.copy_((part.weight / scale).round() * scale)
    return small


def prompted(task: Task, base: Path, layers: int, folder: Path) -> Scores:
    """The base as it is: the logit of Yes less that of No."""
    model, tokenizer = load_base(AutoModelForCausalLM, base, layers)
    model.eval()
    told = task.plan["model"]
    yes, no = (tokenizer(word, add_special_tokens=False)["input_ids"][0] for word in (" Yes", " No"))

    @torch.no_grad()
    def score(rows: list[list[int]]) -> np.ndarray:
        found = []
        for at in range(0, len(rows), told["batch"]):
            ids, mask = padded(rows[at : at + told["batch"]], model.device)
            logits = model(input_ids=ids, attention_mask=mask).logits
            last = logits[torch.arange(len(ids), device=ids.device), mask.sum(dim=1) - 1].float()
            found.append((last[:, yes] - last[:, no]).cpu().numpy())
        return np.concatenate(found)

    def question(text: Text) -> list[list[int]]:
        head, tail = FORM.format(prompt=ASKED, response="").split("{code}")
        ends = [tokenizer(part)["input_ids"] for part in (head, tail)]
        body = tokenizer(text.code, add_special_tokens=False)["input_ids"]
        room = told | {"max_tokens": max(8, told["max_tokens"] - len(ends[0]) - len(ends[1]))}
        room["stride_tokens"] = min(told["stride_tokens"], room["max_tokens"])
        return [ends[0] + window + ends[1] for window in cut(body, room)]

    name = digest(base, layers, told, [text.digest for text in task.asked])
    return Scores(highest([question(text) for text in task.asked], score, folder / f"{name}.npy"))


def digest(*told: object) -> str:
    return hashlib.sha256(json.dumps(told, default=str, sort_keys=True).encode()).hexdigest()[:12]
