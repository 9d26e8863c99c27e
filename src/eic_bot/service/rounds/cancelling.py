"""Ending a round for good before its official view is published: what was said is kept, and nobody answers any more."""

from dataclasses import replace

from eic_bot.dialogs.round_requests import AskRound, RoundDone, RoundResult, refused
from eic_bot.service.ports import Transaction
from eic_bot.service.rounds.handing_in import end_single_answers
from eic_bot.service.rounds.records import Round
from eic_bot.service.rounds.table import Table
from eic_bot.service.rounds.telling import Told


def cancel(table: Table, asked: AskRound) -> RoundResult:
    """First whether the sponsor may; then, once they have said yes, do it and tell everybody."""
    round = table.round
    if round is None:
        return refused(asked, "no_round")
    if not table.holds(round, "sponsor"):
        return refused(asked, "not_yours")
    if asked.act == "may_cancel":
        return RoundDone(asked.act)
    taking_part = [one.owner for one in table.tx.rounds.members(round.id) if one.state != "declined"]
    close(table.tx, round, table.changes.now)
    if table.me.round in (round.id, round.official):
        table.enter(None)
    table.note("round.cancelled", round, before=round.state, after="closed")
    for owner in dict.fromkeys([*taking_part, *round.roles.values()]):
        if owner != table.me.id:
            table.tell(owner, Told("cancelled-told", round, table.changes.now))
    return RoundDone(asked.act)


def close(tx: Transaction, round: Round, now: int) -> None:
    """Nobody answers in it, nobody is reminded of it."""
    for place in (round.id, round.official):
        if place is not None:
            tx.rounds.leave(place)
    end_single_answers(tx.rounds, round, now)
    tx.rounds.keep(round.id, [replace(one, remind_at=None) for one in tx.rounds.members(round.id)])
    tx.rounds.change(replace(round, state="closed"))
