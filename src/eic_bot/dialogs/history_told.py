"""What came of looking back, in words."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import assert_never

from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.confirming import offer_next
from eic_bot.dialogs.history_requests import (
    HistoryRefused,
    HistoryResult,
    HistoryShown,
    LastSaid,
    PastCouncil,
    PastRound,
)
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Heading, Ours, Paragraph, Part, Spans, Table, Theirs, words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.pack import Pack
from eic_bot.model.text import worded
from eic_bot.model.trends import CharacteristicTrend

MOST_ROUNDS = 4
"""Rounds beside each other in a table."""


def history_told(talk: Talk, result: HistoryResult) -> Next:
    """Say what came of it, and go on where the person was."""
    match result:
        case LastSaid():
            return offer_next(talk, result)
        case HistoryShown():
            talk.lead.extend(history_parts(talk.phrases, talk.pack, result))
        case HistoryRefused():
            talk.session.is_confirming = False
            talk.tell(f"history-{result.why.replace('_', '-')}")
        case _:
            assert_never(result)
    talk.send()
    is_asked = isinstance(talk.journey.stop(talk.session.at), Asking) and talk.session.status == "asking"
    return show_current(talk) if is_asked else "told"


def history_parts(phrases: Phrases, pack: Pack, shown: HistoryShown) -> tuple[Part, ...]:
    """A line for each round, and where each characteristic stood in those that were published."""
    parts: list[Part] = [Heading(phrases.say("history-title"))]
    parts += [Paragraph(_round(phrases, one)) for one in shown.rounds]
    parts += [Paragraph(_before(phrases, one)) for one in shown.before]
    compared = [part for service, went in shown.trends for part in _compared(phrases, pack, shown, service, went)]
    return (*parts, *compared, Paragraph(phrases.say("history-compared" if compared else "history-one")))


def _compared(
    phrases: Phrases, pack: Pack, shown: HistoryShown, service: str, went: Sequence[CharacteristicTrend]
) -> list[Part]:
    """The rounds of one service, or of the whole organisation, beside each other; nothing where there is but one."""
    published = [one for one in shown.rounds if one.published and one.service == service][-MOST_ROUNDS:]
    if len(published) < 2:
        return []
    days = [_day(phrases, one.workshop) for one in published]
    known = [one for one in went if any(position is not None for position in one.positions)]
    named = Theirs(service, phrases.language)
    title = phrases.say("history-of-service", service=named) if service else phrases.say("history-then-now")
    header = (phrases.say("history-characteristic"), *days, phrases.say("history-remark"))
    rows = tuple(_row(phrases, pack, one, len(days)) for one in known if one.characteristic in pack.characteristics)
    return [Heading(title), *([Table(title, header, rows, is_spelled=True)] if rows else [])]


def _row(phrases: Phrases, pack: Pack, one: CharacteristicTrend, rounds: int) -> tuple[Spans, ...]:
    positions: Sequence[int | None] = one.positions[-rounds:]
    cells = [phrases.say("history-not-compared")] * (rounds - len(positions)) + [
        _level(phrases, at) for at in positions
    ]
    title = worded(pack.characteristics[one.characteristic].title, phrases.language)
    return ((Theirs(*title),), *cells, _remark(phrases, one, positions))


def _remark(phrases: Phrases, one: CharacteristicTrend, positions: Iterable[int | None]) -> Spans:
    """What stopped the comparison, or which way it went last; of several rounds never a sum."""
    if one.stopped is not None and len(tuple(positions)) < 2:
        return phrases.say(f"history-is-{one.stopped.value}")
    known = [at for at in one.positions if at is not None]
    steps = [after - before for before, after in pairwise(known)]
    if not steps:
        return phrases.say("history-once")
    if steps[-1] == 0:
        return phrases.say("history-same")
    return phrases.say("history-up" if steps[-1] > 0 else "history-down", count=abs(steps[-1]))


def _level(phrases: Phrases, position: int | None) -> Spans:
    return phrases.say("history-unknown") if position is None else phrases.say("history-level", level=position)


def _round(phrases: Phrases, one: PastRound) -> Spans:
    published = _day(phrases, one.published) if one.published else ()
    said = phrases.say(
        f"history-round-{'published' if one.published else 'other'}",
        workshop=_day(phrases, one.workshop),
        mode=phrases.say(f"mode-{one.mode}"),
        published=published,
        state=phrases.say(f"history-state-{one.state}"),
    )
    if not one.service:
        return said
    return phrases.say("history-about-service", service=Theirs(one.service, phrases.language), said=said)


def _before(phrases: Phrases, one: PastCouncil) -> Spans:
    """A council before this one, by its own name."""
    comma = Ours(", ", phrases.language)
    days = [_day(phrases, day) for day in one.published]
    said = tuple(span for place, day in enumerate(days) for span in ((comma, *day) if place else day))
    name, until = Theirs(one.name, phrases.language), _day(phrases, one.ended_on)
    return phrases.say("history-before", name=name, until=until, count=len(days), days=said)


def _day(phrases: Phrases, iso: str) -> Spans:
    year, month, day = iso.split("-")
    name = words(phrases.say("month", number=int(month)))
    return phrases.say("date-written", day=day.lstrip("0"), month=name, year=year)
