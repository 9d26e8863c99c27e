"""A replica of today while the next version's schema comes: it goes on, and is refused only when started anew."""

import asyncio

import pytest

from tests.faults.settling import Scene, together
from tests.store.support import rows

PEOPLE = ("ann", "ben", "cat", "dan")
EXPAND = (
    "ALTER TABLE answers ADD COLUMN of_the_next_version TEXT",
    "ALTER TABLE outbox ADD COLUMN of_the_next_version BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE sessions ADD COLUMN of_the_next_version TEXT",
    "CREATE TABLE of_the_next_version (id BIGINT PRIMARY KEY, answer BIGINT)",
    "CREATE INDEX ix_of_the_next_version ON answers (of_the_next_version)",
    "UPDATE alembic_version SET version_num = '9999'",
)
"""What a migration may do while code of the version before still writes."""


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
async def test_replicas_go_on_while_the_next_schema_is_added_and_a_new_one_of_them_is_refused(scene: Scene) -> None:
    await scene.ships.up(2)

    async def expand() -> None:
        for statement in EXPAND:
            await asyncio.sleep(0.2)
            await asyncio.to_thread(rows, scene.url, statement)

    await together(expand(), *[scene.people.talk(who, 8) for who in PEOPLE])
    await together(*[scene.people.talk(who, 4, 8) for who in PEOPLE])
    late = scene.ships.start()
    await scene.until(late.is_over)
    assert "newer than this eic-bot" in late.said()
    await scene.settled()
