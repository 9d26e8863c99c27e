"""What a database says is due, of everything the bot does by itself; ``duties.py`` makes events of it."""

from collections.abc import Collection, Sequence
from typing import Protocol

from eic_bot.service.colleagues.records import DueSuggestion
from eic_bot.service.crossings.records import DueCrossing
from eic_bot.service.nudges.records import DueNudge
from eic_bot.service.peers.records import DueConsent, EndedRequest
from eic_bot.service.plan.records import DueFollowUp
from eic_bot.service.rounds.records import DueAgenda, DueReminder


class WhatIsDue(Protocol):
    """For all organisations, oldest first, and at most so many of each."""

    def nudges(self, now: int, most: int) -> Sequence[DueNudge]:
        """Whose time for a nudge has come, of all organisations that are not paused, oldest first."""

    def follow_ups(self, now: int, most: int) -> Sequence[DueFollowUp]:
        """Which actions of all organisations are to be asked about by now, oldest first."""

    def crossings(self, now: int, most: int) -> Sequence[DueCrossing]:
        """Words between all organisations that wait to be taken by now, oldest first."""

    def consents(self, now: int, most: int) -> Sequence[DueConsent]:
        """Who of all organisations is to be asked by now whether they are still happy to talk, oldest first."""

    def ended_requests(self, now: int, most: int) -> Sequence[EndedRequest]:
        """Requests to peers, of all organisations, that nobody answered in time, oldest first."""

    def suggestions(self, now: int, most: int) -> Sequence[DueSuggestion]:
        """Questions to colleagues, of all organisations, of which something is to be said by now, oldest first."""

    def reminders(self, now: int, most: int) -> Sequence[DueReminder]:
        """Who of all organisations is to be reminded by now, oldest first."""

    def agendas(self, first: str, last: str, hour: str) -> Sequence[DueAgenda]:
        """Who of all organisations leads a workshop on one of these days, ``YYYY-MM-DD``, and has no agenda yet.

        Not those who were looked at in this hour.
        """

    def paused(self) -> Collection[str]:
        """The organisations to which nothing goes out: what is due there waits."""
