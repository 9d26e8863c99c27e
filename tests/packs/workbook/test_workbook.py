"""A pack in Excel: out and in again without a loss, whatever a spreadsheet does to it on the way."""

import itertools
import random
import shutil
import zipfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eic_bot.entrypoints.workbooks import import_into
from eic_bot.model.conditions import KEYS
from eic_bot.packs.bundled import bundled_pack
from eic_bot.packs.files import Kind
from eic_bot.packs.loader import load_pack, read_sources
from eic_bot.packs.places import Data
from eic_bot.packs.problems import Problem
from eic_bot.packs.shape import known_keys
from eic_bot.packs.workbook.columns import Form, named, read
from eic_bot.packs.workbook.problems import WORKBOOK_RULES, letters
from eic_bot.packs.workbook.reading import import_workbook
from eic_bot.packs.workbook.sheets import EVERY as EVERY_SHEET
from eic_bot.packs.workbook.writing import annotated, workbook
from eic_bot.packs.yaml_files import yaml_of
from tests.terminal import at_terminal

SMALL = Path(__file__).parents[1] / "good" / "small"
EVERY = {
    "demo": bundled_pack("demo"),
    "cyber": bundled_pack("cyber"),
    "small": SMALL,
    "kinds": Path(__file__).parents[2] / "transcripts" / "packs" / "kinds",
    "council": Path(__file__).parents[2] / "transcripts" / "packs" / "council",
    "harbour": Path(__file__).parents[1] / "formats" / "2" / "harbour",
}
HARBOUR = EVERY["harbour"]

Sheet: TypeAlias = Any
Book: TypeAlias = Any
"""openpyxl has no types."""


def written(folder: Path, file: Path) -> Book:
    """The pack as a workbook, in that file and opened."""
    content = load_pack(folder).content
    assert content is not None
    file.write_bytes(workbook(read_sources(folder), content.pack.manifest.languages))
    return openpyxl.load_workbook(file)


def said(folder: Path) -> dict[str, Data]:
    return {one.file: one.data for one in read_sources(folder)}


def problems(file: Path, folder: Path = SMALL) -> Sequence[Problem]:
    return import_workbook(file, read_sources(folder)).loaded.problems


def heads(sheet: Sheet) -> dict[str, int]:
    return {named(str(cell.value))[0] + (named(str(cell.value))[1] or ""): cell.column for cell in sheet[1]}


def row_with(sheet: Sheet, value: str) -> int:
    return int(next(cell.row for row in sheet.iter_rows() for cell in row if cell.value == value))


@pytest.mark.parametrize("name", EVERY)
def test_out_and_in_again_every_file_says_the_same(name: str, tmp_path: Path) -> None:
    file = tmp_path / "pack.xlsx"
    written(EVERY[name], file)
    imported = import_workbook(file, read_sources(EVERY[name]))
    assert [one for one in imported.loaded.problems if one.code.startswith("W")] == []
    assert {one.file: one.data for one in imported.sources} == said(EVERY[name])
    assert imported.loaded.content == load_pack(EVERY[name]).content


def test_headers_stay_in_sight_and_choices_are_offered(tmp_path: Path) -> None:
    book = written(SMALL, tmp_path / "pack.xlsx")
    assert {sheet.freeze_panes for sheet in book if sheet.title != "read me"} == {"A2"}
    assert offered(book["statements"], "evidence") == "off,on,required"
    assert "text::Cymraeg (cy)" in [cell.value for cell in book["statements"][1]]
    assert offered(book["schedules"], "who") == "everybody,rooms,people,conversations"
    assert offered(book["schedules"], "topics") == "resource,plan,story"
    assert offered(book["questions"], "kind").startswith("yes_no,single_choice,")
    assert offered(book["dialogs"], "step").startswith("dialog,tell,ask,assess,branch,")
    assert offered(book["contacts"], "role") == "true,false"
    for sheet in book:
        for one in sheet.data_validations.dataValidation:
            assert not one.showErrorMessage, "what is offered is a suggestion: several things may stand in one cell"
            assert len(one.formula1) <= 255, "Excel takes no longer list"


def offered(sheet: Sheet, column: str) -> str:
    """What a cell of that column offers to choose from."""
    letter = letters(heads(sheet)[column])
    [found] = [one for one in sheet.data_validations.dataValidation if str(one.sqref).startswith(f"{letter}2:")]
    return str(found.formula1).strip('"')


def test_every_key_of_every_file_has_a_column() -> None:
    """What is lost on the way out would be taken out on the way back. An overlay is no file of a pack."""
    keys = {key for kind in Kind if kind is not Kind.OVERLAY for key in known_keys(kind)}
    columns = {part for sheet in EVERY_SHEET for column in sheet.columns for part in column.path}
    listed = {part for sheet in EVERY_SHEET for part in (*sheet.at.split("/"), *sheet.parents)}
    conditions = {*KEYS, "question", "value", "values", "step", "from", "to"}
    as_rows = {"cases", "otherwise", "steps", "rooms", "people", "rhythm", "conversations"}
    assert keys - columns - listed - conditions - as_rows == set()


def shuffled(book: Book) -> None:
    """What sorting by some column does: rows in another order."""
    for sheet in book:
        if sheet.title != "read me":
            rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
            random.Random(7).shuffle(rows)
            for number, values in enumerate(rows, 2):
                for column, value in enumerate(values, 1):
                    sheet.cell(number, column).value = value


def dated(book: Book) -> None:
    sheet = book["questions"]
    sheet.cell(row_with(sheet, "since"), heads(sheet)["not_before"]).value = datetime(2000, 1, 1)  # noqa: DTZ001 - Excel's


def curled(book: Book) -> None:
    sheet = book["questions"]
    cell = sheet.cell(row_with(sheet, "partners"), heads(sheet)["relevant"])
    assert cell.value == "{is: {question: shared, value: yes}}"
    cell.value = "{is: {question: \u201cshared\u201d, value: \u2018yes\u2019}}"


def spaced(book: Book) -> None:
    for row in book["choices"].iter_rows(min_row=2):
        for cell in row:
            if isinstance(cell.value, str):
                cell.value = f"{cell.value}  "


def floated(book: Book) -> None:
    sheet = book["statements"]
    for row in sheet.iter_rows(min_row=2):
        row[heads(sheet)["level"] - 1].value = float(row[heads(sheet)["level"] - 1].value)


def widened(book: Book) -> None:
    """Empty rows below, as a spreadsheet leaves them."""
    book["levels"].cell(300, 2).value = "  "


def capitalised(book: Book) -> None:
    """What correcting while one types does to the first word of a cell."""
    for row in book["schedules"].iter_rows(min_row=2):
        cell = row[heads(book["schedules"])["who"] - 1]
        cell.value = f" {str(cell.value).title()}\u00a0"


def made_numbers(book: Book) -> None:
    for row in book["schedules"].iter_rows(min_row=2):
        cell = row[heads(book["schedules"])["weekly_cap"] - 1]
        cell.value = None if cell.value is None else float(cell.value)


@pytest.mark.parametrize("damage", [shuffled, spaced, floated, widened, capitalised, made_numbers])
@pytest.mark.parametrize("pack", ["harbour", "demo"])
def test_schedules_and_contacts_survive_a_spreadsheet_too(
    pack: str, damage: Callable[[Book], None], tmp_path: Path
) -> None:
    file = tmp_path / "pack.xlsx"
    book = written(EVERY[pack], file)
    damage(book)
    book.save(file)
    imported = import_workbook(file, read_sources(EVERY[pack]))
    assert [one for one in imported.loaded.problems if one.code[0] == "W"] == []
    assert {one.file: one.data for one in imported.sources} == said(EVERY[pack])


@pytest.mark.parametrize("damage", [shuffled, dated, curled, spaced, floated, widened])
def test_what_a_spreadsheet_does_by_itself_changes_nothing(damage: Callable[[Book], None], tmp_path: Path) -> None:
    file = tmp_path / "pack.xlsx"
    book = written(SMALL, file)
    damage(book)
    book.save(file)
    imported = import_workbook(file, read_sources(SMALL))
    assert imported.loaded.problems == ()
    assert {one.file: one.data for one in imported.sources} == said(SMALL)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"]), min_size=1))
def test_any_words_survive(tmp_path: Path, text: str) -> None:
    """Also ``=1+1``, ``0042``, w-circumflex and what looks like a day."""
    file = tmp_path / "pack.xlsx"
    book = written(SMALL, file)
    sheet = book["statements"]
    cell = sheet.cell(2, heads(sheet)["textcy"])
    cell.value, cell.data_type = text, "s"
    book.save(file)
    imported = import_workbook(file)
    found = next(one.data for one in imported.sources if one.file == "areas/money.yaml")
    texts: Any = found
    kept = texts["characteristics"][0]["statements"][0]["text"].get("cy", "")
    assert kept == text.strip()


@pytest.mark.parametrize(
    ("raw", "form", "value"), [("0042", "word", "0042"), ("1.50", "text", "1.50"), (3.0, "value", 3)]
)
def test_numbers_are_what_they_were_meant_as(raw: object, form: Form, value: object) -> None:
    assert read(raw, form) == value


def test_a_missing_row_takes_nothing_out_and_a_word_does(tmp_path: Path) -> None:
    file = tmp_path / "pack.xlsx"
    book = written(SMALL, file)
    book["statements"].delete_rows(3)
    book.save(file)
    [problem] = problems(file)
    assert (problem.code, str(problem.place)) == ("W203", "statements")
    assert "money control 2 is in the pack" in problem.message
    book = written(SMALL, file)
    book["statements"].cell(3, heads(book["statements"])["remove"]).value = "x"
    book.save(file)
    assert problems(file) == ()


@pytest.mark.parametrize("way", ["case", "otherwise", "end_branch"])
def test_a_way_of_a_branch_that_is_missing_is_missed(way: str, tmp_path: Path) -> None:
    """Such a row has no name of its own: without it, steps would move into the way before."""
    pack, file = Path(shutil.copytree(SMALL, tmp_path / "pack")), tmp_path / "pack.xlsx"
    pack.joinpath("dialogs", "look.yaml").write_text(BRANCHING, "utf-8")
    book = written(pack, file)
    sheet = book["dialogs"]
    rows = [cell.row for row in sheet.iter_rows() for cell in row if cell.value == way]
    sheet.delete_rows(rows[-1])
    book.save(file)
    assert ("W203", f"look {way}") in [
        (one.code, one.message.partition(" is in the pack")[0]) for one in problems(file, pack)
    ]


BRANCHING = """
dialog: look
title: {en: Look, cy: Edrych}
steps:
  - {step: ask, id: shared, question: shared}
  - {step: ask, id: role, question: role}
  - step: branch
    id: one
    cases:
      - when: {is: {question: role, value: officer}}
        steps: [{step: ask, id: name, question: name}]
      - when: {is: {question: role, value: councillor}}
        steps: [{step: ask, id: staff, question: staff}]
    otherwise: [{step: ask, id: since, question: since}]
  - {step: ask, id: with_whom, question: partners}
  - {step: assess, id: money, area: money}
"""


@pytest.mark.parametrize(("sheet", "column"), [("statements", "text::Cymraeg (cy)"), ("resources", "publisher")])
def test_a_column_that_is_missing_takes_nothing_out_either(sheet: str, column: str, tmp_path: Path) -> None:
    file = tmp_path / "pack.xlsx"
    book = written(SMALL, file)
    book[sheet].delete_cols(next(cell.column for cell in book[sheet][1] if cell.value == column))
    book.save(file)
    assert [(one.code, str(one.place), one.message) for one in problems(file)] == [
        ("W109", sheet, f"The column {column} is missing.")
    ]


def test_what_is_inside_a_thing_that_is_taken_out_goes_with_it(tmp_path: Path) -> None:
    file = tmp_path / "pack.xlsx"
    book = written(EVERY["demo"], file)
    sheet = book["characteristics"]
    columns = heads(sheet)
    row = next(
        number
        for number in range(2, sheet.max_row + 1)
        if (sheet.cell(number, columns["area"]).value, sheet.cell(number, columns["id"]).value) == ("staff", "voice")
    )
    sheet.cell(row, columns["remove"]).value = "yes"
    book.save(file)
    codes = {(one.code, str(one.place).partition("!")[0]) for one in problems(file, EVERY["demo"])}
    assert ("W202", "statements") in codes  # its statements still name it


def test_a_problem_of_the_content_names_its_sheet_and_cell_and_comes_back_in_it(tmp_path: Path) -> None:
    file = tmp_path / "pack.xlsx"
    book = written(SMALL, file)
    sheet = book["dialogs"]
    row = row_with(sheet, "with_whom")
    sheet.cell(row, heads(sheet)["question"]).value = "partner"
    book.save(file)
    place = f"dialogs!{letters(heads(sheet)['question'])}{row}"
    found = problems(file)
    assert [(one.code, str(one.place), one.did_you_mean) for one in found if one.code == "P506"] == [
        ("P506", place, "partners")
    ]
    noted = tmp_path / "noted.xlsx"
    noted.write_bytes(annotated(openpyxl.load_workbook(file), found))
    cell = openpyxl.load_workbook(noted)["dialogs"][place.partition("!")[2]]
    assert "P506: There is no question partner." in str(cell.comment.text)
    assert cell.fill.fgColor.rgb == "00FFF2CC"


def emptied(book: Book) -> None:
    del book["dialogs"]


def misnamed(book: Book) -> None:
    book.create_sheet("my notes")


def lost_column(book: Book) -> None:
    book["statements"].delete_cols(heads(book["statements"])["level"])


def extra_column(book: Book) -> None:
    book["statements"].cell(1, 20).value = "my remarks"


def formula(book: Book) -> None:
    book["statements"].cell(2, heads(book["statements"])["texten"]).value = '=HYPERLINK("http://evil.example","x")'


def orphan(book: Book) -> None:
    book["statements"].cell(2, heads(book["statements"])["characteristic"]).value = "controll"


def stray(book: Book) -> None:
    sheet = book["dialogs"]
    sheet.delete_rows(row_with(sheet, "by_role"))


def endless(book: Book) -> None:
    sheet = book["dialogs"]
    sheet.delete_rows(row_with(sheet, "end_branch"))


def headless(book: Book) -> None:
    sheet = book["dialogs"]
    sheet.delete_rows(row_with(sheet, "dialog"))


def nameless(book: Book) -> None:
    book["statements"].cell(2, heads(book["statements"])["area"]).value = None


def doubled(book: Book) -> None:
    sheet = book["areas"]
    for cell in sheet[2]:
        sheet.cell(3, cell.column).value = cell.value


def nobodys(book: Book) -> None:
    book["schedules"].cell(2, heads(book["schedules"])["who"]).value = "managers"


def broken(book: Book) -> None:
    cell = book["statements"].cell(2, heads(book["statements"])["texten"])
    cell.value, cell.data_type = "#REF!", "e"


def wide(book: Book) -> None:
    """One cell at the far end: as many places as the sheet has rows would be looked at."""
    book["levels"].cell(1, 16_384).value = "far"


def many(book: Book) -> None:
    book["levels"].cell(20_001, 1).value = 1


SPOILT: dict[str, tuple[Callable[[Book], None], str]] = {
    "W106": (emptied, "workbook"),
    "W107": (misnamed, "my notes"),
    "W108": (many, "levels"),
    "W109": (lost_column, "statements!A1"),
    "W110": (extra_column, "statements!T1"),
    "W111": (wide, "levels"),
    "W201": (formula, "statements!E2"),
    "W202": (orphan, "statements!A2"),
    "W204": (headless, "dialogs!A2"),
    "W205": (stray, "dialogs!"),
    "W206": (endless, "dialogs!"),
    "W207": (nameless, "statements!B2"),
    "W210": (broken, "statements!E2"),
    "W208": (doubled, "areas!A3"),
    "W209": (nobodys, "schedules!A2"),
}


@pytest.mark.parametrize("code", SPOILT)
def test_a_fault_of_the_workbook_says_where_it_is_and_what_to_do(code: str, tmp_path: Path) -> None:
    spoil, place = SPOILT[code]
    file = tmp_path / "pack.xlsx"
    book = written(SMALL, file)
    spoil(book)
    book.save(file)
    found = [one for one in problems(file) if one.code == code]
    assert found, [str(one) for one in problems(file)]
    assert str(found[0].place).startswith(place)
    assert found[0].message.endswith(".")
    assert found[0].next_step.endswith(".")


def absent(file: Path) -> None:
    file.unlink()


def no_archive(file: Path) -> None:
    file.write_bytes(b"PK\x03\x04 but not really")


def large(file: Path) -> None:
    file.write_bytes(b"0" * (11 * 1024 * 1024))


def bomb(file: Path) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (101 * 1024 * 1024))


def entities(file: Path) -> None:
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(
            "xl/extra.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16")
        )


def merged(file: Path) -> None:
    """A few bytes that ask for 17 billion cells."""
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet2.xml"
    asked = b"<mergeCells count='1'><mergeCell  ref='A1:XFD1048576'/></mergeCells>"
    parts[sheet] = parts[sheet].replace(b"</sheetData>", b"</sheetData>" + asked)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)


def crowded(file: Path) -> None:
    rows = b"".join(b"<x:row>%s</x:row>" % (b"<x:c><x:v>1</x:v></x:c>" * 1_000) for _ in range(501))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/extra.bin", rows)


def unspoken_entities(file: Path) -> None:
    """In a part whose name does not say that it is XML."""
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("xl/extra.bin", b'<?xml version="1.0"?><!doctype a [<!ENTITY b "c">]><a>&b;</a>')


def locked(file: Path) -> None:
    """What Excel writes with a password: no archive at all."""
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))


def many_parts(file: Path) -> None:
    with zipfile.ZipFile(file, "a") as archive:
        for number in range(501):
            archive.writestr(f"xl/worksheets/{number}.xml", b"")


def other_archive(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("../../escaped.txt", b"hello")


HOSTILE: dict[str, Callable[[Path], None]] = {
    "W101": absent,
    "W102": no_archive,
    "W103": large,
    "W104": bomb,
    "W105": entities,
    "W112": merged,
    "W113": crowded,
    "W102 locked": locked,
    "W102 other": other_archive,
    "W104 parts": many_parts,
    "W105 elsewhere": unspoken_entities,
}


@pytest.mark.parametrize("code", HOSTILE)
def test_a_hostile_file_is_refused_with_a_message(code: str, tmp_path: Path) -> None:
    file = tmp_path / "pack.xlsx"
    written(SMALL, file)
    HOSTILE[code](file)
    assert [one.code for one in problems(file)] == [code.partition(" ")[0]]
    assert {path.name for path in tmp_path.iterdir()} <= {"pack.xlsx"}


LAUGHS = "[&a [x, x, x, x, x, x, x, x, x, x]" + "".join(
    f", &{now} [{', '.join([f'*{before}'] * 10)}]" for before, now in itertools.pairwise("abcdefghij")
)


@pytest.mark.parametrize(
    "condition", [f"{LAUGHS}]", "[" * 9_000, "{" * 9_000, "!!python/object:os.system {}", "a: b: c"]
)
def test_a_condition_of_a_cell_is_read_with_the_same_care_as_a_file(condition: str, tmp_path: Path) -> None:
    file = tmp_path / "pack.xlsx"
    book = written(SMALL, file)
    sheet = book["questions"]
    cell = sheet.cell(row_with(sheet, "partners"), heads(sheet)["relevant"])
    cell.value, cell.data_type = condition, "s"
    book.save(file)
    [problem] = [one for one in problems(file) if one.code != "P517"]
    assert (problem.code, str(problem.place)) == ("P310", f"questions!{cell.coordinate}")


@pytest.mark.parametrize("name", ["../../escaped", "/tmp/escaped", "areas/../../escaped"])
def test_no_name_of_a_thing_leads_out_of_the_folder(name: str, tmp_path: Path) -> None:
    pack, file = Path(shutil.copytree(SMALL, tmp_path / "in" / "pack")), tmp_path / "in" / "pack.xlsx"
    book = written(SMALL, file)
    for sheet, column in (("areas", "area"), ("dialogs", "dialog")):
        book[sheet].cell(2, heads(book[sheet])[column]).value = name
    book.save(file)
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    assert not import_into(file, pack, lambda _: None)
    after = {path for path in tmp_path.rglob("*") if path.is_file()}
    assert {path.name for path in after - before} == {"pack.problems.xlsx"}
    assert said(pack) == said(SMALL)


def test_every_code_has_an_example() -> None:
    hostile = {name.partition(" ")[0] for name in HOSTILE}
    assert {*SPOILT, *hostile, "W203"} == set(WORKBOOK_RULES)


def test_a_file_that_says_the_same_is_written_to_the_byte() -> None:
    for folder in EVERY.values():
        for source in read_sources(folder):
            text = folder.joinpath(source.file).read_text("utf-8")
            assert yaml_of(source.data, text) == text, source.file


def test_a_change_touches_its_own_lines_and_leaves_comments() -> None:
    text = (
        "# mine\nareas: [a, b]  # both\nlevels:\n  - {level: 1, title: {en: One}}\n"
        "  # the second\n  - {level: 2, title: {en: Two}}\n"
    )
    data: Data = {
        "areas": ["a", "b"],
        "levels": [{"level": 1, "title": {"en": "One"}}, {"level": 2, "title": {"en": "Deux"}}],
    }
    assert yaml_of(data, text) == text.replace("en: Two", "en: Deux")


def test_the_commands_go_there_and_back(tmp_path: Path) -> None:
    pack, file = Path(shutil.copytree(SMALL, tmp_path / "pack")), tmp_path / "pack.xlsx"
    assert at_terminal.run("pack", "export-xlsx", str(pack), str(file)).returncode == 0
    again = at_terminal.run("pack", "export-xlsx", str(pack), str(file))
    assert (again.returncode, b"is there already" in again.stderr) == (2, True)
    book = openpyxl.load_workbook(file)
    book["statements"].cell(2, heads(book["statements"])["texten"]).value = "We know each pound."
    book.save(file)
    done = at_terminal.run("pack", "import-xlsx", str(file), str(pack))
    assert done.returncode == 0, done.stderr
    assert b"written: areas/money.yaml" in done.stdout
    assert b"now: We know each pound." in done.stdout
    assert b"Nothing is published." in done.stdout
    changed = [name for name, data in said(pack).items() if data != said(SMALL)[name]]
    assert changed == ["areas/money.yaml"]
    book["statements"].cell(2, heads(book["statements"])["level"]).value = "first"
    book.save(file)
    refused = at_terminal.run("pack", "import-xlsx", str(file), str(pack))
    assert (refused.returncode, b"Nothing was written." in refused.stdout) == (1, True)
    assert tmp_path.joinpath("pack.problems.xlsx").exists()


SCHEDULES = (
    "{}\n",
    "weekly_cap: 3\n",
    "rooms: {}\n",
    "people: {}\n",
    "people:\n",
    "conversations:\n",
    "conversations: {}\n",
    "conversations: {quiet_days: 90, grace_days: 14}\n",
    "people:\n  rhythm: first monday at 9:30\n",
    "rooms: {rhythms: [weekly]}\npeople:\nweekly_cap: 1\n",
    """
rooms:
  rhythms:
    - every other wednesday at 9:30
    - last working day of the month at 14:00
  topics: [story, plan]
  about: {en: Ours.}
people: {rhythm: weekly}
weekly_cap: 5
""",
)


@pytest.mark.parametrize("text", SCHEDULES)
def test_whatever_a_schedule_says_comes_back(text: str, tmp_path: Path) -> None:
    pack, file = Path(shutil.copytree(HARBOUR, tmp_path / "pack")), tmp_path / "pack.xlsx"
    pack.joinpath("nudges.yaml").write_text(text, "utf-8")
    written(pack, file)
    imported = import_workbook(file, read_sources(pack))
    assert imported.loaded.problems == ()
    assert {one.file: one.data for one in imported.sources} == said(pack)
    assert imported.loaded.content == load_pack(pack).content


@pytest.mark.parametrize(
    ("row", "column", "value", "place", "code"),
    [
        ("rooms", "rhythms", "monthly; whenever", "schedules!C", "P951"),
        ("rooms", "topics", "resource; gossip", "schedules!D", "P304"),
        ("rooms", "weekly_cap", "2", "schedules!F", "P301"),
        ("people", "rhythms", "monthly; weekly", "schedules!C", "P303"),
        ("people", "rhythms", "FREQ=DAILY", "schedules!C", "P952"),
        ("everybody", "weekly_cap", "99", "schedules!F", "P309"),
    ],
)
def test_a_problem_of_a_schedule_names_its_cell(
    row: str, column: str, value: str, place: str, code: str, tmp_path: Path
) -> None:
    file = tmp_path / "pack.xlsx"
    book = written(HARBOUR, file)
    sheet = book["schedules"]
    number = row_with(sheet, row)
    sheet.cell(number, heads(sheet)[column]).value = value
    book.save(file)
    assert [(one.code, str(one.place)) for one in problems(file, HARBOUR)] == [(code, f"{place}{number}")]


def test_a_schedule_or_a_contact_that_is_not_there_is_not_taken_out(tmp_path: Path) -> None:
    file = tmp_path / "pack.xlsx"
    book = written(HARBOUR, file)
    del book["schedules"]
    book["contacts"].delete_rows(2)
    book.save(file)
    assert [(one.code, one.message.partition(" is in")[0]) for one in problems(file, HARBOUR)] == [
        ("W203", "office"),
        ("W203", "everybody"),
        ("W203", "rooms"),
        ("W203", "people"),
    ]
    book = written(HARBOUR, file)
    for number in (2, 3, 4):
        book["schedules"].cell(number, heads(book["schedules"])["remove"]).value = "out"
    book["contacts"].cell(2, heads(book["contacts"])["remove"]).value = "left"
    book.save(file)
    imported = import_workbook(file, read_sources(HARBOUR))
    assert imported.loaded.problems == ()
    assert said(HARBOUR).keys() - {one.file for one in imported.sources} == {"nudges.yaml", "contacts.yaml"}
