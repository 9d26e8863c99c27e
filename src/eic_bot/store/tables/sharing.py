"""Which council an organisation is, who took over from it, what it shares, and what it has been shown of others."""

from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint, Index, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, identity, of_organisation, organisation, partial

councils = Table(
    "councils",
    METADATA,
    organisation(primary_key=True),
    Column("code", Text, nullable=False),
    of_organisation(),
    UniqueConstraint("code"),
    sqlite_with_rowid=False,
)
"""``code`` is the council's in the register. No two organisations are one council."""

successions = Table(
    "successions",
    METADATA,
    organisation(primary_key=True),
    Column("successor", BIG, nullable=False),
    Column("ended_on", Text, nullable=False),
    of_organisation(),
    ForeignKeyConstraint(["successor"], ["organisations.id"], name="fk_successions_successor"),
    Index("ix_successions_successor", "successor"),
    sqlite_with_rowid=False,
)
"""The organisation ended on that day, ``YYYY-MM-DD``, and another took over."""

shared_views = Table(
    "shared_views",
    METADATA,
    Column("year", BIG, primary_key=True, autoincrement=False),
    Column("version", BIG, primary_key=True, autoincrement=False),
    organisation(primary_key=True),
    Column("round", BIG, nullable=False),
    Column("public_from", Text),
    Column("known_from", Text),
    Column("digest", Text, nullable=False),
    Column("content", Text),
    Column("shared_at", BIG, nullable=False),
    Column("withdrawn_at", BIG),
    belongs("round", "rounds"),
    CheckConstraint("(content IS NULL) = (withdrawn_at IS NOT NULL)", name="content"),
    partial("ix_shared_views_known", "known_from", where="known_from IS NOT NULL"),
    partial("uq_shared_views_open", "organisation", "year", where="withdrawn_at IS NULL", unique=True),
    sqlite_with_rowid=False,
)
"""A version of an official view that other councils may see, or could: of what was withdrawn only a digest stays.

``public_from`` is the first day, ``YYYY-MM-DD``, on which everybody may see it; NULL where only councils may.
``known_from`` is the first on which everybody could, and stays when it is withdrawn: what was known is known.
"""

shown_groups = Table(
    "shown_groups",
    METADATA,
    identity(),
    organisation(),
    Column("year", BIG, nullable=False),
    Column("asked", Text, nullable=False),
    Column("members", Text, nullable=False),
    Column("shown_at", BIG, nullable=False),
    of_organisation(),
    Index("ix_shown_groups_organisation", "organisation", "year"),
    sqlite_autoincrement=True,
)
"""The members, as JSON, of every group whose figures an organisation has been shown; never shown themselves.

``year`` 0 holds what was shown of the whole sector, under the organisation ``local``.
"""

own_lists = Table(
    "own_lists",
    METADATA,
    organisation(primary_key=True),
    Column("name", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("councils", Text, nullable=False),
    of_organisation(),
    sqlite_with_rowid=False,
)
"""Lists of councils, as JSON of their codes, that an organisation compares itself with."""

pre_elections = Table(
    "pre_elections",
    METADATA,
    organisation(primary_key=True),
    Column("first", Text, nullable=False),
    Column("poll", Text, nullable=False),
    of_organisation(),
    sqlite_with_rowid=False,
)
"""The days, ``YYYY-MM-DD``, from the beginning of a pre-election period to the poll."""

analysts = Table(
    "analysts",
    METADATA,
    organisation(primary_key=True),
    Column("owner", BIG, primary_key=True, autoincrement=False),
    belongs("owner", "owners"),
    sqlite_with_rowid=False,
)
"""People who may see figures of the whole sector, and nothing of any council."""
