"""The plan of a round: what was chosen, what is to be done, and the room in which it is followed up."""

from sqlalchemy import CheckConstraint, Column, Index, Table, Text

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, organisation, partial

plan_actions = Table(
    "plan_actions",
    METADATA,
    Column("number", BIG, primary_key=True, autoincrement=False),
    organisation(primary_key=True),
    Column("round", BIG, nullable=False),
    Column("characteristic", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("owner", BIG),
    Column("called", Text, nullable=False),
    Column("due", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("revision", BIG, nullable=False),
    Column("said_by", BIG),
    Column("ask_at", BIG),
    Column("posted", Text),
    Column("note", Text, nullable=False),
    belongs("round", "rounds"),
    belongs("owner", "owners"),
    belongs("said_by", "owners", "fk_plan_actions_said_by"),
    CheckConstraint("state IN ('to_do', 'done', 'stuck', 'later', 'removed')", name="state"),
    Index("ix_plan_actions_round", "round", "organisation"),
    Index("ix_plan_actions_organisation", "organisation", "number"),
    partial("ix_plan_actions_ask", "ask_at", where="ask_at IS NOT NULL"),
    sqlite_with_rowid=False,
)
"""``number`` goes on through all rounds of an organisation, so that an old button never means a newer action.

``owner`` is a colleague; where there is none, ``called`` says in free words who sees to it.
"""

plan_priorities = Table(
    "plan_priorities",
    METADATA,
    Column("round", BIG, primary_key=True, autoincrement=False),
    Column("characteristic", Text, primary_key=True),
    organisation(primary_key=True),
    belongs("round", "rounds"),
    sqlite_with_rowid=False,
)

plan_rooms = Table(
    "plan_rooms",
    METADATA,
    Column("round", BIG, primary_key=True, autoincrement=False),
    organisation(primary_key=True),
    Column("room", BIG, nullable=False),
    Column("thread", Text),
    Column("asked_by", BIG, nullable=False),
    belongs("round", "rounds"),
    belongs("room", "owners"),
    belongs("asked_by", "owners", "fk_plan_rooms_asked_by"),
    sqlite_with_rowid=False,
)
