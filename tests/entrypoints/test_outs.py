"""What is there is not written over unless one says so, wherever something is written."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from eic_bot.entrypoints.cli import app
from tests.docs.test_documents import commands
from tests.packs.overlay import BAD, SMALL, make_pack

WRITING = {
    "pack print": (str(SMALL), "--format", "md"),
    "pack journeys": (str(SMALL),),
    "teams package": (
        *("--app-id", "12345678-1234-1234-1234-123456789abc", "--organisation", "Us"),
        *("--website", "https://a.example", "--privacy", "https://a.example/p", "--terms", "https://a.example/t"),
    ),
}


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, words)
    return (2, str(done.exception)) if done.exit_code == 1 and done.exception else (done.exit_code, done.output)


@pytest.mark.parametrize("name", WRITING)
def test_a_file_that_is_there_is_written_over_only_by_force(name: str, tmp_path: Path) -> None:
    out = tmp_path / "kept"
    out.write_text("mine")
    words = (*name.split(), *WRITING[name], "--out", str(out))
    code, said = run(*words)
    assert (code, "is there already" in said, "--force writes over it" in said) == (2, True, True)
    assert out.read_text() == "mine"
    for place in ((*words, "--force"), (*name.split(), "--force", *WRITING[name], "--out", str(out))):
        out.write_text("mine")
        assert run(*place)[0] == 0
        assert out.read_bytes() != b"mine"


def test_every_command_that_writes_a_file_asks_for_force() -> None:
    writing = {name: one for name, one in commands(app).items() if {"--out"} & _options(one)}
    assert len(writing) >= 8
    without = [name for name, one in writing.items() if "--force" not in _options(one)]
    assert without == ["person export"], "a folder of that one, which has to be new"


def _options(command: click.Command) -> set[str]:
    return {name for one in command.params for name in one.opts}


@pytest.mark.parametrize("words", [("diff", "PACK", "PACK"), ("print", "PACK"), ("journeys", "PACK")])
def test_whatever_works_with_a_pack_says_that_there_is_something_to_look_at(
    words: Sequence[str], tmp_path: Path
) -> None:
    pack = make_pack(tmp_path / "pack", BAD / "P111")
    done = CliRunner().invoke(app, ["pack", *(str(pack) if word == "PACK" else word for word in words)])
    assert f"{pack}: 1 to look at; see: eic-bot pack check {pack}" in done.stderr
    shutil.rmtree(pack)
    make_pack(pack)
    done = CliRunner().invoke(app, ["pack", *(str(pack) if word == "PACK" else word for word in words)])
    assert (done.exit_code, done.stderr) == (0, "")
