"""What a conversation wants of the round its person answers in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from eic_bot.dialogs.admin_requests import AskAdmin
from eic_bot.dialogs.barrier_requests import AskBarrier
from eic_bot.dialogs.colleague_requests import AskColleague
from eic_bot.dialogs.entries import Standing, Whose
from eic_bot.dialogs.history_requests import AskHistory
from eic_bot.dialogs.innovation_requests import AskStory
from eic_bot.dialogs.link_requests import AskLinks
from eic_bot.dialogs.messages import Message, Paragraph
from eic_bot.dialogs.nudge_requests import AskNudges
from eic_bot.dialogs.peer_requests import AskPeers
from eic_bot.dialogs.plan_requests import AskPlan
from eic_bot.dialogs.requests import FindResources, Request, Result, RoundFacts, RoundStatus
from eic_bot.dialogs.resource_requests import AskResources, MarkResource
from eic_bot.dialogs.rights_requests import AskComplaint
from eic_bot.dialogs.round_requests import AskRound, RoundDone, RoundRefused
from eic_bot.dialogs.session import PartOf
from eic_bot.dialogs.sharing_requests import AskSharing
from eic_bot.service.admins.acting import act_on_admin
from eic_bot.service.barriers.acting import act as act_on_barriers
from eic_bot.service.colleagues.acting import act as act_on_colleagues
from eic_bot.service.colleagues.alone import replied_alone
from eic_bot.service.effects import put
from eic_bot.service.history.acting import act as look_back
from eic_bot.service.innovations.acting import act as act_on_innovations
from eic_bot.service.links.acting import act_on_links
from eic_bot.service.nudges.asking import act as act_on_nudges
from eic_bot.service.peers.acting import act_on_peers
from eic_bot.service.plan.acting import act as act_on_plan
from eic_bot.service.plan.answering import answer_action
from eic_bot.service.resources import resolving as resources
from eic_bot.service.rights.asking import act_on_rights
from eic_bot.service.rounds.acting import act
from eic_bot.service.rounds.beginning import answer_invitation
from eic_bot.service.rounds.table import Table
from eic_bot.service.sessions import Place
from eic_bot.service.sharing.resolving import resolved as act_on_sharing


def part_of(table: Table) -> PartOf:
    """What is answered now."""
    if table.me.round_kind == "solo":
        return "solo"
    round = table.tx.rounds.newest()
    return "official" if round is not None and round.official == table.me.round else table.me.round_kind


def place_of(table: Table) -> Place:
    """Where somebody is as a conversation with them begins."""
    return Place(part_of(table), table.tx.admins.role_of(table.me.id) is not None)


def resolved_at(table: Table, request: Request) -> Result | None:
    """What came of something that a topic knows about; None where none does."""
    resolve = TOPICS.get(type(request))
    return None if resolve is None else resolve(table, request)


def _facts(table: Table) -> RoundFacts | None:
    round = None if table.me.round_kind == "solo" else table.tx.rounds.newest()
    if round is None:
        return None
    facts = table.facts(round, table.me.address.channel)
    return replace(facts, kind="official") if round.official == table.me.round else facts


def _history(table: Table, request: AskHistory) -> Result:
    return look_back(table, request, part_of(table))


TOPICS: Mapping[type, Callable[[Table, Any], Result | None]] = {
    RoundStatus: lambda table, _: _facts(table),
    AskRound: act,
    AskPlan: act_on_plan,
    AskHistory: _history,
    AskSharing: act_on_sharing,
    AskPeers: act_on_peers,
    AskResources: resources.resolved,
    FindResources: resources.resolved,
    MarkResource: resources.resolved,
    AskBarrier: act_on_barriers,
    AskStory: act_on_innovations,
    AskNudges: act_on_nudges,
    AskAdmin: act_on_admin,
    AskComplaint: act_on_rights,
    AskColleague: act_on_colleagues,
    AskLinks: act_on_links,
}
"""What of which topic answers each request."""


def standing(table: Table, *, in_session: bool) -> Standing:
    """What somebody is here, for what they are offered."""
    round, role = table.tx.rounds.newest(), table.tx.admins.role_of(table.me.id)
    roles: set[Whose] = set() if role is None else {role}
    if round is None:
        return Standing(roles, in_session=in_session)
    roles |= {*round.role_of(table.me.id)}
    member = table.member()
    if member is not None and member.state in ("invited", "declined"):
        roles.add("invited")
    if member is not None and member.state == "accepted":
        roles.add("participant")
    return Standing(roles, round.state, in_session)


def answered_alone(table: Table, commands: Sequence[str], text: str, key: str) -> str | None:
    """The dialog that opens now, or none, where somebody with whom nothing is open answered what they were asked.

    None where it answers nothing.
    """
    if _answered_action(table, text, key) or replied_alone(table, text, key):
        return ""
    if not {*commands} & {"accept", "decline"} or table.member() is None:
        return None
    return _answered_without_session(table, "accept" in commands, key)


def _answered_action(table: Table, text: str, key: str) -> bool:
    """Whether somebody with whom nothing is open said or pressed how far an action is."""
    message = answer_action(table, table.mine, text, key)
    if message is not None:
        table.me = put(table.me, table.changes, "send", message.key, message)
    return message is not None


def _answered_without_session(table: Table, accepts: bool, key: str) -> str:  # noqa: FBT001 - both are answers
    """Take the answer to an invitation of somebody with whom nothing else is open; the dialog that opens now."""
    result = answer_invitation(table, accepts=accepts)
    if isinstance(result, RoundDone) and result.dialog:
        return result.dialog
    why = f"round-{result.why.replace('_', '-')}" if isinstance(result, RoundRefused) else "round-did-decline"
    said = Message(f"round:{key}", (Paragraph(table.mine.say(why)),), "")
    table.me = put(table.me, table.changes, "send", said.key, said)
    return ""
