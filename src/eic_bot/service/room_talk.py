"""In which languages a room is spoken to, and what is answered there."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from eic_bot.dialogs.messages import Message
from eic_bot.model.reading import plain_words
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
    if room.kind != "room":
        return ()
    return [*dict.fromkeys((*([room.language] if room.language else ()), *house.languages(tx)))]


def answered_here(tx: Transaction, house: House, room: Owner, key: str, text: str) -> tuple[Owner, Message]:
    """The answer to a mention that is about nothing, in each language; who asks for help is answered in theirs.

    The name of a language makes it the room's.
    """
    said = plain_words(text)
    wanted = house.phrases.language_named(said)
    room = room if wanted is None else replace(room, language=wanted)
    spoken = [house.phrases.speaking(one) for one in ([wanted] if wanted else spoken_here(tx, house, room))]
    asked = [one for one in spoken if "help" in one.command(said)]
    return room, in_blocks(asked[:1] or spoken, lambda phrases: answer_in_room(phrases, key, text))


def heard_in_room(
    table: Callable[[Owner], Table], house: House, room: Owner, one: Inbound, event: Event
) -> tuple[Owner, bool]:
    """The room after it, and whether it was about a workshop, the plan, or what is posted there unasked.

    It is answered in the language in which it was spoken to. ``table`` is where a room sits.
    """
    spoken = spoken_here(table(room).tx, house, room)
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
    content = table.content if round is None else house.library.content(table.tx, round.pack, round.version)
    told = RoomHouse(table.mine, table.language, house.round, content)
    return taken_in_room(table.tx, table.me, table.changes, one, event, told)
