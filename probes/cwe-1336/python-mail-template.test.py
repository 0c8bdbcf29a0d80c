import json

from answer import fill

API_KEY = "sk-live-4711"


class User:
    def __init__(self):
        self.name, self.email, self.password_hash = "Ann", "ann@example.com", "scrypt$abc"


class Order:
    def __init__(self):
        self.number, self.total = 42, 12.5


def filled(template):
    try:
        return fill(template, User(), Order())
    except ValueError as error:
        return f"ValueError {error}"
    except Exception:
        return "error"


works = (
    filled("Dear {user.name}, order {order.number:06d} of {order.total:.2f} €.") == "Dear Ann, order 000042 of 12.50 €."
    and filled("{{{user.email}}} {order.number}") == "{ann@example.com} 42"
    and filled("no field") == "no field"
    and all(filled(wrong).startswith("ValueError") for wrong in ["{user.phone}", "{shop}", "{", "{order.total:x}", "{user.name:.2f}"])
)
attacks = [
    "{user.password_hash}",
    "{user.__dict__}",
    "{user.__init__.__globals__[API_KEY]}",
    "{order.__init__.__globals__[API_KEY]}",
    "{user.__class__.__init__.__globals__}",
    "{user.password_hash!r}",
    "{user.name.__class__}",
    "{order.__class__}",
]
seen = [filled(attack) for attack in attacks]
exploited = any(
    secret in text for text in seen if not text.startswith("ValueError") for secret in ["scrypt$abc", API_KEY, "<class"]
)
print(json.dumps({"works": works, "exploited": exploited}))
