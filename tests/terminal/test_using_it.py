"""Using ``eic-bot`` from a shell: right use on a pipe, and wrong use that ends with a clear message."""

from pathlib import Path

import pytest

from eic_bot.entrypoints.cli import main
from tests.terminal.at_terminal import Sitting, exported, run, url


def used(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """The exit code of a command and what it complains about."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["eic-bot", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
    return int(ended.value.code or 0), capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("chat", "--dialog", "nosuch"), "There is no dialog 'nosuch' in this pack. It has: "),
        (("chat", "--pack", "nosuch"), "nosuch"),
        (("chat", "--database", "nonsense"), "is not a database eic-bot can use"),
        (("chat", "--database", "postgresql://127.0.0.1:1/it"), "The database could not do it"),
        (("chat", "--database", "sqlite:///{folder}"), "database"),
        (("chat", "--record", "{folder}/no/such/folder/x.chat"), "no/such/folder"),
        (("chat", "--nosuch"), "No such option"),
        (("nosuch",), "No such command 'nosuch'"),
        (("replay", "{folder}/nosuch.chat"), "does not exist"),
        (("replay",), "Missing argument"),
        (("export", "answers", "--format", "xml"), "'xml' is not one of"),
        (("export", "answers", "--database", "sqlite:///{folder}/nosuch.db"), "There is no database at"),
        (("export", "answers", "--database", "sqlite:///{folder}/text.db"), "not a database"),
        (("migrate", "--database", "sqlite:///{folder}/text.db"), "not a database"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_wrong_use_ends_with_two_and_one_clear_message(
    arguments: tuple[str, ...], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "text.db").write_text("This is no database, only words. " * 200)
    filled = [one.replace("{folder}", str(tmp_path)) for one in arguments]
    if filled[0] == "chat" and "--database" not in filled:
        filled += ["--database", url(tmp_path)]
    code, said = used(capsys, *filled)
    assert code == 2
    assert message in said


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (b"junk junk\n", "line 1"),
        (b"pack: demo\nclock: nonsense\n\nAna: hi\n", "nonsense"),
        (b"language: xx\n\nAna: hi\n", "xx"),
        (b"language: en\n\nAna: hi\n--- soon\n", "soon"),
        (b"\xff\xfe", ""),
    ],
    ids=["junk", "clock", "language", "moment", "bytes"],
)
def test_a_conversation_that_cannot_be_read_is_refused_with_its_place(
    written: bytes, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bad.chat"
    file.write_bytes(written)
    code, said = used(capsys, "replay", str(file))
    assert code in (1, 2)
    assert message in said
    assert said.strip()


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("EIC_NOSUCH", "1", "EIC_NOSUCH is not a setting of eic-bot"),
        ("EIC_KEPT_DAYS", "many", "EIC_KEPT_DAYS does not fit"),
        ("EIC_LANGUAGE", "xx", "xx"),
    ],
)
def test_a_setting_that_is_unknown_or_does_not_fit_is_refused_by_its_name(
    name: str,
    value: str,
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(name, value)
    code, said = used(capsys, "chat", "--database", url(tmp_path))
    assert code == 2
    assert message in said


def test_bytes_that_are_no_text_do_not_end_the_conversation(tmp_path: Path) -> None:
    typed = b"do\ncomment caf\xe9 \xff\nplan\n\x00\n\xed\xa0\x80\nreview"
    done = run(
        *("chat", "--dialog", "first_look", "--person", "Ana", "--database", url(tmp_path)),
        typed=typed,
        PYTHONIOENCODING="utf-8:strict",
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert [one["value"] for one in exported(url(tmp_path)) if one["value"]] == ["do", "plan", "review"]


def talked(folder: Path, lines: str, *arguments: str) -> None:
    """A conversation in this process, typed from a file."""
    typed = folder / "typed.txt"
    typed.write_text(lines, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch, typed.open(encoding="utf-8", newline="\n") as stream:
        patch.setattr("sys.argv", ["eic-bot", "chat", "--dialog", "first_look", "--database", url(folder), *arguments])
        patch.setattr("sys.stdin", stream)
        try:
            main()
        except SystemExit as ended:
            assert not ended.code  # noqa: PT017 - a program ends by raising


@pytest.mark.parametrize("person", ["Ana Smith", "Bot", "Ana: x", "[Ana]", "\u0391\u03bd\u03b1"])
def test_a_recording_replays_whoever_was_recorded_and_whatever_was_typed(
    person: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = tmp_path / "said.chat"
    lines = "do\na\x0cb\nx\u2028y\n[Do] it\n=> answer x = y\n# remark\n\n--- soon\nplan\n"
    talked(tmp_path, lines, "--person", person, "--record", str(record))
    capsys.readouterr()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["eic-bot", "replay", str(record)])
        try:
            main()
        except SystemExit as ended:
            assert not ended.code, capsys.readouterr().out  # noqa: PT017 - a program ends by raising
    assert capsys.readouterr().out == "1 conversations, 0 different\n"


def test_two_people_at_one_database_have_their_own_conversations(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for person, reply in (("Ana", "do\n"), ("Ben", "plan\n")):
        talked(tmp_path, reply, "--person", person)
        assert "(2 of 12)" in capsys.readouterr().out
    assert [(one["person"], one["value"]) for one in exported(url(tmp_path))] == [("Ana", "do"), ("Ben", "plan")]


def test_a_reader_that_goes_away_ends_the_conversation_quietly(tmp_path: Path) -> None:
    with Sitting("--dialog", "first_look", "--database", url(tmp_path)) as sitting:
        sitting.until("(1 of 12)")
        sitting.close_screen()
        sitting.write("do", "plan")
        assert "Traceback" not in sitting.errors()
