"""Which council a workspace or tenant is of: said by an operator now and then."""

from collections.abc import Sequence

from sqlalchemy import Connection, Text, bindparam, func, select, update

from eic_bot.service.records import Council
from eic_bot.store.dialects import upsert
from eic_bot.store.known import Known
from eic_bot.store.statements import ORGANISATION, Across, Prepared
from eic_bot.store.tables.organisations import organisations, tenancies
from eic_bot.store.tables.owners import addresses, owners
from eic_bot.store.tables.sharing import councils
from eic_bot.store.tables.vault import vault

NAME = bindparam("name", type_=Text)

ENTITLE = Prepared(
    update(organisations).values(title=bindparam("title", type_=Text)).where(organisations.c.id == ORGANISATION)
)
SPOKEN = Prepared(
    select(func.coalesce(organisations.c.languages, "")).where(organisations.c.id == ORGANISATION)
)  # fmt: skip
SPEAK = Prepared(
    update(organisations).values(languages=bindparam("languages", type_=Text)).where(organisations.c.id == ORGANISATION)
)
ELSEWHERE = Across(
    "which organisation a workspace is of",
    select(owners.c.id)
    .join_from(owners, organisations, organisations.c.id == owners.c.organisation)
    .where(organisations.c.name == NAME, organisations.c.id != ORGANISATION)
    .limit(1),
)
BEGUN = Across(
    "which organisation a workspace is of",
    select(addresses.c.id)
    .where(
        addresses.c.channel == bindparam("channel", type_=Text), addresses.c.tenant == bindparam("tenant", type_=Text),
        addresses.c.organisation != ORGANISATION,
    )
    .limit(1),
)  # fmt: skip
"""Whoever has talked there, wherever that was kept."""
JOIN = Across(
    "which organisation a workspace is of",
    upsert(tenancies)
    .values(name=NAME, organisation=ORGANISATION)
    .on_conflict_do_update(index_elements=[tenancies.c.name], set_={"organisation": ORGANISATION}),
)
CODE = bindparam("code", type_=Text)
TAKEN = Across(
    "one council of the register",
    select(councils.c.organisation).where(councils.c.code == CODE, councils.c.organisation != ORGANISATION),
)
BE = Prepared(
    upsert(councils)
    .values(organisation=ORGANISATION, code=CODE)
    .on_conflict_do_update(index_elements=[councils.c.organisation], set_={"code": CODE})
)
TAKE_SECRETS = Across(
    "which organisation a workspace is of",
    update(vault)
    .values(organisation=ORGANISATION)
    .where(vault.c.organisation.in_(select(organisations.c.id).where(organisations.c.name == NAME))),
)
LISTED = Across(
    "the list of organisations",
    select(
        organisations.c.id, organisations.c.name, func.coalesce(organisations.c.title, ""),
        func.coalesce(councils.c.code, ""),
    )
    .join_from(organisations, councils, councils.c.organisation == organisations.c.id, isouter=True)
    .order_by(organisations.c.id)
)  # fmt: skip
TENANCIES = Across(
    "the list of organisations", select(tenancies.c.organisation, tenancies.c.name).order_by(tenancies.c.name)
)


def entitle(connection: Connection, organisation: int, title: str) -> None:
    """People call it that."""
    ENTITLE.rows(connection, organisation=organisation, title=title)


def spoken(connection: Connection, organisation: int) -> tuple[str, ...]:
    """The languages it speaks in its channels, the first one first; none where it has not said."""
    [(found,)] = SPOKEN.rows(connection, organisation=organisation) or [("",)]
    return tuple(str(found).split(",")) if found else ()


def speak(connection: Connection, organisation: int, languages: Sequence[str]) -> None:
    """It speaks these from now on."""
    SPEAK.rows(connection, organisation=organisation, languages=",".join(languages))


def is_taken(connection: Connection, organisation: int, code: str) -> bool:
    """Whether another organisation is that council of the register."""
    return bool(TAKEN.rows(connection, organisation=organisation, code=code))


def be(connection: Connection, organisation: int, code: str) -> None:
    """It is that council of the register from now on."""
    BE.rows(connection, organisation=organisation, code=code)


def join(connection: Connection, known: Known, organisation: int, name: str) -> bool:
    """That workspace or tenant belongs here from now on; not where people have begun in it elsewhere."""
    channel, _, tenant = name.partition(":")
    if ELSEWHERE.rows(connection, organisation=organisation, name=name):
        return False
    if BEGUN.rows(connection, organisation=organisation, channel=channel, tenant=tenant):
        return False
    JOIN.rows(connection, organisation=organisation, name=name)
    TAKE_SECRETS.rows(connection, organisation=organisation, name=name)
    known.organisations[name] = organisation
    return True


def every(connection: Connection) -> Sequence[Council]:
    """All that there are, with the workspaces and tenants that joined them."""
    joined: dict[int, list[str]] = {}
    for organisation, name in TENANCIES.rows(connection):
        joined.setdefault(organisation, []).append(name)
    return [Council(name, title, tuple(joined.get(id, ())), code) for id, name, title, code in LISTED.rows(connection)]
