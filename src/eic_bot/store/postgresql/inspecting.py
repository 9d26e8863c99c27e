"""Whether the second wall stands: see ``walls``."""

from eic_bot.model.value import value
from eic_bot.store.postgresql.preparing import connected
from eic_bot.store.tables import METADATA

ROLE = "SELECT rolname, rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
WALLED = (
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace"
    " AND relrowsecurity AND relforcerowsecurity"
)


@value
class Wall:
    """How the database keeps organisations apart, by itself."""

    role: str
    """As whom eic-bot connects."""
    is_passed_by: bool
    """No policy holds for that role."""
    missing: tuple[str, ...]
    """Tables without one, in order."""


async def wall(url: str) -> Wall:
    """As it stands now."""
    async with connected(url) as connection:
        role, is_passed_by = tuple((await connection.exec_driver_sql(ROLE)).one())
        walled = (await connection.exec_driver_sql(WALLED)).scalars().all()
    return Wall(role, is_passed_by, tuple(sorted(METADATA.tables.keys() - set(walled))))
