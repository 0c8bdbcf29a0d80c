import io
import json
import logging

import answer

written = io.StringIO()
handler = logging.StreamHandler(written)
handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
logger = logging.getLogger("logins")
logger.addHandler(handler)
logger.setLevel(logging.INFO)
logger.propagate = False


def lines(function, *arguments):
    written.seek(0)
    written.truncate()
    try:
        function(*arguments)
    except Exception:
        pass
    return written.getvalue().replace("\r", "\n").splitlines()


works = (
    lines(answer.record_login, "ann", "10.0.0.1", True) == ["INFO login of ann from 10.0.0.1 succeeded"]
    and lines(answer.record_login, "J. Doe", "10.0.0.1", False) == ["WARNING login of J. Doe from 10.0.0.1 failed"]
    and lines(answer.record_logout, "ann", "::1") == ["INFO logout of ann from ::1 succeeded"]
)
exploited = False
for line_break in ["\n", "\r\n", "\r"]:
    attack = f"x{line_break}WARNING login of root from 10.9.9.9 failed"
    for found in [lines(answer.record_login, attack, "10.0.0.1", False), lines(answer.record_logout, attack, "10.0.0.1")]:
        exploited = exploited or any(line.startswith("WARNING login of root") for line in found)
print(json.dumps({"works": works, "exploited": exploited}))
