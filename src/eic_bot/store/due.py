"""What is due, read for all organisations at once."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection

from eic_bot.service.colleagues.records import DueSuggestion
from eic_bot.service.crossings.records import DueCrossing
from eic_bot.service.nudges.records import DueNudge
from eic_bot.service.peers.records import DueConsent, EndedRequest
from eic_bot.service.plan.records import DueFollowUp
from eic_bot.service.rounds.records import DueAgenda, DueReminder
from eic_bot.store import agendas, colleagues, crossings, introductions, nudges, pauses, peers, plans, reminders


class SqlDue:
    """The port ``WhatIsDue``."""

    def __init__(self, connection: Connection) -> None:
        """To be used within the connection's transaction."""
        self._connection = connection

    def nudges(self, now: int, most: int) -> Sequence[DueNudge]:
        """Whose time for a nudge has come, oldest first."""
        return nudges.due(self._connection, now, most)

    def follow_ups(self, now: int, most: int) -> Sequence[DueFollowUp]:
        """Which actions' time has come by now, oldest first."""
        return plans.due(self._connection, now, most)

    def crossings(self, now: int, most: int) -> Sequence[DueCrossing]:
        """Words that wait to be taken by now, oldest first."""
        return crossings.due(self._connection, now, most)

    def consents(self, now: int, most: int) -> Sequence[DueConsent]:
        """Who is to be asked by now whether they are still happy to talk, oldest first."""
        return peers.due(self._connection, now, most)

    def ended_requests(self, now: int, most: int) -> Sequence[EndedRequest]:
        """Requests to peers that nobody answered in time, oldest first."""
        return introductions.ended(self._connection, now, most)

    def suggestions(self, now: int, most: int) -> Sequence[DueSuggestion]:
        """Questions to colleagues of which something is to be said by now, oldest first."""
        return colleagues.due(self._connection, now, most)

    def reminders(self, now: int, most: int) -> Sequence[DueReminder]:
        """Who is to be reminded by now, oldest first."""
        return reminders.due(self._connection, now, most)

    def agendas(self, first: str, last: str, hour: str) -> Sequence[DueAgenda]:
        """Who leads a workshop on one of these days, has no agenda yet and was not looked at in this hour."""
        return agendas.near(self._connection, first, last, hour)

    def paused(self) -> Collection[str]:
        """The organisations to which nothing goes out."""
        return pauses.every(self._connection)
