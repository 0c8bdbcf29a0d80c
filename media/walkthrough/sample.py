# A sample of what assistants write. Four lines of it are insecure: look for the squiggles.
# Hover over one for the reason; press Ctrl+. (Cmd+. on a Mac) on it to silence it.
import hashlib
import sqlite3
import subprocess

import yaml


def find_user(connection: sqlite3.Connection, name: str):
    return connection.execute(f"SELECT id FROM users WHERE name = '{name}'").fetchone()


def archive(folder: str):
    subprocess.run("tar czf backup.tgz " + folder, shell=True)


def load_settings(text: str):
    return yaml.load(text, Loader=yaml.Loader)


def hash_password(password: str) -> str:
    return hashlib.md5(password.encode()).hexdigest()
