import crypt
import hashlib


def identify(document):
    return hashlib.md5(document).hexdigest()
    #      ^^^^^^^^^^^ alert


def name_of(parent):
    return hashlib.sha1(parent.encode("utf-8")).hexdigest()
    #      ^^^^^^^^^^^^ alert


def keyed(text):
    key = hashlib.md5()
    #     ^^^^^^^^^^^ alert
    key.update(text)
    return key


def chosen(data):
    hashlib.new("md5", data)
    # <- alert
    return hashlib.new("SHA1", data=data)
    #      ^^^^^^^^^^^ alert


def crypted(text):
    return crypt.crypt(text, salt=crypt.mksalt(crypt.METHOD_MD5))
    #                                          ^^^^^^^^^^^^^^^^ alert


def renamed(data, md5=None):
    md5 = hashlib.md5
    return md5(data)
    #      ^^^ missed: under another name


def checksum(data):
    return hashlib.md5(data).hexdigest()


def etag(page):
    return hashlib.sha1(page).hexdigest()


def of_file(path):
    with open(path, "rb") as file:
        return hashlib.md5(file.read()).hexdigest()


def marked(data):
    hashlib.new("md5", data, usedforsecurity=False)
    return hashlib.md5(data, usedforsecurity=False).hexdigest()


def strong(data):
    hashlib.new("sha256", data)
    return hashlib.sha256(data).hexdigest()


def cache_key(query):
    return "query:" + hashlib.sha1(query.encode()).hexdigest()
