"""Which version people meet: what is in force, at once, for everybody or for one organisation."""

from functools import partial
from pathlib import Path

from eic_bot.entrypoints.wiring import housed
from eic_bot.service.content import Library
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Scope
from eic_bot.service.tenancy import LOCAL
from tests.service.house import DEMO, START, at_home, revised

NOW, NEXT = DEMO.pack.version, "2.0.0"
NEWER = revised(DEMO, NEXT, source={"en": "Our own words, said anew."})
ELSEWHERE = Scope("slack:T1")
OWN = "1.0.0+own.1"


def putting(version: str) -> object:
    return lambda tx: tx.publications.put_in_force("demo", version, "ana", START)


def keeping(tx: Transaction) -> None:
    Library().keep(tx, NEWER, START)


async def test_what_a_process_starts_with_is_in_force_where_nothing_was(url: str) -> None:
    async with housed(url, DEMO) as (transactions, house):
        assert await transactions.run(LOCAL, house.version) == NOW
        assert await transactions.run(ELSEWHERE, house.version) == NOW
        [begun] = await transactions.run(LOCAL, lambda tx: tx.publications.history("demo", 10))
        assert (begun.version, begun.before, begun.act, begun.state) == (NOW, None, "begun", "done")


async def test_starting_with_a_higher_version_publishes_nothing(url: str) -> None:
    async with housed(url, DEMO):
        pass
    async with housed(url, NEWER) as (transactions, house):
        assert await transactions.run(LOCAL, house.version) == NOW
        assert (await transactions.run(LOCAL, house.content)).pack.version == NOW


async def test_who_tries_a_higher_version_out_is_alone_with_it(url: str) -> None:
    async with housed(url, DEMO):
        pass
    async with housed(url, NEWER, tries=True) as (transactions, house):
        assert await transactions.run(LOCAL, house.version) == NEXT
    async with housed(url, NEWER) as (transactions, house):
        assert await transactions.run(LOCAL, house.version) == NOW


async def test_an_organisations_own_comes_before_everybodys_until_it_is_taken_away(url: str) -> None:
    async with housed(url, DEMO) as (transactions, house):
        await transactions.run(LOCAL, keeping)
        await transactions.run(ELSEWHERE, putting(NEXT))  # type: ignore[arg-type]
        assert await transactions.run(ELSEWHERE, house.version) == NEXT
        assert await transactions.run(LOCAL, house.version) == NOW
        found = await transactions.run(ELSEWHERE, lambda tx: tx.publications.in_force("demo"))
        assert found is not None
        assert (found.is_own, found.by, found.since) == (True, "ana", START)
        assert await transactions.run(ELSEWHERE, lambda tx: tx.publications.leave_to_all("demo"))
        assert not await transactions.run(ELSEWHERE, lambda tx: tx.publications.leave_to_all("demo"))
        assert await transactions.run(ELSEWHERE, house.version) == NOW


async def test_a_running_process_begins_on_a_new_version_at_once(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        await home.bot.transactions.run(LOCAL, keeping)
        await home.bot.transactions.run(LOCAL, putting(NEXT))  # type: ignore[arg-type]
        await home.arrive("Ben", "first_look")
        assert [one.version for one in await home.sessions("Ana")] == [NOW]
        assert [one.version for one in await home.sessions("Ben")] == [NEXT]


async def test_another_replica_agrees_at_once(shared_url: str) -> None:
    async with housed(shared_url, DEMO) as (one, house), housed(shared_url, DEMO) as (other, theirs):
        await one.run(LOCAL, keeping)
        await one.run(LOCAL, putting(NEXT))  # type: ignore[arg-type]
        assert await other.run(LOCAL, theirs.version) == NEXT
        assert (await other.run(LOCAL, theirs.content)).pack.version == NEXT
        assert await one.run(LOCAL, house.version) == NEXT


async def test_own_content_of_the_same_name_is_each_organisations_own(url: str) -> None:
    async with housed(url, DEMO) as (transactions, house):
        for name in ("slack:T1", "slack:T2"):
            await transactions.run(Scope(name), partial(_keep_own, library=house.library, name=name))
        for name in ("slack:T1", "slack:T2"):
            found = await transactions.run(Scope(name), lambda tx: house.library.content(tx, "demo", OWN))
            assert found.pack.manifest.source["en"] == name


def _keep_own(tx: Transaction, *, library: Library, name: str) -> None:
    manifest = DEMO.pack.manifest.model_copy(update={"version": OWN, "source": {"en": name}})
    pack = DEMO.pack.model_copy(update={"manifest": manifest})
    library.keep(tx, DEMO.model_copy(update={"pack": pack}), START)
