"""How a person reads what is said to them: as everybody, or with a screen reader."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    op.add_column("owners", sa.Column("reads", sa.Text(), nullable=True))
