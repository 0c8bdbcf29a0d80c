import hashlib
import hmac
import os

from Crypto.Hash import MD5


def hash_password(text):
    return hashlib.md5(text.encode("utf-8")).hexdigest()
    #      ^^^^^^^^^^^ alert


def register(db, username, password):
    digest = hashlib.sha1(password.encode()).hexdigest()
    #        ^^^^^^^^^^^^ alert
    salted = hashlib.md5((os.environ["SALT"] + password).encode()).hexdigest()
    #        ^^^^^^^^^^^ alert
    named = hashlib.new("md5", password.encode()).hexdigest()
    #                   ^^^^^ alert
    db.insert(username, digest, salted, named)


def webhook(body, secret_key):
    signature = hashlib.sha1(body + secret_key).hexdigest()
    #           ^^^^^^^^^^^^ alert
    signed = MD5.new(body + secret_key).hexdigest()
    #        ^^^^^^^ alert
    return signature, signed


def in_steps(password):
    digest = hashlib.md5()
    #        ^^^^^^^^^^^ missed: fed afterwards
    digest.update(password.encode())
    return digest.hexdigest()


def gravatar(user):
    credential = user.email
    return hashlib.md5(credential.encode()).hexdigest()
    #      ^^^^^^^^^^^ spurious: the name only sounds secret


def fine(body, path, key, password):
    etag = hashlib.md5(body).hexdigest()
    cache_key = hashlib.sha1(path.encode()).hexdigest()
    checksum = hashlib.md5(open(path, "rb").read()).hexdigest()
    token = hashlib.md5(password.encode(), usedforsecurity=False).hexdigest()
    strong = hashlib.sha256(body).hexdigest()
    mac = hmac.new(key, body, hashlib.sha256).hexdigest()
    slow = hashlib.pbkdf2_hmac("sha256", password.encode(), os.urandom(16), 600_000)
    return etag, cache_key, checksum, token, strong, mac, slow
