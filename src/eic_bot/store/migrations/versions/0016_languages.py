"""Which languages an organisation speaks in its channels."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    op.add_column("organisations", sa.Column("languages", sa.Text(), nullable=True))
