import ssl
import urllib.request

import aiohttp
import httpx
import requests
import urllib3

INSECURE = False


def fetch(url, token):
    response = requests.get(url, headers={"Authorization": token}, verify=False)
    #                                                              ^^^^^^^^^^^^ alert
    session = requests.Session()
    session.verify = False
#   ^^^^^^^^^^^^^^^^^^^^^^ alert
    session.post(url, json={"token": token}, timeout=5, verify=False)
    #                                                   ^^^^^^^^^^^^ alert
    with httpx.Client(verify=False, timeout=5) as client:
    #                 ^^^^^^^^^^^^ alert
        client.get(url)
    return response.json()


def with_context(url):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    urllib.request.urlopen(url, context=context)
    urllib.request.urlopen(url, context=ssl._create_unverified_context())
    #                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    urllib3.PoolManager(cert_reqs="CERT_NONE")
    #                   ^^^^^^^^^^^^^^^^^^^^^ alert


async def gather(url):
    connector = aiohttp.TCPConnector(ssl=False)
    #                                ^^^^^^^^^ alert
    async with aiohttp.ClientSession(connector=connector) as session:
        return await session.get(url, ssl=False)
        #                             ^^^^^^^^^ alert


def configured(url):
    return requests.get(url, verify=INSECURE)
    #                        ^^^^^^^^^^^^^^^ missed: the value stands elsewhere


def health():
    return requests.get("https://localhost:8443/health", verify=False)
    #                                                    ^^^^^^^^^^^^ spurious: this machine only


def fine(url, token, settings):
    requests.get(url, verify=True)
    requests.get(url, verify="internal-ca.pem")
    requests.get(url, verify=settings.ca_bundle)
    requests.get(url, allow_redirects=False)
    context = ssl.create_default_context(cafile="internal-ca.pem")
    context.verify_mode = ssl.CERT_REQUIRED
    if context.verify_mode == ssl.CERT_NONE:
        raise ValueError("not checked")
    checker.run(token, verify=False)
    user.verify(verify=False)
