import crypt
import hashlib
import os

import bcrypt
from Crypto.Protocol.KDF import PBKDF2, scrypt
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from django.contrib.auth.hashers import make_password

SALT = b"pepper and salt"


def standard(password):
    return hashlib.pbkdf2_hmac("sha256", password.encode(), b"salt", 600_000)
    #                                                       ^^^^^^^ alert


def named(password):
    return hashlib.pbkdf2_hmac("sha256", password.encode(), SALT, 600_000)
    #                                                       ^^^^ alert


def empty(password):
    return hashlib.pbkdf2_hmac("sha512", password.encode(), b"", 600_000)
    #                                                       ^^^ alert


def by_keyword(password):
    return hashlib.scrypt(password.encode(), salt=b"static", n=2**14, r=8, p=1)
    #                                             ^^^^^^^^^ alert


def primitives(password):
    kdf = PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=b"\x00" * 16, iterations=600_000)
    #                                                           ^^^^^^^^^^^^ alert
    return kdf.derive(password)


def cryptodome(password):
    return PBKDF2(password, b"saltsalt", dkLen=32), scrypt(password, "salt", 32, N=2**14, r=8, p=1)
    #                       ^^^^^^^^^^^ alert
    #                                                                ^^^^^^ alert


def django(password):
    return make_password(password, salt="shop")
    #                                   ^^^^^^ alert


def unix(password):
    return crypt.crypt(password, "ab"), bcrypt.hashpw(password, b"$2b$12$abcdefghijklmnopqrstuu")
    #                            ^^^^ alert
    #                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def own_salt(password):
    salt = os.urandom(16)
    return salt + hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 600_000)


def stored_salt(user, password):
    return hashlib.pbkdf2_hmac("sha256", password.encode(), user.salt, 600_000) == user.hash


def own_scrypt(password):
    return hashlib.scrypt(password.encode(), salt=os.urandom(16), n=2**14, r=8, p=1)


def generated(password):
    return bcrypt.hashpw(password.encode(), bcrypt.gensalt())


def compared(password, stored):
    return bcrypt.hashpw(password.encode(), stored) == stored


def chosen_by_library(password):
    return make_password(password), make_password(password, None), make_password(password, salt=None)


def from_environment(password):
    return PBKDF2(password, os.environ["SALT"], dkLen=32)


def expanded(secret):
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=b"protocol v1", info=b"").derive(secret)
