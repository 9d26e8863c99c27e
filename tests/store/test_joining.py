"""Two accounts of one person become one: nothing is lost, nothing counts twice, and nobody else gets in."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from eic_bot.dialogs.inputs import Said
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.errors import BrokenPromiseError
from eic_bot.service.envelopes import Address
from eic_bot.service.links.records import CODE_MINUTES, MINUTE_MS, MISSES_MS, MOST_MISSES, CodeOf
from eic_bot.service.records import Scope
from eic_bot.service.rights.exporting import person_parts
from eic_bot.service.rights.finding import find_person
from eic_bot.service.tenancy import LOCAL
from eic_bot.store.pointing import BY_HAND, MOVING
from eic_bot.store.tables import METADATA
from tests.service.house import Home, address, at_home
from tests.store.support import rows
from tests.support.transcripts import FOLDER

COUNCIL = read_pack(str(FOLDER / "packs" / "council"))
SHOWN = re.compile(r"link ([A-Z2-9]{4}-[A-Z2-9]{4})")


async def code_of(home: Home, person: str) -> str:
    found = SHOWN.search("\n".join(await home.say(person, "link")))
    assert found is not None
    return found[1]


async def join(home: Home, first: str, second: str) -> list[str]:
    """The second is where they go on."""
    return await home.say(second, f"link {await code_of(home, first)}", "yes")


async def owner_of(home: Home, person: str) -> int:
    [one] = await home.bot.transactions.run(LOCAL, lambda tx: tx.owners([address(person)], home.now))
    return one.id


def counted(url: str, owner: int) -> Mapping[str, int]:
    """In which columns somebody is still pointed at."""
    found = {}
    for table in METADATA.sorted_tables:
        for column in table.columns:
            if any(key.column.table.name == "owners" and key.column.name == "id" for key in column.foreign_keys):
                [(count,)] = rows(url, f"SELECT count(*) FROM {table.name} WHERE {column.name} = {owner}")
                found[f"{table.name}.{column.name}"] = int(count)
    return {name: count for name, count in found.items() if count}


def test_every_column_that_points_at_somebody_goes_over_or_is_seen_to_by_hand() -> None:
    pointing = {
        f"{table.name}.{key.parent.name}"
        for table in METADATA.sorted_tables
        if table not in BY_HAND
        for key in table.foreign_keys
        if key.column.table.name == "owners" and key.column.name == "id"
    }
    assert {one.name for one in MOVING} == pointing


async def test_all_that_was_the_ones_is_the_others(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        for person in ("Ana", "Annie"):
            await home.arrive(person)
        await home.say("Ana", "1", "dp", "comment of the rounds", "nudges every week", "stop nudges", "barriers")
        await home.say("Annie", "1", "pp", "nn")
        former = await owner_of(home, "Ana")
        await join(home, "Ana", "Annie")
        assert await owner_of(home, "Ana") == await owner_of(home, "Annie")
        assert set(counted(url, former)) == {"former_owners.former"}
        said = await home.say("Ana", "continue here", "summary")
        stands = {one.answer.question: one.answer.counted_value for one in await home.rows() if one.answer.value}
        assert stands == {
            "waste.rounds.1": "plan", "waste.rounds.2": "plan", "waste.less.1": "not_yet", "waste.less.2": "not_yet",
        }  # fmt: skip
        assert "The rounds: level 1 plan" in "\n".join(said)
        [(history,)] = rows(url, "SELECT count(*) FROM answers")
        assert history >= 6  # what was said before stays on record


async def test_the_record_of_what_one_did_before_is_still_theirs(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await home.arrive("Ana")
        await home.arrive("Annie")
        await join(home, "Ana", "Annie")
        person = await home.bot.transactions.run(LOCAL, lambda tx: find_person(tx, "Annie"))
        assert person is not None
        parts = await home.bot.transactions.run(LOCAL, lambda tx: person_parts(tx, person))
        [audit] = [one for one in parts if one.table == "audit"]
        done = [row["action"] for row in audit.rows]
        assert done.count("session.opened") == 2
        assert {"link.code", "link.joined"} <= {*done}


async def test_a_code_is_good_once_and_for_a_while_and_is_not_kept(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        for person in ("Ana", "Annie", "Mallory"):
            await home.arrive(person)
        old = await code_of(home, "Ana")
        new = await code_of(home, "Ana")
        assert "do not know that code" in "\n".join(await home.say("Annie", f"link {old}"))
        assert rows(url, f"SELECT count(*) FROM link_codes WHERE digest LIKE '%{new[:4]}%'") == [(0,)]
        home.now += CODE_MINUTES * MINUTE_MS
        assert "do not know that code" in "\n".join(await home.say("Annie", f"link {new}"))
        newest = await code_of(home, "Ana")
        assert "Done." in "\n".join(await home.say("Annie", f"link {newest.lower().replace('-', ' ')}", "yes"))
        assert "do not know that code" in "\n".join(await home.say("Mallory", f"link {newest}"))
        assert await owner_of(home, "Mallory") != await owner_of(home, "Ana")


async def test_whoever_guesses_is_stopped_and_may_try_again_later(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        for person in ("Ana", "Mallory"):
            await home.arrive(person)
        for number in range(MOST_MISSES):
            await home.say("Mallory", f"link AAAA-22{number:02}")
        code = await code_of(home, "Ana")
        assert "try again in an hour" in "\n".join(await home.say("Mallory", f"link {code}"))
        home.now += MISSES_MS
        code = await code_of(home, "Ana")
        assert "Is that you as well?" in "\n".join(await home.say("Mallory", f"link {code}"))


async def test_a_code_of_another_organisation_is_known_as_such(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await home.arrive("Ana")
        ana = await owner_of(home, "Ana")
        await home.bot.transactions.run(LOCAL, lambda tx: tx.links.keep_code("digest", ana, home.now + 1))
        there = Address("slack", "T2", "Bob")
        [bob] = await home.bot.transactions.run(Scope("slack:T2"), lambda tx: tx.owners([there], home.now))
        found = await home.bot.transactions.run(Scope("slack:T2"), lambda tx: tx.links.code("digest", home.now))
        assert found == CodeOf(ana, is_elsewhere=True)
        await home.bot.transactions.run(Scope("slack:T2"), lambda tx: tx.links.spend(bob.id))
        assert await home.bot.transactions.run(LOCAL, lambda tx: tx.links.code("digest", home.now)) is not None


async def test_two_who_talk_at_once_are_joined_each_by_itself(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        for person in ("Ana", "Annie"):
            await home.arrive(person)
        await home.say("Annie", f"link {await code_of(home, 'Ana')}")
        both = [home.event("Annie", Said("Annie", "yes")), home.event("Ana", Said("Ana", "1"))]
        with pytest.raises(BrokenPromiseError):
            await home.take(*both)
        for one in both:
            await home.take(one)
        assert await owner_of(home, "Ana") == await owner_of(home, "Annie")


async def test_after_they_are_parted_the_other_app_begins_with_nothing(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        for person in ("Ana", "Annie"):
            await home.arrive(person)
        await home.say("Ana", "1", "dp")
        await join(home, "Ana", "Annie")
        await home.say("Annie", "unlink", "yes")
        assert await owner_of(home, "Ana") != await owner_of(home, "Annie")
        assert "level 1 do" not in "\n".join(await home.say("Ana", "summary"))
        assert "level 1 do" in "\n".join(await home.say("Annie", "summary"))


@pytest.mark.parametrize("mode", ["named", "anonymous"])
@pytest.mark.parametrize("stays", ["Bob", "Bobby"])
async def test_whoever_handed_in_by_one_counts_once(url: str, tmp_path: Path, mode: str, stays: str) -> None:
    """What was handed in stands; what was begun by the other and not handed in goes."""
    other = {"Bob": "Bobby", "Bobby": "Bob"}[stays]
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        for person in ("Ana", "Bob", "Bobby"):
            await home.arrive(person)
        await home.say("Ana", "new round", mode, "31 March 2027", "yes", "me", "invite Bob and Bobby")
        await home.say("Bob", "accept", "dp", "pn", "submit", "yes")
        await home.say("Bobby", "accept", "nn")
        await join(home, other, stays)
        round = await home.bot.transactions.run(LOCAL, lambda tx: tx.rounds.newest())
        assert round is not None
        members = await home.bot.transactions.run(LOCAL, lambda tx: tx.rounds.members(round.id))
        assert [one.state for one in members] == ["submitted"]
        said = await home.bot.transactions.run(LOCAL, lambda tx: tx.rounds.said(round.id))
        assert [one["waste.rounds.1"].counted_value for one in said.values()] == ["do"]
        assert "handed in already" in "\n".join(await home.say(stays, "submit"))


async def test_a_named_round_answered_by_both_counts_once_with_what_was_said_last(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        for person in ("Ana", "Bob", "Bobby"):
            await home.arrive(person)
        await home.say("Ana", "new round", "named", "31 March 2027", "yes", "me", "invite Bob and Bobby")
        await home.say("Bob", "accept", "dp", "pn", "submit", "yes")
        await home.say("Bobby", "accept", "nn", "pp", "submit", "yes")
        await join(home, "Bob", "Bobby")
        round = await home.bot.transactions.run(LOCAL, lambda tx: tx.rounds.newest())
        assert round is not None
        said = await home.bot.transactions.run(LOCAL, lambda tx: tx.rounds.said(round.id))
        assert [one["waste.rounds.1"].counted_value for one in said.values()] == ["not_yet"]
