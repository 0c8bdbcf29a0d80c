import threading

lock = threading.Lock()
served = 0


class Account:
    def __init__(self, balance):
        self.lock = threading.Lock()
        self.balance = balance
        self.balance += 0
        self.views = 0

    def pay_in(self, amount):
        with self.lock:
            self.balance += amount

    def pay_out(self, amount):
        self.balance -= amount
#       ^^^^^^^^^^^^^^^^^^^^^^ alert

    def pay_if_enough(self, amount):
        if self.balance >= amount:
            self.balance -= amount
#           ^^^^^^^^^^^^^^^^^^^^^^ alert
            return True
        return False

    def pay_all(self, amounts):
        for amount in amounts:
            self.balance += amount
#           ^^^^^^^^^^^^^^^^^^^^^^ alert

    def seen(self):
        self.views += 1

    def by_hand(self, amount):
        self.lock.acquire()
        try:
            self.balance += amount
        finally:
            self.lock.release()

    def add_locked(self, amount):
        self.balance += amount


class Pool:
    def __init__(self):
        self._pool_lock = threading.RLock()
        self._used = 0

    def take(self):
        with self._pool_lock:
            if self._used < 10:
                self._used += 1

    def give(self):
        self._used -= 1
#       ^^^^^^^^^^^^^^^ alert


class Plain:
    def __init__(self):
        self.count = 0

    def more(self):
        self.count += 1


def count():
    global served
    with lock:
        served += 1


def count_fast():
    global served
    served += 1
#   ^^^^^^^^^^^ alert


def local():
    served = 0
    served += 1
    return served


threading.Thread(target=count).start()
