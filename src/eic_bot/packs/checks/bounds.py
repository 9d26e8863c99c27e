"""Something can lie between a lower and an upper bound."""

from collections.abc import Iterator

from eic_bot.packs.checks.conditions import conditions_of
from eic_bot.packs.checks.draft import Draft
from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Data, Piece

_PAIRS = {"number": ("at_least", "at_most"), "date": ("not_before", "not_after")}


def check(draft: Draft, findings: Findings) -> None:
    """The bounds of numbers and days, and the periods of conditions."""
    for question in draft.questions.values():
        pair = _PAIRS.get(question.get("kind").text or "")
        if pair is not None:
            _in_order(question.get(pair[0]), question.get(pair[1]), findings)
    for condition in conditions_of(draft):
        for period in _periods(condition):
            _in_order(period.get("from"), period.get("to"), findings)


def _periods(condition: Piece) -> Iterator[Piece]:
    for key in ("all", "any"):
        for part in condition.get(key).items():
            yield from _periods(part)
    if condition.get("not").value is not None:
        yield from _periods(condition.get("not"))
    yield condition.get("between_dates")


def _in_order(low: Piece, high: Piece, findings: Findings) -> None:
    if _is_more(low.value, high.value):
        findings.at("P311", high, low=low.value, high=high.value)


def _is_more(low: Data, high: Data) -> bool:
    if isinstance(low, int | float) and isinstance(high, int | float):
        return low > high
    # Days are written year first, so that their texts have the order of the days.
    return isinstance(low, str) and isinstance(high, str) and low > high
