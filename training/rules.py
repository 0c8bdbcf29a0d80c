"""What the rules say of code: asked of the product's own command line, so that the judge is trained on what it will hear."""

import hashlib
import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

from .settings import ROOT, Settings, Unusable


class Rules:
    """Lines that rules report, by text. Answers are kept in `reported.json`, as long as the rules stay what they are."""

    def __init__(self, settings: Settings) -> None:
        self.command = settings.rules
        self.path: Path = settings.out / "reported.json"
        self.version = self._ask([{"id": "", "language": "python", "code": ""}])[0]["rules"]
        stored = json.loads(self.path.read_text()) if self.path.is_file() else {}
        self.known: dict[str, list[int]] = stored["lines"] if stored.get("version") == self.version else {}

    def read(self, texts: Iterable[tuple[str, str]]) -> list[list[int]]:
        """`texts`: (language, code). For each the lines, from 1 and rising, on which rules report something."""
        texts = list(texts)
        keys = [hashlib.sha256(f"{language}\0{code}".encode("utf-8", "surrogatepass")).hexdigest() for language, code in texts]
        asked, before = [], {}
        for key, (language, code) in dict(zip(keys, texts, strict=True)).items():
            if key not in self.known:
                # Without its tag PHP is text. Training rows are cut out of files that have one.
                before[key] = "<?php\n" if language == "php" and "<?" not in code else ""
                asked.append({"id": key, "language": language, "code": before[key] + code})
        for answer in self._ask(asked):
            key = answer["id"]
            # A language that the rules do not read has no findings.
            found = {finding["location"]["start"]["line"] for finding in answer.get("findings", [])}
            self.known[key] = sorted(line - before[key].count("\n") for line in found)
        if asked:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(json.dumps({"version": self.version, "lines": self.known}))
        return [self.known[key] for key in keys]

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
