"""`python -m training [prepare] [train] [export] [points] [evaluate]`: the stages in order, all of them by default."""

import os
import sys

# Two threads at most, and set before numpy loads: another count changes sums in the last digits.
os.environ.setdefault("OMP_NUM_THREADS", "2")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "2")

from .evaluate import evaluate
from .export import export
from .points import choose
from .prepare import prepare
from .report import publish
from .settings import check_stages, command, parse
from .train import train

STAGES = {"prepare": prepare, "train": train, "export": export, "points": choose, "evaluate": evaluate}


@command
def main(arguments: list[str]) -> int:
    settings, wanted = parse(arguments, __doc__)
    check_stages(wanted, STAGES)
    for stage, run in STAGES.items():
        if not wanted or stage in wanted:
            run(settings)
    if settings.publish:
        publish(settings)
    print(f"done: {settings.judge}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
