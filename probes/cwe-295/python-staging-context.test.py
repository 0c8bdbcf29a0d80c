import json
import os
import ssl
import tempfile
from pathlib import Path

from answer import staging_context

# The certificate of an authority that was made for this test; its key is gone.
authority = """-----BEGIN CERTIFICATE-----
MIIBijCCATGgAwIBAgIUNzZjYB951TS1J3Rl4nJ2Mt0mw/swCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPU3RhZ2luZyB0ZXN0IENBMCAXDTI2MTEyMTE4MzMxOVoYDzIx
MjYxMDI4MTgzMzE5WjAaMRgwFgYDVQQDDA9TdGFnaW5nIHRlc3QgQ0EwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAAQlPYN1OwHEIrj6iTZygQjzYF02XCaPmDfpGXKL
eR/dLnh8BGkMzGX8n8rV2kMMjqVx0ESq9CuFlcGKFkN7iDyYo1MwUTAdBgNVHQ4E
FgQU7Fa9mmMDjt/2PV2Octdegw8ui/0wHwYDVR0jBBgwFoAU7Fa9mmMDjt/2PV2O
ctdegw8ui/0wDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiBcieYC
tswBsf58RNLH7nbIExhu5CmQmb5GyUzcqJInsAIgIurPcD+7nvJeUYKCttlXIbQw
kMKXSDhw1655GjNBJqk=
-----END CERTIFICATE-----
"""
path = Path(tempfile.mkdtemp(dir=os.getcwd())) / "ca.pem"
path.write_text(authority)


def context(*arguments):
    try:
        return staging_context(*arguments)
    except Exception:
        return None


def is_open(one):
    return isinstance(one, ssl.SSLContext) and (one.verify_mode != ssl.CERT_REQUIRED or not one.check_hostname)


trusting, plain = context(str(path)), context()
try:
    names = [dict(part[0] for part in one["subject"]).get("commonName") for one in trusting.get_ca_certs()]
    works = "Staging test CA" in names
except Exception:
    works = False
print(json.dumps({"works": works, "exploited": is_open(trusting) or is_open(plain)}))
