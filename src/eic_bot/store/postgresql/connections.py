"""Connections to PostgreSQL: their address, their limits, and how many there are."""

from sqlalchemy import NullPool, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from eic_bot.errors import OperatorError

OLDEST = 15
"""The oldest version of PostgreSQL that is tested."""

SETTINGS = {
    "application_name": "eic-bot",
    "default_transaction_isolation": "read committed",
    "jit": "off",
}
# A turn goes to a few rows by their keys, whatever the statistics say: those of a young database lead to plans that
# read all of an organisation, and such a plan would be kept as long as its connection.
BY_KEYS = {
    "enable_seqscan": "off",
    "enable_hashjoin": "off",
    "enable_mergejoin": "off",
    "enable_material": "off",
    "plan_cache_mode": "force_generic_plan",
}
# A platform that hears nothing for three seconds sends its event again; by then this turn must not be in the way.
LIMITS = {
    "lock_timeout": "2s",
    "statement_timeout": "2500ms",
    "idle_in_transaction_session_timeout": "10s",
}
POOL = 8
"""Connections of each process, unless the address says otherwise."""
WAIT_S = 5
"""How long a turn waits for a connection, and a connection for the database."""


def turning_engine(url: str) -> AsyncEngine:
    """For turns and workers. Whoever uses a connection begins and ends its transactions by itself."""
    address, pool = _read(url)
    engine = create_async_engine(
        address,
        pool_size=pool,
        max_overflow=0,
        pool_timeout=WAIT_S,
        pool_use_lifo=True,  # few connections with everything prepared, rather than many with little
        isolation_level="AUTOCOMMIT",
        connect_args={"timeout": WAIT_S, "server_settings": SETTINGS | BY_KEYS | LIMITS},
    )
    event.listen(engine.sync_engine, "checkout", _is_alive)
    return engine


def patient_engine(url: str) -> AsyncEngine:
    """For migrations and reports, which may take their time: a connection for each use."""
    return create_async_engine(
        _read(url)[0], poolclass=NullPool, connect_args={"timeout": WAIT_S, "server_settings": SETTINGS}
    )


def _read(url: str) -> tuple[URL, int]:
    """The address, and how many connections it asks for by ``?pool=``."""
    try:
        address = make_url(url).set(drivername="postgresql+asyncpg")
        pool = int(str(address.query.get("pool", POOL)))
        if address.port is not None and not 0 < address.port < 65536:
            raise ValueError(address.port)  # noqa: TRY301  said below as the others
        return address.difference_update_query(["pool"]), max(pool, 1)
    except (ArgumentError, ValueError) as problem:
        raise OperatorError(
            "The address of the database cannot be read. Write postgresql://user:password@host/database,"
            " with ?pool=16 at its end for 16 connections."
        ) from problem


def _is_alive(connection: DBAPIConnection, _entry: ConnectionPoolEntry, _proxy: object) -> None:
    """The driver sees at once when the other end closes; the pool then makes a new connection in its place."""
    if connection.driver_connection.is_closed():
        raise DisconnectionError
