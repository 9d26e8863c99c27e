"""Words from one organisation to another: written in the sender's scope, taken in the other's."""

from collections.abc import Sequence

from sqlalchemy import BigInteger, ColumnElement, Connection, Text, bindparam, insert, literal_column, select, update

from eic_bot.service.crossings.records import Crossing, DueCrossing, Elsewhere, Kind
from eic_bot.service.envelopes import Address
from eic_bot.store.reaching import reached, wanted_address
from eic_bot.store.statements import NOW, ORGANISATION, Prepared
from eic_bot.store.tables.crossings import crossings
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.owners import addresses

ID = bindparam("crossing", type_=BigInteger)
IS_FOR_US = crossings.c.to_organisation.is_not_distinct_from(ORGANISATION)
WAITS: ColumnElement[bool] = literal_column("crossings.taken_at IS NULL")

SEND = Prepared(
    insert(crossings).values(
        organisation=ORGANISATION,
        to_organisation=bindparam("to_organisation", type_=BigInteger),
        to_owner=bindparam("to_owner", type_=BigInteger),
        channel=bindparam("channel", type_=Text),
        kind=bindparam("kind", type_=Text),
        subject=bindparam("subject", type_=BigInteger),
        body=bindparam("body", type_=Text),
        due_at=NOW,
    )
)
FIND = Prepared(
    select(crossings.c.id, crossings.c.organisation, crossings.c.kind, crossings.c.subject, crossings.c.body).where(
        IS_FOR_US, crossings.c.id == ID, WAITS
    )
)
TAKE = Prepared(update(crossings).values(taken_at=NOW, body="").where(IS_FOR_US, crossings.c.id == ID))
PUT_OFF = Prepared(
    update(crossings).values(due_at=bindparam("due", type_=BigInteger)).where(IS_FOR_US, crossings.c.id == ID)
)

WANTED_ADDRESS = wanted_address(crossings, crossings.c.to_organisation, crossings.c.to_owner)
DUE = reached(
    select(
        organisations.c.name, addresses.c.channel, addresses.c.tenant, addresses.c.external, crossings.c.id,
        crossings.c.due_at,
    )
    .join_from(crossings, organisations, organisations.c.id == crossings.c.to_organisation)
    .where(WAITS, crossings.c.due_at <= NOW)
    .order_by(crossings.c.due_at, crossings.c.id)
    .limit(bindparam("most", type_=BigInteger)),
    WANTED_ADDRESS,
)  # fmt: skip


def due(connection: Connection, now: int, most: int) -> Sequence[DueCrossing]:
    """Those of all organisations that wait to be taken by now, oldest first."""
    found = DUE.rows(connection, now=now, most=most)
    return [DueCrossing(row[0], Address(*row[1:4]), row[4], row[5]) for row in found]


class SqlCrossings:
    """The port ``Crossings`` on one connection."""

    def __init__(self, connection: Connection, organisation: int) -> None:
        self._connection, self._here = connection, organisation

    def send(self, to: Elsewhere, kind: Kind, subject: int, now: int, *, channel: str = "", body: str = "") -> None:
        """Put it on its way."""
        SEND.rows(
            self._connection, organisation=self._here, to_organisation=to.organisation, to_owner=to.owner,
            channel=channel, kind=kind, subject=subject, body=body, now=now,
        )  # fmt: skip

    def find(self, id: int) -> Crossing | None:
        """One that is for the scope's organisation and that nobody has taken yet."""
        found = FIND.rows(self._connection, organisation=self._here, crossing=id)
        return next((Crossing(*row) for row in found), None)

    def take(self, id: int, now: int) -> None:
        """It has arrived: what it said is no longer kept."""
        TAKE.rows(self._connection, organisation=self._here, crossing=id, now=now)

    def put_off(self, id: int, due: int) -> None:
        """It arrives then."""
        PUT_OFF.rows(self._connection, organisation=self._here, crossing=id, due=due)
