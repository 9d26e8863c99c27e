"""Who is what in the round; thanks, and no more reminders."""

from collections.abc import Mapping
from dataclasses import replace

from eic_bot.dialogs.round_requests import Act, AskRound, RoundDone, RoundRefused, RoundResult, refused
from eic_bot.model.access import RoundRole
from eic_bot.service.rounds.table import Table
from eic_bot.service.rounds.telling import Told

ROLES: Mapping[Act, RoundRole] = {"super_user": "super_user", "facilitator": "facilitator", "sponsor": "sponsor"}
NOW: Mapping[RoundRole, str] = {
    "super_user": "now-super-user",
    "facilitator": "now-facilitator",
    "sponsor": "now-sponsor",
}
"""What somebody is told who has it now."""


def name_role(table: Table, asked: AskRound) -> RoundResult:
    """Give somebody the role of super-user or facilitator, or hand on one's own as the sponsor."""
    round = table.round
    if round is None:
        return refused(asked, "no_round")
    if not table.holds(round, "sponsor"):
        return refused(asked, "not_yours")
    found = table.meant(asked.words)
    if len(found.owners) != 1:
        return RoundRefused(asked.act, "nobody" if asked.words else "nobody_named", asked.words)
    role = ROLES[asked.act]
    before = round.roles.get(role)
    changed = table.change(replace(round, roles={**round.roles, role: found.owners[0]}))
    if role == "super_user" and changed.official is not None and before is not None:
        table.tx.rounds.hand_over_official(changed.official, found.owners[0])
    table.note(f"round.{role}", changed, before=str(before), after=str(found.owners[0]))
    if found.owners[0] != table.me.id:
        table.tell(found.owners[0], Told(NOW[role], changed, table.changes.now))
    return RoundDone(asked.act, table.names(found.owners))


def thank(table: Table, asked: AskRound) -> RoundResult:
    """Thank everybody who takes part."""
    round = table.tx.rounds.newest()
    if round is None:
        return refused(asked, "no_round")
    if not table.holds(round, "sponsor", "super_user", "facilitator"):
        return refused(asked, "not_yours")
    for member in table.tx.rounds.members(round.id):
        if member.state in ("accepted", "submitted") and member.owner != table.me.id:
            what = Told("thanked", round, table.changes.now)
            table.tell(member.owner, what, sponsor=table.theirs(table.me.called))
    table.note("round.thanked", round)
    return RoundDone(asked.act)


def no_reminders(table: Table, asked: AskRound) -> RoundResult:
    """Remind this person no more."""
    round, member = table.round, table.member()
    if round is None or member is None:
        return refused(asked, "not_invited")
    table.tx.rounds.keep(round.id, [replace(member, remind_at=None)])
    return RoundDone(asked.act)
