"""The order in which rows are read: any beginning of it is a small corpus, even over source groups, with its twins whole."""

import numpy as np

from ..prepare import Corpus


def reading_order(corpus: Corpus, seed: int) -> np.ndarray:
    """All rows. The group with the fewest rows so far comes next, and in it its sources and labels in turn."""
    twin = {int(index): pair for pair in corpus.pairs for index in pair}
    cells: dict[str, dict[tuple, list[list[int]]]] = {}
    for index in np.random.default_rng(seed).permutation(len(corpus.rows)):
        pair = twin.get(int(index))
        if pair is not None and index != pair[0]:
            continue
        kind = "twins" if pair is not None else int(corpus.label[index])
        unit = [int(index)] if pair is None else [int(i) for i in pair]
        cells.setdefault(corpus.group[index], {}).setdefault((corpus.source[index], kind), []).append(unit)
    waiting = {group: in_turn(list(of.values())) for group, of in sorted(cells.items())}
    taken = dict.fromkeys(waiting, 0)
    order: list[int] = []
    while waiting:
        group = min(waiting, key=taken.__getitem__)
        unit = waiting[group].pop(0)
        order += unit
        taken[group] += len(unit)
        if not waiting[group]:
            del waiting[group]
    return np.array(order, np.int64)


def in_turn(queues: list[list[list[int]]]) -> list[list[int]]:
    """The first of each queue, then the second of each, and so on."""
    return [queue[at] for at in range(max(map(len, queues))) for queue in queues if at < len(queue)]
