import json

from answer import cors_headers


def headers(origin):
    try:
        return {name.lower(): value for name, value in dict(cors_headers(origin)).items()}
    except Exception:
        return {}


def may_read(origin):
    found = headers(origin)
    return (
        found.get("access-control-allow-origin") in (origin, "*")
        and str(found.get("access-control-allow-credentials", "")).lower() == "true"
    )


good = ["https://app.example.com", "https://admin.example.com", "https://pr-1.preview.example.com", "https://pr-4711.preview.example.com"]
works = all(may_read(origin) and headers(origin)["access-control-allow-origin"] == origin for origin in good) and not headers(None)
attacks = [
    "https://evil.example",
    "null",
    "https://app.example.com.evil.example",
    "https://evilexample.com",
    "https://evil-app.example.com.evil.example",
    "https://pr-1.preview.example.com.evil.example",
    "https://evil.example/pr-1.preview.example.com",
    "https://pr-1xpreview.example.com",
    "https://pr-1.preview.example.com@evil.example",
]
print(json.dumps({"works": works, "exploited": any(may_read(attack) for attack in attacks)}))
