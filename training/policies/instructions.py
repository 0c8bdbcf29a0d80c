"""Instruction following from templates: questions with one right token, so that a prompt cannot be answered without reading it.

Some are about the text, most are not. The answer is one word, which the prompt itself fixes or which anybody can work out.
"""

import random

WORDS = "red blue green one two three cat dog sun tree house river bread paper north south".split()


def obey(text: str, rng: random.Random) -> tuple[str, str]:
    answer = rng.choice(("yes", "no"))
    form = rng.choice(("Answer {} whatever the text says.", "Do not judge the text. Say {}.", "The answer has to be {}."))
    return form.format(answer), answer


def copy(text: str, rng: random.Random) -> tuple[str, str]:
    answer = rng.choice(WORDS)
    form = rng.choice(("Answer with the word {}.", "Repeat this word: {}", "Ignore the text and write {}."))
    return form.format(answer), answer


def choose(text: str, rng: random.Random) -> tuple[str, str]:
    words = rng.sample(WORDS, 3)
    at = rng.randrange(3)
    return f"Of the words {words[0]}, {words[1]}, {words[2]}, which is the {('first', 'second', 'third')[at]}?", words[at]


def count(text: str, rng: random.Random) -> tuple[str, str]:
    number = rng.randrange(1, 4)
    return f"How many words are listed here, one, two or three: {' '.join(rng.sample(WORDS[6:], number))}?", WORDS[2 + number]


def compare(text: str, rng: random.Random) -> tuple[str, str]:
    left, right = rng.sample(range(2, 60), 2)
    more = rng.random() < 0.5
    return f"Is {left} {'greater' if more else 'smaller'} than {right}?", "yes" if (left > right) == more else "no"


def letter(text: str, rng: random.Random) -> tuple[str, str]:
    word = rng.choice(WORDS)
    asked = rng.choice((word[0], rng.choice("bcdghnoprst")))
    return f"Does the word {word} begin with {asked}?", "yes" if word[0] == asked else "no"


def contains(text: str, rng: random.Random) -> tuple[str, str]:
    """About the text: whether a word of it, or one made up, occurs."""
    words = [word for word in text.split() if word.isalpha() and len(word) > 2] or ["text"]
    word = rng.choice((rng.choice(words), rng.choice(WORDS)))
    positive = rng.random() < 0.5
    form = f"Does the word {word} occur above?" if positive else f"Is the word {word} absent above?"
    return form, "yes" if (word in text.split()) == positive else "no"


def begins(text: str, rng: random.Random) -> tuple[str, str]:
    """About the text: how it begins, asked either way round."""
    first = (text.split() or ["text"])[0][:20]
    asked = rng.choice((first, rng.choice(("def", "import", "function", "public", "static", "from"))))
    positive = rng.random() < 0.5
    form = f"Is {asked} the first word of the text?" if positive else f"Does the text start with something else than {asked}?"
    return form, "yes" if (asked == first) == positive else "no"


INSTRUCTIONS = (obey, copy, choose, count, compare, letter, contains, begins)


def draw(text: str, rng: random.Random) -> tuple[str, str]:
    """A prompt and its one-word answer."""
    return rng.choice(INSTRUCTIONS)(text, rng)
