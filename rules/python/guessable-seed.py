import os
import random
import secrets
import time
from datetime import datetime


def reset_token():
    random.seed(int(time.time()))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return "%032x" % random.getrandbits(128)


def make_password(length):
    seed = datetime.now().microsecond
    random.seed(seed)
#   ^^^^^^^^^^^^^^^^^ alert
    return "".join(random.choice("abcdefgh") for _ in range(length))


def session():
    random.seed(os.getpid())
#   ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    session_id = random.randint(0, 10**30)
    return session_id


def generate_otp():
    random.seed(1234)
#   ^^^^^^^^^^^^^^^^^ alert
    return random.randint(100000, 999999)


def keys():
    generator = random.Random(42)
    #           ^^^^^^^^^^^^^^^^^ alert
    secret_key = generator.randbytes(32)
    return secret_key


def shuffled(rows):
    random.seed(42)
    random.shuffle(rows)
    return rows


def split(rows, seed):
    random.seed(seed)
    return random.sample(rows, 10)


def good_token():
    return secrets.token_hex(16)


def simulated(count):
    generator = random.Random(7)
    return [generator.random() for _ in range(count)]


def jitter():
    random.seed(time.time())
    return random.uniform(0, 1)


def tokenized(texts):
    random.seed(0)
    return tokenizer(random.choice(texts))
