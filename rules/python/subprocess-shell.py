import shlex
import subprocess
from subprocess import check_output

GIT = "git"


def convert(source, target):
    subprocess.run("convert " + source + " " + target, shell=True)
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    check_output(f"identify {source}", shell=True, text=True)
    #            ^^^^^^^^^^^^^^^^^^^^ alert
    subprocess.Popen("rm -rf %s" % target, stdout=subprocess.PIPE, shell=True)
    #                ^^^^^^^^^^^^^^^^^^^^ alert


def head(branch):
    command = "{} log {}".format(GIT, branch)
    return subprocess.check_call(command, cwd="/srv", shell=True)
    #                            ^^^^^^^ alert


def quoted(parts):
    subprocess.run(shlex.join(parts), shell=True)


def keyword(command):
    subprocess.run(args=command, shell=True)
    #                   ^^^^^^^ alert


def fine(path):
    subprocess.run(["ls", "-l", path])
    subprocess.run(["git", "status"], shell=False)
    subprocess.run("git status --short | wc -l", shell=True)
    listing = "ls -l"
    subprocess.run(listing, shell=True)
    subprocess.run(f"{GIT} fetch --all", shell=True)
    runner.run(path, colour=True)


def from_request(request, runner):
    name = request.args["name"]
    subprocess.run(f"id {name}", shell=True)
    #              ^^^^^^^^^^^^ alert
    if name in ("root", "nobody"):
        subprocess.run(f"id {name}", shell=True)
    number = int(request.args["number"])
    subprocess.run(f"kill {number}", shell=True)
    names = [shlex.quote(one) for one in request.args.getlist("names")]
    subprocess.run("id " + " ".join(names), shell=True)
    subprocess.run(runner.command, shell=True)
    #              ^^^^^^^^^^^^^^ alert


for branch in ("main", "next"):
    subprocess.run(f"git fetch origin {branch}", shell=True)
