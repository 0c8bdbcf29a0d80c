import jwt
from jose import jwt as jose_jwt
from jwt import decode

KEY = load_key()
OPTIONS = {"verify_signature": False}


def current_user(token):
    claims = jwt.decode(token, options={"verify_signature": False})
    #                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    if claims.get("admin"):
        claims = jwt.decode(token, verify=False)
        #                          ^^^^^^^^^^^^ alert
    return claims


def accept(token):
    return jwt.decode(token, KEY, algorithms=["HS256", "none"])
    #                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def issue(user):
    return jwt.encode({"sub": user.id}, None, algorithm="none")
    #                                         ^^^^^^^^^^^^^^^^ alert


def subject(token):
    return decode(token, KEY, algorithms=["RS256"], options={"verify_exp": True, "verify_signature": False})["sub"]
    #                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def claims_of(token):
    return jwt.get_unverified_claims(token)["sub"]
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def by_name(token):
    return jwt.decode(token, options=OPTIONS)
    #                        ^^^^^^^^^^^^^^^ missed: the options stand elsewhere


def issuer(token):
    unverified = jwt.decode(token, options={"verify_signature": False})
    #                                       ^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: only to find the key for the check that follows
    return jwt.decode(token, find_key(unverified["iss"]), algorithms=["RS256"])


def fine(token, data):
    jwt.decode(token, KEY, algorithms=["HS256"])
    jwt.decode(token, KEY, algorithms=["HS256"], options={"verify_aud": False})
    jwt.decode(token, KEY, algorithms=["HS256"], options={"verify_signature": True})
    header = jwt.get_unverified_header(token)
    jose_jwt.decode(token, KEY, algorithms=[header["alg"]])
    codec.decode(data, verify=False)
    return jwt.encode({"sub": 1}, KEY, algorithm="HS256")
