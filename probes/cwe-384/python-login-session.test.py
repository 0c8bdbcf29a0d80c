import json

from answer import Sessions


def is_right(name, password):
    return (name, password) == ("ann", "right")


def sign_in(sessions, *arguments):
    try:
        return sessions.sign_in(*arguments)
    except Exception:
        return None


sessions = Sessions(is_right)
try:
    id = sessions.open(None)
    sessions.data(id)["cart"].append("lamp")
    works = sign_in(sessions, id, "ann", "wrong") is None and sessions.data(id) == {"user": None, "cart": ["lamp"]}
    after = sign_in(sessions, id, "ann", "right")
    data, fresh = sessions.data(after), sign_in(sessions, None, "ann", "right")
    works = works and data["user"] == "ann" and list(data["cart"]) == ["lamp"] and sessions.data(fresh)["user"] == "ann"
    # Whoever gave the visitor the first id knows it, and must not be signed in with it.
    known = sessions.data(id)
    exploited = known is not None and known["user"] == "ann"
    chosen = sign_in(sessions, "chosen-by-somebody", "ann", "right")
    exploited = exploited or chosen == "chosen-by-somebody" or sessions.data("chosen-by-somebody") is not None
except Exception:
    works = exploited = False
print(json.dumps({"works": works, "exploited": exploited}))
