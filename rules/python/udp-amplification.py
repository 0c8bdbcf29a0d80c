import socket
import socketserver
import subprocess


def echo_louder(sock):
    while True:
        data, address = sock.recvfrom(512)
        sock.sendto(data * 100, address)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def records(sock):
    data, address = sock.recvfrom(512)
    sock.sendto(open("records.txt", "rb").read(), address)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def lines(sock, rows):
    while True:
        (data, client) = sock.recvfrom(64)
        for row in rows:
            sock.sendto(row, client)
#           ^^^^^^^^^^^^^^^^^^^^^^^^ alert


def run(sock):
    command, sender = sock.recvfrom(64)
    output = subprocess.check_output(["uptime"])
    sock.sendto(output, sender)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(b"x" * 4096, self.client_address)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def echo(sock):
    data, address = sock.recvfrom(512)
    sock.sendto(data, address)
    sock.sendto(b"seen", address)
    sock.sendto(data.upper(), address)


def client(sock, server):
    for part in ("a", "b"):
        sock.sendto(part.encode(), server)
    return sock.recvfrom(512)


def client_of_size(sock, server, size):
    sock.sendto(b"x" * size, server)


def known_peer(sock):
    data, address = sock.recvfrom(512)
    if address[0] in ALLOWED:
        sock.sendto(open("records.txt", "rb").read(), address)


def relay(sock, clients):
    data, address = sock.recvfrom(512)
    for other in clients:
        sock.sendto(data, other)
