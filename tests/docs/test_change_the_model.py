"""The how-to for whoever cannot program, done as it stands there: its commands are run, its changes are made."""

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from eic_bot.dialogs.dialog import Content
from eic_bot.packs.loader import load_pack
from tests.terminal import at_terminal

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "change-the-model.md"
BLOCK = re.compile(r"^```(diff)?\n(.*?)^```$", re.DOTALL | re.MULTILINE)
TABLE = re.compile(r"(?:^Sheet `(\w+)`:\n\n)?((?:^\|.*\|\n)+)", re.MULTILINE)
NEW = tuple(f"data.open_rules.{level}" for level in (1, 2, 3, 4))


def chapters() -> dict[str, str]:
    """What stands under each heading; before the first one, what everybody does."""
    first, *others = re.split(r"^## ", PAGE.read_text("utf-8"), flags=re.MULTILINE)
    return {"": first} | {one.partition("\n")[0]: one.partition("\n")[2] for one in others}


def play(chapter: str, folder: Path, expected: Sequence[int] = ()) -> str:
    """Do what it says, in order; what the commands said."""
    codes = iter(expected)
    said = ""
    for kind, block in BLOCK.findall(chapter):
        if kind == "diff":
            change(block, folder)
            continue
        for line in block.splitlines():
            done = run(shlex.split(line), folder)
            assert done.returncode == next(codes, 0), (line, done.stdout, done.stderr)
            said += done.stdout.decode()
    return said


def publish(chapter: str, folder: Path) -> str:
    """Do what it says, with the token that the first command gives."""
    report, confirmed = (block.splitlines() for _, block in BLOCK.findall(chapter))
    told = run(shlex.split(report[0]), folder)
    assert told.returncode == 0, told.stderr
    token = re.search(r"--confirm (\S+)", told.stdout.decode().splitlines()[-1])
    assert token is not None, told.stdout
    said = ""
    for line in confirmed:
        done = run(shlex.split(line.replace("TOKEN", token[1])), folder)
        assert done.returncode == 0, (done.stdout, done.stderr)
        said += done.stdout.decode()
    return said


def run(words: Sequence[str], folder: Path) -> subprocess.CompletedProcess[bytes]:
    assert words[0] == "eic-bot"
    return subprocess.run(
        [*at_terminal.PROGRAM, *words[1:]],
        cwd=folder,
        capture_output=True,
        env=at_terminal.environment(EIC_DATABASE_URL=f"sqlite:///{folder / 'answers.db'}"),
        timeout=at_terminal.LIMIT,
        check=False,
    )


def change(block: str, folder: Path) -> None:
    """What a careful reader does with the lines behind a minus and a plus."""
    name, *lines = block.splitlines()
    path = folder / name.strip()
    before = "".join(f"{line[1:]}\n" for line in lines if line[0] in " -")
    after = "".join(f"{line[1:]}\n" for line in lines if line[0] in " +")
    text = path.read_text("utf-8")
    assert text.count(before) == 1, f"{name}: {before}"
    path.write_text(text.replace(before, after), "utf-8")


def tables(chapter: str) -> Iterator[tuple[str, Sequence[str], Sequence[Sequence[str]]]]:
    for sheet, table in TABLE.findall(chapter):
        heads, _, *rows = ([cell.strip() for cell in line.strip().strip("|").split("|")] for line in table.splitlines())
        yield sheet, heads, rows


def column(sheet: Any, head: str) -> int:  # noqa: ANN401 - openpyxl has no types
    return next(int(cell.column) for cell in sheet[1] if cell.value == head)


def fill_in(chapter: str, file: Path) -> None:
    """What somebody does in a spreadsheet with the tables of the page."""
    book = openpyxl.load_workbook(file)
    for name, heads, rows in tables(chapter):
        for row in rows:
            if name:
                sheet = book[name]
                last = sheet.max_row + 1
                for head, value in zip(heads, row, strict=True):
                    sheet.cell(last, column(sheet, head)).value = int(value) if value.isdigit() else value
            else:
                sheet = book[row[0]]
                words = set(row[1].split(", "))
                [found] = [line for line in sheet if words <= {str(cell.value) for cell in line}]
                sheet.cell(found[0].row, column(sheet, row[2])).value = row[3]
    book.save(file)


def content(folder: Path) -> Content:
    found = load_pack(folder).content
    assert found is not None
    return found


def must_hold(folder: Path, told: str) -> None:
    """The three changes are in the pack, and were told."""
    old, new = content(folder / "as-it-was"), content(folder / "my-pack")
    assert (old.pack.version, new.pack.version) == ("1.0.0", "1.1.0")
    assert set(new.pack.question) - set(old.pack.question) == set(NEW)
    assert [new.pack.question[one].text["en"] for one in NEW][3] == "We publish the rules and what came of them."
    assert new.pack.question["data.trust.1"].text["en"].startswith("Our main records are right and safe")
    assert [one.id for one in new.pack.resources if one.id not in {two.id for two in old.pack.resources}] == [
        "transparency-records"
    ]
    assert new.pack.areas[1].characteristics[0].id == "open_rules"
    assert "data.trust.1" in told
    assert "has other words: answers are kept" in told
    for one in NEW:
        assert f"{one} is new: everybody is asked" in told
    assert "transparency-records" in told


def test_with_a_text_editor(tmp_path: Path) -> None:
    page = chapters()
    play(page[""], tmp_path)
    told = play(page["With a text editor"], tmp_path, expected=(0, 1))
    must_hold(tmp_path, told)
    assert "1.1.0" in publish(page["Publish it"], tmp_path)


def test_in_a_spreadsheet_and_it_comes_to_the_same(tmp_path: Path) -> None:
    page = chapters()
    play(page[""], tmp_path)
    shutil.copytree(tmp_path / "my-pack", tmp_path / "typed" / "my-pack")
    way = page["In Excel or LibreOffice instead"]
    out, back = (block for _, block in BLOCK.findall(way))
    assert run(shlex.split(out), tmp_path).returncode == 0
    fill_in(way, tmp_path / "my-pack.xlsx")
    done = run(shlex.split(back), tmp_path)
    assert done.returncode == 0, done.stdout.decode()
    must_hold(tmp_path, done.stdout.decode())
    assert "1.1.0" in publish(page["Publish it"], tmp_path)
    for kind, block in BLOCK.findall(page["With a text editor"]):
        if kind == "diff":
            change(block, tmp_path / "typed")
    assert content(tmp_path / "my-pack") == content(tmp_path / "typed" / "my-pack")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("there",), "there is there already"),
        (("9lives",), "must begin with a letter"),
        (("new", "--language", "gd"), "is not written in 'gd'"),
        (("new", "--from", "nothing"), "no pack named nothing"),
    ],
)
def test_a_pack_that_cannot_be_begun_says_why(words: Sequence[str], complaint: str, tmp_path: Path) -> None:
    tmp_path.joinpath("there").mkdir()
    done = run(("eic-bot", "pack", "new", *words), tmp_path)
    assert done.returncode == 2
    assert complaint in done.stderr.decode()
    assert not tmp_path.joinpath("new").exists()
