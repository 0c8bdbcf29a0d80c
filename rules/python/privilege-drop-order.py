import os
import pwd
import subprocess
from os import setgid, setuid


def drop(uid, gid):
    os.setuid(uid)
#   ^^^^^^^^^^^^^^ alert
    os.setgid(gid)


def drop_by_name(name):
    user = pwd.getpwnam(name)
    os.seteuid(user.pw_uid)
#   ^^^^^^^^^^^^^^^^^^^^^^^ alert
    os.setegid(user.pw_gid)


def drop_imported(user):
    setuid(user.pw_uid)
#   ^^^^^^^^^^^^^^^^^^^ alert
    setgid(user.pw_gid)


def drop_all(uid, gid):
    os.setresuid(uid, uid, uid)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    os.setresgid(gid, gid, gid)
    os.setgroups([])


def groups_too_late(user):
    os.setreuid(user.pw_uid, user.pw_uid)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    os.initgroups(user.pw_name, user.pw_gid)


def groups_forgotten(name):
    os.setuid(pwd.getpwnam(name).pw_uid)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    serve()


def in_order(uid, gid):
    os.setgroups([])
    os.setgid(gid)
    os.setuid(uid)


def in_order_by_name(name):
    user = pwd.getpwnam(name)
    os.initgroups(user.pw_name, user.pw_gid)
    os.setgid(user.pw_gid)
    os.setuid(user.pw_uid)


def back_to_root(gid):
    os.seteuid(0)
    os.setegid(gid)


def child(uid, gid):
    return subprocess.Popen(["worker"], user=uid, group=gid, extra_groups=[])


def for_a_while(uid, gid):
    os.setegid(gid)
    os.seteuid(uid)
    try:
        work()
    finally:
        os.seteuid(0)
        os.setegid(0)
