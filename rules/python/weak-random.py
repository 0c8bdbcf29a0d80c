import random
import secrets
import string
import uuid
from random import randint

CHARACTERS = string.ascii_letters + string.digits


def generate_token(length=32):
    return "".join(random.choice(CHARACTERS) for _ in range(length))
    #              ^^^^^^^^^^^^^ alert


def create_user(username):
    password = "".join(random.choices(CHARACTERS, k=12))
    #                  ^^^^^^^^^^^^^^ alert
    user = User(username, password)
    user.reset_token = str(random.getrandbits(128))
    #                      ^^^^^^^^^^^^^^^^^^ alert
    user.save()
    return user


def send_otp(phone):
    otp = randint(100000, 999999)
    #     ^^^^^^^ alert
    gateway.send(phone, f"Your code is {otp}")
    return otp


class Session:
    def start(self, request):
        request.session_id = hex(random.randrange(2**64))
        #                        ^^^^^^^^^^^^^^^^ alert
        return {"csrf_token": random.random()}
        #                     ^^^^^^^^^^^^^ alert


def shuffled(length):
    letters = list(CHARACTERS)
    random.shuffle(letters)
#   ^^^^^^^^^^^^^^ missed: the letters become a password later
    password = "".join(letters[:length])
    return password


def draw_token(bag):
    token = random.choice(bag)
    #       ^^^^^^^^^^^^^ spurious: a token of a game
    return token


def fine(items, text):
    pause = random.uniform(0.5, 1.5)
    pick = random.choice(items)
    port = random.randint(1024, 65535)
    password = "".join(secrets.choice(CHARACTERS) for _ in range(16))
    token = secrets.token_urlsafe(32)
    system = random.SystemRandom()
    otp = system.randint(100000, 999999)
    session_id = uuid.uuid4().hex
    tokens = text.split()
    masked = [word if random.random() > 0.15 else "[MASK]" for word in tokens]
    colour = random.sample(range(256), 3)
    return pause, pick, port, password, token, otp, session_id, masked, colour
