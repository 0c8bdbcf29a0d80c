import hashlib
import secrets

import bcrypt


class User:
    def set_password(self, password):
        self.password_hash = hashlib.sha256(password.encode()).hexdigest()
        #                    ^^^^^^^^^^^^^^ alert

    def check_password(self, password):
        return self.password_hash == hashlib.sha256(password.encode()).hexdigest()
        #                            ^^^^^^^^^^^^^^ alert


def hash_pw(text):
    return hashlib.sha512(text.encode()).hexdigest()
    #      ^^^^^^^^^^^^^^ alert


def register(form):
    salt = secrets.token_hex(16)
    salted = salt + form["password"]
    return salt, hashlib.blake2b(salted.encode()).hexdigest(), hashlib.sha3_256(f"{salt}{form['password']}".encode())
    #            ^^^^^^^^^^^^^^^ alert
    #                                                          ^^^^^^^^^^^^^^^^ alert


def in_steps(password):
    digest = hashlib.sha256()
    #        ^^^^^^^^^^^^^^ missed: fed afterwards
    digest.update(password.encode())
    return digest.hexdigest()


def key_of(password_reset_link):
    passwords = password_reset_link.split("/")
    return hashlib.sha256(passwords[-1].encode()).hexdigest()
    #      ^^^^^^^^^^^^^^ spurious: the name only sounds like a password


def fine(body, password, token):
    digest = hashlib.sha256(body).hexdigest()
    stored = hashlib.sha256(token.encode()).hexdigest()
    return digest, stored, password


def slow(password):
    once = hashlib.sha256(password.encode()).digest()
    return bcrypt.hashpw(once, bcrypt.gensalt())


def derived(password, salt):
    return hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)
