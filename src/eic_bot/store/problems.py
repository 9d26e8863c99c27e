"""The database's exceptions as the rest of eic-bot knows them."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from eic_bot.errors import BrokenPromiseError, OperatorError


class OvertakenError(BrokenPromiseError):
    """Another transaction made the same at the same moment: done again, this one will find it."""


def in_plain_words(problem: BaseException) -> BaseException:
    """The problem for who knows no database; any other than the database's comes back as it is.

    An exception with ``sqlstate`` is the one of PostgreSQL's driver, which need not be imported for this.
    """
    state = getattr(problem, "sqlstate", None)
    if isinstance(problem, (sqlite3.IntegrityError, IntegrityError)) or str(state).startswith("23"):
        plain: Exception = BrokenPromiseError(f"the database refused it: {_original(problem)}")
    elif state or isinstance(problem, (sqlite3.Error, SQLAlchemyError)):
        plain = OperatorError(f"The database could not do it: {_original(problem)}.")
    else:
        return problem
    plain.__cause__ = problem
    return plain


@contextmanager
def plainly() -> Iterator[None]:
    """What goes wrong in the block is said in plain words."""
    try:
        yield
    except Exception as problem:
        plain = in_plain_words(problem)
        if plain is problem:
            raise
        raise plain from problem


def _original(problem: BaseException) -> BaseException:
    """What the driver said, without the SQL and the data that SQLAlchemy adds."""
    return getattr(problem, "orig", None) or problem
