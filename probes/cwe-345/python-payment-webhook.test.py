import hashlib
import hmac
import json

from answer import receive

secret = b"whsec"
event = json.dumps({"id": "evt_1", "account": "ann", "amount": 1250}).encode()


def signature(body):
    return hmac.new(secret, body, hashlib.sha256).hexdigest()


def call(headers, body, bookings):
    try:
        return receive(headers, body, secret, bookings)
    except Exception:
        return "error"


bookings = []
works = (
    call({}, b"", bookings) == 200
    and bookings == []
    and call({"x-signature": signature(event)}, event, bookings) == 200
    and bookings == [("evt_1", "ann", 1250)]
    and call({"x-signature": signature(event)}, event, bookings) == 200
    and len(bookings) == 1
    and call({"x-signature": "00"}, event, []) == 403
)
exploited = False
for headers in [{}, {"x-signature": ""}, {"x-signature": "None"}, {"x-signature": None}, {"x-signature": "0" * 64}, {"x-signature": signature(b"")}]:
    for body in [event, b" " + event]:
        forged = []
        call(headers, body, forged)
        exploited = exploited or forged != []
print(json.dumps({"works": works, "exploited": exploited}))
