"""What the screen of a room shows of a workshop: large, to be read from afar, and nothing about people."""

from collections.abc import Iterator
from typing import Literal, TypeAlias, assert_never

from eic_bot.dialogs.messages import Paragraph, Spans
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.workshop.moves import AREA
from eic_bot.dialogs.workshop.told import Telling, spread_parts, theirs
from eic_bot.model.agenda import Consent, Talk
from eic_bot.model.meeting import AgreeOnArea, Meeting, Park, Settle, clock
from eic_bot.model.pack import Pack
from eic_bot.model.spread import Spread
from eic_bot.model.value import value

Kind: TypeAlias = Literal["area", "clock", "item", "statement", "listed", "spread", "done"]


@value
class Line:
    """One thing on the screen. There is one area, which is the title of all."""

    kind: Kind
    text: Spans


@value
class Shown:
    """What is on the screen now."""

    language: str
    lines: tuple[Line, ...]


def shown(phrases: Phrases, pack: Pack, meeting: Meeting | None, spread: Spread | None, now: int) -> Shown:
    """The workshop as it stands; None for one that has not begun."""
    if meeting is None:
        return Shown(phrases.language, (Line("area", phrases.say("screen-not-begun")),))
    telling = Telling(phrases, pack, "", 0, "")
    lines = _now(phrases, pack, telling, meeting, spread, now)
    return Shown(phrases.language, (*lines, *_last(telling, meeting)))


def _now(
    phrases: Phrases, pack: Pack, telling: Telling, meeting: Meeting, spread: Spread | None, now: int
) -> Iterator[Line]:
    up = meeting.up
    if up is None:
        used = clock(meeting, now).used
        agreed, parked = len(meeting.agreed), len(meeting.parked)
        yield Line("area", phrases.say("workshop-over"))
        yield Line("clock", phrases.say("workshop-over-agreed", agreed=agreed, parked=parked, minutes=used))
        return
    if meeting.paused_at is not None:
        yield Line("area", phrases.say("screen-paused"))
        return
    area = up.area if isinstance(up, Consent) else up.characteristic.partition(".")[0]
    yield Line("area", (theirs(pack.area_of[area].title, phrases),))
    yield Line("clock", telling.clock_line(meeting, now))
    yield from (
        _listed(phrases, pack, telling, up) if isinstance(up, Consent) else _talk(phrases, pack, telling, up, spread)
    )


def _listed(phrases: Phrases, pack: Pack, telling: Telling, up: Consent) -> Iterator[Line]:
    title = theirs(pack.area_of[up.area].title, phrases)
    yield Line("item", phrases.say("workshop-list", area=title, count=len(up.proposals)))
    for one in up.proposals:
        said = phrases.say("workshop-proposal", answer=telling.label(one.value), text=telling.text(one.statement))
        yield Line("listed", said)


def _talk(phrases: Phrases, pack: Pack, telling: Telling, up: Talk, spread: Spread | None) -> Iterator[Line]:
    statement = up.statements[0]
    yield Line("item", telling.statement_name(statement))
    yield Line("statement", (telling.text(statement),))
    if spread is not None:
        for part in spread_parts(phrases, pack, spread):
            if isinstance(part, Paragraph):
                yield Line("spread", part.text)


def _last(telling: Telling, meeting: Meeting) -> Iterator[Line]:
    """What was decided last."""
    decided = [_item(one) for one in meeting.steps if isinstance(one, AgreeOnArea | Settle | Park)]
    for item in decided[-1:]:
        for part in telling.closed(item, meeting).parts:
            if isinstance(part, Paragraph):
                yield Line("done", part.text)


def _item(decided: AgreeOnArea | Settle | Park) -> str:
    match decided:
        case AgreeOnArea():
            return f"{AREA}{decided.area}"
        case Settle():
            return decided.given.question
        case Park():
            return decided.statements[0]
        case _:
            assert_never(decided)
