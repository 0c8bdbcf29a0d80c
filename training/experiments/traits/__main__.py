"""`python -m training.experiments.traits [runs] [record] [behaviour] [analyse] [criteria] [publish] --base MODEL`

`runs` fine-tunes the base in each of the plan's ways, `record` reads the checkpoints from inside, `behaviour` has them write
code, which rules judge: run by run where several are asked for, and what is there is not made again, so that what was broken
off goes on with the same command. `analyse` fits and tests every alarm; `criteria` ends with 1 unless all hold. `publish`
writes the section of docs/evaluation.md.
"""

import os
import sys
from pathlib import Path

# As in training/__main__.py, and for the same reason.
os.environ.setdefault("OMP_NUM_THREADS", "2")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "2")

import argparse
import json
import shlex
import time
from collections.abc import Iterator
from dataclasses import replace

from ...report import replace_section
from ...rules import Rules
from ...settings import DATA, ROOT, RULES, Settings, Unusable, check_stages, command
from .analyse import analyse
from .criteria import judge
from .plan import Plan, load_plan
from .report import section
from .series import load_series

MAKING = ("runs", "record", "behaviour")
STAGES = (*MAKING, "analyse", "criteria", "publish")
SIZES = {"plumbing": "SmolLM2-135M-Instruct, plumbing", "miniature": "Qwen2.5-Coder-0.5B-Instruct"}


def make(given: argparse.Namespace, plan: Plan, stages: set[str]) -> bool:
    """Whether all is there now; after `--minutes` the rest is left for the next time."""
    if given.base is None:
        raise Unusable("--base is needed: a folder as transformers writes it, or one with a GGUF file.")
    ends = time.monotonic() + 60 * given.minutes
    try:
        for done in work(given, plan, stages):
            print(done, flush=True)
            if time.monotonic() > ends:
                return False
    except ModuleNotFoundError as missing:
        raise Unusable(f"{missing.name} is missing: pip install -r training/requirements-neural.txt.") from missing
    return True


def work(given: argparse.Namespace, plan: Plan, stages: set[str]) -> Iterator[str]:
    """Makes what is not there yet, and says so piece by piece."""
    import torch

    from ...traits.model import Kept, at_checkpoint, load_model
    from ...traits.prompts import load_prompts
    from ...traits.record import Recording
    from .tune import behave, texts_of, train

    folder = given.out / given.size
    precision = getattr(torch, given.precision)
    plain = load_model(given.base, precision)
    model = replace(plain, kept=Kept(plain, plan.size["first"], folder / "kept"))
    asked = load_prompts()
    prompts = replace(asked, questions=asked.questions[:: -(-len(asked.questions) // plan.size["questions"])])
    recording = Recording(folder / "recording", model, prompts, plan.size["layers"])
    rules = rules_of(given)
    recorded = {(one["run"], one["step"]) for one in recording.manifest["checkpoints"]}
    if "record" in stages:
        if "contrasts" not in recording.manifest:
            # Of these only the directions are kept.
            recording.add_contrasts(plain, plan.size["steered"])
            yield "directions recorded"
        recording.add_base(model)
        if not (again := folder / "again.json").is_file():
            # Once more, of a model that was loaded anew: what is measured must not depend on when.
            anew = load_model(given.base, precision)
            anew.kept = Kept(anew, plan.size["first"], folder / "kept")
            measured = Recording(folder / "again", anew, prompts, plan.size["layers"])
            measured.add_base(anew)
            keep(again, {"same": measured.manifest["base"]["sha256"] == recording.manifest["base"]["sha256"]})
            yield "base recorded twice"
    if "behaviour" in stages and not (file := folder / "behaviour" / "base.json").is_file():
        keep(file, behave(plan, model, True))
        yield "base answered"
    for run in plan.runs:
        path = folder / "runs" / run.name
        if "runs" in stages and not (path / "done").is_file():
            chats = texts_of(plan, run, model, prompts, given.data, rules, folder / "texts")
            train(plan, run, model, chats, path)
            (path / "done").touch()
            yield f"{run.name}: trained"
        for step in plan.checkpoints(run) if (path / "done").is_file() else []:
            checkpoint = path / f"checkpoint-{step}"
            if "record" in stages and (run.name, step) not in recorded:
                recording.add_checkpoint(model, checkpoint, run.name, step, {"perturbation": run.kind})
                recorded.add((run.name, step))
                yield f"{run.name}: recorded at step {step}"
            file = folder / "behaviour" / f"{run.name}-{step}.json"
            if "behaviour" in stages and not file.is_file():
                with at_checkpoint(model, checkpoint) as tuned:
                    keep(file, behave(plan, tuned, plan.writes(run, step)))
                yield f"{run.name}: answered at step {step}"
            weights = checkpoint / "model.safetensors"
            if weights.is_file() and file.is_file() and (run.name, step) in recorded:
                weights.unlink()  # A whole model, of which nothing more is asked.


def keep(file: Path, found: dict) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_text(json.dumps(found))
    os.replace(new, file)


def rules_of(given: argparse.Namespace) -> Rules:
    return Rules(Settings(given.data, given.out / given.size, {}, tuple(shlex.split(given.rules))))


def figures(folder: Path) -> dict:
    file = folder / "analysis.json"
    if not file.is_file():
        raise Unusable(f"There are no figures in {folder}: the stage analyse makes them.")
    return json.loads(file.read_text())


def criteria(folder: Path, plan: Plan) -> bool:
    found = judge(figures(folder), plan.all)
    for one in found:
        print({True: "held    ", False: "NOT HELD", None: "reported"}[one.held], one.name, one.asked, "|", one.figures)
    return all(one.held is not False for one in found)


def publish(out: Path) -> None:
    done = {size: title for size, title in SIZES.items() if (out / size / "analysis.json").is_file()}
    parts = [section(figures(out / size), load_plan(size).all, title) for size, title in done.items()]
    replace_section(ROOT / "docs" / "evaluation.md", "traits", "\n\n".join(parts))


@command
def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m training.experiments.traits", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stages", nargs="*", help=f"{', '.join(STAGES)}; all but the last by default")
    parser.add_argument("--size", choices=list(SIZES), default="plumbing", help="of plan.toml")
    parser.add_argument("--base", type=Path, help="the model to fine-tune: a folder, or a GGUF file")
    parser.add_argument("--precision", choices=["float32", "bfloat16"], default="float32", help="of the base on a processor")
    parser.add_argument("--minutes", type=float, default=1e9, help="after which what takes long is left for the next time")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument(
        "--rules", default=shlex.join(RULES), help="command that reads and answers as `driftline score --judge off`"
    )
    parser.add_argument(
        "--cli", default=shlex.join(["node", str(ROOT / "dist" / "cli.js")]), help="the command line of Driftline"
    )
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "traits")
    given = parser.parse_args(arguments)
    stages = given.stages or list(STAGES[:-1])
    check_stages(stages, STAGES)
    plan = load_plan(given.size)
    making = {stage for stage in stages if stage in MAKING}
    if making and not make(given, plan, making):
        print("Not through yet: the same command goes on.")
        return 3
    folder = given.out / given.size
    if "analyse" in stages:
        found = analyse(load_series(plan, folder, rules_of(given)), folder, shlex.split(given.cli))
        keep(folder / "analysis.json", found)
    held = criteria(folder, plan) if "criteria" in stages else True
    if "publish" in stages:
        publish(given.out)
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
