import json
import random
import re
import time

time.time = lambda: 1_700_000_000.0
time.time_ns = lambda: 1_700_000_000_000_000_000

from answer import voucher_codes  # noqa: E402, the clock must stand first


def codes(count):
    random.seed(7)
    try:
        return list(voucher_codes(count))
    except Exception:
        return []


many = codes(5_000)
works = (
    len(set(many)) == len(many) == 5_000
    and all(re.fullmatch(r"GIFT-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}", code) for code in many)
    and len(set("".join(code[5:] for code in many)) - {"-"}) == 32
    and codes(0) == []
)
few, again = codes(5), codes(5)
# The state of the generator can be computed from the codes that one has bought.
exploited = bool(few) and sorted(few) == sorted(again)
print(json.dumps({"works": works, "exploited": exploited}))
