"""A council in the middle of everything, as version 0024 of the schema left it: it goes on on both databases.

Somebody is asked, somebody is commenting, one has been archived; a round is open, a suggestion waits, two accounts are
one person, timers are set, and replies are kept that nobody has sent. None is lost, none comes twice.
"""

import asyncio
import json
from pathlib import Path

import pytest

from eic_bot.service.delivery import deliver_due
from eic_bot.service.flat_answers import records
from eic_bot.service.timers import DAY_MS, fire_due
from eic_bot.store.database import migrate
from eic_bot.transcripts.transcript import Exchange
from tests.history.council import FOLDER, UNSENT, conversation, left_at
from tests.history.make import ANSWERS, DATABASE, play
from tests.history.restoring import restore
from tests.history.test_history import kept
from tests.service.house import Home, at_home
from tests.store.support import rows

NEXT_DAY = left_at(conversation()) + DAY_MS
KEPT = "SELECT respondent, number, question, wording, value, comment FROM answers"
OPEN = "SELECT count(*) FROM sessions WHERE dialog = 'full' AND status NOT IN ('archived', 'finished')"
WAITING = "SELECT count(*) FROM outbox WHERE status < 2"


@pytest.fixture
def old_url(empty_url: str) -> str:
    """The database, brought up; what the process that ended had in its hands is free by now."""
    restore(FOLDER / DATABASE, empty_url)
    migrate(empty_url)
    rows(empty_url, "UPDATE outbox SET lease_until = 0 WHERE lease_owner IS NOT NULL")
    return empty_url


def test_its_conversation_keeps_the_same_answers_today(tmp_path: Path) -> None:
    happened = asyncio.run(play(conversation(), tmp_path / DATABASE))
    assert kept(happened) == kept(conversation())
    assert [scene.text for scene in happened.scenes if isinstance(scene, Exchange) and not scene.bot] == []


async def test_what_was_kept_and_not_sent_goes_out_once_and_in_order(old_url: str, tmp_path: Path) -> None:
    [(waiting,)] = rows(old_url, WAITING)
    async with at_home(tmp_path, now=NEXT_DAY, url=old_url) as home:
        for _ in range(2):
            await deliver_due(home.bot.transactions, home.screen, lambda: home.now)
    assert len(home.screen.shown) == waiting == len(UNSENT) + 1
    assert {who for who, _ in home.screen.shown} == {who for who, _ in UNSENT}
    assert "Noted: what Fay said last" in home.screen.to("Fay")[0]
    assert rows(old_url, WAITING) == [(0,)]


GOES_ON = (
    ("Dev", "hello", "This was in the archive and is open again", "(3 of 25)"),
    ("Cara", "because we met them", "Noted: because we met them", "(2 of 25)"),
    ("Ana", "no", "We carry on, then.", "(2 of 25)"),
    ("Hal", "uuuu", "You said: 1 Understand", "(3 of 25)"),
    ("Fay", "take suggestion 1", "You said: 1 Plan", "(3 of 25)"),
    ("Cara", "suggest 2 uuuu", "Your suggestion is on its way", "(2 of 25)"),
    ("Eve", "accept", "You take part.", "(1 of 25)"),
    ("Gil", "dddd", "You were in the terminal before. We go on here.", "(4 of 25)"),
    ("Ida", "nudges", "every other Wednesday at 10:00", "14 April 2027"),
    ("Bob", "change", "Which answer do you want to change?", "2. Knowing the place: 1 Plan"),
    ("Ana", "round status", "1 of 7 done", "Not yet: Ana, Cara, Eve, Fay, Gil, Hal."),
    ("Ana", "begin workshop", "Single answers are over.", "Thank you. Next is the workshop on 31 May 2027."),
)
"""Who says what the day after, and what they are told."""


async def test_everybody_goes_on_where_they_were(old_url: str, tmp_path: Path) -> None:
    before = set(rows(old_url, KEPT))
    async with at_home(tmp_path, now=NEXT_DAY, url=old_url) as home:
        await deliver_due(home.bot.transactions, home.screen, lambda: home.now)
        for who, said, *wanted in GOES_ON:
            told = "\n".join(await home.say(who, said))
            assert [one for one in wanted if one not in told] == [], (who, told)
        found = [dict(one) for one in records(await home.rows(), "")]
    assert before <= set(rows(old_url, KEPT))
    standing = {(one["person"], one["question"], one["value"]) for one in found}
    of_then = json.loads((FOLDER / ANSWERS).read_text("utf-8"))
    assert {(one["person"], one["question"], one["value"]) for one in of_then} <= standing
    assert rows(old_url, "SELECT count(*) FROM answers WHERE suggested_by IS NOT NULL") == [(4,)]


async def test_what_was_due_while_nothing_ran_happens_once(old_url: str, tmp_path: Path) -> None:
    """Half a year: who has not handed in is reminded once, who asked is told once, and all is in the archive."""
    async with at_home(tmp_path, now=NEXT_DAY, url=old_url) as home:
        await deliver_due(home.bot.transactions, home.screen, lambda: home.now)
        for _ in range(24):
            home.now += 7 * DAY_MS
            await _pass(home)
    reminded = [who for who, text in home.screen.shown if text.startswith("A reminder")]
    assert sorted(reminded) == ["Ana", "Cara", "Eve", "Fay", "Gilly", "Hal"]
    told = [who for who, text in home.screen.shown if "Cara has not replied" in text]
    assert told == ["Fay"]
    assert rows(old_url, OPEN) == [(0,)]
    assert rows(old_url, "SELECT count(*) FROM timers WHERE kind = 'archive' AND fired_at IS NULL") == [(0,)]
    assert [one for one in home.screen.shown if home.screen.shown.count(one) > 1] == []


async def _pass(home: Home) -> None:
    """What is due now happens, by two workers at once."""
    both = [fire_due(home.bot.transactions, home.bot.house, home.now) for _ in range(2)]
    await asyncio.gather(*both)
    await deliver_due(home.bot.transactions, home.screen, lambda: home.now)
