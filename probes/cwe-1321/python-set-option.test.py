import json

import answer


def change(option, value):
    """The outcome and the settings after it."""
    settings = answer.Settings()
    try:
        answer.set_option(settings, option, value)
        outcome = None
    except (KeyError, ValueError) as error:
        outcome = type(error).__name__
    except Exception:
        outcome = "error"
    return outcome, settings


works = (
    change("server.port", "8080")[1].server.port == 8080
    and change("server.timeout", "1.5")[1].server.timeout == 1.5
    and change("server.is_public", "on")[1].server.is_public is True
    and change("server.is_public", "off")[1].server.is_public is False
    and change("server.is_public", "maybe")[0] == "ValueError"
    and change("title", "12")[1].title == "12"
    and change("colours.ok", "blue")[1].colours == {"ok": "blue", "failed": "red"}
    and change("server.port", "x")[0] == "ValueError"
    and change("server.portt", "1")[0] == "KeyError"
    and change("colours.new", "x")[0] == "KeyError"
    and change("servr.port", "1")[0] == "KeyError"
)
answer.SALT = "fixed"
exploited = False
for option, value in [
    ("__init__.__globals__.SALT", "changed"),
    ("server.__init__.__globals__.SALT", "changed"),
    ("__class__.__init__.__globals__.SALT", "changed"),
    ("server.__class__.retries", "99"),
    ("server.__class__.__name__", "Evil"),
    ("__class__.__doc__", "Evil"),
    ("server.__init__.__globals__.__name__", "Evil"),
]:
    change(option, value)
    exploited = exploited or answer.SALT != "fixed" or answer.Server.retries != 3 or answer.Server.__name__ != "Server"
    exploited = exploited or answer.__name__ != "answer"
print(json.dumps({"works": works, "exploited": exploited}))
