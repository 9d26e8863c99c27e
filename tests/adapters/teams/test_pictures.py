"""A shaded table goes as a card with all its words, and then as a picture; the picture never costs the words."""

import asyncio
from base64 import b64decode
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from eic_bot.adapters.teams import channel
from eic_bot.adapters.teams.channel import TeamsChannel
from eic_bot.adapters.teams.pictures import MOST_BYTES, MOST_PIXELS, pictured
from eic_bot.dialogs.messages import Message, Paragraph, Spans, Table, Theirs
from eic_bot.exports.heatmap import heatmap
from eic_bot.service.envelopes import Delivered, Outbound
from eic_bot.simulator.teams.faults import Fault
from eic_bot.simulator.teams.people import Person
from eic_bot.simulator.teams.world import Shown
from tests.adapters.teams.office import Office, office
from tests.store.support import rows
from tests.support.engine_height import english


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


@pytest.fixture
async def ana(here: Office) -> Person:
    person = here.tenant.user("Ana")
    await person.install()
    return person


def spans(text: str) -> Spans:
    return (Theirs(text, "en"),)


def table(number: int, *, shaded: bool = True) -> Table:
    cells = tuple((spans(f"Area {one}"), spans("Do"), spans("Plan")) for one in range(number))
    shades = tuple((75, 50) for _ in range(number)) if shaded else ()
    return Table(spans("Where you stand"), (spans("Area"), spans("Level 1"), spans("Level 2")), cells, shades)


def outbound(here: Office, person: Person, *tables: Table, attempts: int = 1) -> Outbound:
    [(reach,)] = rows(here.url, "SELECT reach FROM addresses")
    message = Message("m", (Paragraph(spans("Your result")), *tables), "")
    return Outbound(9, "mark", here.address_of(person), 9, "send", "m", message, attempts, reach=reach)


def posted(here: Office, person: Person) -> list[Shown]:
    bot = here.teams.world.bot["id"]
    return [one for one in person.chat.messages.values() if one.sender == bot]


def picture_of(shown: Shown) -> bytes:
    [attached] = shown.activity["attachments"]
    assert attached["contentType"] == "image/png"
    return b64decode(attached["contentUrl"].removeprefix("data:image/png;base64,"))


@pytest.mark.parametrize("number", [2, 8, 45])
async def test_a_picture_comes_after_the_card_with_words_for_it(number: int, here: Office, ana: Person) -> None:
    before = len(posted(here, ana))
    receipt = await here.line.channel.send(outbound(here, ana, table(number)))
    *cards, picture = posted(here, ana)[before:]
    assert receipt == Delivered(",".join(one.id for one in cards)), "the picture is no part of the message"
    assert all(f"'Area {one}'" in str([each.card for each in cards]) for one in range(number))
    assert picture.text == "Where you stand, as a picture. Everything in it is said in words in the message before it."
    drawn = picture_of(picture)
    assert drawn.startswith(b"\x89PNG")
    assert max(int.from_bytes(drawn[16:20]), int.from_bytes(drawn[20:24])) <= MOST_PIXELS
    assert here.refused() == []


async def test_each_shaded_table_has_its_picture_and_others_have_none(here: Office, ana: Person) -> None:
    before = len(posted(here, ana))
    await here.line.channel.send(outbound(here, ana, table(2), table(3, shaded=False), table(4)))
    assert [bool(one.card) for one in posted(here, ana)[before:]] == [True, False, False]


async def test_a_second_try_sends_no_picture(here: Office, ana: Person) -> None:
    before = len(posted(here, ana))
    await here.line.channel.send(outbound(here, ana, table(2), attempts=2))
    assert [bool(one.card) for one in posted(here, ana)[before:]] == [True]


@pytest.mark.parametrize("fault", [Fault(503), Fault(413), Fault(drop=True), Fault(403, "BotDisabledByAdmin")])
async def test_a_picture_that_is_not_taken_costs_nothing_and_is_told_to_the_operator(
    fault: Fault, here: Office, ana: Person, caplog: pytest.LogCaptureFixture
) -> None:
    before = len(posted(here, ana))
    here.teams.faults.force(Fault(hang=0.001, when="after", operation="send"))
    here.teams.faults.force(fault)
    receipt = await here.line.channel.send(outbound(here, ana, table(2)))
    [card] = posted(here, ana)[before:]
    assert receipt == Delivered(card.id)
    assert "a picture was not taken" in caplog.text


async def test_nor_does_one_that_hangs(here: Office, ana: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(channel, "PATIENCE_S", 1.0)
    before = len(posted(here, ana))
    here.teams.faults.force(Fault(hang=0.001, when="after", operation="send"))
    here.teams.faults.force(Fault(hang=30, operation="send"))
    receipt = await asyncio.wait_for(here.line.channel.send(outbound(here, ana, table(2))), 20)
    [card] = posted(here, ana)[before:]
    assert receipt == Delivered(card.id)


async def test_nor_one_that_cannot_be_drawn(here: Office, ana: Person) -> None:
    def fails(table: Table, language: str) -> bytes:
        raise OSError(f"no {table} in {language}")

    before = len(posted(here, ana))
    broken = TeamsChannel(here.line.channel._bot, english(), fails)
    assert isinstance(await broken.send(outbound(here, ana, table(2))), Delivered)
    assert len(posted(here, ana)) == before + 1


async def test_one_that_is_too_heavy_is_left_out() -> None:
    assert await pictured(table(2), english(), lambda *_: b"x" * (MOST_BYTES + 1)) is None
    assert await pictured(table(2), english(), lambda *_: b"x" * MOST_BYTES) is not None


@pytest.mark.parametrize("number", [1, 20, 100])
def test_a_picture_is_drawn_as_large_as_fits(number: int) -> None:
    drawn = heatmap(table(number), "en", within=MOST_PIXELS)
    assert MOST_PIXELS - 8 <= max(int.from_bytes(drawn[16:20]), int.from_bytes(drawn[20:24])) <= MOST_PIXELS
