"""Handing in: with a name, or so that nothing leads from the answers to the person."""

import secrets
from dataclasses import replace

from eic_bot.dialogs.round_requests import AskRound, RoundDone, RoundRefused, RoundResult, refused
from eic_bot.model.spread import LEAST_FOR_WORDS
from eic_bot.service.colleagues.deciding import forget
from eic_bot.service.rounds.ports import Rounds
from eic_bot.service.rounds.records import Round
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.rounds.table import Table


def check(table: Table, asked: AskRound) -> RoundResult:
    """Say whether somebody can hand in."""
    round = table.round
    if problem := may_not_submit(table, asked):
        return problem
    assert round is not None  # noqa: S101 - else it was refused
    if not table.tx.rounds.said_by(round.id, table.me.id) and not has_said(table):
        return refused(asked, "nothing_said")
    return RoundDone("check", mode=round.mode)


def may_not_submit(table: Table, asked: AskRound) -> RoundRefused | None:
    """Why somebody cannot hand in now."""
    round, member = table.round, table.member()
    if round is None:
        return refused(asked, "no_round")
    if member is None or member.state in ("invited", "declined"):
        return refused(asked, "not_invited")
    if member.state == "submitted":
        return refused(asked, "already")
    return None if round.state == "answering" else refused(asked, "not_now")


def has_said(table: Table) -> bool:
    """Whether anything was said in this very turn."""
    return any(one.respondent == table.me.respondent for one in table.changes.answers)


def submit(table: Table, asked: AskRound) -> RoundResult:
    """Hand in. Of an anonymous round nothing leads to the person then."""
    round, member = table.round, table.member()
    if problem := may_not_submit(table, asked):
        return problem
    assert round is not None  # noqa: S101 - else it was refused
    assert member is not None  # noqa: S101
    day = day_of(table.changes.now)
    table.tx.rounds.keep(round.id, [replace(member, state="submitted", answered_on=day, remind_at=None)])
    if round.mode == "anonymous":
        cut(table, round)
    else:
        table.note("answers.submitted", round)
    return RoundDone("submit", mode=round.mode)


def cut(table: Table, round: Round) -> None:
    """What was said stays without a name; what is not written yet is written before, so that it can go."""
    table.save()
    forget(table, round.id)
    focus = table.me.focus
    kept = table.tx.snapshot(focus, []).sessions
    gone = [id for id in focus if id in kept and kept[id].respondent == table.me.respondent]
    table.tx.rounds.cut(round.id, table.me.id, pseudonym(), table.changes.now)
    table.cut.update(gone)
    for id in gone:
        table.changes.forget_results(id)
    table.me = replace(table.me, focus=tuple(id for id in focus if id not in gone))
    table.enter(None)


def end_single_answers(rounds: Rounds, round: Round, now: int) -> None:
    """Nobody answers alone any more. In what was handed in without names nothing tells who was when."""
    if round.mode == "anonymous" and round.state == "answering":
        rounds.mix(round.id, pseudonym, now)


def stays_closed(rounds: Rounds, round: Round) -> bool:
    """Whether single answers can open no more: what was shown before could be taken from what is shown after.

    It can wherever so many have handed in that anything may be said of them together: with names as well, for a
    workshop shows more people how many said what than may see who did.
    """
    return len(rounds.said(round.id)) >= LEAST_FOR_WORDS[round.mode]


def pseudonym() -> int:
    """A number drawn by lot, so that none says who came first."""
    return -1 - secrets.randbelow(2**52)
