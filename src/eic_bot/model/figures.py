"""Counts that are looked at again and again, of members that come and go.

What was shown of a count stays its figure until a newer one, put together in any way with all that was shown before,
gives nobody away. So the same look twice, before and after one council came or went, shows the same.
"""

from collections.abc import Hashable, Sequence
from typing import TypeVar

from eic_bot.model.disclosure import gives_away

Member = TypeVar("Member", bound=Hashable)


def next_figure(shown: Sequence[frozenset[Member]], now: frozenset[Member], least: int) -> frozenset[Member] | None:
    """The members that may be counted in sight of others; None where nothing may be shown.

    ``shown`` are those of every figure that was shown before, the newest last; ``least`` is how few nothing may be said
    about.
    """
    if not shown:
        return now if len(now) >= least else None
    last = shown[-1]
    if len(now ^ last) < least:
        return last
    if len(now) < least:
        return None
    return last if gives_away([*shown, now], least) else now
