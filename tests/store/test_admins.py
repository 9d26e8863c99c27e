"""Roles of admins: who has which, where, and what stays of those that were revoked; on both databases."""

import asyncio
from collections.abc import Callable

import pytest

from eic_bot.model.admins import AdminRole
from eic_bot.service.admins.granting import grant, named, revoke
from eic_bot.service.admins.records import DeadLetters, Held, OutboxState, mailed, signed_in
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction, Transactions
from tests.store.support import ANN, BEN, ELSEWHERE, LOCAL, SYSTEM, owner_at, rows, turn

ISSUER = "https://login.example/v2.0/"


def granting(who: Address, role: AdminRole, at: int = 1) -> Callable[[Transaction], bool]:
    return lambda tx: grant(tx, who, role, "operator", at)


async def test_a_person_has_one_role_and_the_one_before_stays_as_history(database: Transactions, url: str) -> None:
    ann = await database.run(LOCAL, owner_at(ANN))
    assert await database.run(LOCAL, lambda tx: tx.admins.role_of(ann.id)) is None
    assert await database.run(LOCAL, granting(ANN, "viewer"))
    assert not await database.run(LOCAL, granting(ANN, "viewer", 2))
    assert await database.run(LOCAL, granting(ANN, "admin", 3))
    assert await database.run(LOCAL, lambda tx: tx.admins.role_of(ann.id)) == "admin"
    assert await database.run(LOCAL, lambda tx: revoke(tx, ANN, "7", 4))
    assert not await database.run(LOCAL, lambda tx: revoke(tx, ANN, "7", 5))
    assert await database.run(LOCAL, lambda tx: tx.admins.role_of(ann.id)) is None
    assert await database.run(LOCAL, lambda tx: tx.admins.granted()) == []
    kept = await database.run(LOCAL, lambda tx: tx.admins.granted(past=True))
    assert [(one.who, one.role, one.at, one.revoked_by, one.revoked_at) for one in kept] == [
        (ANN, "viewer", 1, "operator", 3),
        (ANN, "admin", 3, "7", 4),
    ]
    noted = rows(url, "SELECT actor, action, before, after FROM audit WHERE action LIKE 'admin.%' ORDER BY id")
    assert noted == [
        ("operator", "admin.granted", None, "viewer"),
        ("operator", "admin.granted", "viewer", "admin"),
        ("7", "admin.revoked", "admin", None),
    ]


async def test_a_role_counts_in_its_organisation_alone(database: Transactions) -> None:
    ann, far = await database.run(LOCAL, owner_at(ANN)), Address("slack", "T2", "U1")
    other = await database.run(ELSEWHERE, owner_at(far))
    await database.run(LOCAL, granting(ANN, "admin"))
    await database.run(LOCAL, granting(far, "admin"))  # an address of another organisation's person
    assert await database.run(ELSEWHERE, lambda tx: tx.admins.role_of(other.id)) is None
    assert await database.run(ELSEWHERE, lambda tx: tx.admins.role_of(ann.id)) is None
    assert await database.run(LOCAL, lambda tx: tx.admins.role_of(other.id)) is None
    assert await database.run(ELSEWHERE, lambda tx: tx.admins.granted(past=True)) == []
    [kept, _] = await database.run(LOCAL, lambda tx: tx.admins.granted())
    await database.run(ELSEWHERE, lambda tx: tx.admins.revoke(kept.id, "x", 9))
    assert await database.run(LOCAL, lambda tx: tx.admins.role_of(ann.id)) == "admin"


async def test_who_signs_in_holds_what_their_names_were_given(database: Transactions) -> None:
    subject, mail = signed_in(ISSUER, "0f-1"), mailed(" Ana@Council.gov.UK ")
    await database.run(LOCAL, granting(subject, "viewer"))
    await database.run(ELSEWHERE, granting(mail, "admin"))
    held = await database.run(SYSTEM, lambda tx: tx.admins.held([subject, mailed("ana@council.gov.uk")]))
    assert held == [Held("elsewhere", "admin"), Held("local", "viewer")]
    assert await database.run(SYSTEM, lambda tx: tx.admins.held([signed_in("https://evil.example", "0f-1")])) == []
    await database.run(ELSEWHERE, lambda tx: revoke(tx, mail, "operator", 2))
    assert await database.run(SYSTEM, lambda tx: tx.admins.held([mail])) == []
    assert [named(one) for one in (subject, mail, BEN)] == [
        "oidc:https://login.example/v2.0 0f-1",
        "email:ana@council.gov.uk",
        "terminal:local:ben",
    ]


async def test_two_who_grant_at_once_leave_one_role(database: Transactions) -> None:
    await database.run(LOCAL, owner_at(ANN))
    both = [database.run(LOCAL, granting(ANN, "admin")), database.run(LOCAL, granting(ANN, "viewer"))]
    done = await asyncio.gather(*both, return_exceptions=True)
    kept = await database.run(LOCAL, lambda tx: tx.admins.granted())
    assert len(kept) == 1
    assert any(one is True for one in done)


@pytest.mark.parametrize("role", ["owner", ""])
async def test_there_are_no_other_roles(database: Transactions, role: str) -> None:
    with pytest.raises(Exception, match=r"(?i)check"):
        await database.run(LOCAL, granting(ANN, role))  # type: ignore[arg-type]


async def claimed(database: Transactions) -> list[Address]:
    return [one.address for one in await database.run(SYSTEM, lambda tx: tx.claim("terminal", 9, 9))]


async def test_an_admin_is_answered_while_everything_is_paused_and_no_other(database: Transactions) -> None:
    for number, who in enumerate((ANN, BEN)):
        await database.run(LOCAL, turn(f"e{number}", who))
    await database.run(LOCAL, granting(BEN, "admin"))
    await database.run(LOCAL, lambda tx: tx.pause(1))
    assert await database.run(LOCAL, lambda tx: tx.admins.paused_since()) == 1
    assert await claimed(database) == [BEN]
    await database.run(LOCAL, lambda tx: (revoke(tx, BEN, "operator", 2), grant(tx, ANN, "editor", "operator", 2)))
    assert await claimed(database) == []
    await database.run(LOCAL, lambda tx: tx.unpause())
    assert await database.run(LOCAL, lambda tx: tx.admins.paused_since()) is None
    assert await claimed(database) == [ANN]


async def test_health_counts_what_is_of_the_organisation(database: Transactions, url: str) -> None:
    there = Address("terminal", "elsewhere", "ann")
    await database.run(LOCAL, turn("e1", ANN, 3))
    await database.run(LOCAL, turn("e2", BEN))
    await database.run(ELSEWHERE, turn("e3", there))
    assert await database.run(LOCAL, lambda tx: tx.admins.outbox(5)) == OutboxState(waits=4, waits_since=1)
    assert await database.run(ELSEWHERE, lambda tx: tx.admins.outbox(5)) == OutboxState(waits=1, waits_since=1)
    rows(url, "UPDATE outbox SET status = 3, created_at = 7 WHERE sequence > 1")
    assert await database.run(LOCAL, lambda tx: tx.admins.outbox(5)) == OutboxState(2, 1, 2, 7)
    ann = await database.run(LOCAL, owner_at(ANN))
    assert await database.run(LOCAL, lambda tx: tx.admins.dead_letters()) == [DeadLetters(ann.id, 2)]
    assert await database.run(ELSEWHERE, lambda tx: (tx.admins.dead_letters(), tx.admins.late(9))) == ([], 0)
