"""Sharing and comparing over several organisations of one database, on each database."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

import pytest

from eic_bot.entrypoints.registering import read_register
from eic_bot.entrypoints.stage import moment
from eic_bot.model.comparison import Group, ViewId, Withheld
from eic_bot.model.shared_view import shared_view
from eic_bot.packs.councils import bundled_register
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Changes, KeptAnswer, Scope
from eic_bot.service.sharing.comparing import Compared, compared
from eic_bot.service.sharing.deciding import written
from eic_bot.service.sharing.inventing import CHANNEL, invent, invented, scope_of_council
from eic_bot.service.sharing.records import OwnList, OwnShared, PreElection, Shown
from eic_bot.service.sharing.sector import SectorShown, sector_positions
from tests.rounds.test_anonymity import COUNCIL
from tests.store.support import LOCAL, rows

NOW = moment("2026-11-23 09:00")
TODAY = "2026-11-23"
REGISTER = read_register(bundled_register())
DISTRICTS = [
    one.code for one in REGISTER.alive_on(date(2026, 11, 23)) if one.region == "South East" and one.type == "district"
]
OURS = scope_of_council(DISTRICTS[0])
REGION = Group("region")


async def share_all(database: Transactions, codes: Iterable[str]) -> None:
    for code in codes:
        await database.run(scope_of_council(code), lambda tx, code=code: invent(tx, COUNCIL, code, NOW))  # type: ignore[misc]


async def share_anew(database: Transactions, code: str, other: str) -> None:
    """That council shares another view than before: the one invented for the other."""
    view = written(shared_view(COUNCIL.pack, invented(COUNCIL.pack, other)))

    def work(tx: Transaction) -> None:
        [shared] = tx.sharing.shared()
        tx.sharing.share(replace(shared, shared_at=NOW), view.content, view.digest, TODAY)

    await database.run(scope_of_council(code), work)


async def withdraw(database: Transactions, code: str) -> None:
    await database.run(scope_of_council(code), lambda tx: tx.sharing.withdraw(TODAY, NOW))


async def look(database: Transactions, group: Group = REGION, scope: Scope = OURS) -> Compared | Withheld:
    return await database.run(scope, lambda tx: compared(tx, REGISTER, group, NOW))


def members(found: Compared | Withheld) -> set[str]:
    assert isinstance(found, Compared), found
    return {id.council for id in found.figures.members}


async def test_only_who_shares_sees_and_what_is_withdrawn_is_gone_at_once(database: Transactions) -> None:
    await share_all(database, DISTRICTS[:12])
    assert members(await look(database)) == set(DISTRICTS[1:12])
    assert await look(database, scope=scope_of_council("nowhere")) is Withheld.NOT_SHARED
    assert await look(database, scope=LOCAL) is Withheld.NOT_SHARED
    await withdraw(database, DISTRICTS[5])
    assert await look(database) is Withheld.TOO_CLOSE
    for code in DISTRICTS[6:10]:
        await withdraw(database, code)
    assert members(await look(database)) == {*DISTRICTS[1:5], *DISTRICTS[10:12]}
    await withdraw(database, DISTRICTS[0])
    assert await look(database) is Withheld.NOT_SHARED


async def test_nothing_but_shared_views_is_read_of_another_organisation(database: Transactions) -> None:
    await share_all(database, DISTRICTS[:3])
    await withdraw(database, DISTRICTS[1])
    for scope in (LOCAL, Scope("elsewhere"), scope_of_council(DISTRICTS[1])):
        found = await database.run(scope, lambda tx: tx.sharing.views(0, 9999))
        assert [one.id.council for one in found] == [DISTRICTS[0], DISTRICTS[2]]
        assert all("comment" not in one.content for one in found)
        own = await database.run(scope, lambda tx: (tx.sharing.shared(), tx.sharing.published(), tx.sharing.lists()))
        assert own[0] == []
        assert (own[1] is None) == (scope != scope_of_council(DISTRICTS[1]))


async def test_what_is_withdrawn_leaves_no_answer_behind(database: Transactions, url: str) -> None:
    await share_all(database, DISTRICTS[:1])
    await withdraw(database, DISTRICTS[0])
    assert rows(url, "SELECT content, public_from FROM shared_views") == [(None, None)]


async def test_the_difference_of_two_groups_is_never_a_few(database: Transactions) -> None:
    await share_all(database, DISTRICTS[:14])
    assert isinstance(await look(database), Compared)
    for dropped in (1, 2, 3, 4):
        assert await look(database, Group("own", tuple(DISTRICTS[1 + dropped : 14]))) is Withheld.TOO_CLOSE
    assert isinstance(await look(database, Group("own", tuple(DISTRICTS[6:14]))), Compared)
    assert await look(database, Group("own", tuple(DISTRICTS[5:13]))) is Withheld.TOO_CLOSE


async def test_changing_an_own_list_by_one_council_shows_nothing_new(database: Transactions) -> None:
    await share_all(database, DISTRICTS[:14])
    first = Group("own", tuple(DISTRICTS[1:7]))
    assert len(members(await look(database, first))) == 6
    for other in (DISTRICTS[1:8], DISTRICTS[1:6], [*DISTRICTS[1:6], DISTRICTS[8]]):
        assert await look(database, Group("own", tuple(other))) is Withheld.TOO_CLOSE
    assert len(members(await look(database, first))) == 6


async def test_below_five_others_there_are_no_figures(database: Transactions) -> None:
    await share_all(database, DISTRICTS[:5])
    assert await look(database) is Withheld.TOO_FEW
    assert rows_of_shown(await database.run(OURS, lambda tx: tx.sharing.shown(2026))) == []


def rows_of_shown(shown: Iterable[Shown]) -> list[str]:
    return [one.asked for one in shown]


async def test_over_time_one_change_shows_the_same_as_before_or_nothing(database: Transactions) -> None:
    await share_all(database, DISTRICTS[:8])
    before = await look(database)
    assert isinstance(before, Compared)
    await share_all(database, DISTRICTS[8:9])
    after = await look(database)
    assert isinstance(after, Compared)
    assert after.figures == before.figures, "one who joins is not seen as the difference"
    await share_anew(database, DISTRICTS[3], "other")
    assert await look(database) is Withheld.TOO_CLOSE, "one who changes is not seen as the difference"
    await share_all(database, DISTRICTS[9:14])
    for code in DISTRICTS[4:8]:
        await share_anew(database, code, f"another {code}")
    assert len(members(await look(database))) == 13


async def test_the_same_view_shared_again_is_no_other_member(database: Transactions) -> None:
    await share_all(database, DISTRICTS[:8])
    before = await look(database)
    await withdraw(database, DISTRICTS[3])
    await share_anew(database, DISTRICTS[4], DISTRICTS[4])
    with pytest.raises(ValueError, match="not enough values"):
        await share_anew(database, DISTRICTS[3], DISTRICTS[3])
    view = written(shared_view(COUNCIL.pack, invented(COUNCIL.pack, DISTRICTS[3])))

    def again(tx: Transaction) -> OwnShared:
        found = tx.sharing.published()
        assert found is not None
        return tx.sharing.share(OwnShared(2026, 0, found.round, None, NOW), view.content, view.digest, TODAY)

    assert (await database.run(scope_of_council(DISTRICTS[3]), again)).version == 1
    assert await look(database) == before


async def test_public_views_hide_nobody(database: Transactions) -> None:
    """With five others of whom four are public, figures would be those of the fifth."""
    await share_all(database, DISTRICTS[:6])

    def make_public(tx: Transaction) -> None:
        [shared] = tx.sharing.shared()
        [mine] = [one for one in tx.sharing.views(2026, 2026) if one.id.council == tx.sharing.council()]
        digest = written(shared_view(COUNCIL.pack, invented(COUNCIL.pack, mine.id.council))).digest
        tx.sharing.share(replace(shared, public_from=TODAY), mine.content, digest, TODAY)

    for code in DISTRICTS[1:5]:
        await database.run(scope_of_council(code), make_public)
    assert await look(database) is Withheld.TOO_CLOSE
    await database.run(scope_of_council(DISTRICTS[5]), make_public)
    assert len(members(await look(database))) == 5
    await withdraw(database, DISTRICTS[1])
    assert ViewId(DISTRICTS[1], 2026, 1) in await database.run(OURS, lambda tx: tx.sharing.known(TODAY))


async def test_the_sector_is_shown_from_five_councils_up_and_again_where_one_more_would_say_too_much(
    database: Transactions,
) -> None:
    def sector(tx: Transaction) -> SectorShown | Withheld:
        return sector_positions(tx, COUNCIL.pack, REGISTER, NOW)

    await share_all(database, DISTRICTS[:4])
    assert await database.run(LOCAL, sector) is Withheld.TOO_FEW
    await share_all(database, DISTRICTS[4:6])
    found = await database.run(LOCAL, sector)
    assert isinstance(found, SectorShown)
    assert found.figures.councils == 6
    await share_all(database, DISTRICTS[6:7])
    again = await database.run(LOCAL, sector)
    assert isinstance(again, SectorShown)
    assert again.figures == found.figures
    await share_all(database, DISTRICTS[7:12])
    more = await database.run(Scope("elsewhere"), sector)
    assert isinstance(more, SectorShown)
    assert more.figures.councils == 12


async def test_figures_of_the_sector_and_a_comparison_put_together_are_not_of_a_few(database: Transactions) -> None:
    def sector(tx: Transaction) -> SectorShown | Withheld:
        return sector_positions(tx, COUNCIL.pack, REGISTER, NOW)

    await share_all(database, DISTRICTS[:8])
    assert isinstance(await look(database), Compared)
    await share_all(database, ["CMD"])
    assert await database.run(OURS, sector) is Withheld.TOO_CLOSE
    assert isinstance(await database.run(LOCAL, sector), SectorShown)
    assert await look(database, Group("own", (*DISTRICTS[2:8], "CMD"))) is Withheld.TOO_CLOSE


async def test_what_was_shown_of_the_sector_counts_in_a_comparison(database: Transactions) -> None:
    def sector(tx: Transaction) -> SectorShown | Withheld:
        return sector_positions(tx, COUNCIL.pack, REGISTER, NOW)

    await share_all(database, [*DISTRICTS[:8], "CMD"])
    assert isinstance(await database.run(LOCAL, sector), SectorShown)
    assert await look(database) is Withheld.TOO_CLOSE, "all less the region would be Camden"
    assert isinstance(await look(database, Group("nation")), Compared)


async def test_the_sector_leaves_nations_out_of_which_few_share(database: Transactions) -> None:
    def sector(tx: Transaction) -> SectorShown | Withheld:
        return sector_positions(tx, COUNCIL.pack, REGISTER, NOW)

    await share_all(database, [*DISTRICTS[:8], "AGY", "ABD"])
    found = await database.run(LOCAL, sector)
    assert isinstance(found, SectorShown)
    assert found.figures.councils == 8
    assert isinstance(await look(database, Group("nation")), Compared)


async def test_lists_days_and_analysts_are_of_their_own_organisation(database: Transactions) -> None:
    await share_all(database, DISTRICTS[:2])

    def keep(tx: Transaction) -> None:
        tx.sharing.keep_list("coast", OwnList("Coast", ("ADU", "ARU")))
        tx.sharing.set_pre_election(PreElection("2026-11-01", "2026-12-03"))
        [owner] = tx.owners([Address(CHANNEL, DISTRICTS[0], "nobody")], NOW)
        tx.sharing.set_analyst(owner.id, is_one=True)

    await database.run(OURS, keep)
    for scope in (scope_of_council(DISTRICTS[1]), LOCAL):
        found = await database.run(
            scope, lambda tx: (tx.sharing.lists(), tx.sharing.pre_election(), tx.sharing.analysts())
        )
        assert found == ([], None, set())
        assert not await database.run(scope, lambda tx: tx.sharing.forget_list("coast"))
    assert await database.run(OURS, lambda tx: tx.sharing.forget_list("coast"))


async def test_councils_that_merge_keep_their_history_apart(database: Transactions, url: str) -> None:
    await share_all(database, DISTRICTS[:8])
    old, new = DISTRICTS[1], Scope("council:WSX")
    person = Address(CHANNEL, old, "nobody")
    await database.run(scope_of_council(old), answered(person))
    await database.run(new, lambda tx: tx.owners([Address("slack", "T9", "U1")], NOW))
    [before] = await database.run(scope_of_council(old), lambda tx: tx.owners([person], NOW))
    done = await database.run(scope_of_council(old), lambda tx: tx.sharing.end("council:WSX", "2027-03-31", NOW))
    assert done
    assert old not in members(await look(database))
    [moved] = await database.run(scope_of_council(old), lambda tx: tx.owners([person], NOW))
    assert moved.id != before.id
    assert moved.organisation == f"{CHANNEL}:{old}"
    assert [one.owner for one in await database.run(new, lambda tx: tx.rounds.everyone())][1] == moved.id
    [past] = await database.run(new, lambda tx: tx.sharing.predecessors())
    assert (past.organisation, past.code, past.ended_on) == (f"{CHANNEL}:{old}", old, "2027-03-31")
    [view] = past.views
    assert {id: one.value for id, one in view.answers.items()} == {"waste.rounds.1": "do"}
    assert await database.run(new, lambda tx: tx.sharing.published()) is None
    assert await database.run(LOCAL, lambda tx: tx.sharing.predecessors()) == []
    assert rows(url, "SELECT count(*) FROM answers") == [(1,)]


def answered(person: Address) -> Callable[[Transaction], None]:
    """One answer in the official view."""

    def work(tx: Transaction) -> None:
        found = tx.sharing.published()
        assert found is not None
        [before] = tx.owners([person], NOW)
        tx.rounds.enter([before.id], found.official)
        [there] = tx.owners([person], NOW)
        answer = invented(COUNCIL.pack, "x")["waste.rounds.1"]
        row = KeptAnswer(there.respondent, replace(answer, value="do"), "council", "1.0.0", "en", "?")
        tx.save(Changes(NOW, answers=[row]))
        tx.rounds.enter([before.id], None)

    return work
