"""Published pack versions: kept once, never changed."""

from collections.abc import Collection

from sqlalchemy import Connection, Text, bindparam, case, or_, select

from eic_bot.service.records import Published
from eic_bot.service.sessions import is_draft
from eic_bot.service.tenancy import LOCAL
from eic_bot.store.dialects import upsert
from eic_bot.store.statements import NOW, ORGANISATION, Prepared
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.packs import packs

PACK = bindparam("pack", type_=Text)
VERSION = bindparam("version", type_=Text)

KEEP = Prepared(
    upsert(packs)
    .values(
        organisation=ORGANISATION, pack=PACK, version=VERSION, digest=bindparam("digest"),
        content=bindparam("content"), published_at=NOW,
    )
    .on_conflict_do_nothing()
)  # fmt: skip

EVERYBODY = select(organisations.c.id).where(organisations.c.name == LOCAL.organisation).scalar_subquery()

FIND = Prepared(
    select(packs.c.pack, packs.c.version, packs.c.digest, packs.c.content)
    .where(
        packs.c.pack == PACK,
        packs.c.version == VERSION,
        or_(packs.c.organisation == ORGANISATION, packs.c.organisation == EVERYBODY),
    )
    .order_by(case((packs.c.organisation == ORGANISATION, 0), else_=1))
    .limit(1)
)
"""Of the organisation's own, else of those of the whole deployment, which are content and nobody's in particular."""

VERSIONS = Prepared(
    select(packs.c.version).where(
        packs.c.pack == PACK, or_(packs.c.organisation == ORGANISATION, packs.c.organisation == EVERYBODY)
    )
)


def versions(connection: Connection, organisation: int | None, pack: str) -> Collection[str]:
    """Those that are kept, without drafts that somebody tried out."""
    found = VERSIONS.rows(connection, organisation=organisation, pack=pack)
    return {row[0] for row in found if not is_draft(row[0])}


def find(connection: Connection, organisation: int, pack: str, version: str) -> Published | None:
    """A kept version."""
    for row in FIND.rows(connection, organisation=organisation, pack=pack, version=version):
        return Published(*row)
    return None


def keep(connection: Connection, organisation: int, new: Published, now: int) -> Published:
    """The version that is kept: this one, or what was there before."""
    kept = find(connection, organisation, new.pack, new.version)
    if kept is not None:
        return kept
    KEEP.rows(
        connection, organisation=organisation, now=now,
        pack=new.pack, version=new.version, digest=new.digest, content=new.content,
    )  # fmt: skip
    return find(connection, organisation, new.pack, new.version) or new
