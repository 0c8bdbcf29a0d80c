import ftplib
import telnetlib
from ftplib import FTP, FTP_TLS
from telnetlib import Telnet


def fetch(host, user, password):
    ftp = ftplib.FTP(host, user, password)
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    other = FTP(host)
    #       ^^^^^^^^^ alert
    other.login(user, password)
    return ftp, other


def command(host):
    with Telnet(host, 23) as connection:
    #    ^^^^^^^^^^^^^^^^ alert
        connection.write(b"date\n")
    return telnetlib.Telnet(host)
    #      ^^^^^^^^^^^^^^^^^^^^^^ alert


def named(host):
    return ftplib.FTP(host=host)
    #      ^^^^^^^^^^^^^^^^^^^^^ alert


def chosen(kind, host):
    make = ftplib.FTP
    return make(host)
    #      ^^^^^^^^^^ missed: under another name


def fine(host, user, password):
    ftp = FTP_TLS(host, user, password)
    secure = ftplib.FTP_TLS(host)
    local = ftplib.FTP("localhost")
    error = ftplib.error_perm
    return ftp, secure, local, error, client.FTP(host)


class Telnetter:
    def Telnet(self, host):
        return host
