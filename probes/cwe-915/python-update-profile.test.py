import json

from answer import User, update_profile


def updated(form):
    user = User("Ann", "ann@example.com")
    try:
        return vars(update_profile(user, form)), user
    except Exception:
        return vars(user), user


fields, _ = updated({"name": "  Ann B. ", "city": "Köln", "wants_news": True, "phone": " "})
works = (
    [fields.get(name) for name in ("name", "city", "phone", "about", "wants_news")] == ["Ann B.", "Köln", "", "", True]
    and updated({"about": " x "})[0].get("about") == "x"
    and updated({"wants_news": "yes"})[0].get("wants_news") is False
    and updated({})[0].get("name") == "Ann"
)
exploited = False
for attack in [{"is_admin": True}, {"credit": 1000}, {"email": "mallory@example.com"}, {"name": "x", "is_admin": True}, {"__class__": "x"}]:
    fields, user = updated(attack)
    exploited = exploited or [user.is_admin, user.credit, user.email] != [False, 0, "ann@example.com"] or "__class__" in fields
exploited = exploited or updated({"is_admin": "true", "credit": "5"})[1].is_admin is not False
print(json.dumps({"works": works, "exploited": exploited}))
