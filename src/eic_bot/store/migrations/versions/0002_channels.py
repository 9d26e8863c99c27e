"""Messages that answer one in a room, how an address is reached, and the vault."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    op.add_column("outbox", sa.Column("thread", sa.Text(), nullable=True))
    op.add_column("addresses", sa.Column("reach", sa.Text(), nullable=True))
    op.create_table(
        "vault",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("expires_at", BIG, nullable=True),
        sa.Column("kept_at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_vault_organisations")),
        sa.PrimaryKeyConstraint("name", "organisation", name=op.f("pk_vault")),
        sa.UniqueConstraint("name", name=op.f("uq_vault_name")),
        sqlite_with_rowid=False,
    )
