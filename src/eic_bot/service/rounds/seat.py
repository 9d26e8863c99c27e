"""What a conversation wants of the round its person answers in."""

from collections.abc import Sequence
from dataclasses import replace

from eic_bot.dialogs.entries import Standing, Whose
from eic_bot.dialogs.history_requests import AskHistory
from eic_bot.dialogs.messages import Message, Paragraph
from eic_bot.dialogs.requests import Request, Result, RoundFacts, RoundStatus
from eic_bot.dialogs.round_requests import RoundDone, RoundRefused
from eic_bot.dialogs.session import PartOf
from eic_bot.service.colleagues.alone import replied_alone
from eic_bot.service.effects import put
from eic_bot.service.plan.answering import answer_action
from eic_bot.service.rounds.beginning import answer_invitation
from eic_bot.service.rounds.table import Table
from eic_bot.service.rounds.topics import TOPICS
from eic_bot.service.sessions import Place


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
    if isinstance(request, RoundStatus):
        return _facts(table)
    if isinstance(request, AskHistory):
        from eic_bot.service.history.acting import act

        return act(table, request, part_of(table))
    resolve = TOPICS.get(type(request))
    return None if resolve is None else resolve(table, request)


def _facts(table: Table) -> RoundFacts | None:
    round = None if table.me.round_kind == "solo" else table.tx.rounds.newest()
    if round is None:
        return None
    facts = table.facts(round, table.me.address.channel)
    return replace(facts, kind="official") if round.official == table.me.round else facts


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
