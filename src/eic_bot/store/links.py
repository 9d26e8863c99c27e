"""The port ``Links``: codes, the apps of a person, and their pages on the web."""

from collections.abc import Sequence

from sqlalchemy import BigInteger, Connection, Text, bindparam, delete, func, insert, literal, select, update

from eic_bot.service.envelopes import Address
from eic_bot.service.links.records import AppOf, CodeOf, Joined, Put
from eic_bot.store import joining
from eic_bot.store.dialects import upsert
from eic_bot.store.outbox import MESSAGE
from eic_bot.store.rights import erasing
from eic_bot.store.statements import NOW, ORGANISATION, Across, Prepared, Row, is_ours, storable
from eic_bot.store.tables.links import former_owners, link_codes, link_misses, linked_people, page_links
from eic_bot.store.tables.outbox import LEASED, outbox
from eic_bot.store.tables.owners import addresses

DIGEST = bindparam("digest", type_=Text)
OWNER = bindparam("whose", type_=BigInteger)
SINCE = bindparam("since_then", type_=BigInteger)
ENDS = bindparam("ends", type_=BigInteger)
WHERE = (bindparam("channel", type_=Text), bindparam("tenant", type_=Text), bindparam("external", type_=Text))

FORGET_CODES = Prepared(delete(link_codes).where(is_ours(link_codes), link_codes.c.owner == OWNER))
KEEP_CODE = Prepared(insert(link_codes).values(digest=DIGEST, organisation=ORGANISATION, owner=OWNER, expires_at=ENDS))
CODE = Across(
    "a code, whosever it is",
    select(link_codes.c.owner, link_codes.c.organisation).where(
        link_codes.c.digest == DIGEST, link_codes.c.expires_at > NOW
    ),
)
"""In whichever organisation: who has one of another is told so, kindly."""

MISSES = Prepared(
    select(link_misses.c["count"]).where(
        is_ours(link_misses), link_misses.c.owner == OWNER, link_misses.c.since > SINCE
    )
)
FORGET_MISSES = Prepared(
    delete(link_misses).where(is_ours(link_misses), link_misses.c.owner == OWNER, link_misses.c.since <= SINCE)
)
MISS = Prepared(
    upsert(link_misses)
    .values(owner=OWNER, organisation=ORGANISATION, count=literal(1), since=NOW)
    .on_conflict_do_update(
        index_elements=[link_misses.c.owner, link_misses.c.organisation],
        set_={"count": link_misses.c["count"] + 1},
    )
)

FORMERS = Prepared(
    select(former_owners.c.former)
    .where(is_ours(former_owners), former_owners.c.owner == OWNER)
    .order_by(former_owners.c.former)
)
APPS = Prepared(
    select(addresses.c.channel, addresses.c.tenant, addresses.c.external, func.coalesce(addresses.c.name, ""))
    .where(is_ours(addresses), addresses.c.owner == OWNER)
    .order_by(addresses.c.id)
)
_AT = (
    select(addresses.c.id)
    .where(
        is_ours(addresses),
        *(column == value for column, value in zip(addresses.c["channel", "tenant", "external"], WHERE, strict=True)),
    )
    .scalar_subquery()
)
MOVE_TO = Prepared(
    upsert(linked_people)
    .values(owner=OWNER, organisation=ORGANISATION, address=_AT)
    .on_conflict_do_update(index_elements=[linked_people.c.owner, linked_people.c.organisation], set_={"address": _AT})
)
LEAVE = Prepared(delete(linked_people).where(is_ours(linked_people), linked_people.c.owner == OWNER))
FORGET_WAITING = Prepared(
    delete(outbox).where(
        is_ours(outbox), outbox.c.owner == OWNER, outbox.c.address == _AT, outbox.c.reference.is_(None),
        outbox.c.status != LEASED,
    )
)  # fmt: skip
"""What was not delivered there is not for whoever is there now."""
_NEW = bindparam("new_owner", type_=BigInteger)
MOVE_ADDRESS = Prepared(
    update(addresses).values(owner=_NEW).where(is_ours(addresses), addresses.c.owner == OWNER, addresses.c.id == _AT)
)

PLACE = Prepared(
    upsert(addresses)
    .values(organisation=ORGANISATION, owner=OWNER, channel=WHERE[0], tenant=WHERE[1], external=WHERE[2])
    .on_conflict_do_nothing()
)
MAKE_PAGE = Prepared(
    insert(page_links).values(mark=DIGEST, organisation=ORGANISATION, address=_AT, made_at=NOW, ends_at=ENDS)
)
PAGE = Across(
    "a page, whosever it is",
    select(addresses.c.channel, addresses.c.tenant, addresses.c.external)
    .join_from(page_links, addresses, addresses.c.id == page_links.c.address)
    .where(page_links.c.mark == DIGEST, page_links.c.ends_at > NOW),
)
SAID = Prepared(
    select(outbox.c.message, outbox.c.created_at, outbox.c.operation)
    .where(
        is_ours(outbox), outbox.c.owner == OWNER, outbox.c.address == _AT, outbox.c.message.is_not(None),
        outbox.c.operation != "withdraw",
    )
    .order_by(outbox.c.sequence.desc())
    .limit(20)
)  # fmt: skip
_THEIRS = select(addresses.c.id).where(is_ours(addresses), addresses.c.owner == OWNER)
REVOKE_PAGES = Prepared(
    delete(page_links).where(is_ours(page_links), page_links.c.address.in_(_THEIRS)).returning(page_links.c.mark)
)


class SqlLinks:
    """On one connection."""

    def __init__(self, connection: Connection, organisation: int) -> None:
        self._connection, self._here = connection, organisation

    def keep_code(self, digest: str, owner: int, expires: int) -> None:
        """A code of somebody, in the place of any they had."""
        self._rows(FORGET_CODES, whose=owner)
        self._rows(KEEP_CODE, digest=digest, whose=owner, ends=expires)

    def code(self, digest: str, now: int) -> CodeOf | None:
        """Whose code that is, in whichever organisation."""
        found = CODE.rows(self._connection, digest=digest, now=now)
        return next((CodeOf(int(owner), is_elsewhere=here != self._here) for owner, here in found), None)

    def spend(self, owner: int) -> None:
        """Somebody's code is used."""
        self._rows(FORGET_CODES, whose=owner)

    def misses(self, owner: int, since: int) -> int:
        """How many codes that were none somebody has typed since then."""
        return next((int(row[0]) for row in self._rows(MISSES, whose=owner, since_then=since)), 0)

    def miss(self, owner: int, since: int, now: int) -> None:
        """One more."""
        self._rows(FORGET_MISSES, whose=owner, since_then=since)
        self._rows(MISS, whose=owner, now=now)

    def apps(self, owner: int) -> Sequence[AppOf]:
        """Where somebody is, the first seen first."""
        return [AppOf(Address(*row[:3]), str(row[3])) for row in self._rows(APPS, whose=owner)]

    def formers(self, owner: int) -> Sequence[int]:
        """Under which numbers somebody was kept before."""
        return [int(row[0]) for row in self._rows(FORMERS, whose=owner)]

    def would_drop(self, former: int, owner: int) -> bool:
        """Whether one of the two has handed in where the other has only begun."""
        two = joining.Two(self._here, former, owner)
        return any(part.loser(two) is not None for part in joining.parts(self._connection, two))

    def join(self, former: int, owner: int, now: int) -> Joined:
        """All that was the one's is the other's."""
        return joining.join(self._connection, joining.Two(self._here, former, owner), now)

    def move_to(self, owner: int, address: Address) -> None:
        """Somebody with several apps is there now."""
        self._rows(MOVE_TO, whose=owner, **_stored(address))

    def part(self, owner: int, address: Address, now: int) -> None:
        """Whoever is there is somebody new."""
        here = {"whose": owner, **_stored(address)}
        [(new,)] = self._rows(erasing.MAKE_BARE, whose=owner, now=now)
        self._rows(LEAVE, whose=owner)
        self._rows(FORGET_WAITING, **here)
        self._rows(MOVE_ADDRESS, **here, new_owner=new)

    def make_page(self, mark: str, owner: int, address: Address, now: int, ends: int) -> None:
        """A page on the web for somebody, at an address of its own."""
        self._rows(PLACE, whose=owner, **_stored(address))
        self._rows(MAKE_PAGE, digest=mark, **_stored(address), now=now, ends=ends)

    def page(self, mark: str, now: int) -> Address | None:
        """Whose page that is, in whichever organisation."""
        return next((Address(*row) for row in PAGE.rows(self._connection, digest=mark, now=now)), None)

    def said(self, owner: int, address: Address) -> Sequence[Put]:
        """What was put to somebody there, newest first: the last few messages."""
        found = self._rows(SAID, whose=owner, **_stored(address))
        return [Put(row[1], row[2], MESSAGE.validate_json(row[0])) for row in found]

    def revoke_pages(self, owner: int) -> int:
        """No page of theirs opens any more."""
        return len(self._rows(REVOKE_PAGES, whose=owner))

    def _rows(self, statement: Prepared, **parameters: object) -> list[Row]:
        return statement.rows(self._connection, organisation=self._here, **parameters)


def _stored(address: Address) -> dict[str, str]:
    return {name: str(storable(value)) for name, value in address._asdict().items()}
