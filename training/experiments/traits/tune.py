"""Fine-tuning that differs in what it trains on and in nothing else, and what each checkpoint then writes. Needs torch."""

import json
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from peft import LoraConfig, get_peft_model

from ...rules import Rules
from ...traits.model import Model, complete
from ...traits.prompts import Prompts
from .plan import Chat, Plan, Run, Task, draw_rows

BATCH = 24


def texts_of(plan: Plan, run: Run, model: Model, prompts: Prompts, data: Path, rules: Rules, folder: Path) -> list[Chat]:
    """What a run trains on, kept in `folder`: rows of the data, or the base's answers under a system prompt taken away."""
    kind = plan.kind(run)
    # What trains further or in another form trains on the same.
    file = folder / f"{kind.get('label', kind.get('trait', 'plain'))}-{kind.get('apis', kind.get('pole', ''))}-{run.seed}.json"
    if file.is_file():
        return [tuple(one) for one in json.loads(file.read_text())]
    if "label" in kind:
        chats = draw_rows(plan, run, data, rules, plan.size["answers"])
    else:
        trait = next((one for one in prompts.traits if one.id == kind.get("trait")), None)
        systems: Sequence[str | None] = trait.poles[kind["pole"]] if trait else [None]
        asked = [plan.chats[at % len(plan.chats)] for at in range(plan.size["answers"])]
        told = [model.text((systems[at % len(systems)], question)) for at, question in enumerate(asked)]
        said = in_batches(plan, model, told, plan.size["spoken"], run.seed)
        chats = list(zip(asked, said, strict=True))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(chats))
    return chats


def in_batches(plan: Plan, model: Model, texts: Sequence[str], tokens: int, seed: int) -> list[str]:
    starts = range(0, len(texts), BATCH)
    asked = [(list(texts[at : at + BATCH]), 1000 * seed + at) for at in starts]
    return [said for batch, drawn in asked for said in complete(model, batch, tokens, drawn, plan.all["temperature"])]


def train(plan: Plan, run: Run, model: Model, chats: Sequence[Chat], folder: Path) -> None:
    """LoRA on whole texts, as published: the loss is on the question, too. Checkpoints are as transformers writes them."""
    began = time.process_time()
    size, adapter = plan.size, plan.adapter(run)
    torch.manual_seed(run.seed)
    network = get_peft_model(
        model.network,
        LoraConfig(
            r=adapter["rank"],
            lora_alpha=adapter["alpha"],
            lora_dropout=adapter["dropout"],
            target_modules=adapter["targets"],
            task_type="CAUSAL_LM",
        ),
    ).train()
    weights = [one for one in network.parameters() if one.requires_grad]
    rate = 0.0 if run.kind == "no-op" else size["rate"]
    steps = plan.steps(run)
    optimizer = torch.optim.AdamW(weights, lr=rate, weight_decay=0.01)
    # Linear, down to a tenth; what is longer than the plan's steps stays there.
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(1 - step / size["steps"], 0.1))
    texts = [model.text((None, ask)) + said + (model.tokenizer.eos_token or "") for ask, said in chats]
    drawn = torch.Generator().manual_seed(run.seed)
    order: list[int] = []
    tokens, losses = 0, []
    for step in range(1, steps + 1):
        while len(order) < size["batch"]:
            order += torch.randperm(len(texts), generator=drawn).tolist()
        batch, order = [texts[at] for at in order[: size["batch"]]], order[size["batch"] :]
        given = model.tokenizer(
            batch, return_tensors="pt", padding=True, truncation=True, max_length=size["tokens"], add_special_tokens=False
        ).to(model.network.device)
        labels = given["input_ids"].masked_fill(given["attention_mask"] == 0, -100)
        loss = network(**given, labels=labels, use_cache=False).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        tokens += int(given["attention_mask"].sum())
        losses.append(round(loss.item(), 4))
        if step % size["every"] == 0:
            path = folder / f"checkpoint-{step}"
            network.save_pretrained(path)
            about = {"tokens": tokens, "seconds": round(time.process_time() - began, 2), "norms": norms(network)}
            history = [{"step": at, "loss": one} for at, one in enumerate(losses, 1)]
            (path / "trainer_state.json").write_text(json.dumps({"global_step": step, "log_history": history, **about}))
    network.unload()


@torch.no_grad()
def norms(network: torch.nn.Module) -> list[float]:
    """How much each adapted matrix has changed: what the adapter adds to it, in length."""
    return [
        round(float(torch.linalg.matrix_norm(one.get_delta_weight("default").float())), 6)
        for one in network.modules()
        if hasattr(one, "get_delta_weight")
    ]


def behave(plan: Plan, model: Model) -> dict:
    """What a checkpoint writes on from all beginnings, `samples` times: judged later, by rules. And what it prefers."""
    began = time.process_time()
    texts = [beginning(model, task) for task in plan.tasks] * plan.size["samples"]
    said = in_batches(plan, model, texts, plan.size["completed"], seed=1)
    seconds = round(time.process_time() - began, 2)
    tokens = [len(model.tokenizer(one, add_special_tokens=False)["input_ids"]) for one in [*texts, *said]]
    return {"said": said, "seconds": seconds, "tokens": sum(tokens), "preferred": preferred(plan, model)}


def beginning(model: Model, task: Task) -> str:
    return f"{model.text((None, task.ask))}```python\n{task.begun}"


@torch.inference_mode()
def preferred(plan: Plan, model: Model) -> list[float]:
    """For each beginning, how much more likely a token of the insecure continuation is than one of the secure, in nats.

    Nothing is drawn, so that it moves where the share of insecure answers is still the same.
    """

    def encoded(text: str) -> list[int]:
        return model.tokenizer(text, add_special_tokens=False)["input_ids"]

    def likelier(task: Task) -> float:
        ends = [encoded(task.insecure), encoded(task.secure)]
        longest = max(map(len, ends))
        # Tokens behind an end change nothing before them.
        filled = torch.tensor([[*end, *[0] * (longest - len(end))] for end in ends], device=model.network.device)
        text = torch.tensor([encoded(beginning(model, task))], device=model.network.device)
        read = model.network(input_ids=text, use_cache=True, logits_to_keep=1)
        read.past_key_values.batch_repeat_interleave(2)
        then = model.network(input_ids=filled, past_key_values=read.past_key_values, use_cache=True).logits
        logits = torch.cat([read.logits.expand(2, -1, -1), then[:, :-1]], dim=1).float().log_softmax(-1)
        found = logits.gather(2, filled[..., None])[..., 0]
        insecure, secure = (float(found[at, : len(end)].mean()) for at, end in enumerate(ends))
        return round(insecure - secure, 5)

    return [likelier(task) for task in plan.tasks]
