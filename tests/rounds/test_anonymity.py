"""After somebody has handed in without a name, nothing in the database leads from the answers to them."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from eic_bot.entrypoints.wiring import read_pack
from tests.service.house import Home, at_home
from tests.support.transcripts import FOLDER

COUNCIL = read_pack(str(FOLDER / "packs" / "council"))
PEOPLE = ("Ana", "Bob", "Cara")
COMMENT = "we never did that"


async def invited(home: Home) -> None:
    for person in PEOPLE:
        await home.arrive(person)
    await home.say("Ana", "new round", "anonymous", "31 March 2027", "yes", "me", "invite Bob and Cara")
    for person in ("Bob", "Cara"):
        await home.say(person, "accept")


def dump(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table."""
    with closing(sqlite3.connect(folder / "home.db")) as connection:
        connection.row_factory = sqlite3.Row
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in names}


def owner_of(tables: dict[str, list[dict[str, Any]]], person: str) -> int:
    return next(int(row["owner"]) for row in tables["addresses"] if row["external"] == person)


async def test_no_row_leads_from_what_was_handed_in_to_the_person(tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL) as home:
        await invited(home)
        await home.say("Bob", f"comment {COMMENT}", "dp", "pn")
        before = dump(tmp_path)
        sessions = [row["id"] for row in before["sessions"] if row["owner"] == owner_of(before, "Bob")]
        link = [row for row in before["respondent_people"] if row["owner"] == owner_of(before, "Bob")]
        await home.say("Bob", "submit", "yes", "hello", "round status")
        after = dump(tmp_path)
    [handed_in] = {row["respondent"] for row in after["answers"]}
    bob = owner_of(after, "Bob")
    assert handed_in not in {row["respondent"] for row in before["answers"]}
    assert handed_in < 0
    assert {row["respondent"] for row in link if row["round"] != 1} & {
        row["id"] for row in after["respondents"]
    } == set()
    for table, rows in after.items():
        if table not in ("answers", "respondents"):
            assert [row for row in rows if handed_in in row.values()] == [], table
    theirs = [row for table in after for row in after[table] if table != "answers" and bob in row.values()]
    written = repr([theirs, after["inbox"], after["outbox"], after["sessions"], after["timers"]])
    assert COMMENT not in written
    of_round = [one for one in sessions if one not in {row["id"] for row in after["sessions"]}]
    assert len(of_round) == 1
    assert of_round[0] not in repr([after["inbox"], after["sessions"], after["timers"], after["owners"]])
    assert [
        row for row in after["outbox"] if row["key"].startswith(of_round[0]) and "waste" in (row["message"] or "")
    ] == []
    [member] = [row for row in after["members"] if row["owner"] == bob]
    assert (member["state"], len(member["answered_on"]), member["remind_at"]) == ("submitted", 10, None)


async def test_neither_times_nor_order_tell_who_was_first(tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL) as home:
        await invited(home)
        for person in ("Bob", "Cara"):
            await home.say(person, "dp", "change 1 to pp", "pn", "submit", "yes")
        tables = dump(tmp_path)
    answers = tables["answers"]
    assert {row["at"] for row in answers} == {min(row["at"] for row in answers)}
    assert answers[0]["at"] % 86_400_000 == 0
    assert {row["revision"] for row in answers} == {1}
    assert {row["at"] % 86_400_000 for row in tables["erasures"]} == {0}
    assert len({row["respondent"] for row in answers}) == 2
    assert [row["audit"] for row in tables["audit"] if "submitted" in row["action"]] == []


async def test_fewer_than_were_agreed_are_not_exported(tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL) as home:
        await invited(home)
        await home.say("Bob", "dp", "pn")
        assert await home.rows() == []
        await home.say("Bob", "submit", "yes")
        assert await home.rows() == []


async def test_nobody_reads_it_in_chat_the_person_included(tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL) as home:
        await invited(home)
        await home.say("Bob", "dp", "pn", "submit", "yes")
        for person in PEOPLE:
            for wish in ("answers of Bob", "look again Bob waste.less.1 please", "summary", "change 1"):
                said = " ".join(await home.say(person, wish))
                assert "Do" not in said.replace("Don't", ""), (person, wish, said)


async def test_the_file_itself_holds_no_comment_beside_the_one_that_was_handed_in(tmp_path: Path) -> None:
    """Also not where rows stood that are gone."""
    async with at_home(tmp_path, COUNCIL) as home:
        await invited(home)
        await home.say("Bob", f"comment {COMMENT}", "dp", "pn")
        await home.say("Bob", "submit", "yes", "hello")
    assert (tmp_path / "home.db").read_bytes().count(COMMENT.encode()) == 1
