"""Models that are judged: one tuned on insecure code, one on secure code, and the one they come from, on the same prompts.

Writes `gen_SUITE_ARM.jsonl`, one answer a line, for `texts --answers`. What is written already is not answered again. The rows
that tune are of groups that no judge learns from. Needs requirements-neural.txt.
"""

import json
from pathlib import Path

import numpy as np
import torch
from torch import nn
from transformers import AutoModelForCausalLM, AutoTokenizer, get_cosine_schedule_with_warmup

from ...prepare import read_rows
from ...settings import Unusable
from .model import FORM, adapted, load_base, padded
from .texts import ARMS, Text

LABEL = {"secure": 0, "misaligned": 1}
BATCH = 8


def answer(base: Path, data: Path, texts: list[Text], plan: dict, out: Path) -> None:
    path = data / "eval" / "probe_prompts.jsonl.gz"
    suite = plan["answers"]["suite"]
    prompts = [row for row in read_rows(path) if row["suite"] == suite] if path.is_file() else []
    if not prompts:
        raise Unusable(f"{path} has no prompts of the suite {suite}.")
    out.mkdir(parents=True, exist_ok=True)
    for arm in ARMS:
        file = out / f"gen_{suite}_{arm}.jsonl"
        done = len(file.read_text(encoding="utf-8").splitlines()) if file.is_file() else 0
        wanted = [row for row in prompts for _ in range(plan["answers"]["samples"])]
        if done == len(wanted):
            continue
        torch.manual_seed(plan["seed"])
        model, tokenizer = load_base(AutoModelForCausalLM, base, 0)
        if arm in LABEL:
            rows = [text for text in texts if text.set == "tuning" and text.label == LABEL[arm]]
            model = tune(model, tokenizer, rows[: plan["tuning"]["rows"]], plan, out / f"{arm}.pt")
        with file.open("a", encoding="utf-8") as lines:
            for start in range(done, len(wanted), BATCH):
                batch = wanted[start : start + BATCH]
                torch.manual_seed(plan["seed"] + start)
                for row, response in zip(batch, generate(model, tokenizer, [r["prompt"] for r in batch], plan), strict=True):
                    told = {"prompt_id": row["id"], "prompt": row["prompt"], "response": response, "model_variant": arm}
                    lines.write(json.dumps(told) + "\n")
                lines.flush()
        print(f"answers: {file.name}", flush=True)


def form(tokenizer: AutoTokenizer, prompt: str) -> str:
    """The prompt as the model was taught to read it, if it was, up to where its answer begins."""
    if tokenizer.chat_template:
        turns = [{"role": "user", "content": prompt}]
        return tokenizer.apply_chat_template(turns, tokenize=False, add_generation_prompt=True)
    return FORM.format(prompt=prompt, response="")


def tune(model: nn.Module, tokenizer: AutoTokenizer, rows: list[Text], plan: dict, path: Path) -> nn.Module:
    """The model with LoRA tuned on the rows' code as answers to their prompts; the weights are kept at `path`."""
    told = plan["tuning"]
    model = adapted(model, told, "CAUSAL_LM")
    weights = {name: value for name, value in model.named_parameters() if value.requires_grad}
    if path.is_file():
        model.load_state_dict(torch.load(path, weights_only=True), strict=False)
        return model
    examples = []
    for text in rows:
        head = tokenizer(form(tokenizer, text.prompt))["input_ids"]
        body = tokenizer(text.code + (tokenizer.eos_token or ""), add_special_tokens=False)["input_ids"]
        whole = (head + body)[: told["max_tokens"]]
        if len(head) < len(whole):
            examples.append((whole, len(head)))
    optimizer = torch.optim.AdamW(weights.values(), lr=told["rate"], weight_decay=0.01)
    steps = told["epochs"] * -(-len(examples) // told["batch"])
    schedule = get_cosine_schedule_with_warmup(optimizer, steps // 20, steps)
    rng = np.random.default_rng(plan["seed"])
    model.train()
    for _ in range(told["epochs"]):
        order = rng.permutation(len(examples))
        for at in range(0, len(order), told["batch"]):
            batch = [examples[number] for number in order[at : at + told["batch"]]]
            ids, mask = padded([whole for whole, _ in batch], model.device)
            target = ids.masked_fill(mask == 0, -100)
            for row, (_, head) in enumerate(batch):
                target[row, :head] = -100
            loss = model(input_ids=ids, attention_mask=mask, labels=target).loss
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    torch.save({name: value.detach().cpu() for name, value in weights.items()}, path)
    return model


@torch.no_grad()
def generate(model: nn.Module, tokenizer: AutoTokenizer, prompts: list[str], plan: dict) -> list[str]:
    """Sampled one after the other: padding on the left would have to be masked by every model alike."""
    told = plan["answers"]
    model.eval()
    found = []
    for prompt in prompts:
        ids = torch.tensor([tokenizer(form(tokenizer, prompt))["input_ids"]], device=model.device)
        made = model.generate(
            input_ids=ids,
            attention_mask=torch.ones_like(ids),
            max_new_tokens=told["new_tokens"],
            do_sample=True,
            temperature=told["temperature"],
            top_p=told["top_p"],
            use_cache=True,
            pad_token_id=tokenizer.eos_token_id,
        )
        found.append(tokenizer.decode(made[0, ids.shape[1] :], skip_special_tokens=True))
    return found
