RIGHTS = {
    "admin": ["read", "write"],
    "guest": [],
    "guest": ["read", "write"],
#   ^^^^^^^ alert
}

SETTINGS = {"secure": True, "samesite": "Lax", "secure": False}
#                                              ^^^^^^^^ alert


def headers(token):
    return {
        "Authorization": "Bearer " + token,
        "Accept": "application/json",
        'X-Frame-Options': 'DENY',
        'Authorization': "Basic " + token,
#       ^^^^^^^^^^^^^^^ missed: other quotation marks
        'X-Frame-Options': 'SAMEORIGIN',
#       ^^^^^^^^^^^^^^^^^ alert
    }


def connect(host):
    return dict(open({"password": "", "host": host, "password": None}))
    #                                               ^^^^^^^^^^ alert


ROLES = {
    "admin": "all",
    "owner": {"delete": True},
    "admin": "none",
#   ^^^^^^^ missed: another dictionary in between
}

LISTS = {"allowed": ["a"], "denied": ["b"], "allowed": ["c"]}
#                                           ^^^^^^^^^ alert

FIRST = {"admin": 1, "guest": 2}
SECOND = {"admin": 1, "guest": 2}
USERS = [{"role": "admin", "token": ""}, {"role": "guest", "token": ""}]
NESTED = {"admin": {"role": "all", "admin": True}, "guest": {"role": "none"}}
CONDITION = {"role": "admin" if FIRST else "role", "token": "role"}
OTHER = {"secure": True, "secure_cookie": False, "insecure": True}
PLAIN = {"a": 1, "a": 2}


def two(user):
    if user:
        return {"token": user.token, "role": user.role}
    return {"token": None, "role": "guest"}


def comprehension(users):
    return {"users": [{"token": token} for token in users], "token": len(users)}
