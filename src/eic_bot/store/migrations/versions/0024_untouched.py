"""Conversations that are under way are looked at, so that what nobody goes on with is archived in time."""

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

QUIET_MS = 60 * 86_400_000
"""What a pack says that says nothing of it; when it comes due, what the pack says holds."""


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    op.execute(
        "INSERT INTO timers (organisation, session, owner, kind, due_at, revision)"  # noqa: S608 - a number of our own
        f" SELECT s.organisation, s.id, s.owner, 'untouched', s.updated_at + {QUIET_MS}, 0 FROM sessions s"
        " JOIN owners o ON o.id = s.owner AND o.organisation = s.organisation"
        " WHERE o.kind = 'person' AND s.status IN ('new', 'asking', 'paused')"
    )
