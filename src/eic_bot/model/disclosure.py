"""What figures about groups give away when they are put together.

Somebody who sees the figures of several groups can add and subtract them. The rule here is about everything they can
work out that way: no combination of groups, with any factors, may be left with fewer than a few members.

Groups are vectors of nought and one over their members, and what can be worked out is the space they span. Members who
are in exactly the same groups are one column. A combination is left with few members alone just where taking these
few columns away makes the rank smaller; ranks are counted modulo a prime larger than any determinant that can occur,
and so are exact.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Sequence
from itertools import combinations

MOST_GROUPS = 12
"""More groups than these are not weighed against each other: the next one is refused."""
_MOST_SMALL = 16
_PRIME = 2**61 - 1  # a determinant of noughts and ones of 12 rows is at most 1458


def gives_away(groups: Sequence[Collection[Hashable]], least: int) -> bool:
    """Whether figures of all these groups, put together in any way, leave fewer than ``least`` members alone.

    Where that would take too long to know, it is taken to be so.
    """
    told = [frozenset(group) for group in groups if group]
    if len(told) > MOST_GROUPS:
        return True
    columns = _columns(told)
    large = [column for column, members in columns.items() if members >= least]
    small = [column for column, members in columns.items() if members < least]
    whole = _rank([*large, *small], len(told))
    if _rank(large, len(told)) == whole:
        return False
    if len(small) > _MOST_SMALL:
        return True
    return any(
        _rank([*large, *(one for one in small if one not in few)], len(told)) < whole
        for few in _fewer_than(least, small, columns)
    )


def _columns(groups: Sequence[frozenset[Hashable]]) -> Counter[int]:
    """How many members are in each mixture of groups; bit ``n`` of a mixture stands for the group ``n``."""
    mixtures: dict[Hashable, int] = {}
    for number, group in enumerate(groups):
        for member in group:
            mixtures[member] = mixtures.get(member, 0) | 1 << number
    return Counter(mixtures.values())


def _fewer_than(least: int, small: Sequence[int], columns: Counter[int]) -> Iterator[frozenset[int]]:
    for count in range(1, least):
        for few in combinations(small, count):
            if sum(columns[column] for column in few) < least:
                yield frozenset(few)


def _rank(columns: Sequence[int], height: int) -> int:
    """The rank of columns given as bits."""
    basis: dict[int, list[int]] = {}
    for column in columns:
        entries = [column >> row & 1 for row in range(height)]
        for row in range(height):
            if entries[row] == 0:
                continue
            if row not in basis:
                inverse = pow(entries[row], -1, _PRIME)
                basis[row] = [entry * inverse % _PRIME for entry in entries]
                break
            factor = entries[row]
            entries = [(entry - factor * known) % _PRIME for entry, known in zip(entries, basis[row], strict=True)]
        if len(basis) == height:
            break
    return len(basis)
