"""Bank holidays are those of the nation the council is in."""

from pathlib import Path

import pytest

from eic_bot.entrypoints.stage import moment
from eic_bot.service.tenancy import LOCAL
from tests.rounds.test_anonymity import COUNCIL
from tests.service.house import at_home
from tests.store.support import rows

WORKSHOP = "3 December 2026"
"""A Thursday; the Monday before it is St Andrew's Day."""


@pytest.mark.parametrize(
    ("title", "usual"),
    [
        ("", "26 November 2026"),
        ("Leeds City Council", "26 November 2026"),
        ("Glasgow City Council", "25 November 2026"),
        ("A council that nobody knows", "26 November 2026"),
    ],
)
async def test_a_deadline_is_counted_by_the_working_days_of_the_nation(title: str, usual: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, now=moment("2026-11-02 10:00")) as home:
        await home.arrive("Ana")
        if title:
            await home.bot.transactions.run(LOCAL, lambda tx: tx.entitle(title))
        said = await home.say("Ana", "new round", "named", WORKSHOP)
        assert f"before the workshop is {usual}" in said[-1]


async def test_nobody_in_scotland_is_reminded_on_saint_andrews_day(tmp_path: Path) -> None:
    """Of a deadline on the Tuesday after it the last reminder comes on the Friday before."""
    due = {}
    for title in ("Leeds City Council", "Glasgow City Council"):
        url = f"sqlite:///{tmp_path / title[:5]}.db"
        async with at_home(tmp_path, COUNCIL, now=moment("2026-11-27 09:00"), url=url) as home:
            for person in ("Ana", "Bob"):
                await home.arrive(person)
            await home.bot.transactions.run(LOCAL, lambda tx, title=title: tx.entitle(title))  # type: ignore[misc]
            await home.say("Ana", "new round", "named", WORKSHOP, "1 December 2026", "me", "invite Bob")
        [(due[title],)] = rows(url, "SELECT remind_at FROM members")
    assert due == {
        "Leeds City Council": moment("2026-11-30 10:00"),
        "Glasgow City Council": moment("2026-11-27 10:00"),
    }
