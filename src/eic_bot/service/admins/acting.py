"""What somebody who looks after an organisation does in chat, within their turn."""

from typing import assert_never

from eic_bot.dialogs.admin_requests import (
    AdminAct,
    AdminDone,
    AdminRefused,
    AdminResult,
    AskAdmin,
    Health,
    Stuck,
    Undelivered,
)
from eic_bot.dialogs.commands.admin import DAYS
from eic_bot.model.admins import Deed, may
from eic_bot.model.spread import Rule
from eic_bot.model.text import worded
from eic_bot.service.nudges.pausing import paused, unpaused
from eic_bot.service.rounds.records import Round
from eic_bot.service.rounds.table import Table

DAY_MS = 86_400_000
LATE_MS = 120_000
"""A timer is late that should have fired longer ago: workers look more often."""
DEEDS: dict[AdminAct, Deed] = {"hold": "pause", "release": "pause", "health": "see_health", "stuck": "see_stuck"}


def act_on_admin(table: Table, asked: AskAdmin) -> AdminResult:
    """Do it, or say why not."""
    role = table.tx.admins.role_of(table.me.id)
    if not may(role, DEEDS[asked.act]):
        return AdminRefused(asked.act, "no_role" if role is None else "role")
    match asked.act:
        case "hold":
            return _hold(table)
        case "release":
            return _release(table)
        case "health":
            return _health(table)
        case "stuck":
            return _stuck(table, asked.days)
        case _:
            assert_never(asked.act)


def _hold(table: Table) -> AdminResult:
    if not table.tx.pause(table.changes.now):
        return AdminRefused("hold", "held")
    table.changes.audit.append(paused(str(table.me.id)))
    return AdminDone("hold", table.title())


def _release(table: Table) -> AdminResult:
    waits = table.tx.admins.outbox(table.changes.now).waits
    if not table.tx.unpause():
        return AdminRefused("release", "not_held")
    table.changes.audit.append(unpaused(str(table.me.id)))
    return AdminDone("release", table.title(), waits)


def _health(table: Table) -> AdminResult:
    now, admins, content = table.changes.now, table.tx.admins, table.content
    state, round = admins.outbox(now), table.round
    title, _ = worded(content.pack.manifest.title, table.me.language or table.language)
    other = round is not None and (round.pack, round.version) != (content.pack.id, content.pack.version)
    return Health(
        organisation=table.title(),
        held_since=admins.paused_since() or 0,
        waits=state.waits,
        waits_since=state.waits_since,
        dead=state.dead,
        dead_since=state.dead_since,
        late=admins.late(now - LATE_MS),
        pack=title,
        version=content.pack.version,
        round_version=round.version if round is not None and other else "",
    )


def _stuck(table: Table, days: int) -> AdminResult:
    """While an anonymous round is open nobody is named: a reminder that failed would tell who had not answered."""
    round = table.round
    dead = table.tx.admins.dead_letters()
    named = () if round is not None and round.mode == "anonymous" else dead
    called = table.called
    undelivered = tuple(Undelivered(called[one.owner], one.count) for one in named if one.owner in called)
    if round is None:
        return Stuck(undelivered, len(dead), days)
    return _in_round(table, round, Stuck(undelivered, len(dead), days, mode=round.mode))


def _in_round(table: Table, round: Round, found: Stuck) -> Stuck:
    members = [one for one in table.tx.rounds.members(round.id) if one.state in ("accepted", "submitted")]
    is_anonymous = round.mode == "anonymous"
    days = DAYS if is_anonymous else found.days  # of several lengths one could learn when somebody was last here
    silent = table.tx.admins.silent(round.id, table.changes.now - days * DAY_MS)
    shows = not is_anonymous or len(members) >= Rule("anonymous", round.threshold).least
    return Stuck(
        undelivered=found.undelivered,
        people=found.people,
        days=days,
        silent=len(silent) if shows else None,
        names=table.names(silent) if table.may_read(round, "who_has_answered") else (),
        taking_part=len(members),
        done=sum(one.state == "submitted" for one in members),
        mode=round.mode,
    )
