import paramiko
import rsa as plain_rsa
from Crypto.PublicKey import DSA, RSA
from cryptography.hazmat.primitives.asymmetric import dsa, ec, rsa

BITS = 1024


def make():
    first = rsa.generate_private_key(public_exponent=65537, key_size=1024)
    #                                                                ^^^^ alert
    second = rsa.generate_private_key(65537, 512)
    #                                        ^^^ alert
    third = RSA.generate(1024)
    #                    ^^^^ alert
    fourth = DSA.generate(bits=1024)
    #                          ^^^^ alert
    return first, second, third, fourth, paramiko.RSAKey.generate(1024), dsa.generate_private_key(key_size=1024)
    #                                                             ^^^^ alert
    #                                                                                                      ^^^^ alert


def configured(settings):
    RSA.generate(settings.bits)
    return RSA.generate(BITS)
    #                   ^^^^ alert


def chosen():
    rsa.generate_private_key(65537, key_size=BITS)
    #                                        ^^^^ alert
    return ec.generate_private_key(ec.SECP192R1())
    #                              ^^^^^^^^^^^^^^ alert


def read(bits):
    return RSA.generate(bits)


def in_a_test_server():
    return RSA.generate(1024)
    #                   ^^^^ spurious: thrown away after the test


def fine(maker):
    rsa.generate_private_key(public_exponent=65537, key_size=2048)
    rsa.generate_private_key(65537, 4096)
    RSA.generate(3072)
    paramiko.RSAKey.generate(2048)
    ec.generate_private_key(ec.SECP256R1())
    AES.generate(256)
    maker.generate(1024)
    return plain_rsa.newkeys(2048)
