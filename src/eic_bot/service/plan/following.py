"""Asking how far an action is, once for each of its dates: whoever sees to it, and the room that follows the plan."""

from dataclasses import replace

from eic_bot.model.plan import ActionState
from eic_bot.service.envelopes import FollowUp
from eic_bot.service.nudges.allowance import note_sent, put_off_until
from eic_bot.service.plan.reading import as_action
from eic_bot.service.plan.telling import own_key, post, question
from eic_bot.service.records import Owner
from eic_bot.service.rounds.reminding import is_decent, next_decent
from eic_bot.service.rounds.table import Table

ASKED = (ActionState.TO_DO, ActionState.LATER)


def follow_up(table: Table, event: FollowUp) -> Owner:
    """Ask, or put it off to a decent hour, or until the view that it follows from is published again."""
    table.tx.rounds.newest()  # locked, as with every change of a plan
    kept, now = table.tx.plan.action(event.number), table.changes.now
    if kept is None or kept.ask_at != event.due:
        return table.me
    round = next(one for one in table.tx.history.rounds() if one.id == kept.round)
    if kept.state not in ASKED or round.state == "closed":
        table.tx.plan.keep(replace(kept, ask_at=None))
        return table.me
    is_time = round.state == "published" and is_decent(now, table.closed)
    later = put_off_until(table) if is_time else next_decent(now, table.closed)
    if later is not None:
        table.tx.plan.keep(replace(kept, ask_at=later))
        return table.me
    action = as_action(table.called, kept)
    table.send(table.me.id, lambda _, phrases: question(table, phrases, action, own_key(kept)))
    table.tx.plan.keep(replace(post(table, action, kept), ask_at=None))
    note_sent(table, f"plan:{kept.number}:{event.due}", "action", {"title": kept.title})
    table.note("plan.asked", round, after=str(kept.number))
    return table.me
