"""How far what a nudge would say is shared, against who is in the room."""

from eic_bot.model.schedule import Topic
from eic_bot.service.envelopes import Inbound
from eic_bot.service.nudges.records import Audience, Settings
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.rounds.table import Table


def may_show(table: Table, settings: Settings, topic: Topic) -> bool:
    """Whether a topic may be posted there: where others are, or may be, only what is shared that far.

    What is chosen by a gap gives the gap away, also where it is public itself; a plan is never shared.
    """
    return settings.audience == "own" or (topic != "plan" and is_shared_with_others(table))


def is_shared_with_others(table: Table) -> bool:
    """Whether the published view is public: guests may be of anywhere, and what is for councils is not for all."""
    official, today = table.tx.sharing.published(), day_of(table.changes.now)
    shared = table.tx.sharing.shared() if official is not None else ()
    return any(
        one.round == official.round and one.public_from is not None and one.public_from <= today
        for one in shared
        if official is not None
    )


def audience_of(one: Inbound) -> Audience:
    """Who is in the room, as far as the platform says."""
    if one.present is None:
        return "unknown"
    return "others" if any(seen.guest for seen in one.present) else "own"
