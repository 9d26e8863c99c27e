"""``eic-bot export`` from a real conversation to files that open."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from eic_bot.entrypoints.cli import app
from eic_bot.errors import OperatorError
from tests.store.support import rows
from tests.terminal.at_terminal import Sitting, run, url

SAID = b"ddpn\nrdun\ndddp\ndon't know\nnupd\npause\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("export")
    talked = run("chat", "--dialog", "full", "--person", "Ana", "--database", url(made), typed=SAID)
    assert talked.returncode == 0
    return made


def export(folder: Path, *words: str) -> bytes:
    done = CliRunner().invoke(app, ["export", *words, "--database", url(folder)], catch_exceptions=False)
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout_bytes


def test_results_are_the_same_in_every_format(folder: Path) -> None:
    wanted = json.loads(export(folder, "results"))
    assert [one["characteristic"] for one in wanted][:2] == ["role.purpose", "role.place"]
    assert (wanted[0]["position"], wanted[0]["next_level"]) == (2, 3)
    read = list(csv.DictReader(io.StringIO(export(folder, "results", "--format", "csv").decode(), newline="")))
    assert [one["characteristic"] for one in read] == [one["characteristic"] for one in wanted]
    book = CalamineWorkbook.from_filelike(io.BytesIO(export(folder, "results", "--format", "xlsx")))
    assert len(book.get_sheet_by_index(0).to_python()) == len(wanted) + 1


@pytest.mark.parametrize(
    ("what", "forms"), [("answers", ["xlsx", "pdf"]), ("results", ["pdf", "png"]), ("brief", ["pdf"])]
)
def test_files_are_written_and_open(folder: Path, tmp_path: Path, what: str, forms: list[str]) -> None:
    for form in forms:
        out = tmp_path / f"{what}.{form}"
        export(folder, what, "--format", form, "--out", str(out))
        beginning = {"xlsx": b"PK", "pdf": b"%PDF", "png": b"\x89PNG"}[form]
        assert out.read_bytes().startswith(beginning)


def test_the_brief_names_whom_to_call(folder: Path) -> None:
    text = export(folder, "brief", "--format", "txt", "--contact", "Ann Price").decode()
    assert text.startswith("How our council works: a short view\n")
    assert text.endswith("Ask Ann Price.\n")
    page = PdfReader(io.BytesIO(export(folder, "brief"))).pages[0].extract_text()
    assert "What we do not know" in page


@pytest.mark.parametrize(
    ("what", "whose", "subject"),
    [
        (["answers"], [], "everybody"),
        (["results"], [], "everybody"),
        (["results", "--format", "pdf"], ["--person", "Ana"], "person 1"),
        (["brief", "--format", "txt"], ["--person", "Ana"], "person 1"),
    ],
)
def test_each_time_answers_are_taken_out_is_noted(
    folder: Path, what: list[str], whose: list[str], subject: str
) -> None:  # fmt: skip
    before = noted(folder)
    export(folder, *what, *whose)
    assert noted(folder)[len(before) :] == [("operator", "answers.taken-out", subject)]


def test_beside_a_conversation_too(folder: Path) -> None:
    before = noted(folder)
    with Sitting("--person", "Ana", "--database", url(folder)) as sitting:
        sitting.say("progress")
        assert "Ana" in {one["person"] for one in json.loads(export(folder, "answers"))}
    assert noted(folder)[len(before) :].count(("operator", "answers.taken-out", "everybody")) == 1


def noted(folder: Path) -> list[tuple[str, str, str]]:
    asked = "SELECT actor, action, subject FROM audit WHERE action = 'answers.taken-out' ORDER BY id"
    return rows(folder / "answers.db", asked)


def test_pages_of_nobody_are_refused_with_what_to_do(folder: Path) -> None:
    with pytest.raises(OperatorError, match="There are no answers of a person 'Nobody' here"):
        export(folder, "results", "--format", "pdf", "--person", "Nobody")


def test_pages_of_several_ask_for_one(folder: Path) -> None:
    talked = run("chat", "--dialog", "full", "--person", "Bo", "--database", url(folder), typed=SAID)
    assert talked.returncode == 0
    with pytest.raises(OperatorError, match=r"Name one with --person. There are: Ana, Bo\."):
        export(folder, "brief")
    assert export(folder, "brief", "--person", "Bo").startswith(b"%PDF")
    assert {one["person"] for one in json.loads(export(folder, "results"))} == {"Ana", "Bo"}
