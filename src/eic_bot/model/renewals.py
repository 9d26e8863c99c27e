"""What an author says about statements that changed since an earlier version of the pack."""

from typing import Annotated

from pydantic import Field

from eic_bot.model.authored import Authored, Reference

Statements = Annotated[tuple[Reference, ...], Field(min_length=1, max_length=20)]


class Renewal(Authored):
    """Statements of the earlier version, and those of this one that came of them."""

    was: Statements
    now: Statements
    means_the_same: bool = False
    """Only other words for the same thing, so that a trend may go on through it."""


class Renewals(Authored):
    """All that was moved, split or merged since a version; statements that kept their id are not named."""

    since: str = Field(pattern=r"^\d+\.\d+\.\d+$")
    statements: tuple[Renewal, ...] = Field(min_length=1, max_length=5000)
