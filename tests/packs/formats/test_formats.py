"""Packs of every format that ever was are read, and are written in the newest one without losing a word or a comment.

``N/`` holds packs in format N, each as its author wrote it. Nothing there is edited, and no released step is either:
what was wrong is mended by the next step.
"""

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from eic_bot.model.pack import Manifest
from eic_bot.packs import formats
from eic_bot.packs.bundled import bundled_pack
from eic_bot.packs.formats import FIRST, NEWEST, STEPS, format_of, upgraded
from eic_bot.packs.loader import load_pack, read_sources
from eic_bot.packs.places import Data
from eic_bot.service.content import as_published
from tests.packs.overlay import SMALL
from tests.terminal import at_terminal

HERE = Path(__file__).parent
EACH = range(FIRST, NEWEST + 1)
GOLDEN = {f"{path.parent.name}/{path.name}": path for number in EACH for path in sorted((HERE / str(number)).iterdir())}
OLDER = [name for name in GOLDEN if not name.startswith(f"{NEWEST}/")]
RELEASED = {
    "to_2.py": "87a6c805e157f415",
    "1": "f4d1da7cc25442d4",
}
"""What each step, and the golden files of each earlier format, must be for ever."""


def said(folder: Path) -> dict[str, Data]:
    return {one.file: one.data for one in read_sources(folder)}


def written(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.yaml")}


def fingerprint(paths: Iterator[Path]) -> str:
    made = hashlib.sha256()
    for path in sorted(paths):
        made.update(path.relative_to(path.parents[2]).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return made.hexdigest()[:16]


def test_every_format_has_its_golden_files_and_the_newest_is_the_one_of_the_model() -> None:
    assert {int(path.name) for path in HERE.iterdir() if path.name.isdigit()} == set(EACH)
    assert len({name.partition("/")[2] for name in GOLDEN}) * len(EACH) == len(GOLDEN)
    assert Manifest.model_fields["format"].default == NEWEST
    assert [step.__module__.rpartition(".")[2] for step in STEPS] == [f"to_{number}" for number in EACH[1:]]


def test_nothing_that_was_released_is_edited() -> None:
    steps = Path(str(formats.__file__)).parent
    found = {path.name: fingerprint(iter((path,))) for path in steps.glob("to_*.py")}
    found |= {str(number): fingerprint((HERE / str(number)).rglob("*.yaml")) for number in EACH[:-1]}
    assert found == RELEASED


@pytest.mark.parametrize("name", GOLDEN)
def test_a_golden_pack_is_in_its_format_and_says_what_it_says_in_the_newest(name: str) -> None:
    number, _, pack = name.partition("/")
    loaded = load_pack(GOLDEN[name])
    assert format_of(said(GOLDEN[name])) == int(number)
    assert [one.code for one in loaded.problems] == (["P112"] if name in OLDER else [])
    newest = load_pack(HERE / str(NEWEST) / pack).content
    assert loaded.content is not None
    assert newest is not None
    assert loaded.content == newest
    assert as_published(loaded.content).digest == as_published(newest).digest


@pytest.mark.parametrize("name", OLDER)
def test_each_step_leads_from_one_format_to_the_next_and_finds_nothing_to_do_there(name: str) -> None:
    number, _, pack = name.partition("/")
    here, there = said(GOLDEN[name]), said(HERE / str(int(number) + 1) / pack)
    step = STEPS[int(number) - FIRST]
    assert step(here) == there
    assert step(there) == there
    assert here == said(GOLDEN[name])


@pytest.mark.parametrize("name", OLDER)
def test_upgrading_writes_the_golden_files_of_the_newest_to_the_byte(name: str, tmp_path: Path) -> None:
    pack = Path(shutil.copytree(GOLDEN[name], tmp_path / "pack"))
    done = at_terminal.run("pack", "upgrade", str(pack))
    assert done.returncode == 0, done.stderr
    assert f"{pack} is in format {NEWEST} now, and says what it said in format".encode() in done.stdout
    assert written(pack) == written(HERE / str(NEWEST) / name.partition("/")[2])
    again = at_terminal.run("pack", "upgrade", str(pack))
    assert (again.returncode, again.stdout.decode()) == (0, f"{pack} is in format {NEWEST}, the newest.\n")


def test_what_is_in_no_known_format_is_left_as_it_is() -> None:
    odd: list[Data] = [{"format": NEWEST + 1}, {"format": "two"}, {"format": True}, {"format": 0}, [], None]
    for manifest in odd:
        files = {"pack.yaml": manifest}
        assert upgraded(files) is files
    assert upgraded({}) == {}


@pytest.mark.parametrize(
    ("said", "code", "words"),
    [
        (str(NEWEST + 1), 1, "is in no format that is known here"),
        ("first", 1, "is in no format that is known here"),
        ("{", 1, "Nothing was written."),
    ],
)
def test_a_pack_that_cannot_be_upgraded_is_not_touched(said: str, code: int, words: str, tmp_path: Path) -> None:
    pack = Path(shutil.copytree(SMALL, tmp_path / "pack"))
    manifest = pack / "pack.yaml"
    manifest.write_text(manifest.read_text("utf-8").replace(f"format: {NEWEST}", f"format: {said}"), "utf-8")
    before = written(pack)
    done = at_terminal.run("pack", "upgrade", str(pack))
    assert (done.returncode, words in (done.stdout + done.stderr).decode()) == (code, True)
    assert written(pack) == before


def test_a_pack_with_problems_is_upgraded_all_the_same(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(HERE / "1" / "harbour", tmp_path / "pack"))
    manifest = pack / "pack.yaml"
    manifest.write_text(manifest.read_text("utf-8").replace("start: start", "start: begin"), "utf-8")
    done = at_terminal.run("pack", "upgrade", str(pack))
    assert (done.returncode, b"has the problems that it had" in done.stdout) == (0, True)
    assert [one.code for one in load_pack(pack).problems] == ["P503"]


def test_a_workbook_of_an_older_pack_makes_one_of_the_newest(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(HERE / "1" / "harbour", tmp_path / "pack"))
    file = tmp_path / "pack.xlsx"
    assert at_terminal.run("pack", "export-xlsx", str(pack), str(file)).returncode == 0
    book = openpyxl.load_workbook(file)
    assert book["pack"].cell(1, 2).value == "format"
    book["pack"].delete_cols(2)  # as it was before there was such a column
    book.save(file)
    done = at_terminal.run("pack", "import-xlsx", str(file), str(pack))
    assert (done.returncode, done.stdout.decode().splitlines()[:2]) == (0, ["written: pack.yaml", "They say the same."])
    assert written(pack) == written(HERE / str(NEWEST) / "harbour")


def test_the_packs_that_come_along_are_in_the_newest_format() -> None:
    for name in ("demo", "cyber"):
        assert format_of(said(bundled_pack(name))) == NEWEST
