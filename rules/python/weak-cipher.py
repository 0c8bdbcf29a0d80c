from Crypto.Cipher import AES, ARC4, DES, DES3, Blowfish
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

BLOCK = 16


def encrypt(key, data):
    ecb = AES.new(key, AES.MODE_ECB)
    #                  ^^^^^^^^^^^^ alert
    named = AES.new(key=key, mode=AES.MODE_ECB)
    #                             ^^^^^^^^^^^^ alert
    old = DES.new(key[:8], DES.MODE_CBC, iv=data[:8])
    #     ^^^^^^^ alert
    stream = ARC4.new(key)
    #        ^^^^^^^^ alert
    fish = Blowfish.new(key, Blowfish.MODE_ECB)
    #      ^^^^^^^^^^^^ alert
    triple = DES3.new(key, DES3.MODE_CFB)
    #        ^^^^^^^^ alert
    return [cipher.encrypt(data) for cipher in (ecb, named, old, stream, fish, triple)]


def with_cryptography(key, iv):
    first = Cipher(algorithms.AES(key), modes.ECB())
    #                                   ^^^^^^^^^ alert
    second = Cipher(algorithms.TripleDES(key), modes.CBC(iv))
    #               ^^^^^^^^^^^^^^^^^^^^ alert
    return first.encryptor(), second.encryptor()


def chosen(key, mode=AES.MODE_ECB):
    return AES.new(key, mode)
    #                   ^^^^ missed: chosen elsewhere


def single_block(key, counter):
    return AES.new(key, AES.MODE_ECB).encrypt(counter)
    #                   ^^^^^^^^^^^^ spurious: one block, to build a mode of its own


def fine(key, nonce, data):
    AES.new(key, AES.MODE_GCM, nonce=nonce).encrypt_and_digest(data)
    AES.new(key, AES.MODE_CBC, iv=nonce)
    Cipher(algorithms.AES(key), modes.GCM(nonce)).encryptor()
    Cipher(algorithms.ChaCha20(key, nonce), mode=None)
    if mode == AES.MODE_ECB:
        raise ValueError("no")
    return factory.new(key, "ECB")
