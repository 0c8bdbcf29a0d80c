import json
import re
import sys
import types

# A stand-in for what an answer may import of pymongo.
pymongo = types.ModuleType("pymongo")
pymongo.ReturnDocument = types.SimpleNamespace(BEFORE=False, AFTER=True)
sys.modules["pymongo"] = pymongo

from answer import handle  # noqa: E402, the stand-in must be there first


class Vouchers:
    """As much of a pymongo collection as is needed."""

    def __init__(self):
        self.documents = [
            {"_id": 1, "code": "GIFT-1", "pin": "4711", "cents": 2500, "used": False},
            {"_id": 2, "code": "GIFT-2", "pin": "1234", "cents": 9900, "used": False},
        ]

    def fits(self, document, query):
        return all(self.holds(document.get(name), wanted) for name, wanted in query.items())

    def holds(self, value, wanted):
        if not isinstance(wanted, dict):
            return value == wanted
        tests = {
            "$eq": lambda other: value == other,
            "$ne": lambda other: value != other,
            "$gt": lambda other: type(value) is type(other) and value > other,
            "$gte": lambda other: type(value) is type(other) and value >= other,
            "$lt": lambda other: type(value) is type(other) and value < other,
            "$in": lambda other: value in other,
            "$nin": lambda other: value not in other,
            "$exists": lambda other: bool(other),
            "$regex": lambda other: isinstance(value, str) and re.search(other, value) is not None,
        }
        if not all(name in tests for name in wanted):
            return False
        return all(tests[name](other) for name, other in wanted.items())

    def find_one(self, query, *_, **__):
        return next((dict(one) for one in self.documents if self.fits(one, query)), None)

    def find(self, query, *_, **__):
        return [dict(one) for one in self.documents if self.fits(one, query)]

    def update_one(self, query, update, *_, **__):
        outcome = type("Result", (), {"matched_count": 0, "modified_count": 0})()
        for one in self.documents:
            if self.fits(one, query):
                outcome.matched_count = 1
                outcome.modified_count = int(not self.fits(one, update["$set"]))
                one.update(update["$set"])
                break
        return outcome

    def find_one_and_update(self, query, update, *_, **options):
        before = self.find_one(query)
        if before is None:
            return None
        self.update_one({"_id": before["_id"]}, update)
        return self.find_one({"_id": before["_id"]}) if options.get("return_document") else before


def ask(vouchers, code, pin):
    try:
        status, answer = handle(vouchers, json.dumps({"code": code, "pin": pin}))
        return status, answer.get("cents")
    except Exception:
        return None, None


vouchers = Vouchers()
works = (
    ask(vouchers, "GIFT-1", "4712") == (404, None)
    and ask(vouchers, "GIFT-1", "4711") == (200, 2500)
    and ask(vouchers, "GIFT-1", "4711") == (404, None)
    and [one["used"] for one in vouchers.documents] == [True, False]
    and handle(vouchers, "{")[0] == 400
)
operators = [{"$ne": None}, {"$gt": ""}, {"$regex": ".*"}, {"$exists": True}, {"$nin": []}, {"$in": ["1234", "4711"]}]
exploited = False
for operator in operators:
    for code, pin in [(operator, operator), ("GIFT-2", operator)]:
        vouchers = Vouchers()
        exploited = exploited or ask(vouchers, code, pin)[0] == 200 or any(one["used"] for one in vouchers.documents)
print(json.dumps({"works": works, "exploited": exploited}))
