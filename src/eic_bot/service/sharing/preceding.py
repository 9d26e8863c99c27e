"""The councils before this one: their history stays separate and labelled, and never becomes a view of this one."""

from eic_bot.dialogs.history_requests import PastCouncil
from eic_bot.service.ports import Transaction
from eic_bot.service.sharing.reading import day_of


def past_councils(tx: Transaction) -> tuple[PastCouncil, ...]:
    """Those that this one took over from, and when each published an official view."""
    return tuple(
        PastCouncil(
            one.title or one.organisation,
            one.ended_on,
            tuple(day_of(view.published_at).isoformat() for view in one.views),
        )
        for one in tx.sharing.predecessors()
    )
