def total(prices):
    result = 0
    for i in range(len(prices) + 1):
        result += prices[i]
        #         ^^^^^^^^^ alert
    return result


def from_one(names):
    for i in range(1, len(names) + 1):
        print(names[i])
        #     ^^^^^^^^ alert


def copied(rows, target):
    for index in range(0, len(rows) + 1):
        target.send(str(rows[index]))
        #               ^^^^^^^^^^^ alert


def walked(values):
    i = 0
    while i <= len(values):
        handle(values[i])
        #      ^^^^^^^^^ alert
        i += 1


def last(stack):
    return stack[len(stack)]
    #      ^^^^^^^^^^^^^^^^^ alert


def last_of_parameter(queue):
    value = queue[len(queue)]
    #       ^^^^^^^^^^^^^^^^^ alert
    return value


def total_of_all(prices):
    return sum(prices[i] for i in range(len(prices)))


def numbered(names):
    for i in range(1, len(names) + 1):
        print(names[i - 1])


def table(text, other):
    row = list(range(len(other) + 1))
    for i in range(len(text) + 1):
        row[i] = i
    return row


def prefixes(text):
    for i in range(len(text) + 1):
        yield text[:i]


def guarded(values):
    for i in range(len(values) + 1):
        yield values[i] if i < len(values) else None


def inclusive(values, end):
    i = 0
    while i <= len(values):
        if i == len(values):
            break
        handle(values[i])
        i += 1


def numbers(words):
    known = {}
    for word in words:
        known[word] = len(known)
    return known[len(known)]


def end(stack):
    return stack[len(stack) - 1], stack[-1], stack[len(stack):]
