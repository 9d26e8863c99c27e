"""``eic-bot export history``: the published views, and what may be compared, in every format."""

import asyncio
import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from python_calamine import CalamineWorkbook

from eic_bot.entrypoints.cli import app
from eic_bot.errors import OperatorError
from tests.looking_back.preparing import begin, council, next_edition, publish


async def keep(url: str, folder: Path) -> None:
    """Two published views, the second with other words; and a round that is not published."""
    async with council(url, 2026) as one:
        await begin(one, "named", 2026)
        await publish(one, "dn", "nn", "aim 2 Less waste")
    async with council(url, 2027, next_edition(folder / "new")) as one:
        await begin(one, "anonymous", 2027)
        await publish(one, "dd", "dn")
        await begin(one, "named", 2027)
        await one.say("Bob", "dp", "pn")


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("history")
    made = f"sqlite:///{folder / 'rounds.db'}"
    asyncio.run(keep(made, folder))
    return made


def export(url: str, form: str, *more: str) -> bytes:
    asked = ["export", "history", "--format", form, "--database", url, *more]
    done = CliRunner().invoke(app, asked, catch_exceptions=False)
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout_bytes


def test_each_view_is_there_and_only_what_is_comparable_is_compared(url: str) -> None:
    found = json.loads(export(url, "json"))
    columns = ("workshop", "characteristic", "position", "ambition", "comparable_position", "comparable")
    assert [tuple(one[name] for name in columns) for one in found] == [
        ("2026-03-31", "waste.rounds", 1, None, None, "reworded"),
        ("2026-03-31", "waste.less", 0, 2, 0, "yes"),
        ("2027-03-31", "waste.rounds", 2, None, 2, "yes"),
        ("2027-03-31", "waste.less", 1, None, 1, "yes"),
    ]
    assert [one["published"] for one in found] == ["2026-03-01"] * 2 + ["2027-03-01"] * 2


def test_tables_hold_the_same(url: str) -> None:
    wanted = [one["characteristic"] for one in json.loads(export(url, "json"))]
    read = list(csv.DictReader(io.StringIO(export(url, "csv").decode(), newline="")))
    assert [one["characteristic"] for one in read] == wanted
    book = CalamineWorkbook.from_filelike(io.BytesIO(export(url, "xlsx"))).get_sheet_by_index(0).to_python()
    place = book[0].index("characteristic")
    assert [row[place] for row in book[1:]] == wanted


def test_nobody_is_named_and_no_single_answer_is_in_it(url: str) -> None:
    text = export(url, "csv").decode()
    assert [name for name in ("Ana", "Bob", "Cara") if name in text] == []


def test_another_organisation_has_none_of_it(url: str) -> None:
    with pytest.raises(OperatorError, match="There is no published view of 'slack:T1' here"):
        export(url, "json", "--organisation", "slack:T1")


def taken_out(url: str, what: str, form: str, *more: str) -> bytes:
    """Of the published view of all."""
    asked = ["export", what, "--format", form, "--organisation", "local", "--database", url, *more]
    done = CliRunner().invoke(app, asked, catch_exceptions=False)
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout_bytes


def test_results_of_an_organisation_are_its_newest_published_view_and_nobodys_answers(url: str) -> None:
    found = json.loads(taken_out(url, "results", "json"))
    assert [(one["characteristic"], one["position"]) for one in found] == [("waste.rounds", 2), ("waste.less", 1)]
    assert {one["person"] for one in found} == {""}
    assert {one["round"] for one in found} == {"official view 2027-03-31"}
    assert taken_out(url, "results", "png").startswith(b"\x89PNG")
    assert taken_out(url, "results", "pdf").startswith(b"%PDF")


def test_the_brief_of_an_organisation_is_of_its_published_view(url: str) -> None:
    page = taken_out(url, "brief", "txt").decode()
    assert page.startswith("How our council works: a short view")
    assert "We tell people what can be recycled." in page


def test_of_a_service_that_published_nothing_there_is_no_view(url: str) -> None:
    with pytest.raises(OperatorError, match="no published view of 'Planning in local'"):
        taken_out(url, "brief", "txt", "--service", "Planning")
