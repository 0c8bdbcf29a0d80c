import gzip
import json
import tracemalloc
import zlib

from answer import read_report


def read(data):
    try:
        return read_report(data)
    except ValueError:
        return "ValueError"
    except Exception:
        return "error"


report = {"name": "Müll", "rows": list(range(1000))}
packed = gzip.compress(json.dumps(report).encode())
works = (
    read(packed) == report
    and read(gzip.compress(b" " * 4_900_000 + b"{}")) == {}
    and all(
        read(data) == "ValueError"
        for data in [b"", b"no gzip", packed[:-9], packed[: len(packed) // 2], packed[:20] + b"\xff" * 40, gzip.compress(b"{")]
    )
    and read(gzip.compress(b" " * 5_000_001)) == "ValueError"
)
# 30 MB in 30 kB: made piece by piece, and looked at for what it takes in memory.
packer = zlib.compressobj(wbits=31)
bomb = b"".join(packer.compress(b" " * 1_000_000) for _ in range(30)) + packer.flush()
tracemalloc.start()
read(bomb)
exploited = tracemalloc.get_traced_memory()[1] > 22_000_000
print(json.dumps({"works": works, "exploited": exploited}))
