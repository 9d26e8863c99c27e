"""What a rule says of a table: how a person is in it, what they get of it, and what goes when they are erased."""

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Literal, TypeAlias

from sqlalchemy import (
    BigInteger,
    ClauseElement,
    ColumnElement,
    Select,
    Table,
    Text,
    and_,
    bindparam,
    delete,
    literal,
    or_,
    select,
    update,
)

from eic_bot.model.value import value
from eic_bot.store.statements import ORGANISATION, Across, Prepared, is_ours, listed
from eic_bot.store.tables.owners import addresses
from eic_bot.store.tables.rounds import respondent_people, rounds

ERASED = "erased"
"""In the place of a name, where a record stays."""
OWNER = bindparam("whose", type_=BigInteger)
ACTORS = listed("all_names", Text)
"""As the record of who did what names them."""
NAMED = listed("written_names", Text)
"""Those of them that are names and not numbers."""
CALLED = listed("spoken_names", Text)
"""What people call them."""
MAILS = listed("sign_ins", Text)
"""As they sign in to the console: verified addresses and subjects."""
WHO = (
    bindparam("their_channel", type_=Text),
    bindparam("their_tenant", type_=Text),
    bindparam("their_external", type_=Text),
)
"""Somebody who signs in, where there is no owner."""

Elsewhere: TypeAlias = Literal["answers", "messages", "addresses"]
"""What a step of its own removes: see ``erasing``."""


@value
class Gone:
    """These rows are deleted."""

    which: ColumnElement[bool]


@value
class Emptied:
    """These rows stay, with these values in the place of what was there."""

    which: ColumnElement[bool]
    values: Mapping[str, Any]


@value
class Rule:
    """One table. Nobody is in it where ``mine`` is None; then ``how`` says why not."""

    table: Table
    how: str
    mine: ColumnElement[bool] | None = None
    without: frozenset[str] = frozenset({"organisation"})
    """Columns that say nothing to the person."""
    shown: "Select[Any] | None" = None
    """In the place of the table's own columns, where numbers would say nothing."""
    steps: tuple[Gone | Emptied, ...] = ()
    by: Elsewhere | None = None
    stays: str = ""
    """What is kept of it, and why."""
    across: str = ""
    """What rows of other organisations are looked at for; empty where none are."""
    taking: Prepared | None = field(init=False, default=None)
    doing: tuple[Prepared, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        """Prepare what is asked of the database."""
        object.__setattr__(self, "taking", None if self.mine is None else self._walled(self.export))
        object.__setattr__(self, "doing", tuple(map(self._prepared, self.steps)))

    @property
    def columns(self) -> tuple[str, ...]:
        """What is in a row of the export, in order."""
        return tuple(column.name for column in self.export.selected_columns)

    @property
    def export(self) -> "Select[Any]":
        """The person's rows."""
        if self.shown is not None:
            return self.shown
        shown = [column for column in self.table.columns if column.name not in self.without]
        found = select(*shown).order_by(*self.table.primary_key)
        return found if self.mine is None else found.where(self.mine)

    def _prepared(self, step: Gone | Emptied) -> Prepared:
        key = next(iter(self.table.primary_key))
        if isinstance(step, Gone):
            return self._walled(delete(self.table).where(step.which).returning(key))
        values = {name: literal(one) if isinstance(one, str) else one for name, one in step.values.items()}
        return self._walled(update(self.table).values(**values).where(step.which).returning(key))

    def _walled(self, statement: ClauseElement) -> Prepared:
        return Across(self.across, statement) if self.across else Prepared(statement)


def nobody(table: Table, why: str) -> Rule:
    """No person is in it."""
    return Rule(table, why)


def theirs(table: Table, column: str = "owner") -> ColumnElement[bool]:
    """The scope's organisation's rows in which that column is the person."""
    return and_(is_ours(table), table.c[column] == OWNER)


def done_by(table: Table, column: str, *, named: bool = False) -> ColumnElement[bool]:
    """The scope's organisation's rows in which that column names who did it; with ``named``, by a name."""
    return and_(is_ours(table), table.c[column].in_(NAMED if named else ACTORS))


def goes(table: Table, column: str = "owner") -> tuple[Gone, ...]:
    """Deleted where that column is the person."""
    return (Gone(theirs(table, column)),)


def nameless(table: Table, *columns: str) -> tuple[Emptied, ...]:
    """The rows stay; of who did it only that it is nobody's business any more."""
    return tuple(Emptied(done_by(table, one, named=True), {one: ERASED}) for one in columns)


_LINKED = (
    select(respondent_people.c.respondent)
    .join(rounds, rounds.c.id == respondent_people.c.round)
    .where(is_ours(respondent_people), is_ours(rounds), respondent_people.c.owner == OWNER, rounds.c.state != "view")
)
"""Their pseudonyms. The official view is kept under one of the council's, whoever entered it."""


def said_by_them(table: Table) -> ColumnElement[bool]:
    """The rows of their pseudonyms."""
    return and_(table.c.organisation == ORGANISATION, table.c.respondent.in_(_LINKED))


def reached_there(table: Table) -> ColumnElement[bool]:
    """The rows with an address of theirs, or with the name under which they sign in."""
    at = (
        select(addresses.c.id)
        .where(
            is_ours(addresses), addresses.c.owner == OWNER, addresses.c.channel == table.c.channel,
            addresses.c.tenant == table.c.tenant, addresses.c.external == table.c.external,
        )
        .exists()
    )  # fmt: skip
    signed_in = and_(table.c.channel == WHO[0], table.c.tenant == WHO[1], table.c.external == WHO[2])
    return and_(is_ours(table), or_(at, signed_in))
