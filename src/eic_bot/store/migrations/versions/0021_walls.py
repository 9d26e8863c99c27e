"""Row-level security on PostgreSQL: built around every table after the migrations, see ``walls``."""

revision = "0021"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
