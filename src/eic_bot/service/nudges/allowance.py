"""May something be sent to somebody unasked: one answer for reminders, nudges and whatever else the bot begins.

Whoever sends something unasked asks ``put_off_until`` first, and ``note_sent`` says afterwards that it was sent.
What has a last day comes first: the rest leaves it a place in the week, so that it is at most moved and never lost.
"""

from dataclasses import replace

from eic_bot.model.nudging import may_send
from eic_bot.service.nudges.manners import manner_of, sent_lately, settings_of
from eic_bot.service.nudges.promised import promised
from eic_bot.service.nudges.records import Facts, Kind, Sent, Settings
from eic_bot.service.rounds.reminding import is_decent, next_decent
from eic_bot.service.rounds.table import Table


def put_off_until(table: Table, kind: Kind) -> int | None:
    """The first moment at which whoever sits at the table may be written to; None where that is now.

    A snooze is about nudges alone: only a holiday holds back the rest. Whoever has said nothing of hours is written
    to at decent ones; an agenda has little time, and also comes a little earlier.
    """
    settings, now = settings_of(table), table.changes.now
    is_usual = settings.zone is None and settings.quiet is None and kind != "agenda"
    if is_usual and not is_decent(now, table.closed):
        return next_decent(now, table.closed)
    manner = manner_of(table, _without_snooze(settings))
    later = may_send(manner, sent_lately(table), now, promised(table, kind))
    return None if later is None else later.due


def unseemly_until(table: Table) -> int | None:
    """The first decent moment for something that another person began, by their own hours; None where that is now.

    It takes no place in somebody's week, as a person and not the bot writes to them.
    """
    settings, now = settings_of(table), table.changes.now
    if settings.zone is None and settings.quiet is None and not is_decent(now, table.closed):
        return next_decent(now, table.closed)
    later = may_send(manner_of(table, _without_snooze(settings)), (), now)
    return None if later is None else later.due


def note_sent(table: Table, key: str, kind: Kind, facts: Facts) -> None:
    """It counts with all else that they are sent in a week, and they can ask why."""
    table.tx.nudges.note(table.me.id, Sent(key, table.changes.now, kind, facts))


def _without_snooze(settings: Settings) -> Settings:
    return settings if settings.away == "holiday" else replace(settings, away_until=0)
