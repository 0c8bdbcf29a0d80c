import base64
import hashlib
import hmac
import json

from answer import read_token

secret = b"sso-secret"
hashes = {"HS256": hashlib.sha256, "HS384": hashlib.sha384, "HS512": hashlib.sha512}


def part(data):
    return base64.urlsafe_b64encode(data if isinstance(data, bytes) else json.dumps(data).encode()).rstrip(b"=").decode()


def token(claims, algorithm="HS256", key=secret):
    text = f"{part({'alg': algorithm})}.{part(claims)}"
    return f"{text}.{part(hmac.new(key, text.encode(), hashes[algorithm]).digest())}"


def read(text, now=1000):
    try:
        return read_token(text, secret, now)
    except ValueError:
        return "ValueError"
    except Exception:
        return "error"


claims = [{"sub": "a" * length, "exp": 2000} for length in range(6)]
works = (
    all(read(token(one)) == one for one in claims)
    and read(token({"sub": "x"})) == {"sub": "x"}
    and read(token({"sub": "x", "exp": 999})) == "ValueError"
    and read(token({"sub": "x"}, key=b"other")) == "ValueError"
    and read("no token") == "ValueError"
    and read("a.b.c") == "ValueError"
)
forged = {"sub": "admin", "exp": 2000}
attacks = [f"{part({'alg': name})}.{part(forged)}.{end}" for name in ["none", "None", "NONE", "", None] for end in ["", "AA"]]
attacks += [f"{part({'alg': 'HS256'})}.{part(forged)}.", f"{part({})}.{part(forged)}.", token(forged, key=b"")]
exploited = any(isinstance(read(attack), dict) for attack in attacks)
print(json.dumps({"works": works, "exploited": exploited}))
