"""All that is kept of somebody, as a page in their language: every table and column in words, every text as text."""

import re
from pathlib import Path
from typing import Any

import pytest

from eic_bot.dialogs.messages import Heading, words
from eic_bot.exports import as_html
from eic_bot.exports.person_page import person_page
from eic_bot.store.rights.rules import Rule
from eic_bot.store.rights.tables import PEOPLE
from tests.exports.material import PHRASES
from tests.service.house import at_home
from tests.terminal import at_terminal

HOSTILE = '<img src=x onerror=alert(1)> & "quotes"'


def record(**rows: list[dict[str, Any]]) -> dict[str, Any]:
    empty = {rule.table.name: {"how": rule.how, "stays": rule.stays, "rows": []} for rule in PEOPLE}
    held = {name: {**empty[name], "rows": several} for name, several in rows.items()}
    return {"organisation": "Anytown", "taken": "2026-11-24T09:00:00+00:00", "tables": {**empty, **held}}


@pytest.mark.parametrize("rule", PEOPLE, ids=lambda rule: rule.table.name)
@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_table_and_column_is_in_words(rule: Rule, language: str) -> None:
    """Whoever adds a table or a column says in ``kept.ftl`` what it is, to the person it is about."""
    row = dict.fromkeys(rule.columns, "x")
    parts = person_page("Ana", record(**{rule.table.name: [row]}), PHRASES.speaking(language))
    said = [words(part.text) for part in parts if isinstance(part, Heading)]
    assert len(said) == 3
    assert bool(rule.stays) == any("stays:" in shown or "aros:" in shown for shown in map(str, parts))


def test_what_somebody_wrote_is_text_and_what_is_a_record_is_json() -> None:
    parts = person_page(HOSTILE, record(barriers=[{"words": HOSTILE, "about": None, "level": 3}]), PHRASES)
    page = as_html.write(parts, "en").decode()
    assert "<img" not in page
    assert page.count("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot;") == 3
    assert '<th scope="col">Your words</th><th scope="col">About</th><th scope="col">Level</th>' in page
    assert "<td></td><td>3</td>" in page


def test_what_is_not_kept_is_said_too() -> None:
    *_, title, first, second = person_page("Ana", record(), PHRASES)[:6]
    assert "Nothing is kept here" in str(title)
    assert "Which pseudonym" not in str(first) + str(second)


@pytest.mark.parametrize(("chosen", "organisation", "language"), [
    ("Cymraeg", (), "cy"), (None, ("cy", "en"), "cy"), ("English", ("cy", "en"), "en"), (None, (), "en"),
])  # fmt: skip
async def test_it_is_in_the_language_the_person_chose_or_that_of_the_organisation(
    tmp_path: Path, chosen: str | None, organisation: tuple[str, ...], language: str
) -> None:
    url = f"sqlite:///{tmp_path / 'home.db'}"
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        if chosen:
            await home.say("Ana", chosen)
        await home.say("Ana", "2")
    if organisation:
        at_terminal.run("organisation", "languages", "local", *organisation, "--database", url)
    out = tmp_path / "ana"
    done = at_terminal.run("person", "export", "Ana", "--out", str(out), "--database", url)
    assert done.returncode == 0, done.stderr
    page = (out / "person.html").read_text("utf-8")
    assert f'<html lang="{language}">' in page
    assert ("Eich atebion" in page) == (language == "cy")
    assert ("What you answered" in page) == (language == "en")
    assert re.search(r"<style>[^<]+</style>", page)
    assert "<script" not in page
