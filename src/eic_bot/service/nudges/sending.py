"""What every nudge is sent with: its key, a place in the order, and the note by which it is explained."""

from datetime import timedelta

from eic_bot.dialogs.messages import Message
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.quiet import local
from eic_bot.model.rhythm_reading import written
from eic_bot.service.effects import put
from eic_bot.service.envelopes import UNDER
from eic_bot.service.nudges.manners import rhythm_of
from eic_bot.service.nudges.records import Facts, Sent, Settings
from eic_bot.service.nudges.zones import USUAL, zone_of
from eic_bot.service.rooms import NUDGE
from eic_bot.service.rounds.table import Table


def phrases_of(table: Table) -> Phrases:
    """The sentences in the language of whoever sits at the table."""
    return table.mine


def key_of(table: Table, settings: Settings) -> str:
    """The message that is due now, and no other."""
    return f"{NUDGE}:{table.me.id}:{settings.next_at}"


def say(table: Table, message: Message, under: str | None = None) -> None:
    """Put it at the end of what is said to them; under a message of ours, where there are threads."""
    table.me = put(table.me, table.changes, "send", message.key, message, None if under is None else f"{UNDER}{under}")


def note(table: Table, key: str, kind: str, facts: Facts) -> None:
    """It was sent, and what for. It fails where it was sent before."""
    table.tx.nudges.note(table.me.id, Sent(key, table.changes.now, kind, facts))


def rhythm_written(table: Table, settings: Settings) -> str:
    """By which rhythm it came."""
    rhythm = rhythm_of(table, settings)
    return "" if rhythm is None else written(rhythm)


def day_ahead(table: Table, settings: Settings, days: int) -> str:
    """A day, as buttons carry it: ``YYYY-MM-DD``."""
    there = local(table.changes.now, zone_of(settings.zone or USUAL))
    return (there + timedelta(days=days)).date().isoformat()
