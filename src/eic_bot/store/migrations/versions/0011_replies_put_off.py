"""An answer of the sector body can be put off, like everything else that is sent unasked."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    op.add_column("reply_receivers", sa.Column("due_at", BIG, nullable=False, server_default="0"))
    op.create_index("ix_reply_receivers_due", "reply_receivers", ["due_at"])
