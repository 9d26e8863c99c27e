"""Odd things that people type, and presses on what has changed since."""

from pathlib import Path

import pytest

from eic_bot.entrypoints.stage import open_stage
from tests.peers.town import BEGINS, COUNCIL

HEADER = {"people": "Ana, Bob", "councils": "Leeds City Council = Ana; Cornwall Council = Bob"}
ENDLESS = "9" * 5000


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (f"request {ENDLESS} yes", "Please keep it under"),
        (f"request {'9' * 400} yes", "Say request, its number"),
        (f"request {'9' * 18} yes", "There is no such request any more."),
        ("request -1 yes", "Say request, its number"),
        ("request \u0661 yes", "There is no such request any more."),
        (f"take back request {'9' * 400}", "There is no such request any more."),
        (f"ask peer {'9' * 400} waste.rounds", "They take no requests just now."),
        ("ask peer 1 nothing", "They take no requests just now."),
        (f"peers for the rounds level {'9' * 400}", "Nobody is there for The rounds just now."),
        ("peers for the rounds level", "Nobody is there for The rounds just now."),
        (f"confirm {'-' * 400}", "I do not know that code."),
        ("happy to talk about \u202etxet", "What are you happy to talk about?"),
    ],
)
async def test_nothing_that_is_typed_is_too_odd(tmp_path: Path, typed: str, told: str) -> None:
    async with open_stage(f"sqlite:///{tmp_path / 'odd.db'}", COUNCIL, HEADER, BEGINS, None) as stage:
        assert told in "\n".join((await stage.act(typed, "Ana")).bot)


async def test_a_yes_to_an_earlier_card_is_none_to_the_one_that_stands_now(tmp_path: Path) -> None:
    async with open_stage(f"sqlite:///{tmp_path / 'old.db'}", COUNCIL, HEADER, BEGINS, None) as stage:
        for line in ("happy to talk about the rounds", "Officer", "none", "bob@cornwall.example"):
            await stage.act(line, "Bob")
        seat = stage._audience.seat("Bob")
        earlier = seat.press("[Yes, show it]")
        await stage.act("reach bob.at.home@cornwall.example", "Bob")
        seat.controls.insert(0, ("Earlier", *earlier))
        shown = await stage.act("[Earlier]", "Bob")
        assert "bob.at.home@cornwall.example" in shown.bot[0]
        assert "Nobody is there" in (await stage.act("peers for the rounds", "Ana")).bot[0]
        await stage.act("[Yes, show it]", "Bob")
        assert "Bob, Officer, Cornwall Council." in (await stage.act("peers for the rounds", "Ana")).bot[0]


async def test_somebody_with_whom_nothing_is_open_can_answer_a_request(tmp_path: Path) -> None:
    async with open_stage(f"sqlite:///{tmp_path / 'stopped.db'}", COUNCIL, HEADER, BEGINS, None) as stage:
        for line in ("happy to talk about the rounds", "Officer", "none", "bob@cornwall.example", "yes", "stop"):
            await stage.act(line, "Bob")
        for line in ("peers for the rounds", "1", "Officer", "ana@leeds.example", "How?", "yes"):
            await stage.act(line, "Ana")
        await stage.pass_time("2027-03-01 11:00")
        told = await stage.act("request 1 yes", "Bob")
        assert "ana@leeds.example" in "\n".join(told.bot)
