"""Innovations as editors see them, of all organisations: asked by hand, now and then."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Integer, Text, bindparam, literal_column, select, update

from eic_bot.service.innovations.records import Story
from eic_bot.store.statements import NOW, ORGANISATION, Across, Prepared, is_ours, storable
from eic_bot.store.stories import ROW, as_story
from eic_bot.store.tables.innovations import innovations
from eic_bot.store.tables.organisations import organisations

TOKEN = bindparam("token", type_=Text)
WAITS: ColumnElement[bool] = literal_column("innovations.state = 'waits'")
EACH = select(organisations.c.name, *ROW).join_from(
    innovations, organisations, organisations.c.id == innovations.c.organisation
)
WAITING = Across(
    "innovations before an editor", EACH.where(WAITS).order_by(innovations.c.id).limit(bindparam("most", type_=Integer))
)
FIND = Across("innovations before an editor", EACH.where(innovations.c.token == TOKEN))
APPROVED = Across(
    "innovations that councils share",
    select(*ROW)
    .where(literal_column("innovations.state = 'approved'"), innovations.c.organisation != ORGANISATION)
    .order_by(innovations.c.characteristic, innovations.c.token),
)
DECIDE = Prepared(
    update(innovations)
    .values(
        state=bindparam("new_state", type_=Text),
        because=bindparam("why", type_=Text),
        editor=bindparam("who", type_=Text),
        decided_at=NOW,
    )
    .where(innovations.c.token == TOKEN, is_ours(innovations), WAITS)
    .returning(innovations.c.id)
)


def waiting(connection: Connection, most: int) -> Sequence[Story]:
    """Those that wait for an editor, the oldest first."""
    return [as_story(row[1:], organisation=row[0]) for row in WAITING.rows(connection, most=most)]


def find(connection: Connection, token: str) -> Story | None:
    """The one with that token."""
    return next((as_story(row[1:], organisation=row[0]) for row in FIND.rows(connection, token=token)), None)


def approved(connection: Connection, organisation: int) -> Sequence[Story]:
    """Every one that may be seen, but those of the organisation."""
    return [as_story(row, is_others=True) for row in APPROVED.rows(connection, organisation=organisation)]


def decide(connection: Connection, organisation: int, story: Story, editor: str, now: int) -> bool:
    """Keep its new state and why; False where it waits no longer."""
    found = DECIDE.rows(
        connection, organisation=organisation, token=story.token, new_state=story.state.value,
        why=storable(story.because), who=storable(editor), now=now,
    )  # fmt: skip
    return bool(found)
