"""`python -m training.monitor [space] [experiment]`: after `python -m training`, from its output folder."""

import os
import shutil
import sys

# As in training/__main__.py, and for the same reason.
os.environ.setdefault("OMP_NUM_THREADS", "2")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "2")

from ..settings import ROOT, Settings, check_stages, command, parse
from .experiment import experiment
from .space import make

STAGES = {"space": make, "experiment": experiment}
SHIPPED = ROOT / "models" / "monitor"
PARITY = ROOT / "test" / "fixtures" / "parity" / "monitor.jsonl"


def publish(settings: Settings) -> None:
    """Puts the space and its bank beside the judge that they were made for, and the parity vectors with the tests."""
    SHIPPED.mkdir(parents=True, exist_ok=True)
    for name in ("manifest.json", "space.safetensors", "bank.safetensors"):
        shutil.copy(settings.out / "monitor" / name, SHIPPED / name)
    shutil.copy(settings.out / "monitor" / "parity.jsonl", PARITY)


@command
def main(arguments: list[str]) -> int:
    settings, wanted = parse(arguments, __doc__)
    check_stages(wanted, STAGES)
    for stage in wanted or STAGES:
        STAGES[stage](settings)
    if settings.publish:
        publish(settings)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
