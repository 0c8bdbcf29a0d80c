"""Rules made up for the tests, on standard input and output as those of `driftline score --judge off`: shell commands."""

import json
import sys

for line in sys.stdin:
    request = json.loads(line)
    found = [number for number, text in enumerate(request["code"].split("\n"), 1) if "os.system(" in text]
    said = {"rule": "python/command-injection", "severity": "error", "cwe": ["CWE-78"]}
    findings = [said | {"location": {"start": {"line": number}}} for number in found]
    print(json.dumps({"id": request["id"], "findings": findings, "rules": "toy-1"}))
