"""Who is reached at an address: found, or made with a respondent of their own."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from sqlalchemy import (
    Connection,
    Integer,
    Select,
    Text,
    func,
    insert,
    literal,
    literal_column,
    select,
    true,
    update,
)

from eic_bot.errors import BrokenPromiseError
from eic_bot.service.envelopes import Address
from eic_bot.service.records import Owner
from eic_bot.store.dialects import upsert
from eic_bot.store.problems import OvertakenError
from eic_bot.store.statements import (
    NOW,
    ORGANISATION,
    Asked,
    Prepared,
    Row,
    Rows,
    Write,
    as_rows,
    given,
    is_ours,
    storable,
)
from eic_bot.store.tables.links import linked_people
from eic_bot.store.tables.owners import addresses, owners
from eic_bot.store.tables.rounds import respondent_people, respondents, rounds

ASKED = given(channel=Text, tenant=Text, external=Text)
NEW = given(channel=Text, tenant=Text, external=Text, kind=Text)
PLACED = given(owner=Integer, channel=Text, tenant=Text, external=Text)
LINKED = given(owner=Integer, round=Integer, respondent=Integer)
CHANGED = given(id=Integer, language=Text, pace=Text, reads=Text, focus=Text, sequence=Integer)
GONE = ""
"""In the place of the open sessions of somebody who is somebody else now: nobody is found by it."""


def _found() -> Select[Row]:
    people, of, was = respondent_people.c, owners.c, addresses.alias("was")
    placed = (linked_people.c.owner == of.id) & (linked_people.c.organisation == of.organisation)
    linked = (people.organisation == of.organisation) & (people.owner == of.id) & (people.round == of.round)
    asked = (
        (addresses.c.channel == ASKED.c.channel)
        & (addresses.c.tenant == ASKED.c.tenant)
        & (addresses.c.external == ASKED.c.external)
    )
    return (
        select(
            *(addresses.c.channel, addresses.c.tenant, addresses.c.external),
            *(of.id, of.kind, of.language, of.pace, of.focus, of.sequence, of.round),
            *(rounds.c.kind.label("round_kind"), people.respondent, addresses.c.name),
            *(
                was.c.channel.label("was_channel"),
                was.c.tenant.label("was_tenant"),
                was.c.external.label("was_external"),
            ),
            of.reads,
        )
        .select_from(ASKED)
        .join(addresses, asked)
        .join(owners, of.id == addresses.c.owner)
        .join(rounds, rounds.c.id == of.round)
        .outerjoin(respondent_people, linked)
        .outerjoin(linked_people, placed)
        .outerjoin(was, was.c.id == linked_people.c.address)
        .where(is_ours(addresses), of.focus != GONE)
    )


FIND = Prepared(_found(), postgresql=_found().order_by(owners.c.id).with_for_update(of=owners))
"""Who is found is locked, in one order for all, so that no two wait for each other; SQLite has one writer anyway."""

LOOK = Prepared(_found())
"""For who only looks, and may not lock."""

MAKE = Prepared(
    insert(owners)
    .from_select(
        ["organisation", "kind", "focus", "sequence", "round", "created_at"],
        select(ORGANISATION, NEW.c.kind, literal("[]"), literal(0), rounds.c.id, NOW)
        .select_from(NEW.join(rounds, true()))
        .where(rounds.c.organisation == ORGANISATION, literal_column("rounds.kind = 'solo'")),
    )
    .returning(owners.c.id)
)

PLACE = Prepared(
    upsert(addresses)
    .from_select(
        ["organisation", "owner", "channel", "tenant", "external"],
        select(ORGANISATION, PLACED.c.owner, PLACED.c.channel, PLACED.c.tenant, PLACED.c.external).where(true()),
    )
    .on_conflict_do_nothing()
    .returning(addresses.c.id)
)

MAKE_RESPONDENTS = Prepared(
    insert(respondents)
    .from_select(["organisation", "round"], select(ORGANISATION, LINKED.c.round))
    .returning(respondents.c.id, respondents.c.round)
)

LINK = Prepared(
    upsert(respondent_people)
    .from_select(
        ["organisation", "owner", "round", "respondent"],
        select(ORGANISATION, LINKED.c.owner, LINKED.c.round, LINKED.c.respondent).where(true()),
    )
    .on_conflict_do_nothing()
    .returning(respondent_people.c.owner)
)

KEEP = Prepared(
    update(owners)
    .values(
        language=CHANGED.c.language,
        pace=CHANGED.c.pace,
        reads=CHANGED.c.reads,
        focus=CHANGED.c.focus,
        sequence=CHANGED.c.sequence,
    )
    .where(is_ours(owners), owners.c.id == CHANGED.c.id)
    .returning(owners.c.id)
)


REACHED = given(channel=Text, tenant=Text, external=Text, reach=Text)
_REACH = (
    update(addresses)
    .values(reach=func.nullif(REACHED.c.reach, ""))
    .where(
        is_ours(addresses),
        addresses.c.channel == REACHED.c.channel,
        addresses.c.tenant == REACHED.c.tenant,
        addresses.c.external == REACHED.c.external,
        func.coalesce(addresses.c.reach, "") != REACHED.c.reach,
    )
)
REACH = Prepared(_REACH.returning(addresses.c.id, addresses.c.reach))
"""Written only where it has changed: every event says it, and it is nearly always the same."""
OPEN = Prepared(
    _REACH.where(addresses.c.reach.is_(None)).returning(
        addresses.c.id, addresses.c.channel, addresses.c.tenant, addresses.c.external
    )
)


CALLED = given(channel=Text, tenant=Text, external=Text, name=Text)
CALL = Prepared(
    update(addresses)
    .values(name=CALLED.c.name)
    .where(
        is_ours(addresses),
        addresses.c.channel == CALLED.c.channel,
        addresses.c.tenant == CALLED.c.tenant,
        addresses.c.external == CALLED.c.external,
    )
)


def call(connection: Connection, organisation: int, names: Mapping[Address, str]) -> None:
    """What the platforms call who is at these addresses."""
    rows = [{**_storable(address)._asdict(), "name": name} for address, name in names.items()]
    CALL.rows(connection, organisation=organisation, rows=as_rows(rows))


def reach(connection: Connection, organisation: int, reaches: Mapping[Address, str]) -> list[int]:
    """How to write to these addresses from now on; the numbers of those where that is new and can be done."""
    found = REACH.rows(connection, organisation=organisation, rows=_reaching(reaches))
    return [id for id, how in found if how is not None]


def open_again(connection: Connection, organisation: int, reaches: Mapping[Address, str]) -> dict[Address, int]:
    """The same where nobody could be written to; the numbers of these addresses."""
    found = OPEN.rows(connection, organisation=organisation, rows=_reaching(reaches))
    return {Address(*where): id for id, *where in found}


def _reaching(reaches: Mapping[Address, str]) -> Rows:
    return as_rows({**_storable(address)._asdict(), "reach": reach} for address, reach in reaches.items())


def finding(organisation: int, asked: Iterable[Address]) -> Asked:
    """Who is at these addresses, locked; see ``found``."""
    rows = as_rows(address._asdict() for address in dict.fromkeys(map(_storable, asked)))
    return Asked(FIND, {"organisation": organisation, "rows": rows})


def found(rows: Iterable[Row]) -> dict[Address, Row]:
    """By address."""
    return {Address(*row[:3]): row for row in rows}


def find(connection: Connection, organisation: int, name: str, address: Address) -> Owner | None:
    """The owner at that address, where there is one with a respondent; not locked."""
    rows = LOOK.rows(connection, organisation=organisation, rows=as_rows([_storable(address)._asdict()]))
    return next((_owner(row, name) for row in rows if row[11] is not None), None)


def find_or_make(
    connection: Connection,
    organisation: int,
    name: str,
    asked: Sequence[Address],
    rooms: Collection[Address],
    now: int,
    locked: Mapping[Address, Row],
) -> list[Owner]:
    """The owner at each address, in the order asked; ``locked`` are those that this transaction has locked."""
    wanted = [_storable(address) for address in asked]
    here = {address: locked[address] for address in wanted if address in locked}
    if len(here) < len(set(wanted)):
        here = _find(connection, organisation, wanted)
    if missing := set(wanted) - here.keys():
        _make(connection, organisation, sorted(missing), rooms, now)
        here = _find(connection, organisation, wanted)
    if unlinked := {(row[3], row[9]) for row in here.values() if row[11] is None}:
        _link(connection, organisation, sorted(unlinked))
        here = _find(connection, organisation, wanted)
    return [_owner(here[address], name) for address in wanted]


def keep(organisation: int, changed: Mapping[int, Owner]) -> Iterator[Write]:
    """Preferences, focus and sequence of these owners."""
    rows = [
        {
            "id": owner.id, "language": owner.language, "pace": owner.pace, "reads": owner.reads,
            "focus": json.dumps(owner.focus), "sequence": owner.sequence,
        }
        for owner in changed.values()
    ]  # fmt: skip
    if rows:
        asked = Asked(KEEP, {"organisation": organisation, "rows": as_rows(rows)})
        yield Write(asked, len(rows), "an owner is not of this organisation")


def _find(connection: Connection, organisation: int, wanted: Iterable[Address]) -> dict[Address, Row]:
    return found(finding(organisation, wanted).rows(connection))


def _storable(address: Address) -> Address:
    together = "".join(address)
    return address if storable(together) is together else Address(*[str(storable(part)) for part in address])


def _make(
    connection: Connection, organisation: int, missing: Collection[Address], rooms: Collection[Address], now: int
) -> None:
    rows = as_rows({**each._asdict(), "kind": "room" if each in rooms else "person"} for each in missing)
    made = MAKE.rows(connection, organisation=organisation, now=now, rows=rows)
    placed = [{"owner": row[0], **address._asdict()} for row, address in zip(made, missing, strict=True)]
    taken = PLACE.rows(connection, organisation=organisation, rows=as_rows(placed))
    if len(taken) == len(placed):
        return
    if _find(connection, organisation, missing).keys() >= set(missing):
        raise OvertakenError("an owner was made by another at the same moment")
    raise BrokenPromiseError("an address belongs to another organisation")


def _link(connection: Connection, organisation: int, unlinked: Sequence[tuple[int, int]]) -> None:
    """A respondent for each owner and round. Which of a round's new ones is all the same: they are alike."""
    rows = [{"owner": owner, "round": number} for owner, number in unlinked]
    made = MAKE_RESPONDENTS.rows(connection, organisation=organisation, rows=as_rows(rows))
    spare: dict[int, list[int]] = {}
    for respondent, number in made:
        spare.setdefault(number, []).append(respondent)
    linked = [{**row, "respondent": spare[row["round"]].pop(0)} for row in rows]
    if len(LINK.rows(connection, organisation=organisation, rows=as_rows(linked))) != len(linked):
        raise OvertakenError("a respondent was made by another at the same moment")


def _owner(row: Row, organisation: str) -> Owner:
    return Owner(
        id=row[3], kind=row[4], organisation=organisation, address=Address(*row[:3]), language=row[5],
        pace=row[6], focus=_focus(row[7]), sequence=row[8], round=row[9], round_kind=row[10],
        respondent=row[11], name=row[12] or "", was_at=None if row[13] is None else Address(*row[13:16]),
        reads=row[16],
    )  # fmt: skip


@lru_cache(1024)
def _focus(kept: str) -> tuple[str, ...]:
    return tuple(json.loads(kept))
