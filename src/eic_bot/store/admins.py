"""Roles of those who look after organisations."""

from collections.abc import Callable, Sequence

from sqlalchemy import BigInteger, ColumnElement, Connection, Text, bindparam, insert, literal_column, select, update

from eic_bot.model.admins import AdminRole, highest
from eic_bot.service.admins.records import DeadLetters, Granted, Held, OutboxState
from eic_bot.service.envelopes import Address
from eic_bot.store import health
from eic_bot.store.statements import NOW, ORGANISATION, Across, Prepared, Row, as_rows, given, is_ours
from eic_bot.store.tables.admins import admins
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.owners import addresses

IN_FORCE: ColumnElement[bool] = literal_column("admins.revoked_at IS NULL")
BY = bindparam("by", type_=Text)
WHO = given(channel=Text, tenant=Text, external=Text)

ROLE_OF = Prepared(
    select(admins.c.role)
    .join_from(
        addresses, admins,
        (admins.c.channel == addresses.c.channel)
        & (admins.c.tenant == addresses.c.tenant)
        & (admins.c.external == addresses.c.external)
        & (admins.c.organisation == addresses.c.organisation),
    )
    .where(addresses.c.owner == bindparam("owner", type_=BigInteger), is_ours(addresses), IN_FORCE)
)  # fmt: skip
# A value and no join, so that PostgreSQL looks up the one and does not go through all of them.
ORGANISATION_NAME = (
    select(organisations.c.name).where(organisations.c.id == admins.c.organisation).correlate(admins).scalar_subquery()
)
HELD = Across(
    "the roles of one person",
    select(ORGANISATION_NAME, admins.c.role)
    .join_from(
        WHO, admins,
        (admins.c.channel == WHO.c.channel)
        & (admins.c.tenant == WHO.c.tenant)
        & (admins.c.external == WHO.c.external),
    )
    .where(IN_FORCE)
)  # fmt: skip
GRANTED = Prepared(
    select(
        admins.c.id, admins.c.channel, admins.c.tenant, admins.c.external, admins.c.role, admins.c.granted_by,
        admins.c.granted_at, admins.c.revoked_by, admins.c.revoked_at,
    )
    .where(admins.c.organisation == ORGANISATION)
    .order_by(admins.c.id)
)  # fmt: skip
GRANT = Prepared(
    insert(admins)
    .values(
        organisation=ORGANISATION, channel=bindparam("channel", type_=Text), tenant=bindparam("tenant", type_=Text),
        external=bindparam("external", type_=Text), role=bindparam("role", type_=Text), granted_by=BY, granted_at=NOW,
    )
    .returning(admins.c.id)
)  # fmt: skip
REVOKE = Prepared(
    update(admins)
    .values(revoked_by=BY, revoked_at=NOW)
    .where(admins.c.id == bindparam("admin", type_=BigInteger), is_ours(admins), IN_FORCE)
)


class SqlAdmins:
    """The port ``Admins`` on one connection."""

    def __init__(self, connection: Connection, organisation: int, home: Callable[[int], int]) -> None:
        """``home`` makes the organisation, at a time, where nobody of it was seen yet."""
        self._connection, self._here, self._home = connection, organisation, home

    def role_of(self, owner: int) -> AdminRole | None:
        """What a person of the organisation is, by any of their addresses."""
        return highest({row[0] for row in self._rows(ROLE_OF, owner=owner)})

    def held(self, who: Sequence[Address]) -> Sequence[Held]:
        """The roles somebody with these names has, in all organisations."""
        rows = HELD.rows(self._connection, rows=as_rows(one._asdict() for one in who))
        return [Held(*row) for row in sorted(rows)]

    def granted(self, *, past: bool = False) -> Sequence[Granted]:
        """Every role of the organisation, oldest first; with ``past`` also those that were revoked."""
        found = [Granted(row[0], Address(*row[1:4]), *row[4:]) for row in self._rows(GRANTED)]
        return [one for one in found if past or one.revoked_at is None]

    def grant(self, who: Address, role: AdminRole, by: str, now: int) -> int:
        """They have that role from now on."""
        self._here = self._home(now)
        [(id,)] = self._rows(GRANT, **who._asdict(), role=role, by=by, now=now)
        return int(id)

    def revoke(self, id: int, by: str, now: int) -> None:
        """That one is over."""
        self._rows(REVOKE, admin=id, by=by, now=now)

    def paused_since(self) -> int | None:
        """Since when nothing goes out to the organisation; None where it does."""
        return next((int(row[0]) for row in self._rows(health.PAUSED)), None)

    def outbox(self, now: int) -> OutboxState:
        """What of its messages is due and not delivered."""
        [waits] = self._rows(health.WAITS, now=now)
        [dead] = self._rows(health.DEAD)
        return OutboxState(*waits, *dead)

    def late(self, before: int) -> int:
        """How many of its timers should have fired before then."""
        [(count,)] = self._rows(health.LATE, before=before)
        return int(count)

    def dead_letters(self) -> Sequence[DeadLetters]:
        """By whom they were for, most first."""
        return [DeadLetters(*row) for row in self._rows(health.DEAD_LETTERS)]

    def silent(self, round: int, before: int) -> Sequence[int]:
        """Who takes part in a round, has not handed in, and has done nothing in it since then."""
        return [int(row[0]) for row in self._rows(health.SILENT, round=round, before=before)]

    def _rows(self, statement: Prepared, **parameters: object) -> list[Row]:
        return statement.rows(self._connection, organisation=self._here, **parameters)
