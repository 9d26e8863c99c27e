"""What a check found: that something is well, or what is wrong and what to do."""

from email.utils import parsedate_to_datetime
from typing import Final

from eic_bot.model.value import value

MOST_SECONDS_OFF: Final = 120
"""Platforms refuse what is five minutes off: a clock this far off is near to that."""


@value
class Finding:
    """One thing that was checked. ``code`` is stable; a finding with nothing to do is good news."""

    code: str
    what: str
    to_do: str = ""

    @property
    def is_well(self) -> bool:
        """Whether nothing has to be done."""
        return not self.to_do


def checked_clock(code: str, whose: str, date: str, now: float, refused: str) -> Finding | None:
    """How this machine's clock goes beside the one that put a date into its answer; None where there is no date.

    ``refused`` says what is no longer taken when it is too far off. Times are seconds of UTC since 1970.
    """
    try:
        off = now - parsedate_to_datetime(date).timestamp()
    except ValueError:
        return None
    if abs(off) <= MOST_SECONDS_OFF:
        return Finding(code, f"this machine's clock goes like {whose}")
    return Finding(
        code,
        f"this machine's clock is {abs(off):.0f} seconds {'ahead of' if off > 0 else 'behind'} {whose}",
        f"Set the clock (NTP): {refused} when it is five minutes off.",
    )
