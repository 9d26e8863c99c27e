"""The report of what publishing would do, as lines to read."""

from collections.abc import Iterator, Sequence

from eic_bot.packs.difference import FATES
from eic_bot.service.publishing.differing import Items
from eic_bot.service.publishing.weighing import ANSWERING, Impact

MOST = 40
"""Lines of one sort; the rest are counted."""


def in_words(impact: Impact) -> Sequence[str]:
    """All of it; the last line is how to confirm."""
    return [
        *_told(impact),
        f"With --move all, {impact.movers['all']} sessions go over.",
        f"With --move some, those {impact.movers['some']} of them that have no answer yet.",
        "No answer is deleted. It can be undone with: eic-bot pack rollback",
        f"To publish: --confirm {impact.token} --move all|some|nobody",
    ]


def of_overlay(impact: Impact) -> Sequence[str]:
    """The same of an overlay, which nobody goes over to."""
    return [
        *_told(impact),
        "Who is in the middle of something ends it on the version they began on.",
        "No answer is deleted. It can be undone with: eic-bot pack overlay remove",
        f"To publish: --confirm {impact.token}",
    ]


def _told(impact: Impact) -> Sequence[str]:
    return [
        f"{impact.pack} {impact.before or 'nothing'} -> {impact.after}",
        "",
        f"{impact.sessions} sessions in {impact.organisations} organisations",
        *_cut(_places(impact)),
        "",
        f"Answers that stay as they are: {impact.same}",
        *_cut(_fates(impact)),
        *_cut(_rounds(impact)),
        *_items("Dialogs", impact.dialogs),
        *_items("Resources", impact.resources),
        *_items("What is sent unasked", impact.nudges),
        "",
    ]


def _places(impact: Impact) -> Iterator[str]:
    for place, count in impact.places.items():
        where = f"{place.dialog}, {place.area}" if place.area else place.dialog
        yield f"  {count} on {place.version} in {where}: {place.state}"


def _fates(impact: Impact) -> Iterator[str]:
    for one in impact.fates:
        descent = one.descent
        into = f" (now {' and '.join(descent.after)})" if descent.before and descent.after != descent.before else ""
        fate = "has other words that mean the same" if descent.is_comparable else FATES[descent.kin]
        yield f"  {' and '.join(descent.before or descent.after)} {fate}{into}; {one.answers} answered"


def _rounds(impact: Impact) -> Iterator[str]:
    if impact.rounds:
        yield ""
        yield "Open rounds"
    for one in impact.rounds:
        goes = "can go over as a whole" if one.state in ANSWERING else f"ends on {one.version}"
        yield f"  {one.title or one.organisation} on {one.version}, {one.state}: {goes}"


def _items(name: str, items: Items) -> Iterator[str]:
    if items:
        yield ""
        yield name
    for what, ids in (("new", items.new), ("changed", items.changed), ("gone", items.gone)):
        if ids:
            yield f"  {what}: {', '.join(ids[:MOST])}" + (f" and {len(ids) - MOST} more" if len(ids) > MOST else "")


def _cut(lines: Iterator[str]) -> Sequence[str]:
    found = list(lines)
    return found if len(found) <= MOST else [*found[:MOST], f"  and {len(found) - MOST} more"]
