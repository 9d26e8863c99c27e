"""What all tables share: names for constraints, surrogate keys, and the organisation in every key.

In keys the organisation comes last, unless its rows are read together: where it comes first, SQLite takes it
for selective, and begins with everything the organisation has.
"""

from sqlalchemy import Column, ForeignKeyConstraint, MetaData

from eic_bot.store import dialects
from eic_bot.store.dialects import BIG, partial

__all__ = ["BIG", "METADATA", "belongs", "identity", "of_organisation", "organisation", "partial"]

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def identity() -> Column[int]:
    """The table's own key, never given twice."""
    return Column("id", BIG, dialects.identity(), primary_key=True)


def organisation(*, primary_key: bool = False) -> Column[int]:
    """Whose row this is."""
    return Column("organisation", BIG, primary_key=primary_key, nullable=False, autoincrement=False)


def of_organisation() -> ForeignKeyConstraint:
    """The row belongs to a known organisation."""
    return ForeignKeyConstraint(["organisation"], ["organisations.id"])


def belongs(column: str, table: str, name: str | None = None) -> ForeignKeyConstraint:
    """The row points at a row of the same organisation, and cannot point at another's.

    A second one to the same table needs a name.
    """
    return ForeignKeyConstraint(["organisation", column], [f"{table}.organisation", f"{table}.id"], name=name)
