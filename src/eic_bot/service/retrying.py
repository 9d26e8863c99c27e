"""What a try means for the next one: when, or never. Pure: chance comes as an argument, between 0 and 1."""

from dataclasses import replace

from eic_bot.service.envelopes import Outbound, Receipt, Refused, TryLater
from eic_bot.service.limits import LONGEST_MS, Limits

FIRST_MS = 1_000
SLOWEST_MS = 600_000


def backoff_ms(attempts: int, chance: float) -> int:
    """Twice as long after each try; somewhere in the upper half of that, so that messages do not come back as one.

    ``attempts`` from 1.
    """
    longest = min(SLOWEST_MS, FIRST_MS << min(attempts - 1, 20))
    return longest // 2 + round(longest / 2 * chance)


def judged(outbound: Outbound, receipt: Receipt, limits: Limits, chance: float) -> Receipt:
    """The receipt with its wait filled in; a message that was tried often enough is given up."""
    if not isinstance(receipt, TryLater):
        return receipt
    if outbound.attempts % limits.attempts == 0:
        return Refused(f"{receipt.why}; given up after {outbound.attempts} tries", is_final=True)
    asked = receipt.wait_ms or 0
    wait = max(asked + round(asked / 10 * chance), backoff_ms(outbound.attempts, chance))
    return replace(receipt, wait_ms=min(wait, LONGEST_MS))
