"""Groups whose figures an organisation has been shown, or of which the whole sector has."""

import json
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Integer, Text, bindparam, insert, literal_column, select

from eic_bot.model.comparison import ViewId
from eic_bot.service.sharing.records import Shown
from eic_bot.service.tenancy import LOCAL
from eic_bot.store import organisations, walls
from eic_bot.store.known import Known
from eic_bot.store.statements import NOW, ORGANISATION, Across, Prepared, Row
from eic_bot.store.tables.organisations import organisations as organisation_rows
from eic_bot.store.tables.sharing import shown_groups

FOR_ALL = select(organisation_rows.c.id).where(organisation_rows.c.name == LOCAL.organisation).scalar_subquery()
OF_SECTOR = 0
"""In the place of a year."""
YEAR = bindparam("year", type_=Integer)

SHOWN = Prepared(
    select(shown_groups.c.asked, shown_groups.c.members, shown_groups.c.shown_at)
    .where(shown_groups.c.organisation == ORGANISATION, shown_groups.c.year == YEAR)
    .order_by(shown_groups.c.id.desc())
)
EVER = Prepared(
    select(shown_groups.c.asked, shown_groups.c.members, shown_groups.c.shown_at)
    .where(shown_groups.c.organisation == ORGANISATION, shown_groups.c.year > literal_column("0"))
    .order_by(shown_groups.c.id.desc())
)
SECTOR = Across(
    "what was shown of the sector",
    select(shown_groups.c.asked, shown_groups.c.members, shown_groups.c.shown_at)
    .where(shown_groups.c.year == literal_column("0"), shown_groups.c.organisation == FOR_ALL)
    .order_by(shown_groups.c.id.desc()),
)
REMEMBER = Prepared(
    insert(shown_groups).values(
        organisation=ORGANISATION,
        year=YEAR,
        asked=bindparam("asked", type_=Text),
        members=bindparam("members", type_=Text),
        shown_at=NOW,
    )
)


def of_year(connection: Connection, organisation: int, year: int) -> Sequence[Shown]:
    """The groups of that year whose figures this organisation has been shown, newest first."""
    return _read(SHOWN.rows(connection, organisation=organisation, year=year))


def ever(connection: Connection, organisation: int) -> Sequence[Shown]:
    """The groups of any year whose figures this organisation has been shown, newest first."""
    return _read(EVER.rows(connection, organisation=organisation))


def of_sector(connection: Connection) -> Sequence[Shown]:
    """What has been shown of the whole sector, newest first."""
    return _read(SECTOR.rows(connection))


def remember(connection: Connection, organisation: int, year: int, shown: Shown) -> None:
    """It has been shown these."""
    members = json.dumps(sorted(shown.members))
    REMEMBER.rows(
        connection, organisation=organisation, year=year, asked=shown.asked, members=members, now=shown.shown_at
    )


def remember_of_sector(connection: Connection, known: Known, shown: Shown) -> None:
    """These have been shown of the whole sector."""
    for_all = organisations.find_or_make(connection, known, str(LOCAL.organisation), shown.shown_at)
    with walls.open_for(connection, "what was shown of the sector"):
        remember(connection, for_all, OF_SECTOR, shown)


def _read(rows: Iterable[Row]) -> list[Shown]:
    return [Shown(asked, frozenset(ViewId(*one) for one in json.loads(found)), at) for asked, found, at in rows]
