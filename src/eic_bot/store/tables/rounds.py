"""Rounds, the pseudonyms that answer in them, and the link from these to people, which can be cut."""

from sqlalchemy import CheckConstraint, Column, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, identity, of_organisation, organisation, partial

rounds = Table(
    "rounds",
    METADATA,
    identity(),
    organisation(),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("created_at", BIG, nullable=False),
    of_organisation(),
    UniqueConstraint("id", "organisation"),
    CheckConstraint("kind IN ('solo', 'named', 'anonymous')", name="kind"),
    partial("uq_rounds_solo", "organisation", where="kind = 'solo'", unique=True),
    sqlite_autoincrement=True,
)

respondents = Table(
    "respondents",
    METADATA,
    identity(),
    organisation(),
    Column("round", BIG, nullable=False),
    belongs("round", "rounds"),
    UniqueConstraint("id", "organisation"),
    sqlite_autoincrement=True,
)
"""No time here: when a pseudonym was made would tell whose it is."""

respondent_people = Table(
    "respondent_people",
    METADATA,
    Column("owner", BIG, primary_key=True, autoincrement=False),
    Column("round", BIG, primary_key=True, autoincrement=False),
    organisation(primary_key=True),
    Column("respondent", BIG, nullable=False),
    belongs("owner", "owners"),
    belongs("round", "rounds"),
    belongs("respondent", "respondents"),
    UniqueConstraint("respondent", "organisation"),
    sqlite_with_rowid=False,
)
"""The only place that says who a respondent is; deleting the row makes the answers anonymous."""
