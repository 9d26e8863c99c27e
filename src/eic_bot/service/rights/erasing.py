"""Erasing a person, or making what they handed in anonymous: foreseen first, then confirmed."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from eic_bot.model.kinds import EvidenceLink, OpenText, PersonQuestion
from eic_bot.model.value import value
from eic_bot.service.content import Library
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited
from eic_bot.service.rights.exporting import subject_of
from eic_bot.service.rights.records import OVER, Mode, Person, TheirRound

WORDED = (OpenText, EvidenceLink, PersonQuestion)
"""Kinds of question whose answer is somebody's own words, or leads to somebody."""
REMAINS: Mapping[str, str] = {
    "platforms": "What they wrote and what colleagues were sent stays in Slack or Teams,"
    " under the council's own rules there.",
    "ours": "Our own messages to them are deleted there where the platform lets us;"
    " the Home page until it is opened again.",
    "backups": "Backups, and files that were exported before, are not reached:"
    " delete them when their own time is over.",
    "nameless": "Answers handed in without a name lead to nobody and cannot be found;"
    " published official views are the council's.",
}
"""What is not reached, by a name of it, in words for an operator."""


@value
class Foreseen:
    """What would happen. ``refused`` are the roles that have to be handed over first."""

    person: Person
    mode: Mode
    rows: Mapping[str, int]
    """How many rows there are, by table."""
    stays: Mapping[str, str]
    """What is kept of these, and why."""
    rounds: Sequence[tuple[TheirRound, Literal["gone", "labels"]]]
    refused: Collection[str]
    token: str


@value
class Erased:
    """What was done: rows by table, and how many of our messages are being deleted on the platforms."""

    rows: Mapping[str, int]
    taken_back: int


def foresee(tx: Transaction, person: Person, mode: Mode) -> Foreseen:
    """Nothing is changed."""
    parts = [one for one in tx.rights.about(person) if one.rows]
    return Foreseen(
        person,
        mode,
        {one.table: len(one.rows) for one in parts},
        {one.table: one.stays for one in parts if one.stays},
        [(one, _becomes(one, mode)) for one in tx.rights.rounds_of(person)],
        tx.rights.held(person) if person.owner else (),
        token_of(tx, person, mode),
    )


def erase(tx: Transaction, library: Library, foreseen: Foreseen, by: str, now: int) -> Erased:
    """Do what was foreseen in this transaction. Whoever has a role in an open round hands it over first."""
    person = foreseen.person
    for round, becomes in foreseen.rounds:
        if becomes == "labels":
            tx.rights.keep_labels(round.id, round.respondent, worded_in(tx, library, round), now)
        else:
            tx.rights.drop_answers(round.respondent, now)
    if person.owner:
        end_requests(tx, person.owner, now)
    gone = tx.rights.erase(person, foreseen.mode, now)
    tx.audit([Audited(by, f"person.{foreseen.mode}", subject_of(person))], now)
    taken_back = gone.get("outbox", 0)
    return Erased({name: count for name, count in gone.items() if name != "outbox"}, taken_back)


def end_requests(tx: Transaction, owner: int, now: int) -> None:
    """Requests that wait are over. The other side hears it like of any that ends, and nothing of why."""
    for sent in tx.peers.sent(owner):
        if tx.peers.end(sent.id, "withdrawn") and sent.told_at is not None:
            tx.crossings.send(sent.peer, "peer_withdrawn", sent.id, now)
    for got in tx.peers.received(owner):
        if tx.peers.end(got.id, "unavailable"):
            tx.crossings.send(got.asker, "peer_unavailable", got.id, now, channel=got.channel)


def token_of(tx: Transaction, person: Person, mode: Mode) -> str:
    """Says that the one who confirms has seen whom it is about, and what becomes of them."""
    said = repr((tx.home, person.owner, person.addresses, person.signs_in, mode))
    return hashlib.blake2s(said.encode(), digest_size=4).hexdigest()


def worded_in(tx: Transaction, library: Library, round: TheirRound) -> Collection[str]:
    """The questions of its pack that are answered in words."""
    if not round.pack:
        return ()
    pack = library.content(tx, round.pack, round.version).pack
    return [id for id, question in pack.question.items() if isinstance(question, WORDED)]


def _becomes(round: TheirRound, mode: Mode) -> Literal["gone", "labels"]:
    """Of figures that may have been shown nothing can be subtracted: see ADR 0024. All else was their own."""
    if not round.handed_in:
        return "gone"
    return "labels" if round.state in OVER or mode == "anonymous" else "gone"
