import json
import subprocess
import sys

import answer


def check(name, text):
    try:
        return bool(getattr(answer, name)(text))
    except Exception:
        return None


works = (
    all(check("is_name", text) is True for text in ["Ann", "Anna-Lena O'Neil", "Jürgen von Öl", "X"])
    and all(check("is_name", text) is False for text in ["", "Ann  Bob", "Ann-", "Ann3", "-Ann", "Ann!"])
    and all(check("is_host", text) is True for text in ["www.example.com", "localhost", "a-b.c1", "x"])
    and all(check("is_host", text) is False for text in ["", "a..b", "a.", "a b", "ä.de"])
    and all(check("is_tag_list", text) is True for text in ["sea", "sea, boat,hill", "sea , boat"])
    and all(check("is_tag_list", text) is False for text in ["", "sea,", "Sea", "sea,,boat"])
)
# One field of 40 characters must not keep the server busy: all of it takes milliseconds.
script = """
import answer
print("ready", flush=True)
for text in ["a" * 40 + "!", "a" * 40 + "-!", "a." * 20 + "!", "aa," * 13 + "!", "a " * 20 + "!"]:
    answer.is_name(text), answer.is_host(text), answer.is_tag_list(text)
"""
with subprocess.Popen([sys.executable, "-B", "-c", script], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
    process.stdout.readline()
    try:
        process.wait(timeout=1)
        exploited = False
    except subprocess.TimeoutExpired:
        exploited = True
        process.kill()
print(json.dumps({"works": works, "exploited": exploited}))
