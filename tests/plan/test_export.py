"""``eic-bot export plan``: the same actions in every format, opened by independent readers."""

import asyncio
import csv
import io
import json
from collections.abc import Callable
from datetime import date

import icalendar
import pytest
from click.testing import CliRunner
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from eic_bot.entrypoints.cli import app
from eic_bot.errors import OperatorError
from tests.plan.preparing import planned
from tests.store.support import rows

Export = Callable[..., bytes]
MORE = (
    *(
        "priorities 1",
        "add action Print a leaflet; then, ask \u2013 twice, \u201cbecause\u201d it matters to the people",
    ),
    *("2", "=the waste team", "5 February", "add action Ask nobody", "1", "me", "8 February", "remove action 3"),
    *("action 2 stuck the printer is broken",),
)


async def keep(url: str) -> None:
    async with planned(url, *MORE):
        pass


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    made = f"sqlite:///{tmp_path_factory.mktemp('plan') / 'plan.db'}"
    asyncio.run(keep(made))
    return made


@pytest.fixture
def export(url: str) -> Export:

    def take(form: str, *words: str) -> bytes:
        asked = ["export", "plan", "--format", form, "--database", url, *words]
        done = CliRunner().invoke(app, asked, catch_exceptions=False)
        assert (done.exit_code, done.stderr) == (0, "")
        return done.stdout_bytes

    return take


def test_json_holds_every_action_that_is_in_the_plan(export: Export) -> None:
    first, second = json.loads(export("json"))
    assert (first["action"], first["owner"], first["due"]) == ("Ask Dee what slows her down", "Dee", "2027-02-01")
    assert (first["characteristic"], first["priority"], first["state"]) == ("role.purpose", "yes", "to_do")
    assert first["said_by"] is None
    assert (second["owner"], second["priority"]) == ("=the waste team", "no")
    assert (second["state"], second["said_by"], second["remark"]) == ("stuck", "Ben", "the printer is broken")


def test_tables_hold_the_same_and_no_cell_acts(export: Export) -> None:
    wanted = json.loads(export("json"))
    read = list(csv.DictReader(io.StringIO(export("csv").decode(), newline="")))
    assert [one["action"] for one in read] == [one["action"] for one in wanted]
    assert read[1]["owner"] == "'=the waste team"
    book = CalamineWorkbook.from_filelike(io.BytesIO(export("xlsx"))).get_sheet_by_index(0).to_python()
    assert [dict(zip(book[0], row, strict=True))["owner"] for row in book[1:]] == [one["owner"] for one in wanted]


def test_a_calendar_has_each_day_and_calls_off_what_was_removed(export: Export) -> None:
    made = export("ics")
    found = [one for one in icalendar.Calendar.from_ical(made).walk("VEVENT") if isinstance(one, icalendar.Event)]
    assert [str(one["SUMMARY"]) for one in found] == [
        "Ask Dee what slows her down",
        "Print a leaflet; then, ask \u2013 twice, \u201cbecause\u201d it matters to the people",
        "Ask nobody",
    ]
    assert [one.DTSTART for one in found] == [date(2027, 2, 1), date(2027, 2, 5), date(2027, 2, 8)]
    assert [str(one["STATUS"]) for one in found] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert [str(one["UID"]) for one in found] == [f"{number}.local@eic-bot" for number in (1, 2, 3)]
    assert all("DTSTAMP" in one for one in found)
    assert b"\n" not in made.replace(b"\r\n", b"")
    assert max(map(len, made.split(b"\r\n"))) <= 75


def test_pages_say_it_in_words(export: Export) -> None:
    read = PdfReader(io.BytesIO(export("pdf")))
    text = " ".join(" ".join(page.extract_text() for page in read.pages).split())
    assert "Priorities:" in text
    assert "1. Ask Dee what slows her down" in text
    assert "stuck, said Ben: the printer is broken" in text
    assert "Ask nobody" not in text


def test_a_view_that_is_not_published_gives_no_plan(export: Export, url: str) -> None:
    rows(url, "UPDATE rounds SET state = 'official' WHERE state = 'published'")
    try:
        with pytest.raises(OperatorError, match="There is no published view of 'local' here"):
            export("json")
    finally:
        rows(url, "UPDATE rounds SET state = 'published' WHERE state = 'official'")


def test_another_organisation_has_none_of_it(export: Export) -> None:
    with pytest.raises(OperatorError, match="There is no published view of 'slack:T1' here"):
        export("json", "--organisation", "slack:T1")
