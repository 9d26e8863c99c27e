"""The end-to-end promise: a whole assessment, typed, killed half-way, resumed, exported and shown."""

import json
import re
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

from eic_bot.entrypoints.wiring import read_pack
from tests.terminal.at_terminal import Sitting, exported, rows, run, url

PACK = read_pack("demo").pack
STATEMENTS = [id for id in PACK.question if id.partition(".")[0] in PACK.area_of]
REPLIES = [
    *("ddpn", "rdpu", "dddd", "rrdp", "pppp", "ddun", "nnnn", "rdun", "uuuu", "dpdn"),
    *("rrrr", "ddpp", "nunp", "dnnn", "rddu", "ddpn", "prdu", "rudp", "dddn", "uppp"),
    *("rdpn", "ddrr", "pnun", "ddnp", "rrdd"),
]  # fmt: skip
SAID = re.compile(r"You said: (1 [^.]*)\. Say undo")
WORDS = {"Not yet": "n", "Understand": "u", "Plan": "p", "Do": "d", "Review": "r"}


def acknowledged(screen: str) -> list[str]:
    """The replies echoed on the screen, as the letters they were typed with."""
    return ["".join(WORDS[one[2:]] for one in said.split(", ")) for said in SAID.findall(screen)]


def chat(database: str, *more: str, stdin: Path | None = None) -> Sitting:
    return Sitting("--dialog", "full", "--person", "Ana", "--database", database, *more, stdin=stdin)


def kept(database: str) -> list[tuple[str, int]]:
    """Every word ever kept on a question, with its revision, straight from the file."""
    with closing(sqlite3.connect(database.removeprefix("sqlite:///"))) as connection:
        return connection.execute(
            "SELECT questions.name, answers.revision FROM answers JOIN questions ON questions.id = answers.question"
        ).fetchall()


def test_a_whole_assessment_survives_a_kill_half_way_and_ends_in_its_result(tmp_path: Path) -> None:
    database = url(tmp_path)
    assert len(STATEMENTS) == 100

    with chat(database) as first:
        first.until("(1 of 25)")
        for number, reply in enumerate(REPLIES[:11], 2):
            first.say(reply, f"({number} of 25)")
        first.write(*REPLIES[11:16])
        first.until("You said:")
        screen = first.kill()

    seen = acknowledged(screen)
    assert len(seen) >= 12
    assert seen == REPLIES[: len(seen)]
    after_kill = exported(database)
    done = len(after_kill) // 4
    assert len(after_kill) % 4 == 0, "a reply is kept whole or not at all"
    assert done >= len(seen), "what was acknowledged on the screen is kept"

    rest = tmp_path / "rest.txt"
    rest.write_text("".join(f"{reply}\n" for reply in REPLIES[done:]))
    with chat(database, stdin=rest) as second:
        code, screen = second.end()
    assert code == 0
    assert f"({done + 1} of 25)" in screen

    done_by_command = run("export", "answers", "--format", "json", "--database", database)
    assert done_by_command.returncode == 0
    answers = json.loads(done_by_command.stdout)
    assert answers == exported(database)
    expected = rows(STATEMENTS, REPLIES)
    assert {one["question"]: one["value"] for one in answers} == expected
    assert [one["question"] for one in answers] == STATEMENTS
    assert {one["question"]: one["wording"] for one in answers} == {
        id: PACK.question[id].text["en"] for id in STATEMENTS
    }
    assert {one["no_answer"] for one in answers} == {None}
    assert {one["person"] for one in answers} == {"Ana"}
    assert Counter(kept(database)) == Counter((id, 1) for id in STATEMENTS), "nothing was kept twice"

    told = screen[screen.rindex("\nWhat you told us\n") :]
    assert all(f"\n{one.title['en']}: level 1 " in told for one in PACK.characteristics.values())
    assert told.count("Next step in ") == 3
    assert "Because you said: " in told
    assert len(re.findall(r"^.* \(.*\): https?://\S+$", told, re.MULTILINE)) == 1
    assert "That is all. Thank you." in told


def test_ctrl_c_ends_the_conversation_cleanly_and_the_next_start_goes_on(tmp_path: Path) -> None:
    database = url(tmp_path)
    with chat(database) as first:
        first.until("(1 of 25)")
        first.say("ddpn", "(2 of 25)")
        first.say("rdpu", "(3 of 25)")
        assert first.interrupt() == 0
    with chat(database) as second:
        second.until("(3 of 25)")
        second.say("dddd", "(4 of 25)")
        code, screen = second.end()
    assert code == 0
    assert "(1 of 25)" not in screen
    assert {one["question"]: one["value"] for one in exported(database)} == rows(
        STATEMENTS[:12], ["ddpn", "rdpu", "dddd"]
    )


def test_a_conversation_is_recorded_as_it_happens_and_goes_the_same_way_again(tmp_path: Path) -> None:
    record = tmp_path / "said.chat"
    typed = tmp_path / "typed.txt"
    lines = ["do", "sort of", "why", "comment We buy it twice", "plan", "undo", "not our goal", "other", "stop"]
    typed.write_text("".join(f"{line}\n" for line in lines))
    with Sitting(
        *("--dialog", "first_look", "--person", "Ana", "--database", url(tmp_path), "--record", str(record)),
        stdin=typed,
    ) as sitting:
        code, screen = sitting.end()
    assert code == 0

    written = record.read_text()
    assert [line for line in written.splitlines() if line.startswith("Ana: ")] == [f"Ana: {line}" for line in lines]
    assert "  => answer role.purpose.1 = do" in written
    said = [line.removeprefix("Bot: ").strip() for line in written.splitlines() if line.startswith("Bot: ")]
    assert said
    assert all(line in screen for line in said), "what is recorded is what was on the screen"

    done = run("replay", str(record))
    assert (done.returncode, done.stdout.decode()) == (0, "1 conversations, 0 different\n")

    record.write_text(written.replace("Ana: plan", "Ana: review"))
    done = run("replay", str(record))
    assert done.returncode == 1
    assert "-  => answer data.insight.2 = plan" in done.stdout.decode()


def test_answers_are_exported_while_somebody_is_talking_and_a_second_chat_is_refused(tmp_path: Path) -> None:
    database = url(tmp_path)
    with chat(database) as first:
        first.until("(1 of 25)")
        first.say("ddpn", "(2 of 25)")
        assert len(exported(database)) == 4
        second = run("chat", "--database", database)
        assert second.returncode == 2
        assert second.stdout == b""
        assert f"process {first.pid}" in second.stderr.decode()
        assert "Traceback" not in second.stderr.decode()
        first.say("rdpu", "(3 of 25)")
        assert first.end()[0] == 0
    assert len(exported(database)) == 8
