"""What the bot does by itself when its time has come, as events that enter by the same door as what people say."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from eic_bot.service.conversation import House
from eic_bot.service.envelopes import AgendaDue, FollowUp, Inbound, RemindedOf
from eic_bot.service.ports import Transaction
from eic_bot.service.rounds.reminding import DAY_MS, day_of
from eic_bot.service.workshops.foretelling import DAYS_AHEAD, is_due, key_of

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
        for one in tx.due_reminders(now, MOST)
    ]


def agendas(tx: Transaction, house: House, now: int) -> Sequence[Duty]:
    """Agendas of workshops that are near."""
    near = tx.near_agendas(day_of(now), day_of(now + DAYS_AHEAD * DAY_MS))
    return [
        Duty(one.organisation, Inbound(key_of(one), one.address, AgendaDue(one.round), now))
        for one in near
        if is_due(one, now, house.round.closed_at(one.title))
    ]


def follow_ups(tx: Transaction, house: House, now: int) -> Sequence[Duty]:
    """Actions of plans to ask about."""
    del house
    return [
        Duty(
            one.organisation,
            Inbound(f"plan:{one.number}:{one.due}", one.address, FollowUp(one.number, one.due), now),
        )
        for one in tx.due_follow_ups(now, MOST)
    ]


DUTIES: Sequence[Looking] = (reminders, agendas, follow_ups)
"""One line for each kind."""
