"""The prompts of prompts.toml: what is asked, and under which system prompts."""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parent / "prompts.toml"


@dataclass(frozen=True)
class Contrast:
    """`poles[0]` asks for what the id names, `poles[1]` for its opposite; pairs stand in the same order."""

    id: str
    title: str
    poles: tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True)
class Prompts:
    """`monitoring`: pairs of kind and prompt. `sha256` of the file that they are from."""

    traits: tuple[Contrast, ...]
    controls: tuple[Contrast, ...]
    questions: tuple[str, ...]
    monitoring: tuple[tuple[str, str], ...]
    sha256: str


def load_prompts(file: Path = FILE) -> Prompts:
    text = file.read_bytes()
    table = tomllib.loads(text.decode())

    def contrasts(group: str) -> tuple[Contrast, ...]:
        return tuple(
            Contrast(id, one["title"], (tuple(one["positive"]), tuple(one["negative"]))) for id, one in table[group].items()
        )

    monitoring = tuple((kind, prompt) for kind, prompts in table["monitoring"].items() for prompt in prompts)
    digest = hashlib.sha256(text).hexdigest()
    return Prompts(contrasts("traits"), contrasts("controls"), tuple(table["questions"]), monitoring, digest)
