import asyncssh
import paramiko
import pysftp
from paramiko import AutoAddPolicy, RejectPolicy, SSHClient, WarningPolicy


def connect(host):
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    #                                  ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    client.set_missing_host_key_policy(paramiko.WarningPolicy)
    #                                  ^^^^^^^^^^^^^^^^^^^^^^ alert
    other = SSHClient()
    other.set_missing_host_key_policy(AutoAddPolicy())
    #                                 ^^^^^^^^^^^^^^^ alert
    other.set_missing_host_key_policy(WarningPolicy)
    #                                 ^^^^^^^^^^^^^ alert
    client.connect(host)


async def run(host):
    async with asyncssh.connect(host, known_hosts=None) as connection:
    #                                 ^^^^^^^^^^^^^^^^ alert
        await connection.run("date")


def upload(host):
    options = pysftp.CnOpts()
    options.hostkeys = None
    # <- alert
    return pysftp.Connection(host, cnopts=options)


def chosen(client, policy=AutoAddPolicy()):
    client.set_missing_host_key_policy(policy)
    #                                  ^^^^^^ missed: given elsewhere


def strict(host, client, table):
    client.load_system_host_keys()
    client.set_missing_host_key_policy(RejectPolicy())
    client.set_missing_host_key_policy(paramiko.RejectPolicy)
    client.connect(host)
    asyncssh.connect(host, known_hosts="hosts")
    options = pysftp.CnOpts(knownhosts="hosts")
    table.hostkeys = None
    table.policy = AutoAddPolicy
    return options
