"""What a colleague gets and what stays: never the asker's answer, nothing across organisations, nothing after."""

import sqlite3
from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager, closing
from pathlib import Path

import pytest

from eic_bot.dialogs.colleague_words import question_parts
from eic_bot.dialogs.inputs import Said
from eic_bot.dialogs.messages import Message
from eic_bot.dialogs.plain import plain
from eic_bot.entrypoints.stage import Stage, moment, open_stage
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.service.envelopes import Inbound, Seen
from tests.support.hosting import PHRASES
from tests.support.transcripts import FOLDER

COUNCIL = read_pack(str(FOLDER / "packs" / "council"))
KINDS = read_pack(str(FOLDER / "packs" / "kinds"))
BEGINS = moment("2027-03-01 10:30")
OF_ONE = {"people": "Ana, Bob, Cara, Dev, Eve"}
OF_TWO = {"people": "Ana, Bob", "councils": "Leeds City Council = Ana; Cornwall Council = Bob"}
SECRET = "between ourselves nobody does this"


def stage_of(folder: Path, header: Mapping[str, str]) -> AbstractAsyncContextManager[Stage]:
    return open_stage(f"sqlite:///{folder / 'asked.db'}", COUNCIL, header, BEGINS, None)


def rows(folder: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "asked.db")) as database:
        return list(database.execute(sql))


async def mention(stage: Stage, seen: Seen, key: str) -> str:
    """Ana mentions somebody as a platform would say it."""
    seat = stage._audience.seat("Ana")
    seat.said.clear()
    event = Said("Ana", "ask @somebody")
    await stage.bot.take(Inbound(key, stage._address_of("Ana"), event, stage.time, mentioned=(seen,)))
    return "\n".join(seat.said)


async def test_nothing_that_the_asker_said_is_in_what_the_colleague_gets(tmp_path: Path) -> None:
    async with stage_of(tmp_path, OF_ONE) as stage:
        for line in ("1", "nn", "change 1 to pn", f"comment {SECRET}", "back", f"comment {SECRET}", "ask Bob"):
            await stage.act(line, "Ana")
        heard = (await stage.pass_time("2027-03-01 10:40")).told["Bob"]
        heard += (await stage.act("suggest 1 dd", "Bob")).bot
        await stage.pass_time("2027-03-01 10:45")
        heard += (await stage.act("take suggestion 1", "Ana")).told.get("Bob", [])
        heard += (await stage.pass_time("2027-03-01 10:50")).told.get("Bob", [])
        assert "Ana asks for your help" in heard[0]
        assert SECRET not in "\n".join(heard)
        assert "*" not in heard[0]
        assert "[" not in heard[0]
        assert len(heard) == 2


async def test_who_suggested_it_is_kept_with_the_answer_until_it_is_changed(tmp_path: Path) -> None:
    async with stage_of(tmp_path, OF_ONE) as stage:
        for line in ("1", "ask Bob"):
            await stage.act(line, "Ana")
        await stage.pass_time("2027-03-01 10:40")
        await stage.act("suggest 1 dd", "Bob")
        await stage.act("take suggestion 1", "Ana")
        by = "SELECT revision, suggested_by IS NOT NULL FROM answers ORDER BY question, revision"
        assert rows(tmp_path, by) == [(1, 1), (1, 1)]
        await stage.act("change 1 to pp", "Ana")
        assert rows(tmp_path, by) == [(1, 1), (2, 0), (1, 1), (2, 0)]


async def test_nobody_of_another_organisation_is_asked_or_can_reply(tmp_path: Path) -> None:
    async with stage_of(tmp_path, OF_TWO) as stage:
        await stage.act("1", "Ana")
        assert "I know nobody called Bob" in (await stage.act("ask Bob", "Ana")).bot[0]
        assert "I know nobody called 2." in (await stage.act("ask owner-2", "Ana")).bot[0]
        assert rows(tmp_path, "SELECT count(*) FROM suggestions") == [(0,)]


async def test_nobody_but_who_was_asked_can_reply_and_nobody_but_who_asked_can_take(tmp_path: Path) -> None:
    async with stage_of(tmp_path, OF_ONE) as stage:
        for line in ("1", "ask Bob"):
            await stage.act(line, "Ana")
        await stage.pass_time("2027-03-01 10:40")
        for line in ("suggest 1 dd", "not me 1", "take suggestion 1", "leave suggestion 1", "withdraw question 1"):
            assert "That question is over" in "\n".join((await stage.act(line, "Cara")).bot)
        assert "That question is over" in (await stage.act("take suggestion 1", "Ana")).bot[0]
        assert rows(tmp_path, "SELECT state FROM suggestions") == [("asked",)]


async def test_at_most_three_wait_whoever_is_asked_and_however_often_it_is_said(tmp_path: Path) -> None:
    async with stage_of(tmp_path, OF_ONE) as stage:
        await stage.act("1", "Ana")
        for name in ("Bob", "Cara", "Bob", "Dev", "Eve", "Eve", "Cara"):
            await stage.act(f"ask {name}", "Ana")
        assert rows(tmp_path, "SELECT count(*) FROM suggestions") == [(3,)]


async def test_at_most_three_wait_for_one_colleague_whoever_asks(tmp_path: Path) -> None:
    async with stage_of(tmp_path, OF_ONE) as stage:
        told = []
        for name in ("Ana", "Bob", "Dev", "Eve"):
            await stage.act("1", name)
            told += (await stage.act("ask Cara", name)).bot[:1]
        assert ["enough to reply to" in one for one in told] == [False, False, False, True]


async def test_a_characteristic_goes_out_once_every_level_was_pressed(tmp_path: Path) -> None:
    async with stage_of(tmp_path, OF_ONE) as stage:
        for line in ("1", "ask Bob"):
            await stage.act(line, "Ana")
        await stage.pass_time("2027-03-01 10:40")
        begun = await stage.act("suggest 1 =waste.rounds.1 do", "Bob")
        assert "Levels still open: 1" in "\n".join(begun.bot)
        assert "I cannot read that" in "\n".join((await stage.act("suggest 1 =waste.less.1 do", "Bob")).bot)
        assert (await stage.pass_time("2027-03-01 10:41")).bot == []
        await stage.act("suggest 1 =waste.rounds.2 plan", "Bob")
        assert "1 Do, 2 Plan" in (await stage.pass_time("2027-03-01 10:42")).bot[0]


@pytest.mark.parametrize(
    ("guest", "can_be_met", "told"),
    [(True, True, "is a guest here"), (False, False, "I have not met"), (False, True, "I ask Zoe")],
)
async def test_a_mention_is_asked_if_they_are_of_the_organisation_and_can_be_written_to(
    tmp_path: Path, *, guest: bool, can_be_met: bool, told: str
) -> None:
    async with stage_of(tmp_path, OF_ONE) as stage:
        await stage.act("1", "Ana")
        zoe = stage._address_of("Ana")._replace(external="Zoe")
        assert told in await mention(stage, Seen(zoe, "Zoe", guest, can_be_met), "m1")


async def test_two_of_the_same_name_are_told_apart_by_where_they_are(tmp_path: Path) -> None:
    async with stage_of(tmp_path, OF_ONE) as stage:
        await stage.act("1", "Ana")
        for name in ("Bob", "Cara"):
            address = stage._address_of(name)
            await stage.bot.take(Inbound(f"n{name}", address, Said(name, "hello"), stage.time, name="Sam Jones"))
        asked = await stage.act("ask Sam", "Ana")
        assert asked.bot[0].count("Sam Jones on Terminal") == 2


async def test_nothing_is_left_of_it_once_somebody_handed_in_without_their_name(tmp_path: Path) -> None:
    async with stage_of(tmp_path, OF_ONE) as stage:
        for line in ("new round", "anonymous", "31 March 2027", "yes", "Bob", "invite me", "accept", "ask Bob", "1"):
            await stage.act(line, "Ana")
        await stage.pass_time("2027-03-01 10:40")
        await stage.act("suggest 1 dp because I lead it", "Bob")
        await stage.pass_time("2027-03-01 10:45")
        for line in ("take suggestion 1", "ask Cara", "1", "nn", "submit", "yes"):
            await stage.act(line, "Ana")
        assert rows(tmp_path, "SELECT count(*) FROM suggestions") == [(0,)]
        assert rows(tmp_path, "SELECT count(*) FROM answers WHERE suggested_by IS NOT NULL OR comment IS NOT NULL") == [
            (0,)
        ]
        said = "SELECT key FROM outbox WHERE key LIKE 'colleague:%' AND message IS NOT NULL"
        assert rows(tmp_path, said) == []
        assert (await stage.pass_time("2027-03-02 10:45")).told == {}


async def test_a_suggestion_is_not_taken_where_one_answers_something_else_by_now(tmp_path: Path) -> None:
    async with stage_of(tmp_path, OF_ONE) as stage:
        for line in ("1", "ask Bob"):
            await stage.act(line, "Ana")
        await stage.pass_time("2027-03-01 10:40")
        await stage.act("suggest 1 dp", "Bob")
        for line in ("new round", "named", "31 March 2027", "yes", "Bob", "invite me", "accept"):
            await stage.act(line, "Ana")
        assert "where you answered before" in "\n".join((await stage.act("take suggestion 1", "Ana")).bot)


@pytest.mark.parametrize("id", sorted(KINDS.pack.question))
def test_any_question_can_be_passed_on_and_says_how_to_reply(id: str) -> None:
    text = plain(Message("k", tuple(question_parts(PHRASES, KINDS.pack, 7, id)), ""))
    assert "suggest 7" in text
