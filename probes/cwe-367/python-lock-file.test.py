import json
import os
import tempfile

base = tempfile.mkdtemp(dir=os.getcwd())
path = os.path.join(base, "job.lock")
rival = {"waits": False, "came": False}


def watched(function):
    """Lets another process take the lock right after somebody has seen that it is free."""

    def look(target, *arguments, **options):
        try:
            return function(target, *arguments, **options)
        finally:
            if rival["waits"] and str(target) == path and "job.lock" not in os.listdir(base):
                rival.update(waits=False, came=True)
                with open(path, "w") as file:
                    file.write("1")

    return look


from answer import LockFile  # noqa: E402, the functions below are watched afterwards


def take():
    try:
        return LockFile(path).acquire()
    except Exception:
        return "error"


try:
    lock = LockFile(path)
    works = lock.acquire() is True and open(path).read().strip() == str(os.getpid()) and take() is False
    lock.release()
    works = works and not os.path.exists(path)
    with LockFile(path):
        works = works and os.path.exists(path)
        try:
            with LockFile(path):
                works = False
        except RuntimeError:
            works = works and os.path.exists(path)
    works = works and not os.path.exists(path)
except Exception:
    works = False

os.stat, os.lstat, os.access = watched(os.stat), watched(os.lstat), watched(os.access)
rival["waits"] = True
took = take()
print(json.dumps({"works": works, "exploited": rival["came"] and took is True}))
