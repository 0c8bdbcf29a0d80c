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
