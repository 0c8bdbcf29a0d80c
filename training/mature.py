"""Functions of mature projects that took no part in any fit: what a judge may flag there, and what it finds at that price.

`python -m training.mature` has `node bench/projects.mjs --fetch` fetch the projects of bench/projects.json by the clients of
their users, draws functions out of those that mature.toml names by their hash, and asks `driftline score` about their files.
Out: `mature.jsonl` beside what the stages write, which the stage `evaluate` reads. Tests, examples and what a project takes
from others are left out; functions with risky calls are not. Nobody labelled them: a finding there may be right.
"""

import hashlib
import json
import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sp

from .export import Judge
from .features import count, occurrences
from .lexer import tokenize
from .metrics import bootstrap, chosen, cluster_ids, recall_beside
from .prepare import Corpus
from .settings import ROOT, Unusable, command, parse, sha256
from .train import Calibration

PLAN = ROOT / "training" / "mature.toml"
SCORE = ("node", str(ROOT / "dist" / "cli.js"), "score", "--judge", "fast")
FILE = "mature.jsonl"
RATES = (0.005, 0.01, 0.05)
"""Shares of mature functions that may be flagged."""
ENDINGS = {
    "python": (".py",),
    "javascript": (".js", ".mjs", ".cjs", ".jsx"),
    "typescript": (".ts", ".tsx"),
    "java": (".java",),
    "go": (".go",),
    "c": (".c", ".h"),
    "cpp": (".cc", ".cpp", ".h"),
    "csharp": (".cs",),
    "php": (".php",),
    "ruby": (".rb",),
}
FETCH = ("node", str(ROOT / "bench" / "projects.mjs"), "--fetch", *ENDINGS)
OTHERS = re.compile(
    r"(?:^|[/_.-])(?:tests?|specs?|fixtures?|examples?|samples?|vendor|third.?party|node_modules|min)(?:[/_.-]|s/)", re.I
)
LARGEST = 200_000
"""Bytes of a file; larger ones are tables or generated."""


@dataclass
class Mature:
    """`rows`: package, language, path, code, and the lines that rules report, with the whole file before them."""

    rows: list[dict]

    def __post_init__(self) -> None:
        self.codes = [row["code"] for row in self.rows]
        self.digest = hashlib.sha256("\0".join(self.codes).encode("utf-8", "surrogatepass")).hexdigest()[:12]
        self.package = np.array([row["package"] for row in self.rows])
        self.clusters = cluster_ids(self.package)
        self.language = np.array([row["language"] for row in self.rows])
        self.lines = np.array([len(row["reported"]) for row in self.rows], float)
        self.reported = self.lines > 0
        self.chars = np.array([len(code) for code in self.codes], float)

    def asked(self, point: str) -> np.ndarray:
        """Functions that an operating point decides about: `quiet` is for those in which no rule reports anything."""
        return ~self.reported if point == "quiet" else np.ones(len(self.rows), bool)

    def logits(self, judge: Judge) -> np.ndarray:
        """What the exported judge says of each."""
        return np.array([judge.run(row["code"], row["language"], row["reported"])["logit"] for row in self.rows])

    def counts(self, corpus: Corpus) -> sp.csr_matrix:
        """Their features in the columns of the corpus; what it does not have no fit can know."""
        data, columns, starts = [], [], [0]
        for row in self.rows:
            hashes, counts = count(occurrences(tokenize(row["code"], row["language"]))[0])
            at = np.minimum(np.searchsorted(corpus.hashes, hashes), len(corpus.hashes) - 1)
            known = corpus.hashes[at] == hashes
            columns.append(at[known])
            data.append(counts[known])
            starts.append(starts[-1] + int(known.sum()))
        shape = (len(self.rows), len(corpus.hashes))
        return sp.csr_matrix((np.concatenate(data), np.concatenate(columns), starts), shape=shape)


def load(out: Path, rules: str) -> Mature | None:
    """None where none were drawn. `rules`: the version of those that were asked about all other code."""
    path = out / FILE
    if not path.is_file():
        return None
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    if any(row["rules"] != rules for row in rows):
        raise Unusable(f"{path} was drawn with other rules than {rules}; run `python -m training.mature` again.")
    return Mature(rows)


def flagged(mature: Mature, logits: np.ndarray, config: dict) -> list[dict]:
    """How many of them the judge that ships flags, each by the point that the other projects' functions choose; by language at
    `normal`. `logits`: of that judge.
    """
    everywhere, hits = np.ones(len(mature.rows), bool), {}
    for name, limit in config["operating_points"].items():
        at = mature.asked(name)
        hits[name] = np.zeros(len(mature.rows), bool)
        hits[name][at] = chosen(logits[at], mature.clusters[at], limit)[1]

    def line(name: str, hit: np.ndarray, at: np.ndarray) -> dict:
        clusters = cluster_ids(mature.clusters[at])
        interval = bootstrap(lambda w: float(np.average(hit[at], weights=w)), clusters, config)
        told = {"name": name, "n": int(at.sum()), "packages": int(clusters.max() + 1)}
        return told | {"value": float(hit[at].mean()), "interval": interval}

    lines = [line("rules alone", mature.reported, everywhere)]
    lines += [line(name, hit, mature.asked(name)) for name, hit in hits.items()]
    lines.append(line("quiet, or a rule", hits["quiet"] | mature.reported, everywhere))
    return lines + [line(f"normal, {name}", hits["normal"], mature.language == name) for name in np.unique(mature.language)]


@dataclass
class Side:
    """A source group by fits that left it out: scores of its insecure rows and of the mature functions, by judge."""

    group: str
    clusters: np.ndarray
    insecure: dict[str, np.ndarray]
    mature: dict[str, np.ndarray]


def side(
    corpus: Corpus,
    mature: Mature,
    group: str,
    unseen: dict[str, np.ndarray],
    bag: np.ndarray,
    words: np.ndarray,
    told: Calibration,
) -> Side:
    """`unseen`: scores of the corpus's rows by judge. `bag`, `words`: of mature functions, by the fits without the group."""
    at = (corpus.group == group) & (corpus.label == 1)
    scores = {
        "judge": told.logit(words, mature.reported),
        "its words": words,
        "rules": mature.lines,
        "bag of words": bag,
        "length": -mature.chars,
    }
    return Side(group, corpus.split_group[at], {name: score[at] for name, score in unseen.items()}, scores)


def recall(sides: list[Side], mature: Mature, config: dict) -> list[dict]:
    """Share of insecure rows of unseen sources that is found where exactly so many mature functions are flagged."""
    sides = [side for side in sides if len(side.clusters)]
    _, clusters = np.unique(np.concatenate([side.clusters for side in sides]), return_inverse=True)
    # Related rows and packages are drawn again together, each by itself.
    together = np.concatenate([clusters, mature.clusters + clusters.max() + 1])
    ends = np.cumsum([len(side.clusters) for side in sides])
    spans = [slice(end - len(side.clusters), end) for side, end in zip(sides, ends, strict=True)]
    lines = []
    for rate in RATES:
        for name in sides[0].mature:

            def of(side: Side, w: np.ndarray, of_mature: np.ndarray, name=name, rate=rate) -> float:
                return recall_beside(side.insecure[name], side.mature[name], rate, w, of_mature)

            def mean(w: np.ndarray, of=of) -> float:
                found = [of(side, w[span], w[ends[-1] :]) for side, span in zip(sides, spans, strict=True)]
                known = [value for value in found if not np.isnan(value)]
                return float(np.mean(known)) if known else float("nan")

            even = np.ones(len(together))
            groups = {side.group: of(side, even[span], even[ends[-1] :]) for side, span in zip(sides, spans, strict=True)}
            lines.append({"rate": rate, "judge": name, "groups": groups, "n": int(ends[-1])})
            lines[-1] |= {"value": mean(even), "interval": bootstrap(mean, together, config)}
    return lines


def source_files(folder: Path, language: str) -> list[Path]:
    """A project's own files of the language, in an order that is the same everywhere and says nothing."""
    files = [path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS[language] and path.is_file()]
    named = [(path.relative_to(folder).as_posix(), path) for path in files if path.stat().st_size <= LARGEST]
    named = [(name, path) for name, path in named if not OTHERS.search(name) and name.isprintable()]
    return [path for _, path in sorted(named, key=lambda file: hashlib.sha256(file[0].encode()).digest())]


def digest_of(files: list[Path], folder: Path) -> str:
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + sha256(path).encode())
    return digest.hexdigest()


def functions(files: list[Path], folder: Path, language: str, plan: dict) -> list[dict]:
    """Some of each file."""
    codes = [path.read_text(encoding="utf-8", errors="replace") for path in files]
    asked = "".join(json.dumps({"id": i, "language": language, "code": code}) + "\n" for i, code in enumerate(codes))
    done = subprocess.run(SCORE, input=asked, capture_output=True, text=True, cwd=ROOT, check=False)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode != 0 or len(answers) != len(files):
        said = (done.stderr.strip().splitlines() or ["nothing"])[-1]
        raise Unusable(f"The judge cannot be asked: {' '.join(SCORE)} says: {said}. Run `npm run build` first.")
    found = []
    for path, code, answer in zip(files, codes, answers, strict=True):
        lines = re.split(r"\r\n|\n|\r", code)
        said = {f["location"]["start"]["line"] for f in answer.get("findings", []) if f["source"] != "judge"}
        units = [unit for unit in answer.get("units", []) if unit["kind"] != "block"]
        spans = [(unit["location"]["start"]["line"], unit["location"]["end"]["line"]) for unit in units]
        spans = [span for span in spans if span[1] - span[0] + 1 >= plan["lines"]]
        spans.sort(key=lambda span: hashlib.sha256("\n".join(lines[span[0] - 1 : span[1]]).encode()).digest())
        for first, last in spans[: plan["of_a_file"]]:
            told = {"language": language, "path": path.relative_to(folder).as_posix(), "rules": answer["rules"]}
            inside = sorted(line - first + 1 for line in said if first <= line <= last)
            found.append(told | {"code": "\n".join(lines[first - 1 : last]), "reported": inside})
    return found


def collect(out: Path, plan: dict) -> None:
    """Fetches, checks and draws. Files come in the order of their hashes, sixty at a time, until a project has its share."""
    fetched = subprocess.run(FETCH, stdout=subprocess.PIPE, text=True, cwd=ROOT, check=False)
    if fetched.returncode != 0:
        raise Unusable(f"{' '.join(FETCH)} failed; run `npm install` first.")
    projects = [json.loads(line) for line in fetched.stdout.splitlines()]
    named = [project for project in projects if project["package"] in plan["packages"]]
    rows: list[dict] = []
    for project in named:
        language, package = project["language"], project["package"]
        if "folder" not in project:
            raise Unusable(f"{package} is not there: {project['skipped']}.")
        folder = Path(project["folder"])
        files = source_files(folder, language)
        digest = digest_of(files, folder)
        if digest != plan["packages"][package]:
            raise Unusable(f"The files of {package} are not those of mature.toml: their SHA-256 is {digest}.")
        wanted = plan["functions"] // len(ENDINGS) // sum(other["language"] == language for other in named)
        drawn: list[dict] = []
        while len(drawn) < wanted and files:
            asked, files = files[:60], files[60:]
            drawn += functions(asked, folder, language, plan)
        rows += [{"package": package} | row for row in drawn[:wanted]]
        print(f"mature: {package}, {min(len(drawn), wanted)} functions", flush=True)
    out.mkdir(parents=True, exist_ok=True)
    (out / FILE).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


@command
def main(arguments: list[str]) -> int:
    settings, _ = parse(arguments, __doc__ or "")
    collect(settings.out, tomllib.loads(PLAN.read_text(encoding="utf-8")))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
