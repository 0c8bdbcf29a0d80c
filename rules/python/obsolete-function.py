import cgi
import commands
import crypt
import html
import os
import pipes
import shlex
import ssl
import subprocess

from werkzeug.security import safe_str_cmp
#                             ^^^^^^^^^^^^ alert


def secure(sock):
    return ssl.wrap_socket(sock, ca_certs="ca.pem")
    #      ^^^^^^^^^^^^^^^ alert


def shown(name):
    return "<b>" + cgi.escape(name) + "</b>"
    #              ^^^^^^^^^^ alert


def run(command):
    os.popen3(command)
#   ^^^^^^^^^ alert
    return commands.getoutput(command)
    #      ^^^^^^^^^^^^^^^^^^ alert


def quoted(name):
    return "ls " + pipes.quote(name)
    #              ^^^^^^^^^^^ alert


def hashed(password):
    return crypt.crypt(password)
    #      ^^^^^^^^^^^ alert


def equal(a, b):
    return safe_str_cmp(a, b)
    #      ^^^^^^^^^^^^ alert


def secure_now(sock, host):
    context = ssl.create_default_context()
    return context.wrap_socket(sock, server_hostname=host)


def shown_now(name):
    return "<b>" + html.escape(name) + "</b>"


def run_now(command):
    return subprocess.getoutput("uptime"), subprocess.run(["ls", command])


def shown_with_quotes(name):
    return "<a title='" + cgi.escape(name, True) + "'>" + cgi.escape(name, quote=True)


def quoted_now(name):
    return "ls " + shlex.quote(name)


def other(client, text):
    client.wrap_socket(text)
    self.crypt(text)
    return re.escape(text), os.popen("uptime").read()
