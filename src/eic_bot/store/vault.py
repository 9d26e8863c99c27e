"""Sealed texts by name, in the database; who has the key is ``sealing``'s matter."""

from collections.abc import Sequence

from sqlalchemy import Connection, Text, bindparam, delete, or_, select, update

from eic_bot.errors import BrokenPromiseError
from eic_bot.store.dialects import upsert
from eic_bot.store.statements import NOW, ORGANISATION, Across, Prepared
from eic_bot.store.tables.metadata import BIG
from eic_bot.store.tables.vault import vault

NAME = bindparam("name", type_=Text)
OURS = (vault.c.organisation == ORGANISATION, vault.c.name == NAME)

_NEW = upsert(vault).values(
    organisation=ORGANISATION,
    name=NAME,
    sealed=bindparam("sealed", type_=Text),
    expires_at=bindparam("expires", type_=BIG),
    kept_at=NOW,
)
KEEP = Prepared(
    _NEW.on_conflict_do_update(
        index_elements=[vault.c.name],
        set_={each.name: _NEW.excluded[each.name] for each in (vault.c.sealed, vault.c.expires_at, vault.c.kept_at)},
        where=vault.c.organisation == _NEW.excluded.organisation,
    ).returning(vault.c.name)
)
FIND = Prepared(select(vault.c.sealed).where(*OURS, or_(vault.c.expires_at.is_(None), vault.c.expires_at > NOW)))
FORGET = Prepared(delete(vault).where(*OURS).returning(vault.c.name))
EXPIRE = Across("what has expired", delete(vault).where(vault.c.expires_at <= NOW))

EVERY = Prepared(select(vault.c.sealed))
RESEAL = Prepared(
    update(vault)
    .values(sealed=bindparam("anew", type_=Text))
    .where(vault.c.sealed == bindparam("sealed", type_=Text))
    .returning(vault.c.name)
)
"""For workers: which row it is, its text says by itself, for no text is sealed twice to the same."""


def keep(connection: Connection, organisation: int, name: str, sealed: str, expires: int | None, now: int) -> None:
    """Keep a text, in the place of the one before; what has expired goes."""
    EXPIRE.rows(connection, now=now)
    kept = KEEP.rows(connection, organisation=organisation, name=name, sealed=sealed, expires=expires, now=now)
    if not kept:
        raise BrokenPromiseError("a secret of that name belongs to another organisation")


def find(connection: Connection, organisation: int, name: str, now: int) -> str | None:
    """The text of that name, unless it has expired."""
    for (sealed,) in FIND.rows(connection, organisation=organisation, name=name, now=now):
        return str(sealed)
    return None


def every(connection: Connection) -> Sequence[str]:
    """All sealed texts of all organisations."""
    return [str(sealed) for (sealed,) in EVERY.rows(connection)]


def reseal(connection: Connection, sealed: str, anew: str) -> bool:
    """Keep the same secret sealed anew; False where it has changed since."""
    return bool(RESEAL.rows(connection, sealed=sealed, anew=anew))


def forget(connection: Connection, organisation: int, name: str) -> bool:
    """Forget the text of that name; whether there was one."""
    return bool(FORGET.rows(connection, organisation=organisation, name=name))
