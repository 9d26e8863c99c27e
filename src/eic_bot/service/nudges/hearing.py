"""What members say and press in a room about the nudges there."""

from collections.abc import Sequence
from dataclasses import replace

from eic_bot.dialogs.inputs import Pressed
from eic_bot.dialogs.messages import Message, Paragraph, Part, words
from eic_bot.dialogs.nudge_requests import AskNudges
from eic_bot.dialogs.nudges_heard import LOOKED_AROUND, asked_in_room, pressed_in_room, wants_resources
from eic_bot.dialogs.nudges_told import in_words
from eic_bot.model.reading import plain_words
from eic_bot.service.effects import put
from eic_bot.service.envelopes import UNDER, Event, Inbound, Mentioned
from eic_bot.service.nudges.asking import act
from eic_bot.service.nudges.audience import audience_of
from eic_bot.service.nudges.manners import settings_of
from eic_bot.service.nudges.records import Settings
from eic_bot.service.nudges.resources_here import resources_here
from eic_bot.service.nudges.sending import phrases_of
from eic_bot.service.nudges.to_rooms import USEFUL
from eic_bot.service.records import Owner
from eic_bot.service.rooms import NUDGE
from eic_bot.service.rounds.reminding import next_decent
from eic_bot.service.rounds.table import Table


def nudges_heard(table: Table, one: Inbound, event: Event) -> tuple[Owner, bool]:
    """The room after it, and whether that was all. Whatever is said to the bot there, it is known from then on."""
    if isinstance(event, Pressed) and one.session == NUDGE:
        _answered(table)
        asked = pressed_in_room(event.value)
        if asked is not None:
            _do(table, one, asked)
        elif event.value == USEFUL:
            _thank(table, one)
        return table.me, True
    if not isinstance(event, Mentioned):
        return table.me, False
    _meet(table)
    _answered(table)
    asked = asked_in_room(phrases_of(table), event.text)
    if asked is None and wants_resources(phrases_of(table), event.text):
        _say(table, one, resources_here(table, replace(settings_of(table), audience=audience_of(one))))
        return table.me, True
    is_useful = plain_words(event.text) == plain_words(words(phrases_of(table).say("nudge-useful")))
    if asked is not None:
        _do(table, one, asked)
    elif is_useful:
        _thank(table, one)
    return table.me, asked is not None or is_useful


def _thank(table: Table, one: Inbound) -> None:
    _say(table, one, (Paragraph(phrases_of(table).say("nudge-thanks")),))


def _do(table: Table, one: Inbound, asked: AskNudges) -> None:
    result = act(table, asked, audience_of(one) if asked.act in LOOKED_AROUND else None)
    said = in_words(phrases_of(table), table.content.pack, result)
    _say(table, one, tuple(Paragraph(each) for each in said))


def _say(table: Table, one: Inbound, parts: Sequence[Part]) -> None:
    """In the thread in which it was said; what was pressed is answered under the newest post."""
    message, thread = Message(f"room:{one.key}", tuple(parts), NUDGE), one.thread
    if thread is None and isinstance(one.event, Pressed):
        sent = table.tx.nudges.sent(table.me.id, 0)
        thread = f"{UNDER}{sent[0].key}" if sent else None
    table.me = put(table.me, table.changes, "send", message.key, message, thread)


def _meet(table: Table) -> None:
    """A room that was never asked is asked on the next working day, once there is something to post there."""
    now, closed = table.changes.now, table.closed
    due = next_decent(now, closed) if table.tx.sharing.published() is not None else None
    table.tx.nudges.meet(Settings(table.me.id, "unasked", next_at=due))


def _answered(table: Table) -> None:
    settings = settings_of(table)
    if settings.unanswered:
        table.tx.nudges.keep(replace(settings, unanswered=0))
