import os
import secrets
import string
from secrets import token_urlsafe

from Crypto.Random import get_random_bytes

ALPHABET = string.ascii_letters + string.digits


def create_session():
    session_id = secrets.token_hex(4)
    #            ^^^^^^^^^^^^^^^^^^^^ alert
    return session_id


def reset_token(user):
    user.reset_token = token_urlsafe(5)
    #                  ^^^^^^^^^^^^^^^^ alert
    return user


def generate_api_key():
    return secrets.token_hex(6)
    #      ^^^^^^^^^^^^^^^^^^^^ alert


class Link:
    def __init__(self):
        self.secret = os.urandom(4).hex()
        #             ^^^^^^^^^^^^^ alert


def encrypt(text):
    encryption_key = get_random_bytes(5)
    #                ^^^^^^^^^^^^^^^^^^^ alert
    return seal(encryption_key, text)


def invite(user):
    token = "".join(secrets.choice(ALPHABET) for _ in range(6))
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return {"user": user, "token": token}


def create_long_session():
    session_id = secrets.token_hex(16)
    return session_id


def default_token():
    token = token_urlsafe()
    return token


def file_suffix():
    suffix = secrets.token_hex(4)
    request_id = secrets.token_hex(4)
    return suffix, request_id


def generate_otp():
    otp = "".join(secrets.choice(string.digits) for _ in range(6))
    return otp


def color():
    color = os.urandom(3).hex()
    return "#" + color


def long_token():
    token = "".join(secrets.choice(ALPHABET) for _ in range(32))
    return token
