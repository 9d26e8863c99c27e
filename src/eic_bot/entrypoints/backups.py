"""``eic-bot backup`` and ``eic-bot restore``."""

from pathlib import Path

from eic_bot.errors import OperatorError
from eic_bot.store.backups import backup, restore


def back_up(url: str, file: Path) -> None:
    """Copy the database to a new file."""
    _require_embedded(url)
    backup(url, file)
    print(f"The database as it is now is in {file}, checked. It holds answers: keep it where only you can read it.")


def put_back(url: str, file: Path) -> None:
    """Put a backup in the place of the database, and say what is held back."""
    _require_embedded(url)
    held, before = restore(url, file)
    print(f"The database is as it was when {file} was made.")
    if before is not None:
        print(f"The one that was there before is kept as {before.name} beside it.")
    if held:
        print(
            f"{held} messages that waited are held: a backup may be older than what was sent since."
            " See them with: eic-bot outbox list. Send those that are still wanted with: eic-bot outbox retry ID"
        )


def _require_embedded(url: str) -> None:
    if url.startswith(("postgres:", "postgresql:", "postgresql+")):
        raise OperatorError(
            "This command is for the embedded database. For PostgreSQL use pg_dump and pg_restore,"
            " as docs/how-to/backup.md shows."
        )
