"""How the round stands, and what somebody said in it, for those who may know."""

from eic_bot.dialogs.round_requests import (
    AskRound,
    RoundDone,
    RoundProgress,
    RoundRefused,
    RoundResult,
    SingleAnswers,
    refused,
)
from eic_bot.service.rounds.table import Table
from eic_bot.service.rounds.telling import Told


def status(table: Table, asked: AskRound) -> RoundResult:
    """How the round stands; who has not answered only for those who may know."""
    round = table.tx.rounds.newest()
    if round is None or not table.may_read(round, "how_many"):
        return refused(asked, "no_round")
    members = [one for one in table.tx.rounds.members(round.id) if one.state != "declined"]
    open_ones = [one.owner for one in members if one.state != "submitted"]
    waiting = table.names(open_ones) if table.may_read(round, "who_has_answered") else ()
    return RoundProgress(
        table.title(), round.mode, round.state, len(members) - len(open_ones), len(members), round.deadline,
        round.workshop, table.called[round.roles["super_user"]], round.service,
        waiting if round.state == "answering" else (),
    )  # fmt: skip


def answers_of(table: Table, asked: AskRound) -> RoundResult:
    """What somebody handed in; that it was looked at is noted first."""
    round = table.tx.rounds.newest()
    if round is None:
        return refused(asked, "no_round")
    if not table.may_read(round, "single_answers"):
        return refused(asked, "not_yours")
    found = table.meant(asked.words)
    if len(found.owners) != 1:
        return RoundRefused(asked.act, "nobody" if asked.words else "nobody_named", asked.words)
    member = table.member(found.owners[0])
    if member is None or member.state != "submitted":
        return refused(asked, "not_now")
    table.note("answers.looked-at", round, after=str(member.owner))
    said = table.tx.rounds.said_by(round.id, member.owner)
    return SingleAnswers(table.names([member.owner])[0], tuple(said.values()))


def look_again(table: Table, asked: AskRound) -> RoundResult:
    """``Bob data.trust.1 the audit says otherwise``."""
    round = table.round
    if round is None:
        return refused(asked, "no_round")
    if not table.may_read(round, "single_answers"):
        return refused(asked, "not_yours")
    words, known = asked.words.split(), table.asked(round).pack.question
    place = next((place for place, word in enumerate(words) if word in known), 0)
    found = table.meant(" ".join(words[:place]))
    if not place or len(found.owners) != 1 or place + 1 == len(words):
        return RoundRefused(asked.act, "no_question", asked.words)
    question, reason = words[place], " ".join(words[place + 1 :])
    asked_of = known[question].text
    table.note("answers.asked-again", round, after=f"{found.owners[0]} {question}")
    table.tell(
        found.owners[0], Told("asked-to-look-again", round, table.changes.now, ("change",)),
        name=table.theirs(table.me.called), question=asked_of, reason=table.theirs(reason),
    )  # fmt: skip
    return RoundDone(asked.act, table.names(found.owners))
