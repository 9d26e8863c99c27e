"""The database's exceptions as the rest of eic-bot knows them."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from eic_bot.errors import BrokenPromiseError, OperatorError


def in_plain_words(problem: BaseException) -> BaseException:
    """The problem for who knows no database; any other than the database's comes back as it is."""
    match problem:
        case sqlite3.IntegrityError() | IntegrityError():
            plain: Exception = BrokenPromiseError(f"the database refused it: {_original(problem)}")
        case sqlite3.Error() | SQLAlchemyError():
            plain = OperatorError(f"The database could not do it: {_original(problem)}.")
        case _:
            return problem
    plain.__cause__ = problem
    return plain


@contextmanager
def plainly() -> Iterator[None]:
    """What goes wrong in the block is said in plain words."""
    try:
        yield
    except (sqlite3.Error, SQLAlchemyError) as problem:
        raise in_plain_words(problem) from problem


def _original(problem: BaseException) -> BaseException:
    """What the driver said, without the SQL and the data that SQLAlchemy adds."""
    return getattr(problem, "orig", None) or problem
