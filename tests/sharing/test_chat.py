"""What no recorded conversation can bring about: councils that merge, other versions, the wrong person, an analyst."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Scope
from eic_bot.service.sharing.inventing import invent, scope_of_council
from eic_bot.service.sharing.reading import day_of
from eic_bot.service.sharing.records import SHARED_VIEW
from eic_bot.service.tenancy import LOCAL
from tests.rounds.test_anonymity import COUNCIL, dump
from tests.service.house import START, Home, address, at_home, revised

OTHERS = ("ADU", "ARU", "CRW", "HOR", "MSS", "EAT", "FAR", "HAA")
PUBLISHING = ("new round", "named", "31 March 2027", "yes", "me", "invite Bob", "begin workshop", "official view")


def _invent(code: str, now: int, tx: Transaction) -> None:
    invent(tx, COUNCIL, code, now)


async def published(home: Home, *more: str) -> None:
    """Ana's council, Worthing, has a published view; eight others share theirs."""
    for person in ("Ana", "Bob"):
        await home.arrive(person)
    await home.bot.transactions.run(LOCAL, lambda tx: tx.be_council("WOT", START))
    for code in OTHERS:
        await home.bot.transactions.run(scope_of_council(code), partial(_invent, code, home.now))
    await home.say("Ana", *PUBLISHING, "dn", "pn", "publish", "yes", *more)


async def test_sharing_and_withdrawing_are_logged_with_what_was_before(tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL) as home:
        await published(home, "share our view with councils", "share our view with public", "stop sharing")
        logged = [row for row in dump(tmp_path)["audit"] if row["action"].startswith("view.")]
    said = [(row["action"], row["before"], row["after"]) for row in logged if row["action"] != "view.begun"]
    assert said[-3:] == [
        ("view.shared", "own", "councils"),
        ("view.shared", "councils", "public"),
        ("view.withdrawn", "public", "own"),
    ]


async def test_the_history_of_a_council_that_ended_is_labelled_and_stays_its_own(tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL) as home:
        await published(home, "share our view with councils")
        scope = scope_of_council("ADU")

        def end(tx: Transaction) -> bool:
            tx.entitle("Adur District Council")
            return tx.sharing.end("local", "2027-03-31", home.now)

        assert await home.bot.transactions.run(scope, end)
        [said] = await home.say("Bob", "history")
        assert "Adur District Council, which ended on 31 March 2027: official view published on" in said
        assert "nothing is merged" in said
        [compared] = await home.say("Bob", "compare with region")
        assert compared.splitlines()[1].startswith("7 other councils")


async def test_a_council_that_ended_shares_no_more(tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL) as home:
        await published(home, "share our view with councils")
        await home.bot.transactions.run(
            Scope("elsewhere"), lambda tx: tx.owners([Address("slack", "T9", "U1")], home.now)
        )
        before = dump(tmp_path)["owners"]
        await home.bot.transactions.run(LOCAL, lambda tx: tx.sharing.end("elsewhere", "2027-03-31", home.now))
        after = dump(tmp_path)
    assert len(after["owners"]) > len(before)
    assert [row["tenant"] for row in after["addresses"] if row["external"] == "Ana"] == ["ended:local", "local"]


async def test_views_of_another_version_are_said_to_be_left_out_where_words_differ(tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL) as home:
        await published(home, "share our view with councils")

        def reword(tx: Transaction) -> None:
            [mine] = [one for one in tx.sharing.views(0, 9999) if one.id.council == "ADU"]
            view = SHARED_VIEW.validate_json(mine.content)
            view = replace(view, version="0.9.0", words={**view.words, "waste.rounds.1": "other"})
            [kept] = tx.sharing.shared()
            content = SHARED_VIEW.dump_json(view).decode()
            tx.sharing.share(replace(kept, shared_at=home.now), content, "other", "2026-11-23")

        await home.bot.transactions.run(scope_of_council("ADU"), reword)
        [said] = await home.say("Bob", "compare the rounds with region")
        assert "8 other councils" in said
        assert "No comparable answer 1" in said
        assert "Where the words differ, their answers are left out." in said


async def test_a_view_is_shared_with_the_version_it_was_agreed_on_with(tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL) as home:
        await published(home)
        now = home.now
    async with at_home(tmp_path, revised(COUNCIL, "1.1.0"), now=now) as home:
        await home.say("Ana", "share our view with councils")
        [mine] = await home.bot.transactions.run(
            LOCAL, lambda tx: [one for one in tx.sharing.views(0, 9999) if one.id.council == "WOT"]
        )
    assert SHARED_VIEW.validate_json(mine.content).version == "1.0.0"


async def test_what_waits_for_the_day_after_the_poll_waits_for_a_later_poll(tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL) as home:
        await published(home)
        day = day_of(home.now)
        first, poll, later = (day + timedelta(days=days) for days in (0, 10, 20))
        await home.say("Ana", f"pre-election {first} to {poll}", "share our view with public")
        [said] = await home.say("Ana", f"pre-election {first} to {later}")
        assert "Within it nothing new is made public" in said
        [shared] = await home.bot.transactions.run(LOCAL, lambda tx: tx.sharing.shared())
    assert shared.public_from == (later + timedelta(days=1)).isoformat()


async def test_an_analyst_sees_aggregates_and_nothing_of_a_round(tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL) as home:
        await published(home, "share our view with councils")
        await home.arrive("Eve")
        [eve] = await home.bot.transactions.run(LOCAL, lambda tx: tx.owners([address("Eve")], home.now))
        await home.bot.transactions.run(LOCAL, lambda tx: tx.sharing.set_analyst(eve.id, is_one=True))
        [said] = await home.say("Eve", "sector positions")
        assert "9 councils that share" in said
        for code in (*OTHERS, "WOT"):
            assert code not in said
        await home.bot.transactions.run(LOCAL, lambda tx: tx.sharing.set_analyst(eve.id, is_one=False))
        [said] = await home.say("Eve", "sector positions")
        assert said == "Figures of the whole sector are for sector analysts."
