"""What was said of resources: by a person for themselves, and for all of an organisation."""

from sqlalchemy import CheckConstraint, Column, Table, Text

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, of_organisation, organisation

resource_marks = Table(
    "resource_marks",
    METADATA,
    Column("owner", BIG, primary_key=True, autoincrement=False),
    Column("pack", Text, primary_key=True),
    Column("mark", Text, primary_key=True),
    Column("resource", Text, primary_key=True),
    organisation(primary_key=True),
    Column("at", BIG, nullable=False),
    belongs("owner", "owners"),
    CheckConstraint("mark IN ('saved', 'useful')", name="mark"),
    sqlite_with_rowid=False,
)

resource_verdicts = Table(
    "resource_verdicts",
    METADATA,
    organisation(primary_key=True),
    Column("pack", Text, primary_key=True),
    Column("verdict", Text, primary_key=True),
    Column("resource", Text, primary_key=True),
    Column("at", BIG, nullable=False),
    of_organisation(),
    CheckConstraint("verdict IN ('not_for_us', 'in_use')", name="verdict"),
    sqlite_with_rowid=False,
)
"""Read together by organisation. Whoever said it is in the audit alone: that we do something is nobody's own answer."""
