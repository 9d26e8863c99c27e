"""On PostgreSQL every statement of a turn or a worker goes to its rows by keys, in a young database and in an old one.

On SQLite ``test_size`` sees to that.
"""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import asyncpg
import pytest

from eic_bot.store import letters
from eic_bot.store.database import open_database
from eic_bot.store.postgresql.connections import BY_KEYS
from eic_bot.store.postgresql.database import aside
from eic_bot.store.statements import Prepared
from tests.store import postgres
from tests.store.support import LOCAL, turn
from tests.store.test_size import READ_TOGETHER, RIGHTS, SELDOM, STATEMENTS
from tests.support import crowd

EVERYTHING = {
    "eic_bot.store.admins.GRANTED": "the few who look after an organisation",
    "eic_bot.store.answers.EXPORT": "an export reads all",
    "eic_bot.store.answers.EXPORT_WITHOUT_NAMES": "an export reads all",
    "eic_bot.store.answers.EXPORT_OF": "an export reads all of a round",
    "eic_bot.store.publications.MOVING": "the one or none that sessions go over to",
    "eic_bot.store.publications.WITH_OWN": "the few organisations with content of their own",
    "eic_bot.store.owners.MAKE": "the organisation's one solo round",
    "eic_bot.store.nudges.WAKE": "once, when an official view is published",
    "eic_bot.store.nudges.PLANNED": "an operator looks ahead",
    "eic_bot.store.drafts.PACKS": "the few that an organisation drafts",
    "eic_bot.store.pauses.EVERY": "the few that are paused",
    "eic_bot.store.figures.ROUNDS": "the few that each organisation has had, for whoever watches the service",
    "eic_bot.store.pauses.PAUSE": "one row",
    "eic_bot.store.pauses.UNPAUSE": "one row",
    "eic_bot.store.overview.PAUSED": "one row",
    "eic_bot.store.overview.NOTED": "a page of the record, backwards from the number of an entry",
    "eic_bot.store.overview.TIMERS": "what is open, for somebody who looks at the service's health",
    "eic_bot.store.histories.ROUNDS": "an organisation's few rounds",
    "eic_bot.store.histories.ROLES": "the same",
    "eic_bot.store.plans.ADD": "the last number, at the end of an index",
    "eic_bot.store.plans.DUE": "the names of organisations, for the few that the index of what is due has found",
}
OF_WHAT_IS_OPEN = (
    *("ix_outbox", "ix_timers", "uq_timers"),
    *("ix_plan_actions_ask", "ix_introductions_expires", "ix_nudge_settings"),
)
BY = {
    "eic_bot.store.claims.NEWEST": {"ix_outbox_due", "ix_outbox_lane"},
    "eic_bot.store.claims.OLDEST": {"ix_outbox_due", "ix_outbox_lane"},
    "eic_bot.store.timers.DUE": {"ix_timers_due"},
    "eic_bot.store.nudges.DUE": {"ix_nudge_settings_due"},
    "eic_bot.store.plans.DUE": {"ix_plan_actions_ask"},
    "eic_bot.store.answers.FIND": {"pk_answers"},
    "eic_bot.store.sessions.FIND": {"pk_sessions"},
    "eic_bot.store.owners.FIND": {"uq_addresses_channel_tenant_external"},
}


GROWING = {"addresses", "answers", "audit", "inbox", "outbox", "owners", "respondent_people", "sessions", "timers"}
"""What is more with everybody who uses the service."""
PAGES = {
    "answers.taking": "all of an organisation's, once, when somebody takes out what there is of them",
    "eic_bot.store.rights.retaining.ENTRIES": "a page, from the number of an entry on",
    "eic_bot.store.rights.retaining.EVENTS": "a page, from the key of an event on",
}
ALL = {**STATEMENTS, **READ_TOGETHER, **RIGHTS}


@pytest.fixture(scope="module", params=["young", "old"])
def explained(request: pytest.FixtureRequest, postgresql: str, template: str) -> Iterator[dict[str, list[Any]]]:
    """The nodes of every statement's plan, by its name."""
    with postgres.copied(postgresql, template) as url:
        if request.param == "old":
            asyncio.run(_one_turn(url))
            crowd.fill(url, 2_000, 10)
        yield aside(_explained(url))


async def _one_turn(url: str) -> None:
    async with open_database(url) as database:
        await database.run(LOCAL, turn("e1"))


async def _explained(url: str) -> dict[str, list[Any]]:
    connection = await asyncpg.connect(url, server_settings=BY_KEYS)
    try:
        return {name: await _plan(connection, statement) for name, statement in ALL.items()}
    finally:
        await connection.close()


async def _plan(connection: asyncpg.Connection, statement: Prepared) -> list[Any]:
    """As a connection keeps it: for whatever values."""
    form = statement.compiled("postgresql")
    await connection.execute(f"PREPARE asked AS {form.sql}")
    given = f"({', '.join(['NULL'] * len(form.order))})" if form.order else ""
    found = await connection.fetchval(f"EXPLAIN (FORMAT JSON) EXECUTE asked{given}")
    await connection.execute("DEALLOCATE asked")
    return list(_nodes(json.loads(found)[0]["Plan"]))


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for inner in node.get("Plans", ()):
        yield from _nodes(inner)


@pytest.mark.parametrize("name", sorted(set(STATEMENTS) - set(EVERYTHING)))
def test_a_statement_goes_to_its_rows_by_a_key(explained: dict[str, list[Any]], name: str) -> None:
    nodes = explained[name]
    assert [one["Relation Name"] for one in nodes if one["Node Type"] == "Seq Scan"] == []
    everything = [one for one in nodes if _is_whole(one)]
    assert [(one["Index Name"], one.get("Index Cond")) for one in everything] == []


@pytest.mark.parametrize("name", sorted(READ_TOGETHER))
def test_what_is_read_together_is_found_by_an_index(explained: dict[str, list[Any]], name: str) -> None:
    assert [one["Relation Name"] for one in explained[name] if one["Node Type"] == "Seq Scan"] == []


@pytest.mark.parametrize("name", sorted({*RIGHTS} - {*PAGES} - {one for names in SELDOM.values() for one in names}))
def test_what_is_asked_for_somebodys_rights_goes_by_a_key(explained: dict[str, list[Any]], name: str) -> None:
    assert [one["Relation Name"] for one in explained[name] if one["Node Type"] == "Seq Scan"] == []
    whole = [one["Index Name"] for one in explained[name] if _is_whole(one)]
    assert [one for one in whole if any(f"_{table}_" in f"{one}_" for table in GROWING)] == []


def _is_whole(node: dict[str, Any]) -> bool:
    """Whether it goes through an index from end to end, or through all that the organisation has in it."""
    if node["Node Type"] not in ("Index Scan", "Index Only Scan", "Bitmap Index Scan"):
        return False
    condition = node.get("Index Cond", "")
    if not condition:  # the partial indexes hold only what is open
        held = (
            "ix_outbox",
            "ix_timers",
            "uq_timers",
            "ix_plan_actions_ask",
            "ix_introductions_expires",
            "ix_nudge_settings",
        )
        return not node["Index Name"].startswith(held)
    return condition.count("=") == 1 and "organisation = $" in condition


@pytest.mark.parametrize("name", sorted(BY))
def test_a_statement_uses_the_index_made_for_it(explained: dict[str, list[Any]], name: str) -> None:
    assert BY[name] <= {one["Index Name"] for one in explained[name] if "Index Name" in one}


def test_what_is_looked_at_by_hand_is_not_among_them() -> None:
    """Letters are listed by people, now and then."""
    assert not any(one in ALL.values() for one in vars(letters).values() if isinstance(one, Prepared))
