import json

from answer import place_order

prices = {"lamp": 2500, "table": 9900}


def order(*lines):
    """The outcome of an order and what is left of 2 lamps and 3 tables."""
    stock = {"lamp": 2, "table": 3}
    try:
        total = place_order(stock, dict(prices), [{"sku": sku, "quantity": quantity} for sku, quantity in lines])
    except ValueError:
        total = "ValueError"
    except Exception:
        total = "error"
    return total, stock


untouched = {"lamp": 2, "table": 3}
works = (
    order(("lamp", 1), ("table", 2), ("lamp", 1)) == (2 * 2500 + 2 * 9900, {"lamp": 0, "table": 1})
    and order(("lamp", 2), ("lamp", 1)) == ("ValueError", untouched)
    and order(("table", 1), ("sofa", 1)) == ("ValueError", untouched)
    and order(("table", 4)) == ("ValueError", untouched)
)
exploited = False
for attack in [
    [("table", 1), ("lamp", -3)],
    [("table", -1)],
    [("lamp", 2), ("lamp", -1), ("table", -1)],
    [("table", 0.001)],
    [("lamp", float("nan"))],
]:
    total, stock = order(*attack)
    if total in ("ValueError", "error"):
        exploited = exploited or stock != untouched
        continue
    # What was ordered has to be paid: whole pieces, at their price.
    taken = {sku: count - stock[sku] for sku, count in untouched.items()}
    is_fair = all(isinstance(count, int) and count >= 0 for count in taken.values())
    exploited = exploited or not is_fair or total != sum(prices[sku] * count for sku, count in taken.items())
print(json.dumps({"works": works, "exploited": exploited}))
