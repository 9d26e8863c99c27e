"""In which languages a room is spoken to, and what is answered there."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from eic_bot.model.reading import plain_words
from eic_bot.service.effects import put
from eic_bot.service.envelopes import Event, Inbound, Mentioned
from eic_bot.service.house import House
from eic_bot.service.nudges.hearing import nudges_heard
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Owner
from eic_bot.service.rooms import NUDGE, answer_in_room, in_blocks
from eic_bot.service.rounds.table import Table
from eic_bot.service.workshops.hearing import taken_in_room
from eic_bot.service.workshops.room import RoomHouse


def spoken_here(tx: Transaction, house: House, room: Owner) -> Sequence[str]:
    """The languages in which words are read in a room: the one spoken there last, and the organisation's."""
    return [*dict.fromkeys((*([room.language] if room.language else ()), *house.languages(tx)))]


def answered_here(table: Table, house: House, one: Inbound, text: str) -> Owner:
    """A room after a mention that is about nothing was answered, in each language; help in that of who asks for it.

    The name of a language makes it the room's.
    """
    said = plain_words(text)
    wanted = house.phrases.language_named(said)
    room = table.me if wanted is None else replace(table.me, language=wanted)
    here = [wanted] if wanted else spoken_here(table.tx, house, room)
    spoken = [house.phrases.speaking(language) for language in here]
    asked = [phrases for phrases in spoken if "help" in phrases.command(said)]
    message = in_blocks(asked[:1] or spoken, lambda phrases: answer_in_room(phrases, one.key, text))
    return put(room, table.changes, "send", message.key, message, one.thread)


def heard_in_room(
    table: Callable[[Owner], Table], house: House, room: Owner, one: Inbound, event: Event
) -> tuple[Owner, bool]:
    """A room after it, and whether it was about a workshop, the plan, or what is posted there unasked.

    It is answered in the language in which it was spoken to. ``table`` is where a room sits.
    """
    spoken = () if room.kind == "person" else spoken_here(table(room).tx, house, room)
    for language in spoken if isinstance(event, Mentioned) else spoken[:1]:
        speaking = replace(room, language=language) if len(spoken) > 1 else room
        after, taken = _in_workshop(table(speaking), house, one, event)
        if not taken:
            after, taken = nudges_heard(table(after), one, event)
        if taken:
            return after, True
    return room, False


def _in_workshop(table: Table, house: House, one: Inbound, event: Event) -> tuple[Owner, bool]:
    if one.session == NUDGE:
        return table.me, False
    round = table.tx.rounds.newest()
    content = house.content_in(table.tx, round)
    told = RoomHouse(table.mine, table.language, house.round, content)
    return taken_in_room(table.tx, table.me, table.changes, one, event, told)
