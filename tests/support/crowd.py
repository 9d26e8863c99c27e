"""A database as it is after years: many people, each with a session, answers and a message that was delivered."""

import sqlite3
from contextlib import closing

import asyncpg

from eic_bot.store.postgresql.database import aside
from tests.store.postgres import almighty

EVERYBODY = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {people})"
EACH_ANSWER = f"{EVERYBODY}, a(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM a WHERE k < {{answers}})"
LATER = 4_102_444_800_000
"""In 2100, when what waits is due."""
FIRST = 1_000_000
"""Their numbers begin after it, and what comes later after theirs."""

STATEMENTS = (
    (
        "INSERT INTO questions (id, organisation, name) {ours}"
        " WITH RECURSIVE a(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM a WHERE k < {answers})"
        " SELECT {first} + k, {home}, 'crowd.' || k FROM a"
    ),
    (
        "INSERT INTO wordings (id, organisation, question, pack, version, language, digest, text) {ours}"
        " SELECT id, organisation, id, 'crowd', '1', 'en', name, name FROM questions WHERE id > {first}"
    ),
    (
        f"INSERT INTO owners (id, organisation, kind, focus, sequence, round, created_at) {{ours}} {EVERYBODY}"
        " SELECT {first} + i, {home}, 'person', '[\"crowd' || i || '\"]', 1, {round}, 1 FROM n"
    ),
    (
        "INSERT INTO addresses (id, organisation, owner, channel, tenant, external) {ours}"
        " SELECT id, organisation, id, 'terminal', 'local', 'crowd' || (id - {first}) FROM owners WHERE id > {first}"
    ),
    (
        "INSERT INTO respondents (id, organisation, round) {ours}"
        " SELECT id, organisation, round FROM owners WHERE id > {first}"
    ),
    (
        "INSERT INTO respondent_people (owner, round, organisation, respondent)"
        " SELECT id, round, organisation, id FROM owners WHERE id > {first}"
    ),
    (
        "INSERT INTO sessions (id, organisation, owner, round, dialog, pack, version, status, revision, state,"
        " created_at, updated_at) SELECT 'crowd' || (id - {first}), organisation, id, round, 'full', 'crowd', '1',"
        " 'asking', 10, '{{\"asked\": \"something\"}}', 1, 1 FROM owners WHERE id > {first}"
    ),
    (
        f"INSERT INTO answers (organisation, respondent, question, revision, number, value, set_aside, at, wording)"
        f" {EACH_ANSWER} SELECT {{home}}, {{first}} + i, {{first}} + k, 1, k, '\"do\"', false, 1, {{first}} + k"
        " FROM n, a"
    ),
    (
        "INSERT INTO inbox (channel, tenant, key, organisation, received_at)"
        " SELECT channel, tenant, external, organisation, 1 FROM addresses WHERE id > {first}"
    ),
    (
        "INSERT INTO outbox (id, organisation, owner, address, channel, sequence, operation, key, mark, status,"
        " attempts, next_at, created_at, sent_at) {ours} SELECT id, organisation, id, id, 'terminal', 1, 'send', 'k',"
        " 'm', 2, 1, 1, 1, 1 FROM owners WHERE id > {first}"
    ),
    (
        "INSERT INTO outbox (id, organisation, owner, address, channel, sequence, operation, key, mark, status,"
        " attempts, next_at, created_at) {ours} SELECT {people} + id, organisation, id, id, 'terminal', 2, 'send', 'k',"
        " 'm', 0, 0, {later}, 1 FROM owners WHERE id > {first} AND id % 20 = 0"
    ),
    (
        "INSERT INTO timers (id, organisation, session, owner, kind, due_at, revision) {ours}"
        " SELECT id, organisation, 'crowd' || (id - {first}), id, 'nudge', {later}, 1 FROM owners WHERE id > {first}"
    ),
    (
        "INSERT INTO peer_cards (owner, organisation, name, role, council, line, reach, shows_name, often, until,"
        " channel, paused, renew_by, ask_at) SELECT id, organisation, 'Ann', 'Officer', 'A council', '', 'a@b.example',"
        " 1, 2, '2099-12-31', 'terminal', 0, {later}, {later} FROM owners WHERE id > {first}"
    ),
    (
        "INSERT INTO peer_topics (owner, characteristic, organisation, level)"
        " SELECT owner, 'crowd.' || owner % 25, organisation, 2 FROM peer_cards WHERE owner > {first}"
    ),
    (
        "INSERT INTO introductions (id, organisation, owner, channel, peer_organisation, peer, characteristic,"
        " question, asker_card, peer_card, state, asked_at, told_at, expires_at) {ours}"
        " SELECT id, organisation, id, 'terminal', organisation, id, 'crowd.1', '', '', '',"
        " CASE WHEN id % 20 = 0 THEN 'asked' ELSE 'agreed' END, 1, 1, {later} FROM owners WHERE id > {first}"
    ),
    (
        "INSERT INTO peer_blocks (owner, asker, organisation)"
        " SELECT id, id - 1, organisation FROM owners WHERE id > {first}"
    ),
    (
        "INSERT INTO contact_consents (code, organisation, contact, card, digest, expires_at, by_organisation,"
        " by_owner, until) SELECT 'code' || id, organisation, 'crowd:' || id, '', '', 1, organisation, id, {later}"
        " FROM owners WHERE id > {first}"
    ),
    (
        "INSERT INTO crossings (id, organisation, to_organisation, to_owner, channel, kind, subject, body, due_at,"
        " taken_at) {ours} SELECT id, organisation, organisation, id, '', 'peer_asked', id, '', {later},"
        " CASE WHEN id % 20 = 0 THEN NULL ELSE 1 END FROM owners WHERE id > {first}"
    ),
    (
        "INSERT INTO admins (id, organisation, channel, tenant, external, role, granted_by, granted_at) {ours}"
        " SELECT id, organisation, channel, tenant, external, 'viewer', 'operator', 1 FROM addresses"
        " WHERE id > {first}"
    ),
    (
        "INSERT INTO former_owners (former, organisation, owner, at)"
        " SELECT id, organisation, id - 1, 1 FROM owners WHERE id > {first} + 1"
    ),
    (
        "INSERT INTO page_links (mark, organisation, address, made_at, ends_at)"
        " SELECT 'crowd' || id, organisation, id, 1, {later} FROM addresses WHERE id > {first}"
    ),
    (
        "INSERT INTO suggestions (id, organisation, owner, colleague, round, session, pack, version, question, state,"
        " given, comment, due_for, due_at, expires_at) {ours} SELECT id, organisation, id, id - 1, round, '', 'crowd',"
        " '1', 'crowd.1', 'asked', '', '', id, {later}, {later} FROM owners WHERE id > {first} + 1"
    ),
    (
        "INSERT INTO linked_people (owner, organisation, address)"
        " SELECT id, organisation, id FROM addresses WHERE id > {first}"
    ),
)
COUNTED = (
    "admins",
    "questions",
    "wordings",
    "owners",
    "addresses",
    "respondents",
    "outbox",
    "timers",
    "introductions",
    "crossings",
    "suggestions",
)


def fill(url: str, people: int, answers: int) -> None:
    """Put so many people with so many answers each into an organisation that has taken an event before."""
    if url.startswith("sqlite:"):
        _fill_file(url.removeprefix("sqlite:///"), people, answers)
    else:
        aside(_fill_server(url, people, answers))


def _statements(people: int, answers: int, home: tuple[int, int], ours: str) -> list[str]:
    given = {
        "people": people,
        "answers": answers,
        "home": home[0],
        "round": home[1],
        "first": FIRST,
        "ours": ours,
        "later": LATER,
    }
    return [statement.format(**given) for statement in STATEMENTS]


def _fill_file(path: str, people: int, answers: int) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        home = connection.execute("SELECT organisation, id FROM rounds").fetchone()
        for statement in _statements(people, answers, home, ""):
            connection.execute(statement)
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


async def _fill_server(url: str, people: int, answers: int) -> None:
    connection = await asyncpg.connect(almighty(url))
    try:
        await connection.execute("SET session_replication_role = replica")  # references hold as they are made
        home = tuple(await connection.fetchrow("SELECT organisation, id FROM rounds"))
        for statement in _statements(people, answers, home, "OVERRIDING SYSTEM VALUE"):
            await connection.execute(statement)
        for table in COUNTED:
            await connection.execute(f"ALTER TABLE {table} ALTER id RESTART WITH {2 * FIRST}")
        await connection.execute("VACUUM ANALYZE")
    finally:
        await connection.close()
