"""What can be wished of the press, by name, and how what came of it is told."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeAlias

from eic_bot.dialogs.dialog import Content
from eic_bot.entrypoints.impact_words import in_words
from eic_bot.service.overlays import Laid, foresee
from eic_bot.service.publishing.deciding import Confirmed, Decided
from eic_bot.service.publishing.operating import Press
from eic_bot.service.publishing.problems import Refusal
from eic_bot.service.publishing.records import Movers, Publication

Words: TypeAlias = Mapping[str, Any]
"""What an order needs, by name: the pack or its content as JSON, who does it, the token, who goes over."""
NO, STILL = "No:", "still going over"


async def _report(press: Press, words: Words) -> Sequence[str]:
    offered = _content(words)
    weighed = await press.report(offered, words["only"])
    if weighed.impact is None:
        return _refused(weighed.refused)
    laid = [] if words["only"] else await foresee(press.transactions, offered)
    return [*in_words(weighed.impact), *(line for one in laid for line in _overlay(one))]


def _overlay(one: Laid) -> Sequence[str]:
    """The overlay of an organisation, and what of it the new version has no place for."""
    fits = "all of it fits" if not one.lost else f"{len(one.lost)} of it no longer fit, and the rest does:"
    lost = [f"  {'.'.join(map(str, each.where))}: {each.why.replace('_', ' ')} {each.name}" for each in one.lost]
    return [f"Overlay of {one.organisation}, then {one.version}: {fits}", *lost]


async def _publish(press: Press, words: Words) -> Sequence[str]:
    confirmed = Confirmed(words["by"], words["token"], _movers(words))
    return _decided(await press.publish(_content(words), confirmed, words["only"]))


async def _roll_back(press: Press, words: Words) -> Sequence[str]:
    return _decided(await press.roll_back(words["pack"], words["by"], words["to"], _movers(words), words["only"]))


async def _go_on(press: Press, words: Words) -> Sequence[str]:
    del words
    return [_line(one) for one in await press.go_on()]


async def _history(press: Press, words: Words) -> Sequence[str]:
    found = await press.history(words["pack"], words["only"])
    return [_line(one) for one in found] or [f"{NO} pack {words['pack']} was never published here."]


ORDERS: Mapping[str, Callable[[Press, Words], Awaitable[Sequence[str]]]] = {
    "report": _report,
    "publish": _publish,
    "roll_back": _roll_back,
    "go_on": _go_on,
    "history": _history,
}
"""Each gives lines to read. The first begins with ``No:`` where it was not done."""


def _content(words: Words) -> Content:
    return Content.model_validate_json(words["content"])


def _movers(words: Words) -> Movers:
    return Movers(words["move"], tuple(words["organisations"]))


def _refused(refused: Sequence[Refusal]) -> Sequence[str]:
    return [f"{NO} it was not done.", *[str(one) for one in refused]]


def _decided(decided: Decided) -> Sequence[str]:
    return _refused(decided.refused) if decided.publication is None else [_line(decided.publication)]


def _line(one: Publication) -> str:
    names = one.by if one.second is None else f"{one.by} and {one.second}"
    came = {"begun": "begun with", "published": "published by", "rolled_back": "gone back to by"}[one.act]
    states = {
        "proposed": f"waits for a second person; confirm with the same token {one.token}",
        "moving": f"{one.moved} sessions went over, {STILL}",
        "done": f"{one.moved} sessions went over",
        "overtaken": "overtaken by another version",
    }
    return f"{one.pack} {one.version}: {came} {names}; {states[one.state]}"
