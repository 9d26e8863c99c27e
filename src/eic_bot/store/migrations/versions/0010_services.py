"""Rounds of one named service of an organisation."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    op.add_column("round_settings", sa.Column("service", sa.Text(), server_default="", nullable=False))
