import json

from answer import check

good = {"name": "Ann", "email": "ann@example.com", "password": "Kx9!sturm-Hafen42", "password_again": "Kx9!sturm-Hafen42"}


def wrong(**changes):
    form = {key: value for key, value in {**good, **changes}.items() if value is not None}
    try:
        return set(check(form))
    except Exception:
        return None


def password(text):
    return wrong(password=text, password_again=text)


works = (
    wrong() == set()
    and wrong(name="  A ") == {"name"}
    and wrong(name="x" * 51) == {"name"}
    and wrong(name=None, email="a b@example.com") == {"name", "email"}
    and wrong(email="a@@example.com") == {"email"}
    and wrong(email="ann@example") == {"email"}
    and "password_again" in wrong(password_again="other")
    and "password" in password("")
    and "password" in wrong(password=None, password_again=None)
)
exploited = any(password(weak) == set() for weak in ["a", "1234", "abc12"])
print(json.dumps({"works": works, "exploited": exploited}))
