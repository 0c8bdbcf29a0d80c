import os

from Crypto.Cipher import AES, DES3, ChaCha20
from Crypto.Random import get_random_bytes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305

IV = b"0123456789abcdef"
NONCE = b"\x00" * 12


def written_down(key, text):
    return AES.new(key, AES.MODE_CBC, b"This is an IV456").encrypt(text)
    #                                 ^^^^^^^^^^^^^^^^^^^ alert


def named(key, text):
    return AES.new(key, AES.MODE_CBC, IV).encrypt(text)
    #                                 ^^ alert


def keyword(key, text):
    cipher = DES3.new(key, DES3.MODE_CFB, iv=b"\x00" * 8)
    #                                        ^^^^^^^^^^^ alert
    stream = ChaCha20.new(key=key, nonce=NONCE[:8])
    #                                    ^^^^^^^^^ missed: a part of a constant
    return cipher.encrypt(text), stream.encrypt(text)


def zeros(key, text):
    iv = bytes(16)
    return AES.new(key, AES.MODE_CBC, iv).encrypt(text)
    #                                 ^^ alert


def zeros_by_size(key, text):
    cipher = AES.new(key, AES.MODE_CBC, bytes(AES.block_size))
    #                                   ^^^^^^^^^^^^^^^^^^^^^ alert
    return cipher.encrypt(text)


def with_primitives(key, text):
    encryptor = Cipher(algorithms.AES(key), modes.CBC(IV)).encryptor()
    #                                                 ^^ alert
    other = Cipher(algorithms.AES(key), modes.CTR(b"\x00" * 16)).encryptor()
    #                                             ^^^^^^^^^^^^ alert
    third = Cipher(algorithms.AES(key), modes.CBC(bytes(16))).encryptor()
    #                                             ^^^^^^^^^ alert
    return encryptor.update(text), other.update(text), third.update(text)


def sealed(key, text):
    return AESGCM(key).encrypt(NONCE, text, None)
    #                          ^^^^^ alert


def sealed_twice(key, text):
    box = ChaCha20Poly1305(key)
    return box.encrypt(b"unique nonce", text, b"")
    #                  ^^^^^^^^^^^^^^^ alert


class Vault:
    def __init__(self, key):
        self.key = key
        self.iv = os.urandom(16)

    def own(self, text):
        return AES.new(self.key, AES.MODE_CBC, self.iv).encrypt(text)


def random_vector(key, text):
    iv = get_random_bytes(AES.block_size)
    return iv + AES.new(key, AES.MODE_CBC, iv).encrypt(text)


def chosen_by_library(key, text):
    cipher = AES.new(key, AES.MODE_GCM)
    return cipher.nonce, cipher.encrypt_and_digest(text)


def none_given(key, text):
    return AES.new(key, AES.MODE_EAX, nonce=None).encrypt(text)


def sent_along(key, message):
    return AES.new(key, AES.MODE_CBC, message[:16]).decrypt(message[16:])


def random_primitives(key, text):
    iv = os.urandom(16)
    return iv + Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor().update(text)


def random_seal(key, text, aad):
    nonce = os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, text, aad)


def given(key, iv, text):
    return AES.new(key, AES.MODE_CBC, bytes(iv)).encrypt(text)


def not_a_cipher(text):
    return Codec.new(text, Codec.MODE_CBC, "0123456789abcdef")
