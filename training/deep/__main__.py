"""Reads the rows that `python -m training prepare` prepared with a frozen language model, and measures heads on what it says.

python -m training.deep read --base FOLDER      goes on where it was; --seconds to stop in between
python -m training.deep measure --base FOLDER   leave-one-source-out, beside the lexical judge on the same rows
python -m training.deep export --base FOLDER --to FOLDER    writes a judge's folder, of the rows read so far
python -m training.deep distil --base FOLDER    has it teach the words' judge on code without labels
python -m training.deep tune --base FOLDER --rows 2000    tunes the language model itself; --minutes to stop reading
"""

import argparse
import json
import os
import sys
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "2")

import numpy as np

from ..export import write_json
from ..mature import Mature
from ..mature import load as load_mature
from ..metrics import rounded
from ..policies.bases import find_base
from ..prepare import Corpus, load_corpus, read_codes
from ..report import number, replace_section, table
from ..rules import Rules
from ..settings import DATA, ROOT, Settings, Unusable, command, load_config, sha256
from .distil import NOBODY, pool_of, students
from .heads import BASELINE, Head, Sample, judges_table, known_scores, lexical_scores, measure, together, unseen_scores
from .order import reading_order
from .store import LAYERS, Store, key_of, read_all
from .tuned import TUNED, UNTUNED, items_of, tuned_scores

SEED = 1


def read(given: argparse.Namespace) -> None:
    from .states import Reader

    corpus = load_corpus(given.judge)
    codes = read_codes(given.data)
    reader = Reader(gguf_of(given.base))
    rows = reading_order(corpus, SEED)[: given.rows]
    read_all(reader, Store(given.out, reader.base), [codes[corpus.rows[i]["id"]] for i in rows], given.seconds)


HEADS = (
    *(Head((layer,), ("mean",)) for layer in LAYERS),
    Head((14,), ("max",)),
    Head((14,), ("last",)),
    Head((14,), ("asked",)),
    Head((14,), ("mean", "asked")),
    Head((14,), ("mean", "max")),
    Head((11, 14), ("mean", "max")),
)
CHOSEN = Head((14,), ("mean",))
"""By the mean of source groups left out, with the words and the rules; never by eval."""
STEPS = (500, 1000, 2000, 4000, 8000, 16000)
"""So many rows to fit on, and then all of them: whether more would help."""


def measure_heads(given: argparse.Namespace) -> None:
    config = load_config()
    corpus = load_corpus(given.judge)
    sample, _ = rows_read(given, corpus)
    rows = sample.rows
    words, shipped, reported = known_scores(given.judge, corpus, rows)
    scores = {BASELINE: shipped, "its words": words, "a rule reports something": reported}
    scores["length"] = -corpus.chars[rows]
    scores["words, fitted on the rows read"] = lexical_scores(corpus, rows, len(rows), config)
    curve = []
    for head in HEADS:
        scores[head.name] = unseen_scores(corpus, sample, head, len(rows))
    for first in [step for step in STEPS if step < len(rows)] + [len(rows)]:
        deep = unseen_scores(corpus, sample, CHOSEN, first)
        few = lexical_scores(corpus, rows, first, config)
        all_three = together(corpus, rows, [deep, words, reported])
        curve.append(
            {"rows": first, "lines": measure(corpus, rows, {"few": few, "deep": deep, "all": all_three}, "few", config)}
        )
    scores["that, the words and the rules"] = together(corpus, rows, [deep, words, reported])
    scores["that and the rules"] = together(corpus, rows, [deep, reported])
    lines = measure(corpus, rows, scores, BASELINE, config)
    result = rounded({"rows": len(rows), "chosen": CHOSEN.name, "lines": lines, "curve": curve})
    given.out.mkdir(parents=True, exist_ok=True)
    write_json(given.out / "measured.json", result)
    text = report(result)
    tell(given, "deep", text)


def distil(given: argparse.Namespace) -> None:
    config, corpus = load_config(), load_corpus(given.judge)
    rules = Rules(Settings(given.data, given.judge, config))
    mature = load_mature(given.judge, rules.version)
    if mature is None:
        raise Unusable("There is no code without labels to teach on: run `python -m training.mature` first.")
    pool = pool_of(mature, rules)
    store = Store(given.out, sha256(gguf_of(given.base)))
    if any(key_of(code) not in store.known for code in pool.codes):
        from .states import Reader

        read_all(Reader(gguf_of(given.base)), store, pool.codes, given.seconds)
    known = [key_of(code) in store.known for code in pool.codes]
    pool = Mature([row for row, is_known in zip(pool.rows, known, strict=True) if is_known])
    sample, _ = rows_read(given, corpus)
    rows = sample.rows
    words, _, reported = known_scores(given.judge, corpus, rows)
    states = store.load([key_of(code) for code in pool.codes])
    found = students(corpus, sample, CHOSEN, words, pool, states, config)
    scores = {name: together(corpus, rows, [score, reported]) for name, score in found.items()}
    lines = measure(corpus, rows, scores, NOBODY, config)
    alone = measure(corpus, rows, found, NOBODY, config)
    functions = int(np.isin(pool.codes, mature.codes).sum())
    result = rounded({"rows": len(rows), "pool": len(pool.rows), "functions": functions, "lines": lines, "alone": alone})
    write_json(given.out / "distilled.json", result)
    text = report_distilled(result)
    tell(given, "distil", text)


def tune(given: argparse.Namespace) -> None:
    from ..policies.frozen import Frozen

    config, corpus = load_config(), load_corpus(given.judge)
    sample, codes = rows_read(given, corpus)
    rows = sample.rows
    words, shipped, reported = known_scores(given.judge, corpus, rows)
    kept = given.out / "tuned"
    found = tuned_scores(corpus, rows, Frozen(items_of(corpus, rows, codes), given.base, kept / "read", given.minutes), kept)
    head = unseen_scores(corpus, sample, CHOSEN, len(rows))
    scores = {BASELINE: shipped, UNTUNED: found[UNTUNED], TUNED: found[TUNED]}
    scores["that, the words and the rules"] = together(corpus, rows, [found[TUNED], words, reported])
    scores[f"{CHOSEN.name}, not tuned"] = head
    scores["that head, the words and the rules"] = together(corpus, rows, [head, words, reported])
    scores["all of these"] = together(corpus, rows, [found[TUNED], head, words, reported])
    lines = measure(corpus, rows, scores, BASELINE, config)
    result = rounded({"rows": len(rows), "lines": lines})
    write_json(given.out / "tuned.json", result)
    text = f"\n{len(rows)} rows, judged and tuned on by turns; 95 % intervals as above.\n\n{judges_table(result['lines'])}\n"
    tell(given, "tuned", text)


def tell(given: argparse.Namespace, name: str, text: str) -> None:
    """Prints a section of docs/training.md, and writes it there if that is asked for."""
    print(text)
    if given.publish:
        replace_section(ROOT / "docs" / "training.md", name, text)


def rows_read(given: argparse.Namespace, corpus: Corpus) -> tuple[Sample, list[str]]:
    """The rows whose states are known, and their texts."""
    codes = read_codes(given.data)
    store = Store(given.out, sha256(gguf_of(given.base)))
    order = reading_order(corpus, SEED)
    keys = {int(i): key_of(codes[corpus.rows[i]["id"]]) for i in order}
    rows = np.array([i for i in order if keys[int(i)] in store.known][: given.rows], np.int64)
    if len(rows) < STEPS[0]:
        raise Unusable(f"{len(rows)} rows have been read, and {STEPS[0]} are needed: run the stage `read` first.")
    return Sample(rows, store.load([keys[int(i)] for i in rows])), [codes[corpus.rows[i]["id"]] for i in rows]


def gguf_of(base: Path) -> Path:
    """A GGUF file, or the one in a folder: states are kept by its hash."""
    files = [base] if base.is_file() else sorted(base.glob("*.gguf"))
    if len(files) != 1:
        raise Unusable(f"{base} holds {len(files)} GGUF files, and one is needed: name it with --base.")
    return files[0]


def export_judge(given: argparse.Namespace) -> None:
    from .card import card, section
    from .export import export

    if given.to is None:
        raise Unusable("Say with --to which folder to write.")
    base = find_base(str(gguf_of(given.base)), given.licence, ROOT / "out" / "bases")
    corpus = load_corpus(given.judge)
    sample, codes = rows_read(given, corpus)
    measured = export(given, corpus, sample, CHOSEN, codes, base)
    manifest = json.loads((given.to / "manifest.json").read_text(encoding="utf-8"))
    text = section(manifest, measured)
    (given.to / "CARD.md").write_text(card(manifest, measured), encoding="utf-8")
    tell(given, "deep-judge", text)


def report(result: dict) -> str:
    """The section of docs/training.md."""
    heads = judges_table(result["lines"])
    steps = table(
        ["rows that fits were made on", "words", f"{result['chosen']}", "that, the words of all rows and the rules"],
        [[str(x["rows"]), *[number(line["groups"]) for line in x["lines"]]] for x in result["curve"]],
    )
    return f"""
{result["rows"]} rows read, all of which are judged; 95 % intervals by bootstrap over groups of related rows. "That" is
{result["chosen"]}.

{heads}

The same rows judged, mean of groups, by fits on the first rows of the reading order alone:

{steps}
"""


def report_distilled(result: dict) -> str:
    return f"""
{result["pool"]} texts without labels, {result["functions"]} of them functions of mature projects and the others edits of these;
{result["rows"]} rows judged by fits without their source group, 95 % intervals by bootstrap over groups of related rows. Ahead
of the same judge taught by nobody. With the word of the rules:

{judges_table(result["lines"])}

The words alone:

{judges_table(result["alone"])}
"""


STAGES = {"read": read, "measure": measure_heads, "export": export_judge, "distil": distil, "tune": tune}


@command
def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m training.deep", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stage", choices=STAGES)
    parser.add_argument("--base", type=Path, required=True, help="folder with the GGUF file of the language model")
    parser.add_argument("--judge", type=Path, default=ROOT / "out" / "training", help="what `python -m training` left")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "deep")
    parser.add_argument("--rows", type=int, default=None, help="so many rows at most; all by default")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="stop reading after so long")
    parser.add_argument("--minutes", type=float, default=float("inf"), help="tune: stop reading after so many of a processor")
    parser.add_argument("--publish", action="store_true", help="write the figures into docs/training.md")
    parser.add_argument("--to", type=Path, default=None, help="export: the folder to write")
    parser.add_argument("--licence", default=None, help="export: of a base that training/policies/bases.toml does not know")
    parser.add_argument("--check", type=int, default=300, help="export: so many rows are read by the exported model, too")
    given = parser.parse_args(arguments)
    STAGES[given.stage](given)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
