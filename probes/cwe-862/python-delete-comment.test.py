import json

from answer import Comments

ann = {"name": "ann", "is_editor": False}
bob = {"name": "bob", "is_editor": False}
eve = {"name": "eve", "is_editor": True}


def filled():
    comments = Comments()
    first = comments.add(ann, "first")
    other = comments.add(bob, "other")
    second = comments.add(bob, "second", first)
    comments.add(ann, "third", second)
    comments.add(ann, "fourth", second)
    return comments, first, other


def delete(user, which):
    """The outcome of a removal and how many comments are left."""
    comments, first, other = filled()
    try:
        outcome = comments.delete(user, {"first": first, "other": other, "none": 99}[which])
    except KeyError:
        outcome = "KeyError"
    except Exception:
        outcome = "error"
    return outcome, len(comments.texts())


works = (
    delete(ann, "first") == (4, 1)
    and delete(bob, "other") == (1, 4)
    and delete(eve, "first") == (4, 1)
    and delete(ann, "none") == ("KeyError", 5)
)
exploited = delete(bob, "first")[1] < 5 or delete(ann, "other")[1] < 5
print(json.dumps({"works": works, "exploited": exploited}))
