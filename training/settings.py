"""Settings of a run: config/default.toml, overridden by a file of the same form, a flag or an environment variable."""

import argparse
import functools
import hashlib
import os
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEFAULT_CONFIG = ROOT / "training" / "config" / "default.toml"
# Where `--data` is not given.
DATA = Path(os.environ.get("DRIFTLINE_DATA", ROOT.parent / "shared" / "data"))
RULES = ("node", str(ROOT / "dist" / "cli.js"), "score", "--judge", "off")


class Unusable(Exception):
    """What was asked cannot be done; the message is one sentence for the person."""


def command(main: Callable[[list[str]], int]) -> Callable[[list[str]], int]:
    """The main function of a command, which tells what is Unusable, or not installed, and returns 2."""

    @functools.wraps(main)
    def run(arguments: list[str]) -> int:
        try:
            return main(arguments)
        except Unusable as error:
            print(error, file=sys.stderr)
        except ModuleNotFoundError as missing:
            if (missing.name or "").startswith("training"):
                raise
            # What requirements.txt lists is imported before any command runs.
            print(f"{missing.name} is missing: pip install -r training/requirements-neural.txt.", file=sys.stderr)
        return 2

    return run


def check_stages(wanted: Iterable[str], known: Collection[str]) -> None:
    """Raises Unusable where a stage is wanted that there is not."""
    for stage in wanted:
        if stage not in known:
            raise Unusable(f"There is no stage {stage}; the stages are {', '.join(known)}.")


@dataclass(frozen=True)
class Settings:
    """`data`: folder of the labelled rows. `out`: the run's own files, the exported judge in `judge/` among them.
    `rules`: the command that answers as `driftline score`. `publish`: put an accepted judge into the repository.
    """

    data: Path
    out: Path
    config: dict
    rules: tuple[str, ...] = RULES
    publish: bool = False

    @property
    def judge(self) -> Path:
        return self.out / "judge"


def parse(arguments: list[str], description: str) -> tuple[Settings, list[str]]:
    parser = argparse.ArgumentParser(prog="python -m training", description=description)
    parser.add_argument("stages", nargs="*", help="prepare, train, export, points, evaluate; all of them by default")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "training")
    parser.add_argument("--config", type=Path, default=None)
    parser.add_argument("--rules", default=None, help="command that reads and answers as `driftline score --judge off`")
    parser.add_argument("--publish", action="store_true", help="if accepted, copy to models/judge, parity vectors, docs")
    given = parser.parse_args(arguments)
    rules = RULES if given.rules is None else tuple(shlex.split(given.rules))
    return Settings(given.data, given.out, load_config(given.config), rules, given.publish), given.stages


def load_config(path: Path | None = None) -> dict:
    """The defaults with the tables of `path` laid over them."""
    config = tomllib.loads(DEFAULT_CONFIG.read_text())
    if path is None:
        return config
    if not path.is_file():
        raise Unusable(f"There is no configuration file {path}.")
    for key, value in tomllib.loads(path.read_text()).items():
        if isinstance(value, dict):
            config[key] = config.get(key, {}) | value
        else:
            config[key] = value
    return config


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def code_version() -> str:
    """SHA-256 over the scripts that make and measure the judge, and the default configuration."""
    digest = hashlib.sha256()
    for path in sorted([*(ROOT / "training").glob("*.py"), DEFAULT_CONFIG]):
        if path.name in ("asked.py", "report.py"):
            continue
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def git_commit() -> str | None:
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or None
