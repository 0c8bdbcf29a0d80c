"""Reads the rows that `python -m training prepare` prepared with a frozen language model, and measures heads on what it says.

python -m training.deep read --base FOLDER      goes on where it was; --seconds to stop in between
python -m training.deep measure --base FOLDER   leave-one-source-out, beside the lexical judge on the same rows
"""

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "2")

from ..prepare import load_corpus, read_rows
from ..settings import ROOT, Unusable
from .order import reading_order

SEED = 1


def read(given: argparse.Namespace) -> None:
    from .states import Reader, Store, read_all

    corpus = load_corpus(given.judge)
    codes = load_codes(given.data)
    reader = Reader(given.base)
    rows = reading_order(corpus, SEED)[: given.rows]
    read_all(reader, Store(given.out, reader.base), [codes[corpus.rows[i]["id"]] for i in rows], given.seconds)


def load_codes(data: Path) -> dict[str, str]:
    """The text of each row of `train` and `dev`, by its id."""
    return {row["id"]: row["code"] for split in ("train", "dev") for row in read_rows(data / f"{split}.jsonl.gz")}


STAGES = {"read": read}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m training.deep", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stage", choices=STAGES)
    parser.add_argument("--base", type=Path, required=True, help="folder with the GGUF file of the language model")
    parser.add_argument("--judge", type=Path, default=ROOT / "out" / "training", help="what `python -m training` left")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("DRIFTLINE_DATA", ROOT.parent / "shared" / "data")))
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "deep")
    parser.add_argument("--rows", type=int, default=None, help="so many rows at most; all by default")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="stop reading after so long")
    given = parser.parse_args(arguments)
    try:
        STAGES[given.stage](given)
    except Unusable as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
