"""The console's sessions and figures, on both databases."""

from eic_bot.service.admins.records import Held
from eic_bot.service.console.records import ConsoleSession, Person, Timers
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transactions
from eic_bot.service.records import Audited
from tests.store.support import ELSEWHERE, LOCAL, turn

FAR = Address("slack", "T2", "U1")
HELD = (Held("local", "admin"), Held("x", "viewer"))
ANN = Person("https://id.example", "ann-1", "Ann \0 Ápp", "ann@id.example", HELD)
SESSION = ConsoleSession("mark", ANN, 10, 1_000, 100)


async def test_a_session_is_found_until_it_ends(database: Transactions) -> None:
    await database.run(LOCAL, turn("e1"))
    await database.run(LOCAL, lambda tx: tx.console.keep(SESSION))
    found = await database.run(LOCAL, lambda tx: tx.console.find("mark", 99))
    assert found is not None
    assert (found.person.claimed, found.person.name) == (ANN.claimed, "Ann \ufffd Ápp")
    assert await database.run(LOCAL, lambda tx: tx.console.find("mark", 100)) is None
    await database.run(LOCAL, lambda tx: tx.console.prolong("mark", 200))
    assert await database.run(LOCAL, lambda tx: [one.mark for one in tx.console.open(199)]) == ["mark"]
    assert await database.run(LOCAL, lambda tx: tx.console.open(200)) == []
    await database.run(ELSEWHERE, turn("e2", FAR))
    assert await database.run(ELSEWHERE, lambda tx: tx.console.find("mark", 99)) is None
    assert await database.run(ELSEWHERE, lambda tx: set(tx.console.end(["mark"]))) == set()
    assert await database.run(LOCAL, lambda tx: set(tx.console.end(["mark", "other"]))) == {"mark"}
    assert await database.run(LOCAL, lambda tx: set(tx.console.end(["mark"]))) == set()


async def test_what_has_ended_is_forgotten(database: Transactions) -> None:
    await database.run(LOCAL, turn("e1"))
    await database.run(LOCAL, lambda tx: tx.console.keep(SESSION))
    await database.run(LOCAL, lambda tx: tx.console.keep(ConsoleSession("later", ANN, 100, 1_000, 500)))
    assert await database.run(LOCAL, lambda tx: tx.console.find("mark", 0)) is None


async def test_who_comes_back_is_expected_once_and_for_a_while(database: Transactions) -> None:
    await database.run(LOCAL, turn("e1"))
    await database.run(LOCAL, lambda tx: tx.console.expect("a", "/admin", 100, 1))
    assert await database.run(LOCAL, lambda tx: tx.console.expected("a", 99)) == "/admin"
    assert await database.run(LOCAL, lambda tx: tx.console.expected("a", 99)) is None
    await database.run(LOCAL, lambda tx: tx.console.expect("b", "/admin", 100, 1))
    assert await database.run(LOCAL, lambda tx: tx.console.expected("b", 100)) is None


async def test_figures_are_of_the_organisation_alone(database: Transactions) -> None:
    await database.run(LOCAL, turn("e1"))
    await database.run(LOCAL, lambda tx: tx.audit([Audited("7", "answers.submitted", "round 1")], 5))
    await database.run(LOCAL, lambda tx: tx.audit([Audited("7", "round.accepted", "round 1")], 6))
    await database.run(LOCAL, lambda tx: tx.audit([Audited("operator", "pack.kept", "demo")], 7))
    await database.run(LOCAL, lambda tx: tx.pause(8))
    found = await database.run(LOCAL, lambda tx: tx.overview.noted(None, 10))
    assert [(one.actor, one.action) for one in found] == [("operator", "pack.kept"), ("", "round.accepted")]
    older = await database.run(LOCAL, lambda tx: tx.overview.noted(found[0].id, 10))
    assert [one.action for one in older] == ["round.accepted"]
    by = await database.run(LOCAL, lambda tx: [one.action for one in tx.overview.noted(None, 10, "operator", "pack.")])
    assert by == ["pack.kept"]
    assert await database.run(LOCAL, lambda tx: tx.overview.noted(None, 10, "7")) == []
    assert await database.run(LOCAL, lambda tx: tx.overview.is_paused())
    await database.run(ELSEWHERE, turn("e2", FAR))
    assert await database.run(ELSEWHERE, lambda tx: tx.overview.noted(None, 10)) == []
    assert not await database.run(ELSEWHERE, lambda tx: tx.overview.is_paused())
    assert await database.run(ELSEWHERE, lambda tx: tx.overview.timers(9)) == Timers(0, 0)
