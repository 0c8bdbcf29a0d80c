import os
from os import seteuid

UID = os.geteuid()


def make_home(name, uid):
    os.seteuid(0)
#   ^^^^^^^^^^^^^ alert
    os.mkdir("/home/" + name)
    os.seteuid(uid)


def make_home_caught(name, uid):
    try:
        os.seteuid(0)
#       ^^^^^^^^^^^^^ alert
        os.mkdir("/home/" + name)
        os.seteuid(uid)
    except OSError:
        return False
    return True


def read_shadow():
    seteuid(0)
#   ^^^^^^^^^^ alert
    with open("/etc/shadow") as file:
        lines = file.readlines()
    seteuid(UID)
    return lines


class Service:
    def bind(self, socket):
        os.setegid(0)
#       ^^^^^^^^^^^^^ alert
        socket.bind(("", 80))
        os.setegid(self.gid)

    def restart(self):
        os.seteuid(0)
#       ^^^^^^^^^^^^^ alert
        self.reload()
        os.seteuid(self.uid)
        self.log("restarted")

    def reload(self):
        os.seteuid(0)
        try:
            self.run()
        finally:
            os.seteuid(self.uid)


def make_home_safely(name, uid):
    try:
        os.seteuid(0)
        os.mkdir("/home/" + name)
    finally:
        os.seteuid(uid)


def lowered_in_handler(name, uid):
    try:
        os.seteuid(0)
        os.mkdir("/home/" + name)
    except OSError:
        os.seteuid(uid)
        raise
    os.seteuid(uid)


def back(uid):
    os.seteuid(0)
    os.setuid(uid)


def lower(uid):
    os.seteuid(uid)
    work()
    os.seteuid(0)
