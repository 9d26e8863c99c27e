"""Handing in without a name, on both databases: the answers stay, and lead to nobody."""

from pathlib import Path

from tests.rounds.test_anonymity import COMMENT, COUNCIL, invited
from tests.service.house import at_home
from tests.store.support import rows

TABLES = ("respondents", "respondent_people", "sessions", "timers", "inbox", "outbox", "members", "audit", "owners")


async def test_what_was_handed_in_stays_and_nothing_else_knows_of_it(url: str, tmp_path: Path) -> None:
    async with at_home(tmp_path, COUNCIL, url=url) as home:
        await invited(home)
        await home.say("Bob", f"comment {COMMENT}", "dp", "pn")
        sessions = {id for (id,) in rows(url, "SELECT id FROM sessions")}
        linked = {one for (one,) in rows(url, "SELECT respondent FROM respondent_people")}
        given = rows(url, "SELECT count(DISTINCT question) FROM answers")
        await home.say("Bob", "submit", "yes", "hello")
    assert rows(url, "SELECT count(*), count(DISTINCT at), max(revision) FROM answers") == [(given[0][0], 1, 1)]
    [(handed_in,)] = rows(url, "SELECT DISTINCT respondent FROM answers")
    assert handed_in < 0
    assert handed_in not in linked
    assert rows(url, f"SELECT count(*) FROM respondent_people WHERE respondent = {handed_in}") == [(0,)]
    [gone] = sessions - {id for (id,) in rows(url, "SELECT id FROM sessions")}
    kept = repr([rows(url, f"SELECT * FROM {table}") for table in TABLES if table not in ("outbox", "audit")])
    assert COMMENT not in kept
    assert gone not in kept
    assert [one for (one,) in rows(url, "SELECT message FROM outbox") if one and COMMENT in one] == []
