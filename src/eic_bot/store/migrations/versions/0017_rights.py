"""Who asked to be forgotten, how long things are kept, complaints; and an audit that can let go of names and age."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
GUARDS = {
    "UPDATE": (
        "(NEW.id = OLD.id AND NEW.organisation = OLD.organisation AND NEW.at = OLD.at AND NEW.action = OLD.action"
        " AND coalesce(NEW.before, '') = coalesce(OLD.before, '') AND coalesce(NEW.after, '') = coalesce(OLD.after, '')"
        " AND NEW.actor IN (OLD.actor, 'erased') AND NEW.subject IN (OLD.subject, 'erased')"
        " AND EXISTS (SELECT 1 FROM departures WHERE organisation = OLD.organisation))"
    ),
    "DELETE": (
        "EXISTS (SELECT 1 FROM retention_runs"
        " WHERE organisation = OLD.organisation AND kind = 'audit' AND before > OLD.at)"
    ),
}


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    _departures()
    _retention()
    _complaints()
    guard = _guard_on_sqlite if op.get_bind().dialect.name == "sqlite" else _guard_on_postgresql
    for action, unless in GUARDS.items():
        guard(action, unless)
    for table, action in (("departures", "DELETE"), ("retention_runs", "UPDATE"), ("retention_runs", "DELETE")):
        _refuse(table, action)


def _departures() -> None:
    op.create_table(
        "departures",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("owner", BIG, nullable=True),
        sa.CheckConstraint("mode IN ('erased', 'anonymous')", name=op.f("ck_departures_mode")),
        sa.ForeignKeyConstraint(
            ["organisation", "owner"], ["owners.organisation", "owners.id"], name=op.f("fk_departures_owners")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_departures")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_departures_organisation", "departures", ["organisation", "id"], unique=False)
    is_open = sa.text("owner IS NOT NULL")
    op.create_index(
        "ix_departures_open", "departures", ["id"], unique=False, sqlite_where=is_open, postgresql_where=is_open
    )


def _retention() -> None:
    op.create_table(
        "retention_settings",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("days", BIG, nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisations.id"], name=op.f("fk_retention_settings_organisations")
        ),
        sa.CheckConstraint("kind IN ('answers', 'notes', 'events', 'audit')", name=op.f("ck_retention_settings_kind")),
        sa.CheckConstraint("days > 0", name=op.f("ck_retention_settings_days")),
        sa.PrimaryKeyConstraint("kind", "organisation", name=op.f("pk_retention_settings")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "retention_runs",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("before", BIG, nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_retention_runs_organisations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_retention_runs")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_retention_runs_organisation", "retention_runs", ["organisation", "kind", "before"], unique=False
    )


def _complaints() -> None:
    op.create_table(
        "complaints",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("owner", BIG, nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("received_at", BIG, nullable=False),
        sa.Column("due_on", sa.Text(), nullable=False),
        sa.Column("closed_at", BIG, nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "owner"], ["owners.organisation", "owners.id"], name=op.f("fk_complaints_owners")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaints")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_complaints_organisation", "complaints", ["organisation", "id"], unique=False)
    op.create_index("ix_complaints_owner", "complaints", ["owner", "organisation"], unique=False)


def _guard_on_sqlite(action: str, unless: str) -> None:
    op.execute(f"DROP TRIGGER audit_refuse_{action.lower()}")
    op.execute(
        f"CREATE TRIGGER audit_refuse_{action.lower()} BEFORE {action} ON audit WHEN NOT {unless} "
        f"BEGIN SELECT RAISE(ABORT, 'audit are append-only: {action} refused'); END"
    )


def _guard_on_postgresql(action: str, unless: str) -> None:
    """The triggers stay; what they ask is another."""
    row = "NEW" if action == "UPDATE" else "OLD"
    op.execute(
        f"CREATE OR REPLACE FUNCTION audit_refuse_{action.lower()}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" IF {unless} THEN RETURN {row}; END IF;"
        f" RAISE EXCEPTION 'audit are append-only: {action} refused'"
        " USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )


def _refuse(table: str, action: str) -> None:
    name, message = f"{table}_refuse_{action.lower()}", f"{table} are append-only: {action} refused"
    before = f"CREATE TRIGGER {name} BEFORE {action} ON {table}"
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"{before} BEGIN SELECT RAISE(ABORT, '{message}'); END")
        return
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF false THEN RETURN OLD; END IF;"
        f" RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    op.execute(f"{before} FOR EACH ROW EXECUTE FUNCTION {name}()")
    if action == "DELETE":
        truncate = f"{table}_refuse_truncate BEFORE TRUNCATE ON {table}"
        op.execute(f"CREATE TRIGGER {truncate} FOR EACH STATEMENT EXECUTE FUNCTION {name}()")
