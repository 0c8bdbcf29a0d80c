import asyncio
import socket
from socket import SO_REUSEPORT, SOL_SOCKET


def listen():
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    sock.bind(("0.0.0.0", 8080))
    return sock


def listen_everywhere(port):
    sock = socket.socket()
    sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, True)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    sock.bind(("", port))
    return sock


def listen_six(port):
    sock = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    sock.bind(("::", port))
    return sock


def datagrams(port):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    sock.bind(("0.0.0.0", port))
    return sock


async def serve(handle):
    return await asyncio.start_server(handle, "0.0.0.0", 8080, reuse_port=True)
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def listen_again():
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.bind(("0.0.0.0", 8080))
    return sock


def listen_here(port):
    sock = socket.socket()
    sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
    sock.bind(("127.0.0.1", port))
    return sock


def group(port, address):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.bind(("", port))
    sock.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, address)
    return sock


def off(port):
    sock = socket.socket()
    sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 0)
    sock.bind(("", port))
    return sock


async def serve_here(handle):
    return await asyncio.start_server(handle, "127.0.0.1", 8080, reuse_port=True)
