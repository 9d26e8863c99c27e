"""The runbook, done as it stands there: every command of it, on a database in which these things have gone wrong."""

import re
import shlex
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from eic_bot.entrypoints.cli import main
from eic_bot.packs.bundled import bundled_pack
from tests.terminal import at_terminal

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "runbook.md").read_text("utf-8")
COMMAND = re.compile(r"^    (eic-bot .+)$", re.MULTILINE)
FINDS_PROBLEMS = ("eic-bot doctor", "eic-bot pack check FOLDER")
"""Commands that end with 1 where they have something to say."""


def ran(words: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("sys.argv", list(words))
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def version_of(folder: Path, version: str) -> Path:
    """The demonstration pack as that version."""
    shutil.copytree(bundled_pack("demo"), folder)
    text = folder.joinpath("pack.yaml").read_text("utf-8")
    folder.joinpath("pack.yaml").write_text(re.sub(r"(?m)^version: .*$", f"version: {version}", text), "utf-8")
    return folder


def letters(database: Path) -> Iterator[int]:
    """Three messages of those that went out, given up."""
    chosen = "SELECT id FROM outbox ORDER BY id DESC LIMIT 3"
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(f"UPDATE outbox SET status = 3, last_error = 'slack: token_revoked' WHERE id IN ({chosen})")
        return iter([row[0] for row in connection.execute(chosen)])


def test_every_command_of_the_runbook_does_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    database = tmp_path / "answers.db"
    monkeypatch.setenv("EIC_DATABASE_URL", f"sqlite:///{database}")
    monkeypatch.chdir(tmp_path)
    done = at_terminal.run(
        *("chat", "--dialog", "first_look", "--person", "Ana"),
        typed=b"do\nplan\nreview\n",
        EIC_DATABASE_URL=f"sqlite:///{database}",
    )
    assert done.returncode == 0, done.stderr
    ids = letters(database)
    newer = version_of(tmp_path / "newer", "90.0.0")
    publish(newer, monkeypatch, capsys)
    assert ran(["eic-bot", "backup", "before.db"], monkeypatch) == 0
    given = {"BACKUP": "before.db", "PACK": "demo", "ORGANISATION": "local"}
    given["FOLDER"] = str(version_of(tmp_path / "mended", "91.0.0"))
    commands = COMMAND.findall(PAGE)
    assert len(commands) >= 15
    for command in commands:
        words = [str(next(ids)) if word == "ID" else given.get(word, word) for word in shlex.split(command)]
        code = ran(words, monkeypatch)
        said = capsys.readouterr()
        assert code == 0 or (code == 1 and command in FINDS_PROBLEMS), (command, said)
        assert "Traceback" not in said.err


def publish(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert ran(["eic-bot", "pack", "publish", str(folder)], monkeypatch) == 0
    token = re.search(r"--confirm (\S+)", capsys.readouterr().out)
    assert token is not None
    assert ran(["eic-bot", "pack", "publish", str(folder), "--confirm", token[1], "--move", "all"], monkeypatch) == 0


def test_every_command_within_a_sentence_of_the_runbook_is_one_that_was_done_or_runs_for_long() -> None:
    done = {command.removeprefix("eic-bot ") for command in COMMAND.findall(PAGE)}
    named = {" ".join(one.split()) for one in re.findall(r"`eic-bot ([^`]+)`", PAGE)}
    assert {one for one in named if not any(two.startswith(one) for two in done)} == {
        *("serve", "serve --no-workers", "work")
    }
