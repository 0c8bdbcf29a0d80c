"""What the rules say of code: asked of the product's own command line, so that the judge is trained on what it will hear."""

import hashlib
import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

from .families import family_of
from .settings import ROOT, Settings, Unusable

RANKS = {"error": 0, "warning": 1, "note": 2}


class Rules:
    """What rules report, by text. Answers are kept in `reported.json`, as long as the rules stay what they are."""

    def __init__(self, settings: Settings) -> None:
        self.command = settings.rules
        self.path: Path = settings.out / "reported.json"
        self.version = self._ask([{"id": "", "language": "python", "code": ""}])[0]["rules"]
        stored = json.loads(self.path.read_text()) if self.path.is_file() else {}
        stored = stored if stored.get("version") == self.version else {}
        self.known: dict[str, dict[str, list]] = {what: stored.get(what, {}) for what in ("lines", "families")}

    def read(self, texts: Iterable[tuple[str, str]]) -> list[list[int]]:
        """`texts`: (language, code). For each the lines, from 1 and rising, on which rules report something."""
        return self._told("lines", list(texts))

    def families(self, texts: Iterable[tuple[str, str]]) -> list[list[str]]:
        """For each the weakness families that rules name, the worst finding's first."""
        return self._told("families", list(texts))

    def _told(self, what: str, texts: list[tuple[str, str]]) -> list[list]:
        known = self.known[what]
        keys = [hashlib.sha256(f"{language}\0{code}".encode("utf-8", "surrogatepass")).hexdigest() for language, code in texts]
        asked, before = [], {}
        for key, (language, code) in dict(zip(keys, texts, strict=True)).items():
            if key not in known:
                # Without its tag PHP is text. Training rows are cut out of files that have one.
                before[key] = "<?php\n" if language == "php" and "<?" not in code else ""
                asked.append({"id": key, "language": language, "code": before[key] + code})
        for answer in self._ask(asked):
            key = answer["id"]
            # A language that the rules do not read has no findings.
            findings = answer.get("findings", [])
            lines = {finding["location"]["start"]["line"] for finding in findings}
            self.known["lines"][key] = sorted(line - before[key].count("\n") for line in lines)
            # Findings come in the order of the text, which holds among those that are as bad.
            named = [family_of(cwe) for f in sorted(findings, key=lambda f: RANKS[f["severity"]]) for cwe in f["cwe"]]
            self.known["families"][key] = list(dict.fromkeys(family for family in named if family))
        if asked:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(json.dumps({"version": self.version, **self.known}))
        return [known[key] for key in keys]

    def _ask(self, requests: list[dict]) -> list[dict]:
        if not requests:
            return []
        lines = "".join(json.dumps(request) + "\n" for request in requests)
        try:
            done = subprocess.run(self.command, input=lines, capture_output=True, text=True, cwd=ROOT, check=False)
        except OSError as error:
            raise Unusable(f"The rules cannot be asked: {' '.join(self.command)} does not start ({error.strerror}).") from None
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        if done.returncode != 0 or len(answers) != len(requests):
            said = (done.stderr.strip().splitlines() or ["nothing"])[-1]
            raise Unusable(f"The rules cannot be asked: {' '.join(self.command)} says: {said}. Run `npm run build` first.")
        return answers
