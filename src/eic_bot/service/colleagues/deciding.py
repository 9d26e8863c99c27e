"""Whoever asked decides: take a suggestion, leave it, or need no reply any more."""

from dataclasses import replace

from eic_bot.dialogs.colleague_requests import (
    AskColleague,
    ColleagueDone,
    ColleagueRefused,
    ColleagueResult,
    OpenQuestion,
    OpenQuestions,
    SuggestionTaken,
)
from eic_bot.dialogs.colleague_words import title_of
from eic_bot.dialogs.messages import words
from eic_bot.service.colleagues.asking import note
from eic_bot.service.colleagues.records import WAITING, Suggestion
from eic_bot.service.colleagues.replying import numbered
from eic_bot.service.colleagues.telling import close_suggestion
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.rounds.table import Table


def decide(table: Table, asked: AskColleague) -> ColleagueResult:
    """Take it, or leave it; once. Nobody is told which, also not whoever suggested it."""
    number, _ = numbered(asked.words)
    one = table.tx.colleagues.find(number)
    if one is None or one.asker != table.me.id or one.state != "suggested":
        return ColleagueRefused(asked.act, "over", number=number)
    if asked.act == "take" and one.round != table.me.round:
        return ColleagueRefused("take", "elsewhere", number=number)
    if table.me.round_kind == "anonymous":
        table.tx.colleagues.unsay(number, [one.asker, one.colleague])
    else:
        close_suggestion(table, one)
    table.tx.colleagues.end(number)
    note(table, "colleague.taken" if asked.act == "take" else "colleague.left", number)
    if asked.act == "leave":
        return ColleagueDone("leave", number=number)
    if table.me.round_kind == "anonymous":
        return SuggestionTaken(one.question, one.given)
    return SuggestionTaken(one.question, one.given, one.comment, one.colleague)


def withdraw(table: Table, asked: AskColleague) -> ColleagueResult:
    """No reply is needed any more; whoever was asked hears of it, if they knew."""
    number, _ = numbered(asked.words)
    one = table.tx.colleagues.find(number)
    if one is None or one.asker != table.me.id or one.state not in WAITING:
        return ColleagueRefused("withdraw", "over", number=number)
    if one.state == "asked":
        now = table.changes.now
        table.tx.colleagues.keep(replace(one, state="withdrawn", due_for=one.colleague, due_at=now))
    else:
        table.tx.colleagues.end(number)
    note(table, "colleague.withdrawn", number)
    return ColleagueDone("withdraw", number=number)


def mine(table: Table) -> ColleagueResult:
    """What waits: what they asked, and what they were asked."""
    sent = [one for one in table.tx.colleagues.sent(table.me.id) if one.state in (*WAITING, "suggested")]
    received = [one for one in table.tx.colleagues.received(table.me.id) if one.state == "asked"]
    called = table.called
    return OpenQuestions(
        tuple(_open(table, one, called.get(one.colleague, "")) for one in sent),
        tuple(_open(table, one, called.get(one.asker, "")) for one in received),
    )


def _open(table: Table, one: Suggestion, name: str) -> OpenQuestion:
    title = words(title_of(table.mine, table.edition(one.pack, one.version).pack, one.question))
    return OpenQuestion(one.id, name, title, day_of(one.expires_at), one.state == "suggested")


def forget(table: Table, round: int) -> None:
    """What somebody asked while they answered in a round goes with their name; nobody is told that it did."""
    for one in table.tx.colleagues.sent(table.me.id):
        if one.round == round:
            table.tx.colleagues.end(one.id)
            table.tx.colleagues.unsay(one.id, [one.asker, one.colleague])
