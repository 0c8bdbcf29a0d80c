"""Recordings: a folder with `recording.json` and safetensors files, described in docs/monitor.md ("Checkpoints of a model")."""

import json
import os
import time
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import save_file

from ..settings import Unusable, sha256
from .model import Model, answer, at_checkpoint, last_states
from .prompts import Contrast, Prompts

SCHEMA = "driftline.activations/1"
STEERED = 3
"""Prompts answered under each direction."""
STEERED_TOKENS = 60
"""Of these answers."""
STRENGTHS = (-0.5, 0.5)
"""Of the mean length of a state: what is added has to fit the model, whose states may be 8 or 400 long."""


class Recording:
    """A recording on disk. Each part is written once, so that a run that was broken off goes on where it was."""

    def __init__(self, folder: Path, model: Model, prompts: Prompts, layers: Sequence[int]) -> None:
        self.folder, self.prompts = folder, prompts
        self.file = folder / "recording.json"
        (folder / "checkpoints").mkdir(parents=True, exist_ok=True)
        about = {
            "schema": SCHEMA,
            "model": {"name": model.name, "sha256": model.base, "layers": model.depth, "width": model.width},
            "layers": list(layers),
            "prompts": {"sha256": prompts.sha256, "kinds": dict(Counter(kind for kind, _ in prompts.monitoring))},
        }
        self.manifest = json.loads(self.file.read_text()) if self.file.is_file() else about | {"checkpoints": []}
        for key, value in about.items():
            if self.manifest.get(key) != value:
                raise Unusable(f"{folder} holds a recording with another {key}; give another folder with --out.")

    def save(self) -> None:
        new = self.file.with_suffix(".new")
        new.write_text(json.dumps(self.manifest, indent=1) + "\n")
        os.replace(new, self.file)

    def write(self, name: str, tensors: dict[str, np.ndarray]) -> dict:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        save_file(tensors, path)
        return {"file": name, "sha256": sha256(path)}

    def add_contrasts(self, model: Model, steered: int = STEERED_TOKENS) -> None:
        """Tensors by id: poles x system prompts x questions x layers x width; and how far each layer steers what is said."""
        if "contrasts" in self.manifest:
            return
        groups = {"traits": self.prompts.traits, "controls": self.prompts.controls}
        states = {one.id: self.contrast(model, one) for group in groups.values() for one in group}
        self.manifest["contrasts"] = self.write("contrasts.safetensors", states) | {
            name: [{"id": one.id, "title": one.title} for one in group] for name, group in groups.items()
        }
        directions = [np.subtract(*states[one.id].mean((1, 2))) for one in self.prompts.traits]
        self.manifest["steering"] = steering(model, self.manifest["layers"], np.stack(directions), self.prompts, steered)
        self.save()

    def contrast(self, model: Model, one: Contrast) -> np.ndarray:
        chats = [(system, question) for pole in one.poles for system in pole for question in self.prompts.questions]
        states = last_states(model, chats, self.manifest["layers"])
        return states.reshape(2, len(one.poles[0]), len(self.prompts.questions), *states.shape[1:])

    def add_base(self, model: Model) -> None:
        """What all runs start from."""
        if "base" not in self.manifest:
            self.manifest["base"] = self.measure(model, "base.safetensors")
            self.save()

    def add_checkpoint(self, model: Model, checkpoint: Path, run: str, step: int, about: dict) -> None:
        """`about` is what is known of the run: its perturbation, the loss."""
        entry = next((one for one in self.manifest["checkpoints"] if (one["run"], one["step"]) == (run, step)), None)
        if entry is None:
            with at_checkpoint(model, checkpoint) as tuned:
                measured = self.measure(tuned, f"checkpoints/{run}-{step:06d}.safetensors")
            entry = {"run": run, "step": step, "adapter": tuned.adapter} | measured
            self.manifest["checkpoints"].append(entry)
        entry.update(about)
        self.save()

    def measure(self, model: Model, name: str) -> dict:
        """`activations`: prompts x layers x width. `seconds` of processor time are what this costs."""
        started = time.process_time()
        states = last_states(model, [(None, prompt) for _, prompt in self.prompts.monitoring], self.manifest["layers"])
        seconds = round(time.process_time() - started, 2)
        return self.write(name, {"activations": states}) | {"seconds": seconds}


def steering(
    model: Model, layers: Sequence[int], directions: np.ndarray, prompts: Prompts, tokens: int = STEERED_TOKENS
) -> list[dict]:
    """For each layer, how much of what the model says changes when a trait is added to that layer: 0 nothing, 1 all of it.
    `directions`: traits x layers x width. It says that a direction acts, not that it acts as its name says.
    """
    chats: list = [(None, prompt) for _, prompt in prompts.monitoring[:: len(prompts.monitoring) // STEERED][:STEERED]]
    plain = answer(model, chats, tokens)
    lengths = np.linalg.norm(last_states(model, chats, layers), axis=-1).mean(0)
    found = []
    for at, layer in enumerate(layers):
        changes = []
        for direction in directions[:, at]:
            unit = torch.from_numpy(direction / np.linalg.norm(direction)).to(model.network.device, model.network.dtype)
            for strength in STRENGTHS:
                steered = answer(model, chats, tokens, (layer, unit * float(strength * lengths[at])))
                changes += [1 - SequenceMatcher(None, a, b).ratio() for a, b in zip(plain, steered, strict=True)]
        found.append({"layer": layer, "change": round(float(np.mean(changes)), 4)})
    return found
