import os
import tarfile
import zipfile


def unpack(path, folder):
    with tarfile.open(path) as archive:
        archive.extractall(folder)
#       ^^^^^^^^^^^^^^^^^^ alert
    tar = tarfile.open(path, "r:gz")
    tar.extractall(path=folder)
#   ^^^^^^^^^^^^^^ alert
    tarfile.open(path).extractall()
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    tar.close()


def some(path, folder, wanted):
    tar = tarfile.TarFile.open(path)
    for name in wanted:
        tar.extract(name, folder)
#       ^^^^^^^^^^^ alert


def by_hand(path, folder):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            with open(os.path.join(folder, name), "wb") as target:
            #         ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
                target.write(archive.read(name))


def given(archive, folder):
    archive.extractall(folder)
#   ^^^^^^^^^^^^^^^^^^ missed: opened elsewhere


def own(folder):
    with tarfile.open(os.path.join(os.path.dirname(__file__), "skeleton.tar")) as archive:
        archive.extractall(folder)
#       ^^^^^^^^^^^^^^^^^^ spurious: an archive of the program's own


def fine(path, folder):
    with tarfile.open(path) as archive:
        archive.extractall(folder, filter="data")
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)


def checked(path, folder):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            target = os.path.realpath(os.path.join(folder, member.name))
            if os.path.commonpath([target, folder]) != folder:
                raise ValueError(member.name)
        archive.extractall(folder)


def listed(path):
    with tarfile.open(path) as archive:
        return archive.getnames(), frame.str.extractall(path)


def unpack_given(tar, folder):
    for entry in tar:
        tar.extract(entry, folder)
        # <- alert


def unpack_checked(tar, folder):
    for entry in tar:
        if ".." in entry.name or entry.name.startswith("/"):
            continue
        tar.extract(entry, folder)


def unpack_star(star, folder):
    star.extract(folder)


def unpack_then_look(path):
    tar = tarfile.open(path)
    tar.extractall("backups")
    # <- alert
    return [member for member in tar.getmembers() if member.isfile()]
