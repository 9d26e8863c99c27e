"""Rounds, the pseudonyms that answer in them, and the link from these to people, which can be cut."""

from sqlalchemy import CheckConstraint, Column, Index, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, identity, of_organisation, organisation, partial

OPEN = "state IN ('setup', 'answering', 'workshop', 'official')"
"""Of these an organisation has one at most; the rest are solo use, official views, and rounds that are over."""

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
    partial("uq_rounds_open", "organisation", where=OPEN, unique=True),
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
    Index("ix_respondents_round", "round", "organisation"),
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

round_settings = Table(
    "round_settings",
    METADATA,
    Column("round", BIG, primary_key=True, autoincrement=False),
    organisation(primary_key=True),
    Column("pack", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("dialog", Text, nullable=False),
    Column("workshop", Text, nullable=False),
    Column("deadline", Text, nullable=False),
    Column("threshold", BIG, nullable=False),
    Column("official", BIG),
    Column("published_at", BIG),
    Column("service", Text, nullable=False, server_default=""),
    belongs("round", "rounds"),
    belongs("official", "rounds", "fk_round_settings_official"),
    Index("ix_round_settings_organisation", "organisation", "round"),
    sqlite_with_rowid=False,
)
"""What was agreed for a round of an organisation; solo use has no such row.

``workshop`` and ``deadline`` are days, ``YYYY-MM-DD``. ``official`` is the round in which the official view is kept:
data of its own, under a respondent of its own, and nobody's single view. ``service`` is the one the round is about;
empty where it is about the whole organisation.
"""

round_roles = Table(
    "round_roles",
    METADATA,
    Column("round", BIG, primary_key=True, autoincrement=False),
    Column("role", Text, primary_key=True),
    organisation(primary_key=True),
    Column("owner", BIG, nullable=False),
    belongs("round", "rounds"),
    belongs("owner", "owners"),
    CheckConstraint("role IN ('sponsor', 'super_user', 'facilitator')", name="role"),
    sqlite_with_rowid=False,
)
"""Each role has one holder at a time. Who takes part is in ``members``."""

members = Table(
    "members",
    METADATA,
    Column("owner", BIG, primary_key=True, autoincrement=False),
    Column("round", BIG, primary_key=True, autoincrement=False),
    organisation(primary_key=True),
    Column("state", Text, nullable=False),
    Column("answered_on", Text),
    Column("remind_at", BIG),
    belongs("owner", "owners"),
    belongs("round", "rounds"),
    CheckConstraint("state IN ('invited', 'accepted', 'declined', 'submitted')", name="state"),
    Index("ix_members_round", "round", "organisation"),
    partial("ix_members_remind", "remind_at", where="remind_at IS NOT NULL"),
    sqlite_with_rowid=False,
)
"""Who was asked to take part. Of an answer handed in it keeps the day and nothing else."""
