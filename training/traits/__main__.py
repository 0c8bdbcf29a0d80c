"""Records what the checkpoints of a model that is fine-tuned look like from inside, for `driftline monitor checkpoints`.

    python -m training.traits MODEL CHECKPOINT... --run NAME --out FOLDER

MODEL is a folder as transformers writes it, or a GGUF file; each CHECKPOINT is a LoRA adapter of it, or a whole model
of its shape.
"""

import argparse
import json
import re
import sys
from pathlib import Path

from ..settings import Unusable, command


@command
def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m training.traits", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="*")
    parser.add_argument("--out", type=Path, required=True, help="folder of the recording; what is there is kept and added to")
    parser.add_argument("--run", default="run", help="name of the fine-tuning run that the checkpoints are of")
    parser.add_argument("--perturbation", default=None, help="what the run trains on, in a word: runs of one kind share it")
    parser.add_argument("--layers", default=None, help="layers to record, from 0; six of the upper two thirds by default")
    given = parser.parse_args(arguments)
    record(given)
    return 0


def record(given: argparse.Namespace) -> None:
    if not re.fullmatch(r"[\w.-]+", given.run):
        raise Unusable(f"The run's name {given.run!r} would be no file name: letters, digits, dots and dashes are expected.")
    try:
        from .model import load_model
        from .prompts import load_prompts
        from .record import Recording
    except ModuleNotFoundError as missing:
        raise Unusable(f"{missing.name} is missing: pip install -r training/requirements-neural.txt.") from missing
    for checkpoint in given.checkpoints:
        if not checkpoint.is_dir():
            raise Unusable(f"There is no checkpoint {checkpoint}.")
    model = load_model(given.model)
    recording = Recording(given.out, model, load_prompts(), layers_of(given.layers, model.depth))
    recording.add_contrasts(model)
    recording.add_base(model)
    about = {} if given.perturbation is None else {"perturbation": given.perturbation}
    for place, checkpoint in enumerate(given.checkpoints, start=1):
        step, loss = progress(checkpoint, place)
        recording.add_checkpoint(model, checkpoint, given.run, step, about | ({} if loss is None else {"loss": loss}))
        print(f"{checkpoint.name}: step {step}")


def layers_of(wanted: str | None, depth: int) -> list[int]:
    """Six layers from a third of the depth to the last but two, where traits are read best; or those that were named."""
    if wanted is None:
        first, last = depth // 3, max(depth - 3, depth // 3)
        return sorted({round(first + (last - first) * i / 5) for i in range(6)})
    named = [int(one) if one.strip().isdigit() else depth for one in wanted.split(",")]
    if any(one >= depth for one in named):
        raise Unusable(f"--layers takes numbers from 0 to {depth - 1}, with commas between them, not {wanted!r}.")
    return sorted(set(named))


def progress(checkpoint: Path, place: int) -> tuple[int, float | None]:
    """The step and the last loss of a checkpoint, as the trainer has written them, or by its name, or by its place."""
    state = checkpoint / "trainer_state.json"
    if state.is_file():
        told = json.loads(state.read_text())
        losses = [one["loss"] for one in told.get("log_history", []) if "loss" in one]
        return int(told["global_step"]), losses[-1] if losses else None
    number = re.search(r"(\d+)$", checkpoint.name)
    return (int(number[1]) if number else place), None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
