"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

ERASED = "EXISTS (SELECT 1 FROM erasures WHERE organisation = OLD.organisation AND respondent = OLD.respondent)"

GUARDS = (
    ("answers", "UPDATE", ""),
    ("answers", "DELETE", ERASED),
    ("erasures", "UPDATE", ""),
    ("erasures", "DELETE", ""),
    ("packs", "UPDATE", ""),
    ("audit", "UPDATE", ""),
    ("audit", "DELETE", ""),
)


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    _organisations()
    _rounds()
    _owners()
    _addresses()
    _respondents()
    _respondent_people()
    _sessions()
    _timers()
    _inbox()
    _outbox()
    _questions()
    _wordings()
    _answers()
    _erasures()
    _packs()
    _audit()
    _guards()


def _organisations() -> None:
    op.create_table(
        "organisations",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", BIG, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisations")),
        sa.UniqueConstraint("name", name=op.f("uq_organisations_name")),
        sqlite_autoincrement=True,
    )


def _rounds() -> None:
    op.create_table(
        "rounds",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("created_at", BIG, nullable=False),
        sa.CheckConstraint("kind IN ('solo', 'named', 'anonymous')", name=op.f("ck_rounds_kind")),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_rounds_organisations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rounds")),
        sa.UniqueConstraint("id", "organisation", name=op.f("uq_rounds_id_organisation")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_rounds_solo",
        "rounds",
        ["organisation"],
        unique=True,
        sqlite_where=sa.text("kind = 'solo'"),
        postgresql_where=sa.text("kind = 'solo'"),
    )


def _owners() -> None:
    op.create_table(
        "owners",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("pace", sa.Text(), nullable=True),
        sa.Column("focus", sa.Text(), nullable=False),
        sa.Column("sequence", BIG, nullable=False),
        sa.Column("round", BIG, nullable=False),
        sa.Column("created_at", BIG, nullable=False),
        sa.CheckConstraint("kind IN ('person', 'room')", name=op.f("ck_owners_kind")),
        sa.ForeignKeyConstraint(
            ["organisation", "round"], ["rounds.organisation", "rounds.id"], name=op.f("fk_owners_rounds")
        ),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_owners_organisations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owners")),
        sa.UniqueConstraint("id", "organisation", name=op.f("uq_owners_id_organisation")),
        sqlite_autoincrement=True,
    )


def _addresses() -> None:
    op.create_table(
        "addresses",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("owner", BIG, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("tenant", sa.Text(), nullable=False),
        sa.Column("external", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "owner"], ["owners.organisation", "owners.id"], name=op.f("fk_addresses_owners")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addresses")),
        sa.UniqueConstraint("channel", "tenant", "external", name=op.f("uq_addresses_channel_tenant_external")),
        sa.UniqueConstraint("id", "organisation", name=op.f("uq_addresses_id_organisation")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_addresses_owner", "addresses", ["owner", "organisation"], unique=False)


def _respondents() -> None:
    op.create_table(
        "respondents",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("round", BIG, nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "round"],
            ["rounds.organisation", "rounds.id"],
            name=op.f("fk_respondents_rounds"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_respondents")),
        sa.UniqueConstraint("id", "organisation", name=op.f("uq_respondents_id_organisation")),
        sqlite_autoincrement=True,
    )


def _respondent_people() -> None:
    op.create_table(
        "respondent_people",
        sa.Column("owner", BIG, autoincrement=False, nullable=False),
        sa.Column("round", BIG, autoincrement=False, nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("respondent", BIG, nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "owner"],
            ["owners.organisation", "owners.id"],
            name=op.f("fk_respondent_people_owners"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation", "respondent"],
            ["respondents.organisation", "respondents.id"],
            name=op.f("fk_respondent_people_respondents"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation", "round"],
            ["rounds.organisation", "rounds.id"],
            name=op.f("fk_respondent_people_rounds"),
        ),
        sa.PrimaryKeyConstraint("owner", "round", "organisation", name=op.f("pk_respondent_people")),
        sa.UniqueConstraint("respondent", "organisation", name=op.f("uq_respondent_people_respondent_organisation")),
        sqlite_with_rowid=False,
    )


def _sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("owner", BIG, nullable=False),
        sa.Column("round", BIG, nullable=False),
        sa.Column("dialog", sa.Text(), nullable=False),
        sa.Column("pack", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("revision", BIG, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("created_at", BIG, nullable=False),
        sa.Column("updated_at", BIG, nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "owner"], ["owners.organisation", "owners.id"], name=op.f("fk_sessions_owners")
        ),
        sa.ForeignKeyConstraint(
            ["organisation", "round"], ["rounds.organisation", "rounds.id"], name=op.f("fk_sessions_rounds")
        ),
        sa.PrimaryKeyConstraint("id", "organisation", name=op.f("pk_sessions")),
    )
    op.create_index("ix_sessions_owner", "sessions", ["owner", "organisation"], unique=False)


def _timers() -> None:
    op.create_table(
        "timers",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("session", sa.Text(), nullable=False),
        sa.Column("owner", BIG, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("due_at", BIG, nullable=False),
        sa.Column("revision", BIG, nullable=False),
        sa.Column("fired_at", BIG, nullable=True),
        sa.Column("cancelled_at", BIG, nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation", "owner"], ["owners.organisation", "owners.id"], name=op.f("fk_timers_owners")
        ),
        sa.ForeignKeyConstraint(
            ["organisation", "session"],
            ["sessions.organisation", "sessions.id"],
            name=op.f("fk_timers_sessions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timers")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_timers_due",
        "timers",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("fired_at IS NULL AND cancelled_at IS NULL"),
        postgresql_where=sa.text("fired_at IS NULL AND cancelled_at IS NULL"),
    )
    op.create_index(
        "uq_timers_kind",
        "timers",
        ["session", "kind", "organisation"],
        unique=True,
        sqlite_where=sa.text("fired_at IS NULL AND cancelled_at IS NULL"),
        postgresql_where=sa.text("fired_at IS NULL AND cancelled_at IS NULL"),
    )


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("tenant", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("received_at", BIG, nullable=False),
        sa.Column("result", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_inbox_organisations")),
        sa.PrimaryKeyConstraint("channel", "tenant", "key", "organisation", name=op.f("pk_inbox")),
        sqlite_with_rowid=False,
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("owner", BIG, nullable=False),
        sa.Column("address", BIG, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("sequence", BIG, nullable=False),
        sa.Column("operation", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=True),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("status", BIG, nullable=False),
        sa.Column("attempts", BIG, nullable=False),
        sa.Column("next_at", BIG, nullable=False),
        sa.Column("lease_until", BIG, nullable=True),
        sa.Column("lease_owner", sa.Text(), nullable=True),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("created_at", BIG, nullable=False),
        sa.Column("sent_at", BIG, nullable=True),
        sa.CheckConstraint("operation IN ('send', 'update', 'withdraw')", name=op.f("ck_outbox_operation")),
        sa.CheckConstraint("status BETWEEN 0 AND 3", name=op.f("ck_outbox_status")),
        sa.ForeignKeyConstraint(
            ["organisation", "address"],
            ["addresses.organisation", "addresses.id"],
            name=op.f("fk_outbox_addresses"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation", "owner"], ["owners.organisation", "owners.id"], name=op.f("fk_outbox_owners")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("owner", "sequence", "organisation", name=op.f("uq_outbox_owner_sequence_organisation")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_outbox_due",
        "outbox",
        ["channel", "next_at"],
        unique=False,
        sqlite_where=sa.text("status < 2"),
        postgresql_where=sa.text("status < 2"),
    )
    op.create_index(
        "ix_outbox_lane",
        "outbox",
        ["address", "sequence"],
        unique=False,
        sqlite_where=sa.text("status < 2"),
        postgresql_where=sa.text("status < 2"),
    )
    op.create_index(
        "ix_outbox_reference",
        "outbox",
        ["address", "key", "sequence"],
        unique=False,
        sqlite_where=sa.text("reference IS NOT NULL"),
        postgresql_where=sa.text("reference IS NOT NULL"),
    )


def _questions() -> None:
    op.create_table(
        "questions",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_questions_organisations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questions")),
        sa.UniqueConstraint("id", "organisation", name=op.f("uq_questions_id_organisation")),
        sa.UniqueConstraint("name", "organisation", name=op.f("uq_questions_name_organisation")),
        sqlite_autoincrement=True,
    )


def _wordings() -> None:
    op.create_table(
        "wordings",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("question", BIG, nullable=False),
        sa.Column("pack", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "question"],
            ["questions.organisation", "questions.id"],
            name=op.f("fk_wordings_questions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wordings")),
        sa.UniqueConstraint("id", "organisation", name=op.f("uq_wordings_id_organisation")),
        sa.UniqueConstraint(
            "question",
            "pack",
            "version",
            "language",
            "digest",
            "organisation",
            name=op.f("uq_wordings_question_pack_version_language_digest_organisation"),
        ),
        sqlite_autoincrement=True,
    )


def _answers() -> None:
    op.create_table(
        "answers",
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("respondent", BIG, autoincrement=False, nullable=False),
        sa.Column("question", BIG, autoincrement=False, nullable=False),
        sa.Column("revision", BIG, autoincrement=False, nullable=False),
        sa.Column("number", BIG, nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("no_answer", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("comment", sa.Text(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Text(), nullable=True),
        sa.Column("set_aside", sa.Boolean(), nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.Column("wording", BIG, nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "question"],
            ["questions.organisation", "questions.id"],
            name=op.f("fk_answers_questions"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation", "respondent"],
            ["respondents.organisation", "respondents.id"],
            name=op.f("fk_answers_respondents"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation", "wording"],
            ["wordings.organisation", "wordings.id"],
            name=op.f("fk_answers_wordings"),
        ),
        sa.PrimaryKeyConstraint("organisation", "respondent", "question", "revision", name=op.f("pk_answers")),
        sqlite_with_rowid=False,
    )


def _erasures() -> None:
    op.create_table(
        "erasures",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("respondent", BIG, nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_erasures_organisations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasures")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_erasures_respondent", "erasures", ["respondent", "organisation"], unique=False)


def _packs() -> None:
    op.create_table(
        "packs",
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("pack", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("published_at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_packs_organisations")),
        sa.PrimaryKeyConstraint("organisation", "pack", "version", name=op.f("pk_packs")),
    )


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_audit_organisations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        sqlite_autoincrement=True,
    )


def _guards() -> None:
    guard = _guard_on_sqlite if op.get_bind().dialect.name == "sqlite" else _guard_on_postgresql
    for table, action, unless in GUARDS:
        guard(table, action, unless)


def _guard_on_sqlite(table: str, action: str, unless: str) -> None:
    when = f"WHEN NOT {unless} " if unless else ""
    op.execute(
        f"CREATE TRIGGER {table}_refuse_{action.lower()} BEFORE {action} ON {table} {when}"
        f"BEGIN SELECT RAISE(ABORT, '{table} are append-only: {action} refused'); END"
    )


def _guard_on_postgresql(table: str, action: str, unless: str) -> None:
    name = f"{table}_refuse_{action.lower()}"
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" IF {unless or 'false'} THEN RETURN OLD; END IF;"
        f" RAISE EXCEPTION '{table} are append-only: {action} refused'"
        " USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    op.execute(f"CREATE TRIGGER {name} BEFORE {action} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()")
    if action == "DELETE":
        truncate = f"{table}_refuse_truncate BEFORE TRUNCATE ON {table}"
        op.execute(f"CREATE TRIGGER {truncate} FOR EACH STATEMENT EXECUTE FUNCTION {name}()")
