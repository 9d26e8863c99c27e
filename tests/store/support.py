"""What the store's tests share: an address, a turn as the service does one, and reads past the port."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from eic_bot.dialogs.inputs import Said
from eic_bot.dialogs.messages import Message, Paragraph, Theirs
from eic_bot.model.answers import Answer
from eic_bot.service.envelopes import Address, Inbound
from eic_bot.service.limits import LEASE_MS
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Changes, KeptAnswer, Outgoing, Owner, Scope, StoredSession
from tests.store import postgres

LOCAL, SYSTEM, ELSEWHERE = Scope("local"), Scope(None), Scope("elsewhere")
ANN = Address("terminal", "local", "ann")
BEN = Address("terminal", "local", "ben")


def inbound(key: str, address: Address = ANN) -> Inbound:
    """Somebody said something."""
    return Inbound(key, address, Said(address.external, "do"), 1)


def message(key: str, text: str = "hello") -> Message:
    """Something to say."""
    return Message(key, (Paragraph((Theirs(text, "en"),)),), "s1")


def session(owner: Owner, revision: int, state: str = "{}", id: str = "s1") -> StoredSession:
    """The owner's session as it is to be written."""
    return StoredSession(id, owner.id, owner.respondent, "full", "demo", "1", "asking", revision, state)


def kept(owner: Owner, question: str, revision: int, value: str = "do", **more: str) -> KeptAnswer:
    """An answer of the owner, with the words it was asked in."""
    answer = Answer(question, revision, value, at=1_700_000_000_000)
    return KeptAnswer(owner.respondent, replace(answer, **more), "demo", "1", "en", f"Do you {question}?")  # type: ignore[arg-type]


def outgoing(owner: Owner, sequence: int, key: str = "k", operation: str = "send") -> Outgoing:
    """A message in the owner's order."""
    text = None if operation == "withdraw" else message(key, str(sequence))
    return Outgoing(owner.id, owner.address, sequence, operation, key, text)  # type: ignore[arg-type]


def turn(key: str, address: Address = ANN, messages: int = 1) -> Callable[[Transaction], int]:
    """One turn as the service does it: the owner counts how often they were here. Gives that number, or 0."""

    def work(tx: Transaction) -> int:
        if tx.take([inbound(key, address)], 1) != [None]:
            return 0
        [owner] = tx.owners([address], 1)
        name = f"of-{address.external}"
        snapshot = tx.snapshot([name], [owner.respondent])
        before = snapshot.sessions.get(name)
        count = int(before.state) + 1 if before else 1
        last = snapshot.answers[owner.respondent].get("q")
        changes = Changes(1)
        changes.sessions[name] = session(owner, before.revision + 1 if before else 1, str(count), name)
        changes.answers.append(kept(owner, "q", last.revision + 1 if last else 1))
        sequences = range(owner.sequence + 1, owner.sequence + 1 + messages)
        changes.outgoing += [outgoing(owner, sequence, f"k{sequence}") for sequence in sequences]
        changes.owners[owner.id] = replace(owner, sequence=owner.sequence + messages)
        tx.save(changes)
        return count

    return work


def owner_at(address: Address = ANN) -> Callable[[Transaction], Owner]:
    """Who is reached there."""
    return lambda tx: tx.owners([address], 1)[0]


def saving(changes: Changes) -> Callable[[Transaction], None]:
    """Keep these changes."""
    return lambda tx: tx.save(changes)


def end_leases(url: str) -> None:
    """As if they had been taken so long ago, by whichever clock."""
    rows(url, f"UPDATE outbox SET lease_until = lease_until - {LEASE_MS}")


def rows(url: str | Path, sql: str) -> list[tuple[Any, ...]]:
    """What is in the database, asked past eic-bot."""
    if isinstance(url, str) and url.startswith("postgresql:"):
        return postgres.do(url, sql)
    connection = sqlite3.connect(str(url).removeprefix("sqlite:///"))
    try:
        found = connection.execute(sql).fetchall()
        connection.commit()
    finally:
        connection.close()
    return found
