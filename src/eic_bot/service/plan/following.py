"""Asking how far an action is, once for each of its dates: whoever sees to it, and the room that follows the plan."""

from dataclasses import replace

from eic_bot.model.plan import ActionState
from eic_bot.service.envelopes import FollowUp
from eic_bot.service.nudges.allowance import note_sent, put_off_until
from eic_bot.service.plan.reading import as_action
from eic_bot.service.plan.records import PlannedAction
from eic_bot.service.plan.telling import noted_key, own_key, post, question
from eic_bot.service.records import Owner
from eic_bot.service.rounds.records import Round
from eic_bot.service.rounds.reminding import next_decent
from eic_bot.service.rounds.table import Table

ASKED = (ActionState.TO_DO, ActionState.LATER)


def follow_up(table: Table, event: FollowUp) -> Owner:
    """Ask, or put it off, also until the view that it follows from is published again.

    The person and the room are each asked when there is a place in their week: perhaps one of them later.
    """
    table.tx.rounds.newest()  # locked, as with every change of a plan
    kept, now = table.tx.plan.action(event.number), table.changes.now
    if kept is None or kept.ask_at != event.due:
        return table.me
    round = next(one for one in table.tx.history.rounds() if one.id == kept.round)
    if kept.state not in ASKED or round.state == "closed":
        table.tx.plan.keep(replace(kept, ask_at=None))
        return table.me
    if round.state != "published":
        table.tx.plan.keep(replace(kept, ask_at=next_decent(now, table.closed)))
        return table.me
    own = None if kept.posted == own_key(kept) else _ask(table, round, kept, event)
    posted, in_room = post(table, round, as_action(table.called, kept), kept, event)
    if own is None and in_room is not None:
        posted = replace(posted, posted=own_key(kept))
    later = min((at for at in (own, in_room) if at is not None), default=None)
    table.tx.plan.keep(replace(posted, ask_at=later))
    return table.me


def _ask(table: Table, round: Round, kept: PlannedAction, event: FollowUp) -> int | None:
    """Ask whoever sees to it; when, if not now."""
    later = put_off_until(table, "action")
    if later is None:
        action = as_action(table.called, kept)
        table.send(table.me.id, lambda _, phrases: question(table, phrases, action, own_key(kept)))
        note_sent(table, noted_key(event), "action", {"title": kept.title})
        table.note("plan.asked", round, after=str(kept.number))
    return later
