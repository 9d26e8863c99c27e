"""``eic-bot sector`` and ``eic-bot innovations``, beside a running service and without one."""

import csv
import json
import re
from pathlib import Path

from tests.languages.test_no_english import english_in
from tests.sector.councils import councils
from tests.sector.test_reviews import share
from tests.sector.test_small_groups import NAMES
from tests.support.transcripts import FOLDER
from tests.terminal import at_terminal

PACK = ("--pack", str(FOLDER / "packs" / "council"))


async def test_the_report_is_text_csv_or_json_and_says_the_same(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        for name in NAMES[:5]:
            await here.report(name, "Ana", "for the sector")
    at = ("--database", here.url, *PACK)
    text = at_terminal.run("sector", "report", *at)
    assert (text.returncode, text.stderr) == (0, b"")
    lines = text.stdout.decode().splitlines()
    assert "Barriers reported, by quarter" in lines
    assert any(line.startswith("  Money (money)  ") for line in lines)
    welsh = at_terminal.run("sector", "report", *at, EIC_LANGUAGE="cy").stdout.decode()
    assert "Rhwystrau a adroddwyd, fesul chwarter" in welsh
    assert english_in(re.sub(r" \S+  .*$", "", welsh, flags=re.MULTILINE)) == set()
    file = tmp_path / "report.csv"
    assert at_terminal.run("sector", "report", "--format", "csv", "--out", str(file), *at).returncode == 0
    table = list(csv.DictReader(file.read_text().splitlines()))
    found = json.loads(at_terminal.run("sector", "report", "--format", "json", *at).stdout)
    assert [row["about"] for row in table] == [one["about"] for one in found]
    assert {one["figure"] for one in found} >= {"barrier"}
    said = text.stdout + file.read_bytes()
    assert not any(name.encode() in said for name in (*NAMES, "Ana", "too much"))


async def test_an_answer_is_given_in_words_or_in_a_file(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        await here.report("aville", "Ana", "for the sector")
    at = ("--database", here.url, *PACK)
    answer = tmp_path / "answer.txt"
    answer.write_text("It is coming.")
    for given in (("It is coming.",), ("--file", str(answer))):
        done = at_terminal.run("sector", "reply", "money", *given, *at)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.startswith(b"It goes to all")
    assert at_terminal.run("sector", "reply", "greed", "No", *at).returncode == 1
    neither = at_terminal.run("sector", "reply", "money", *at)
    assert neither.returncode == 2
    assert b"with --file" in neither.stderr


async def test_an_editor_lists_shows_and_decides(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        token = await share(here)
    at = ("--database", here.url, *PACK)
    assert token.encode() in at_terminal.run("innovations", "list", *at).stdout
    assert b"What changed: A third fewer miles" in at_terminal.run("innovations", "show", token, *at).stdout
    own = at_terminal.run("innovations", "approve", token, "--editor", "Ana", *at)
    assert (own.returncode, own.stdout[:3]) == (1, b"No:")
    done = at_terminal.run("innovations", "refuse", token, "--editor", "Edna", "--because", "More, please.", *at)
    assert (done.returncode, done.stdout) == (0, b"Done; its author is told.\n")
    again = at_terminal.run("innovations", "approve", token, "--editor", "Edna", *at)
    assert again.returncode == 1
