"""A nudge whose time has come: sent, put off, or the last. What it says is decided now and not before."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from eic_bot.dialogs.messages import Message, Paragraph, Theirs
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.nudging import Farewell, Later, Manner, Send, judge, may_send, next_due
from eic_bot.service.envelopes import Inbound, NudgeDue
from eic_bot.service.nudges.audience import audience_of
from eic_bot.service.nudges.manners import course_of, is_wanted, manner_of, sent_lately
from eic_bot.service.nudges.records import Settings
from eic_bot.service.nudges.sending import key_of, note, say
from eic_bot.service.nudges.to_people import to_person
from eic_bot.service.nudges.to_rooms import ask_room, to_room
from eic_bot.service.records import Owner
from eic_bot.service.rooms import NUDGE, in_blocks
from eic_bot.service.rounds.table import Table


def nudge(table: Table, one: Inbound, event: NudgeDue, waiting: Sequence[Theirs]) -> Owner:
    """Send it, if it is still wanted. ``waiting`` are the titles of what a person has open.

    Where the room was looked at just now, that counts and not who was seen there before: others may have come since.
    """
    kept = table.tx.nudges.of(table.me.id)
    if kept is None or kept.next_at != event.due:
        return table.me
    settings = replace(kept, audience=audience_of(one)) if one.looked else kept
    manner = manner_of(table, settings)
    if settings.state == "unasked":
        _ask(table, settings, manner)
    elif is_wanted(table, settings):
        _go(table, settings, manner, waiting)
    else:
        table.tx.nudges.keep(replace(settings, next_at=None))
    return table.me


def _ask(table: Table, settings: Settings, manner: Manner) -> None:
    later = may_send(manner, sent_lately(table), table.changes.now)
    if later is not None:
        table.tx.nudges.keep(replace(settings, next_at=later.due))
        return
    ask_room(table, settings)
    table.tx.nudges.keep(replace(settings, state="asked", next_at=None))


def _go(table: Table, settings: Settings, manner: Manner, waiting: Sequence[Theirs]) -> None:
    course, now = course_of(table, settings), table.changes.now
    verdict = judge(manner, course, now)
    match verdict:
        case Later():
            table.tx.nudges.keep(replace(settings, unanswered=course.unanswered, next_at=verdict.due))
        case Farewell():
            _farewell(table, settings)
            table.tx.nudges.keep(replace(settings, state="stopped", next_at=None))
        case Send():
            is_room = table.me.kind == "room"
            is_sent = to_room(table, settings) if is_room else to_person(table, settings, waiting)
            unanswered = course.unanswered + is_sent
            due = next_due(manner, unanswered, now)
            table.tx.nudges.keep(replace(settings, unanswered=unanswered, next_at=due))
        case _:
            assert_never(verdict)


def _farewell(table: Table, settings: Settings) -> None:
    is_room, key = table.me.kind == "room", key_of(table, settings)
    kind, session = table.me.kind, NUDGE if is_room else ""

    def write(phrases: Phrases) -> Message:
        return Message(key, (Paragraph(phrases.say(f"nudge-farewell-{kind}")),), session)

    say(table, in_blocks(table.posted if is_room else [table.mine], write))
    note(table, key, "farewell", {"unanswered": settings.unanswered})
