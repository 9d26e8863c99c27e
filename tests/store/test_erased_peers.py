"""Somebody is erased who talks with another council, or signs in across councils: nothing of them stays elsewhere."""

from pathlib import Path

from eic_bot.service.console.records import ConsoleSession
from eic_bot.service.console.records import Person as SignedIn
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.rights.erasing import erase, foresee
from eic_bot.service.rights.finding import find_person
from eic_bot.service.tenancy import scope_of
from eic_bot.store.tables import METADATA
from tests.peers.town import HOUR, Town, town
from tests.store.support import ANN, BEN, ELSEWHERE, LOCAL, owner_at, rows

GONE_ON = "Say peers to find somebody else."


async def erased(home: Town, who: str) -> None:
    """What there is of them in their own council goes."""

    def work(tx: Transaction) -> None:
        person = find_person(tx, who)
        assert person is not None
        erase(tx, home.bot.house.library, foresee(tx, person, "erased"), "operator", home.now)

    await home.bot.transactions.run(scope_of(home.address(who)), work)


async def ana_asks_bob(home: Town) -> int:
    """Ana of one council has asked Bob of another, who has read it and not answered."""
    await home.show("bob")
    await home.ask("ana", (await home.found_by("ana"))["bob"])
    await home.wait(HOUR)
    [request] = home.asked_of("bob")
    return request


def everything(url: str) -> str:
    return repr([rows(url, f"SELECT * FROM {name}") for name in METADATA.tables])


async def test_who_was_asked_by_somebody_who_is_erased_need_do_nothing(url: str, tmp_path: Path) -> None:
    async with town(tmp_path, url) as home:
        request = await ana_asks_bob(home)
        assert "reach-ana" in everything(url)
        await erased(home, "ana")
        before = len(home.told("bob"))
        await home.wait(HOUR)
        [(key, words)] = home.told("bob")[before:]
        assert key == f"peer:{request}:withdrawn"
        assert "was taken back; there is nothing you need to do." in words
        assert "rased" not in words
        await home.wait(HOUR)
        assert len(home.told("bob")) == before + 1
    left = everything(url)
    assert "reach-ana" not in left
    assert "How?" not in left
    assert rows(url, "SELECT state FROM introductions") == [("withdrawn",)]


async def test_who_asked_somebody_who_is_erased_is_told_to_look_further(url: str, tmp_path: Path) -> None:
    async with town(tmp_path, url) as home:
        request = await ana_asks_bob(home)
        await erased(home, "bob")
        await home.wait(HOUR)
        [(key, words)] = home.told("ana")
        assert key == f"peer:{request}:unavailable"
        assert GONE_ON in words
    assert rows(url, "SELECT state FROM introductions") == [("unavailable",)]


async def test_of_a_request_that_nobody_has_read_nobody_hears(url: str, tmp_path: Path) -> None:
    async with town(tmp_path, url) as home:
        await home.show("bob")
        await home.ask("ana", (await home.found_by("ana"))["bob"])
        await erased(home, "ana")
        await home.wait(HOUR)
        assert home.told("bob") == []


async def test_a_card_that_was_given_goes_from_the_other_council_too(url: str, tmp_path: Path) -> None:
    """What Ana read in her app stays there; what we keep of it does not."""
    async with town(tmp_path, url) as home:
        await home.answer("bob", await ana_asks_bob(home), "yes")
        await home.wait(HOUR)
        assert "reach-bob" in home.told("ana")[-1][1]
        await erased(home, "bob")
    assert "reach-bob" not in everything(url)


async def test_who_is_signed_in_to_the_console_is_signed_out_of_it(database: Transactions, url: str) -> None:
    """Sessions of the console stand in ``local``, whichever councils they are for."""
    who = SignedIn("https://id.example", "ann-1", "Ann", "ann@id.example", ())
    session = ConsoleSession("mark", who, 1, 1, 9_000)
    await database.run(LOCAL, owner_at(ANN))
    await database.run(LOCAL, lambda tx: tx.console.keep(session))
    await database.run(ELSEWHERE, owner_at(BEN))

    def remove(tx: Transaction) -> tuple[int, int]:
        person = find_person(tx, "email:ann@id.example")
        assert person is not None
        seen = [len(one.rows) for one in tx.rights.about(person) if one.table == "console_sessions"]
        return seen[0], tx.rights.erase(person, "erased", 2).get("console_sessions", 0)

    assert await database.run(ELSEWHERE, remove) == (1, 1)
    assert rows(url, "SELECT count(*) FROM console_sessions") == [(0,)]
