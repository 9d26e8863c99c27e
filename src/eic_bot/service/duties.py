"""What the bot does by itself when its time has come, as events that enter by the same door as what people say."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from eic_bot.service.councils import closed_days
from eic_bot.service.envelopes import (
    AgendaDue,
    ConsentDue,
    Crossed,
    FollowUp,
    Inbound,
    NudgeDue,
    RemindedOf,
    RequestEnded,
    SectorReplied,
    SuggestionDue,
)
from eic_bot.service.house import House
from eic_bot.service.ports import Transaction
from eic_bot.service.rounds.reminding import DAY_MS, day_of
from eic_bot.service.workshops.nearing import DAYS_AHEAD, hour_of, is_due, key_of

MOST = 10_000
"""Of each kind in one go: enough for all of a council's after a week of downtime."""


class Duty(NamedTuple):
    """An event of an organisation. Its key keeps two workers from doing it twice."""

    organisation: str
    event: Inbound


Looking: TypeAlias = Callable[[Transaction, House, int], Sequence[Duty]]
"""In the system's scope: what is due by now, oldest first. Its turn decides whether it is still wanted."""


def reminders(tx: Transaction, house: House, now: int) -> Sequence[Duty]:
    """People to remind of their round."""
    del house
    return [
        Duty(
            one.organisation,
            Inbound(
                f"reminder:{one.round}:{one.address.external}:{one.due}",
                one.address,
                RemindedOf(one.round, one.due),
                now,
            ),
        )
        for one in tx.due.reminders(now, MOST)
    ]


def agendas(tx: Transaction, house: House, now: int) -> Sequence[Duty]:
    """Agendas of workshops that are near."""
    near = tx.due.agendas(day_of(now), day_of(now + DAYS_AHEAD * DAY_MS), hour_of(now))
    return [
        Duty(one.organisation, Inbound(key_of(one, now), one.address, AgendaDue(one.round), now))
        for one in near
        if is_due(one, now, closed_days(house.round, "", one.title, now))
    ]


def sector_replies(tx: Transaction, house: House, now: int) -> Sequence[Duty]:
    """People whose barriers the sector body answered."""
    del house
    return [
        Duty(
            one.organisation,
            Inbound(f"sector-reply:{one.reply}:{one.owner}:{one.due}", one.address, SectorReplied(one.reply), now),
        )
        for one in tx.sector.due_replies(now, MOST)
    ]


def nudges(tx: Transaction, house: House, now: int) -> Sequence[Duty]:
    """People and rooms whose time for a nudge has come."""
    del house
    return [
        Duty(
            one.organisation,
            Inbound(
                f"nudge:{one.owner}:{one.due}",
                one.address,
                NudgeDue(one.due),
                now,
                is_room=one.is_room,
                reach=one.reach if one.is_room else None,
            ),
        )
        for one in tx.due.nudges(now, MOST)
    ]


def follow_ups(tx: Transaction, house: House, now: int) -> Sequence[Duty]:
    """Actions of plans to ask about."""
    del house
    return [
        Duty(
            one.organisation,
            Inbound(
                f"plan:{one.number}:{one.due}", one.address, FollowUp(one.number, one.due, one.room, one.reach), now
            ),
        )
        for one in tx.due.follow_ups(now, MOST)
    ]


def crossings(tx: Transaction, house: House, now: int) -> Sequence[Duty]:
    """Words from one organisation to another: each is taken in the scope of the one it is for."""
    del house
    return [
        Duty(one.organisation, Inbound(f"crossing:{one.id}:{one.due}", one.address, Crossed(one.id), now))
        for one in tx.due.crossings(now, MOST)
    ]


def consents(tx: Transaction, house: House, now: int) -> Sequence[Duty]:
    """People to ask whether they are still happy to talk."""
    del house
    return [
        Duty(
            one.organisation,
            Inbound(f"consent:{one.address.external}:{one.due}", one.address, ConsentDue(one.due), now),
        )
        for one in tx.due.consents(now, MOST)
    ]


def ended_requests(tx: Transaction, house: House, now: int) -> Sequence[Duty]:
    """Requests to peers that were not answered in time."""
    del house
    return [
        Duty(
            one.organisation,
            Inbound(f"request-ended:{one.introduction}", one.address, RequestEnded(one.introduction), now),
        )
        for one in tx.due.ended_requests(now, MOST)
    ]


def suggestions(tx: Transaction, house: House, now: int) -> Sequence[Duty]:
    """Questions to colleagues that are to be put, replies to be told, and those that got none."""
    del house
    return [
        Duty(
            one.organisation,
            Inbound(f"colleague:{one.id}:{one.due}", one.address, SuggestionDue(one.id, one.due), now),
        )
        for one in tx.due.suggestions(now, MOST)
    ]


DUTIES: Sequence[Looking] = (
    reminders,
    agendas,
    consents,
    follow_ups,
    crossings,
    suggestions,
    ended_requests,
    sector_replies,
    nudges,
)
"""One line for each kind. Where several wait for a place in somebody's week, those with a last day come first."""
