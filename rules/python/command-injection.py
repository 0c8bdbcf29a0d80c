import asyncio
import os
import shlex
import subprocess
from os import popen

from flask import Flask, request

app = Flask(__name__)
CLEAR = "cls" if os.name == "nt" else "clear"


@app.get("/ping")
def ping():
    host = request.args["host"]
    os.system(f"ping -c 1 {host}")
    #         ^^^^^^^^^^^^^^^^^^^ alert
    return os.popen("nslookup " + host).read()
    #               ^^^^^^^^^^^^^^^^^^ alert


def convert(source, target):
    command = "ffmpeg -i {} {}".format(source, target)
    status, output = subprocess.getstatusoutput(command)
    #                                           ^^^^^^^ alert
    if status:
        os.system('notify-send "%s failed"' % source)
        #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return output


def renumber(changes):
    for change in range(changes):
        os.system("hg update -C %d" % change)


async def build(branch):
    process = await asyncio.create_subprocess_shell(f"git checkout {branch} && make", stdout=-1)
    #                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    await process.wait()


def restart(client, service):
    client.exec_command(f"sudo systemctl restart {service}")
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return popen("systemctl status " + service).read()
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert


def menu(options):
    choice = int(input("which? "))
    os.system(options[choice])
    #         ^^^^^^^^^^^^^^^ spurious: a command of the program's own table


def spawn(command):
    os.execvp("sh", ["sh", "-c", command])
    #                            ^^^^^^^ alert
    #                ^^^^ missed: the shell is named as a program


def fine(path, client):
    os.system("clear")
    os.system(CLEAR)
    os.system("cls" if os.name == "nt" else "clear")
    directory = "/var/log"
    os.system("ls -l " + directory)
    os.system("rm -rf " + shlex.quote(path))
    quoted = shlex.quote(path)
    os.popen(f"wc -l {quoted}")
    subprocess.run(["rm", "-rf", path])
    platform.system()
    client.exec_command("uptime")
    self.system(path)


HOSTS = {"a": "10.0.0.1", "b": "10.0.0.2"}


class Backup:
    def __init__(self, folder):
        self.folder = folder
        self.level = 3

    def run(self):
        os.system(f"tar czf /backup.tgz {self.folder}")
        #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        os.system("tar czf -%d /backup.tgz /srv" % self.level)


def checked(host, count, name):
    if host not in ("alpha", "beta"):
        raise ValueError(host)
    os.system(f"ping {host}")
    os.system("ping -c %d localhost" % count)
    os.system(f"ping {HOSTS[name]}")
    if not name.isalnum():
        return None
    return os.popen("id " + name)


def build_command(tool, target):
    return f"{tool} --target {target}"


def compile_all(target):
    subprocess.getoutput(build_command("make", target))
    #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    subprocess.getoutput(build_command("make", "all"))
    options = ["-q", target]
    os.system("make " + " ".join(options))
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    quiet = ["-q", "all"]
    os.system("make " + " ".join(quiet))
