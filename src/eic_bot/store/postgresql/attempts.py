"""Doing a transaction again: only where it is certain that nothing of it was kept."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from random import uniform
from typing import Any, TypeVar

import asyncpg
from sqlalchemy.exc import SQLAlchemyError

from eic_bot.errors import BrokenPromiseError, EicBotError, OperatorError
from eic_bot.store.problems import OvertakenError, in_plain_words

T = TypeVar("T")

PAUSES = (0.02, 0.1, 0.4, 1.0)
"""Seconds before each further attempt, more or less: those who met must not meet again."""

AGAIN = {"40001", "40P01", "53300", "57P01", "57P02", "57P03"}
"""Serialization, deadlock, too many connections; the database is stopped, has crashed, is starting."""
LOST = (
    asyncpg.InterfaceError,
    # A connection that was cut while it was idle, and whose end has not been read yet.
    asyncpg.InternalClientError,
    asyncpg.InvalidCachedStatementError,
    OSError,
    TimeoutError,
)


class UnknownOutcomeError(OperatorError):
    """The connection was lost while COMMIT was under way: only the inbox can tell whether it happened."""


async def repeated(attempt: Callable[[], Awaitable[T]]) -> T:
    """What the attempt gives, made a few times at most."""
    for pause in PAUSES:
        try:
            return await attempt()
        except Exception as problem:
            if not nothing_was_kept(problem):
                raise plain(problem) from problem
        await asyncio.sleep(pause * uniform(0.5, 1.5))  # noqa: S311  not a secret
    try:
        return await attempt()
    except Exception as problem:
        raise plain(problem) from problem


async def commit(driver: Any) -> None:  # noqa: ANN401  the driver has no types
    """The end of a transaction. An answer of the database is certain, the loss of the connection is not."""
    if not driver.is_in_transaction():
        raise BrokenPromiseError("the transaction ended before its time; nothing of it was kept")
    try:
        tag = await driver.execute("COMMIT")
    except Exception as problem:
        if not driver.is_closed() and isinstance(problem, asyncpg.PostgresError):
            raise
        raise UnknownOutcomeError(
            f"The connection to the database was lost at COMMIT ({problem}). Whether this was kept is not known:"
            " give the same event again, and the inbox will tell."
        ) from problem
    if tag != "COMMIT":
        raise BrokenPromiseError("the transaction had failed before its end; nothing of it was kept")


def nothing_was_kept(problem: BaseException) -> bool:
    """Say whether it is certain that the transaction was undone, and likely that it goes well another time."""
    if isinstance(problem, OvertakenError):
        return True
    if isinstance(problem, EicBotError):
        return False
    return any(isinstance(one, LOST) or _state(one) in AGAIN or _state(one)[:2] == "08" for one in _causes(problem))


def plain(problem: BaseException) -> BaseException:
    """The problem for who knows no database."""
    *_, first = _causes(problem)
    if isinstance(problem, (SQLAlchemyError, asyncpg.PostgresError)) and _state(first):
        return in_plain_words(first)
    if isinstance(problem, (*LOST, SQLAlchemyError)):
        return OperatorError(f"The database could not do it: {str(first) or type(first).__name__}.")
    return problem


def _causes(problem: BaseException) -> Iterator[BaseException]:
    """The problem, and the driver's own that SQLAlchemy wraps."""
    one: BaseException | None = problem
    while one is not None:
        yield one
        one = one.__cause__ if isinstance(one, SQLAlchemyError) or "sqlalchemy" in type(one).__module__ else None


def _state(problem: BaseException) -> str:
    return str(getattr(problem, "sqlstate", None) or "")
