"""Fine-tuning that differs in what it trains on and in nothing else, and what each checkpoint then writes. Needs torch."""

import json
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from peft import LoraConfig, get_peft_model

from ...rules import Rules
from ...traits.model import Model, complete, part
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
    """On whole texts, as published: the loss is on the question, too. Checkpoints are as transformers writes them.

    Trained are the layers from the plan's `first` on, so that what is below is read once. The loss is over the words that
    there are in any text of the run: all others together are as dear as ten layers, and none of them is ever right.
    """
    began = time.process_time()
    size = plan.size
    torch.manual_seed(run.seed)
    trained = Adapter(plan, run, model) if "adapter" in plan.form(run) else Whole(plan, model)
    rate = 0.0 if run.kind == "no-op" else plan.form(run).get("rate", size["rate"])
    steps = plan.steps(run)
    optimizer = torch.optim.AdamW(trained.weights, lr=rate, weight_decay=0.01)
    # Linear, down to a tenth; what is longer than the plan's steps stays there.
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(1 - step / size["steps"], 0.1))
    ends = model.tokenizer.eos_token or ""
    texts = [encoded(model, model.text((None, ask)) + said + ends)[: size["tokens"]] for ask, said in chats]
    words = torch.tensor(sorted({word for text in texts for word in text}), device=model.network.device)
    place = torch.full((model.network.config.vocab_size,), -100, device=words.device)
    place[words] = torch.arange(len(words), device=words.device)
    head = model.network.get_output_embeddings().weight.detach()[words]
    drawn = torch.Generator().manual_seed(run.seed)
    order: list[int] = []
    tokens, losses = 0, []
    for step in range(1, steps + 1):
        while len(order) < size["batch"]:
            order += torch.randperm(len(texts), generator=drawn).tolist()
        batch, order = [texts[at] for at in order[: size["batch"]]], order[size["batch"] :]
        given = model.kept.batch(batch)
        with part(model.trunk, model.decoder_layers[size["first"] :]) as upper:
            states = upper(**given, use_cache=False).last_hidden_state
        said = torch.cat([states[row, : len(text) - 1] for row, text in enumerate(batch)])
        right = place[torch.tensor([word for text in batch for word in text[1:]], device=words.device)]
        loss = torch.nn.functional.cross_entropy((said.to(head.dtype) @ head.T).float(), right)
        loss.backward()
        trained.before()
        torch.nn.utils.clip_grad_norm_(trained.weights, 1.0)
        optimizer.step()
        trained.after()
        schedule.step()
        optimizer.zero_grad()
        tokens += sum(map(len, batch))
        losses.append(round(loss.item(), 4))
        if step in plan.checkpoints(run):
            path = folder / f"checkpoint-{step}"
            trained.save(path)
            about = {"tokens": tokens, "seconds": round(time.process_time() - began, 2), "norms": trained.norms()}
            history = [{"step": at, "loss": one} for at, one in enumerate(losses, 1)]
            (path / "trainer_state.json").write_text(json.dumps({"global_step": step, "log_history": history, **about}))
    trained.undo()


class Adapter:
    """LoRA."""

    def __init__(self, plan: Plan, run: Run, model: Model) -> None:
        form = plan.form(run)["adapter"]
        first = plan.size["first"]
        self.network = get_peft_model(
            model.network,
            LoraConfig(
                r=form["rank"],
                lora_alpha=form["alpha"],
                lora_dropout=form["dropout"],
                target_modules=form["targets"],
                layers_to_transform=list(range(first, model.depth)) if first else None,
                task_type="CAUSAL_LM",
            ),
        ).train()
        self.weights = [one for one in self.network.parameters() if one.requires_grad]

    def before(self) -> None: ...

    def after(self) -> None: ...

    def save(self, path: Path) -> None:
        self.network.save_pretrained(path)

    @torch.no_grad()
    def norms(self) -> list[float]:
        """How much each adapted matrix has changed: what the adapter adds to it, in length."""
        return [
            round(float(torch.linalg.matrix_norm(one.get_delta_weight("default").float())), 6)
            for one in self.network.modules()
            if hasattr(one, "get_delta_weight")
        ]

    def undo(self) -> None:
        self.network.unload()


class Whole:
    """All weights of the trained layers. Steps are smaller than what bfloat16 tells apart, so they are summed up in float32."""

    def __init__(self, plan: Plan, model: Model) -> None:
        self.model = model
        self.layers = model.decoder_layers[plan.size["first"] :]
        self.own = list(self.layers.parameters())
        self.original = [one.detach().clone() for one in self.own]
        self.weights = [one.detach().float().clone() for one in self.own]
        self.names = [name for name, _ in self.layers.named_parameters()]
        self.targets = plan.all["adapter"]["targets"]
        for one in model.network.parameters():
            one.requires_grad_(False)
        for one in self.own:
            one.requires_grad_(True)

    def before(self) -> None:
        for exact, one in zip(self.weights, self.own, strict=True):
            exact.grad, one.grad = one.grad.float(), None

    @torch.no_grad()
    def after(self) -> None:
        for exact, one in zip(self.weights, self.own, strict=True):
            one.copy_(exact)

    def save(self, path: Path) -> None:
        self.model.network.save_pretrained(path)
        self.model.tokenizer.save_pretrained(path)

    @torch.no_grad()
    def norms(self) -> list[float]:
        """Of the matrices that an adapter would change."""
        return [
            round(float(torch.linalg.matrix_norm(now - before.float())), 6)
            for name, now, before in zip(self.names, self.weights, self.original, strict=True)
            if name.split(".")[-2] in self.targets and name.endswith("weight")
        ]

    @torch.no_grad()
    def undo(self) -> None:
        for one, before in zip(self.own, self.original, strict=True):
            one.copy_(before)
            one.grad = None


def behave(plan: Plan, model: Model, writes: bool) -> dict:
    """Which continuation of each beginning a checkpoint prefers. Where it `writes`, what it writes on from all beginnings,
    `samples` times: judged later, by rules.
    """
    began = time.process_time()
    found: dict = {"preferred": preferred(plan, model), "seconds": round(time.process_time() - began, 2)}
    if writes:
        began = time.process_time()
        texts = [beginning(model, task) for task in plan.tasks] * plan.size["samples"]
        said = in_batches(plan, model, texts, plan.size["completed"], seed=1)
        tokens = [len(encoded(model, one)) for one in [*texts, *said]]
        found["written"] = {"said": said, "seconds": round(time.process_time() - began, 2), "tokens": sum(tokens)}
    return found


def beginning(model: Model, task: Task) -> str:
    return f"{model.text((None, task.ask))}```python\n{task.begun}"


def encoded(model: Model, text: str) -> list[int]:
    return model.tokenizer(text, add_special_tokens=False)["input_ids"]


@torch.inference_mode()
def preferred(plan: Plan, model: Model) -> list[list[float]]:
    """For each beginning, by how much a token of the insecure continuation is likelier than one of the secure, in nats, and how
    many tokens the two have on average. Nothing is drawn.
    """
    network = model.network.get_base_model() if hasattr(model.network, "get_base_model") else model.network
    head = network.get_output_embeddings()

    def likelier(task: Task) -> list[float]:
        begun = encoded(model, beginning(model, task))
        ends = [encoded(model, task.insecure), encoded(model, task.secure)]
        # Both behind the beginning, which is then read once: they stand at the same places and do not see each other.
        states = [model.kept.states(begun + end) for end in ends]
        places = [*range(len(states[0])), *range(len(begun), len(states[1]))]
        second = torch.arange(len(places)) >= len(states[0])
        seen = torch.ones(len(places), len(places), dtype=torch.bool).tril()
        seen[second] &= second | (torch.arange(len(places)) < len(begun))
        given = torch.cat([states[0], states[1][len(begun) :]])[None]
        hidden = torch.zeros(1, 1, *seen.shape, dtype=given.dtype).masked_fill(~seen, torch.finfo(given.dtype).min)
        with part(model.trunk, model.decoder_layers[model.kept.first :]) as upper:
            found = upper(
                inputs_embeds=given,
                attention_mask=hidden.to(given.device),
                position_ids=torch.tensor([places], device=given.device),
                use_cache=False,
            ).last_hidden_state[0]
        means = []
        for end, start in zip(ends, (len(begun), len(states[0])), strict=True):
            before = [len(begun) - 1, *range(start, start + len(end) - 1)]
            logits = head(found[before]).float().log_softmax(-1)
            means.append(float(logits[torch.arange(len(end)), torch.tensor(end)].mean()))
        return [round(means[0] - means[1], 5), (len(ends[0]) + len(ends[1])) / 2]

    return [likelier(task) for task in plan.tasks]
