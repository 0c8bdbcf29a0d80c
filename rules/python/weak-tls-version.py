import ssl
from ssl import PROTOCOL_SSLv3

from OpenSSL import SSL

VERSION = ssl.PROTOCOL_TLSv1


def connect(sock, host):
    first = ssl.SSLContext(ssl.PROTOCOL_TLSv1)
    #                      ^^^^^^^^^^^^^^^^^^ alert
    second = ssl.SSLContext(protocol=ssl.PROTOCOL_TLSv1_1)
    #                                ^^^^^^^^^^^^^^^^^^^^ alert
    wrapped = ssl.wrap_socket(sock, ssl_version=PROTOCOL_SSLv3)
    #                                           ^^^^^^^^^^^^^^ alert
    third = SSL.Context(SSL.SSLv3_METHOD)
    #                   ^^^^^^^^^^^^^^^^ alert
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1
    #                         ^^^^^^^^^^^^^^^^^^^^ alert
    return [first, second, third, context.wrap_socket(wrapped, server_hostname=host)]


def configured():
    return ssl.SSLContext(VERSION)
    #                     ^^^^^^^ missed: the value stands elsewhere


def probe(sock):
    return ssl.wrap_socket(sock, ssl_version=ssl.PROTOCOL_TLSv1)
    #                                        ^^^^^^^^^^^^^^^^^^ spurious: a scanner that looks for old servers


def fine(sock, host):
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    modern = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    modern.options |= ssl.OP_NO_TLSv1 | ssl.OP_NO_TLSv1_1
    other = SSL.Context(SSL.TLS_CLIENT_METHOD)
    if context.minimum_version == ssl.TLSVersion.TLSv1:
        raise ValueError("too old")
    return context.wrap_socket(sock, server_hostname=host), modern, other


def connect(version=ssl.PROTOCOL_SSLv3):
#                   ^^^^^^^^^^^^^^^^^^ alert
    return ssl.wrap_socket(sock, ca_certs=version)
    #      ^^^^^^^^^^^^^^^ alert


def old():
    return SSL.Context(SSL.SSLv23_METHOD)
    #                  ^^^^^^^^^^^^^^^^^ alert


def wrapped(context, sock, version=ssl.PROTOCOL_TLS_CLIENT):
    SSL.Context(SSL.TLS_METHOD)
    return context.wrap_socket(sock)
