"""The password of the database is changed as ``docs/how-to/secrets.md`` has it, and nothing is lost on the way."""

from collections.abc import Iterator

import pytest

from eic_bot.errors import OperatorError
from eic_bot.store.database import migrate, open_database
from tests.store import postgres
from tests.store.postgres import OwnServer, almighty
from tests.store.support import LOCAL, rows, turn

GUARDED = "host all council,council_2 127.0.0.1/32 scram-sha-256\n"


@pytest.fixture
def server() -> Iterator[OwnServer]:
    """One that asks the council's roles for their passwords."""
    with postgres.own_server() as one:
        rules = one.folder / "data" / "pg_hba.conf"
        rules.write_text(GUARDED + rules.read_text("utf-8"), "utf-8")
        for sql in ("SELECT pg_reload_conf()", "CREATE ROLE council LOGIN PASSWORD 'first'"):
            postgres.do(almighty(f"{one.address}/postgres"), sql)
        postgres.do(almighty(f"{one.address}/postgres"), "CREATE DATABASE eic OWNER council")
        yield one


def address(server: OwnServer, role: str, password: str) -> str:
    return f"postgresql://{role}:{password}@127.0.0.1:{server.port}/eic"


async def refused(url: str) -> None:
    with pytest.raises(OperatorError):
        async with open_database(url):
            pass


async def test_a_password_is_changed_under_an_open_service_and_a_second_role_leaves_no_gap(server: OwnServer) -> None:
    first = address(server, "council", "first")
    await refused(address(server, "council", "guessed"))
    migrate(first)
    everything = almighty(f"{server.address}/eic")
    async with open_database(first) as service:
        await service.run(LOCAL, turn("e1"))
        postgres.do(everything, "ALTER ROLE council PASSWORD 'second'")
        await service.run(LOCAL, turn("e2"))
    await refused(first)
    async with open_database(address(server, "council", "second")) as service:
        await service.run(LOCAL, turn("e3"))
        postgres.do(everything, "CREATE ROLE council_2 LOGIN PASSWORD 'third' IN ROLE council")
        async with open_database(address(server, "council_2", "third")) as beside:
            await beside.run(LOCAL, turn("e4"))
            await service.run(LOCAL, turn("e5"))
            postgres.do(everything, "ALTER ROLE council NOLOGIN")
            await beside.run(LOCAL, turn("e6"))
    await refused(address(server, "council", "second"))
    assert rows(everything, "SELECT count(*) FROM inbox") == [(6,)]
