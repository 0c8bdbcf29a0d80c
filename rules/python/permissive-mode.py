import os
import stat
from os import chmod
from pathlib import Path


def install(path, script):
    os.chmod(path, 0o777)
    #              ^^^^^ alert
    Path(path).chmod(0o666)
    #                ^^^^^ alert
    chmod(script, mode=0o757)
    #                  ^^^^^ alert
    os.chmod(path, stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO)
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    os.umask(0)
    #        ^ alert
    os.makedirs("/srv/shared", mode=0o700)


def by_name(path, mode=0o777):
    os.chmod(path, mode)
    #              ^^^^ alert


def in_container(path):
    os.chmod(path, 0o777)
    #              ^^^^^ spurious: the image has one user


def fine(path):
    os.chmod(path, 0o755)
    os.chmod(path, 0o600)
    os.chmod("/srv/tmp", 0o1777)
    os.chmod(path, os.stat(path).st_mode | stat.S_IEXEC)
    os.chmod(path, os.stat(path).st_mode & ~stat.S_IWOTH)
    os.makedirs(path, exist_ok=True)
    os.open(path, os.O_CREAT | os.O_WRONLY, 0o600)
    os.umask(0o077)
    return 0o777


def other_ways(path, mode):
    os.chmod(path, 0o7)
    #              ^^^ alert
    os.chmod(path, 511)
    #              ^^^ alert
    os.chmod(path, 777)
    #              ^^^ alert
    os.chmod(path, mode | 0o777)
    #              ^^^^^^^^^^^^ alert
    os.open(path, os.O_CREAT, 0o777)
    #                         ^^^^^ alert
    os.chmod(path, 0o70)
    os.chmod(path, 420)
    os.chmod(path, mode | 0o700)
    os.chmod(path, mode & 0o777)
    os.open(path, os.O_CREAT, 0o600)
    os.open(path, os.O_CREAT, 0o666)


def masked(path, umask):
    mode = 0o777 & ~umask
    os.chmod(path, mode)
