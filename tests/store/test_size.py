"""How much is stored, and that nothing is read which is not asked for."""

import pytest
from sqlalchemy import create_engine

from eic_bot.model.answers import Answer
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transactions
from eic_bot.service.records import Changes, KeptAnswer
from eic_bot.store import (
    admins,
    answers,
    barriers,
    claims,
    colleagues,
    console,
    crossings,
    drafts,
    figures,
    histories,
    inbox,
    innovations,
    introductions,
    links,
    nudges,
    organisations,
    outbox,
    overview,
    owners,
    packs,
    pauses,
    peers,
    plans,
    publications,
    resources,
    respondents,
    rights,
    sessions,
    shared_views,
    sharing,
    shown_groups,
    timers,
    wordings,
)
from eic_bot.store.dialects import ROWS
from eic_bot.store.rights import elsewhere, erasing, retaining
from eic_bot.store.rights.organisational import RECORDS
from eic_bot.store.rights.tables import PEOPLE
from eic_bot.store.statements import FEW, Form, Prepared
from eic_bot.store.tables import METADATA
from tests.store.support import LOCAL, rows, saving

MUST = {"sqlite": 120, "postgresql": 300}
AIM = {"sqlite": 40, "postgresql": 150}
SIZE = {
    "sqlite": "SELECT sum(pgsize) FROM dbstat"
    " WHERE name IN (SELECT name FROM sqlite_master WHERE tbl_name IN ('answers', 'wordings', 'questions'))",
    "postgresql": "SELECT pg_total_relation_size('answers') + pg_total_relation_size('wordings')"
    " + pg_total_relation_size('questions')",
}

SUBJECTS = (
    admins,
    answers,
    barriers,
    claims,
    colleagues,
    console,
    crossings,
    drafts,
    figures,
    histories,
    inbox,
    innovations,
    introductions,
    links,
    nudges,
    organisations,
    outbox,
    overview,
    owners,
    packs,
    pauses,
    peers,
    plans,
    publications,
    resources,
    respondents,
    sessions,
    timers,
    wordings,
)
OF_AN_ORGANISATION = (
    "eic_bot.store.admins.GRANTED",
    "eic_bot.store.answers.EXPORT",
    "eic_bot.store.answers.EXPORT_WITHOUT_NAMES",
    "eic_bot.store.owners.MAKE",
    "eic_bot.store.histories.ROUNDS",
    "eic_bot.store.histories.ROLES",
    "eic_bot.store.plans.ADD",
    "eic_bot.store.nudges.PLANNED",  # an operator looks ahead
    "eic_bot.store.pauses.PAUSE",
    "eic_bot.store.pauses.UNPAUSE",
    "eic_bot.store.overview.PAUSED",
)
"""They read what an organisation has: all answers for an export, its few rounds; or the last number of an index."""
LOOKED_THROUGH = (
    "eic_bot.store.publications.MOVING",  # the one or none that sessions go over to
    "eic_bot.store.nudges.WAKE",  # once, when an official view is published
    "eic_bot.store.drafts.PACKS",  # the few that are drafted
    "eic_bot.store.pauses.EVERY",  # the few that are paused
    "eic_bot.store.overview.TIMERS",  # what is open, for somebody who looks at the service's health
    "eic_bot.store.figures.ROUNDS",  # the few that each organisation has had, for whoever watches the service
)
STATEMENTS = {
    f"{subject.__name__}.{name}": statement
    for subject in SUBJECTS
    for name, statement in vars(subject).items()
    if isinstance(statement, Prepared)
}


READ_TOGETHER = {
    f"{subject.__name__}.{name}": statement
    for subject in (shared_views, sharing, shown_groups)
    for name, statement in vars(subject).items()
    if isinstance(statement, Prepared)
}
"""Of these an organisation has a few, or one for each year, and all that are asked for are read together."""
RIGHTS = {
    f"{module.__name__}.{name}": statement
    for module in (rights, elsewhere, erasing, retaining)
    for name, statement in vars(module).items()
    if isinstance(statement, Prepared)
}
RIGHTS |= {f"records.{name}": statement for name, (statement, _) in RECORDS.items()}
RIGHTS |= {f"{rule.table.name}.taking": rule.taking for rule in PEOPLE if rule.taking is not None}
RIGHTS |= {f"{rule.table.name}.{place}": one for rule in PEOPLE for place, one in enumerate(rule.doing)}
"""What is asked when somebody is erased or takes out what is kept of them, and when what is old goes."""
SELDOM = {
    "what admins, editors and those who publish did, of whom there are a few": (
        *("admins.0", "admins.1", "admins.2", "admins.taking", "eic_bot.store.rights.ROLES", "plan_rooms.taking"),
        *("drafts.0", "drafts.taking", "draft_revisions.0", "draft_revisions.taking", "innovations.2"),
        *("innovations.taking", "packs_in_force.0", "packs_in_force.taking", "round_roles.taking"),
        *("publications.0", "publications.1", "publications.taking", "console_sessions.0", "console_sessions.taking"),
    ),
    "once, when somebody is erased or takes out what there is of them": (
        *("audit.0", "audit.1", "audit.taking", "plan_actions.0", "plan_actions.1", "plan_actions.2"),
        *("plan_actions.taking", "reply_receivers.0", "reply_receivers.taking", "timers.0", "timers.taking"),
        *(f"eic_bot.store.rights.erasing.{one}" for one in ("DROP_EVENTS", "EMPTY_NAMING", "EMPTY_RESULTS")),
        "eic_bot.store.rights.erasing.TAKE_BACK",
    ),
    "the organisation's one solo round": (
        *("eic_bot.store.rights.erasing.LEAVE_ROUND", "eic_bot.store.rights.erasing.MAKE_BARE"),
    ),
    "its few rounds, and what it agreed for them": (
        *("eic_bot.store.rights.retaining.DAYS", "records.kept_for_days"),
        *("eic_bot.store.rights.retaining.OLD_ANSWERS", "eic_bot.store.rights.retaining.OLD_NOTES"),
    ),
    "once for a round whose time is over": (
        *("eic_bot.store.rights.retaining.DROP_SESSIONS", "eic_bot.store.rights.retaining.DROP_TIMERS"),
    ),
    "to see beforehand how much would go": (
        *("eic_bot.store.rights.retaining.COUNT_EVENTS", "eic_bot.store.rights.retaining.COUNT_MESSAGES"),
    ),
    "the few that wait": ("eic_bot.store.rights.COMPLAINTS", "eic_bot.store.rights.DEPARTING"),
    "all that an organisation has as such, to be given out": tuple(
        f"records.{one}" for one in RECORDS if one != "kept_for_days"
    ),
}
"""Why all of a table is looked through, or all that an organisation has in it; and where."""


async def test_an_answer_takes_little_room(database: Transactions, url: str) -> None:
    """100 people answer 100 questions each, in turns with one another, as they would. See MUST and AIM."""
    people = [Address("terminal", "local", f"p{number}") for number in range(100)]
    found = await database.run(LOCAL, lambda tx: tx.owners(people, 1))
    for number in range(100):
        question = f"area-{number % 8}.characteristic-{number // 4}.{number % 4 + 1}"
        words = f"We know what residents need, and check it: {number}"
        new = [
            KeptAnswer(
                *(each.respondent, Answer(question, 1, "do", at=1_760_000_000_000 + number * 9_000 + each.id)),
                *("demo", "2026.1", "en", words),
            )
            for each in found
        ]
        await database.run(LOCAL, saving(Changes(1, answers=new)))
    kind = url.split(":", maxsplit=1)[0]
    [(size,)] = rows(url, SIZE[kind])
    assert rows(url, "SELECT count(*) FROM answers") == [(10_000,)]
    per_answer = int(size) / 10_000
    print(f"{per_answer:.1f} bytes per answer on {kind}")
    assert per_answer <= MUST[kind]


@pytest.mark.parametrize("name", sorted(READ_TOGETHER))
def test_what_is_read_together_is_found_by_an_index(name: str) -> None:
    assert [step for step in steps_of(READ_TOGETHER[name]) if step.startswith("SCAN") and "CONSTANT" not in step] == []


@pytest.mark.parametrize("name", sorted(STATEMENTS))
def test_a_statement_goes_to_its_rows_by_an_index(name: str) -> None:
    """And not by the organisation's alone, which would grow with it; an export is the exception."""
    steps = steps_of(STATEMENTS[name])
    scans = [step for step in steps if step.startswith("SCAN") and "VIRTUAL TABLE" not in step]
    few = ("SCAN contents", "SCAN pauses")  # what two indexes found; the organisations that are paused
    tables = [step for step in scans if step not in few]
    if name not in LOOKED_THROUGH:
        assert [step for step in tables if "USING INDEX ix_outbox" not in step] == []
    if name not in (*LOOKED_THROUGH, *OF_AN_ORGANISATION):
        whole = [step for step in steps if step.endswith("(organisation=?)")]
        assert [step for step in whole if not step.startswith("SEARCH pauses")] == []  # which has one row of each


@pytest.mark.parametrize("name", sorted(RIGHTS))
def test_what_is_asked_for_somebodys_rights_goes_by_an_index_or_says_why_not(name: str) -> None:
    steps = steps_of(RIGHTS[name])
    scans = [step for step in steps if step.startswith("SCAN") and "VIRTUAL TABLE" not in step and "(sub" not in step]
    whole = [step for step in steps if step.endswith("(organisation=?)")]
    assert bool(scans or whole) == any(name in names for names in SELDOM.values()), steps


A_FEW = ("SCAN CONSTANT ROW", "SCAN given")


def forms_of(statement: Prepared) -> list[Form]:
    first = statement.compiled()
    return [first, *(statement.compiled("sqlite", few) for few in (1, FEW) if ROWS in first.order)]


def steps_of(statement: Prepared) -> list[str]:
    """Of each of its forms."""
    engine = create_engine("sqlite://")
    METADATA.create_all(engine)
    with engine.connect() as connection:
        plans = [
            connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {form.sql}", (None,) * len((*form.order, *form.fields)))
            for form in forms_of(statement)
        ]
        found = [plan.fetchall() for plan in plans]
    engine.dispose()
    return [str(row[3]) for plan in found for row in plan if row[3] not in A_FEW]
