"""Figures of the whole service, by which an operator sees that something is stuck; no organisation has a name here."""

from collections.abc import Mapping

from eic_bot.model.value import value

LATE_MS = 60_000
"""A timer that is due for longer should have fired."""


@value
class Waiting:
    """Messages of one channel that are due."""

    count: int
    oldest: int
    """When the oldest was written, in milliseconds of UTC since 1970."""


@value
class Figures:
    """As things stand in the database, for all organisations together."""

    waiting: Mapping[str, Waiting]
    """What is due, by channel; organisations that are paused apart."""
    dead: Mapping[str, int]
    """Messages that were given up, by channel."""
    late: int
    """Timers that are due for longer than ``LATE_MS``."""
    latest: int | None
    """When the first of them was due."""
    rounds: Mapping[str, int]
    """Rounds of organisations by state; solo use is none."""
