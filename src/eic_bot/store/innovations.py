"""Innovations: kept, found, and forgotten; see ``reviewing`` for what editors do."""

from collections.abc import Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Text,
    bindparam,
    delete,
    insert,
    literal,
    literal_column,
    select,
)

from eic_bot.service.innovations.records import Story
from eic_bot.store import reviewing
from eic_bot.store.statements import NOW, ORGANISATION, Across, Prepared, Row, is_ours, storable
from eic_bot.store.stories import ROW, WRITTEN, as_story
from eic_bot.store.tables.innovations import innovations

TOKEN = bindparam("token", type_=Text)
OWNER = bindparam("owner", type_=Integer)
IS_APPROVED: ColumnElement[bool] = literal_column("innovations.state = 'approved'")

KEEP = Prepared(
    insert(innovations).values(
        organisation=ORGANISATION,
        token=TOKEN,
        owner=OWNER,
        **{name: bindparam(name, type_=Integer if name == "level" else Text) for name in WRITTEN},
        language=bindparam("language", type_=Text),
        state=bindparam("state", type_=Text),
        because=literal(""),
        editor=literal(""),
        created_at=NOW,
    )
)
OF = Prepared(
    select(*ROW)
    .where(is_ours(innovations), innovations.c.owner == OWNER)
    .order_by(innovations.c.created_at.desc(), innovations.c.id.desc())
)
APPROVED = Across(
    "innovations that councils share",
    select(*ROW)
    .where(
        IS_APPROVED,
        innovations.c.characteristic == bindparam("characteristic", type_=Text),
        innovations.c.organisation != ORGANISATION,
    )
    .order_by(innovations.c.decided_at.desc())
    .limit(bindparam("most", type_=Integer)),
)
FORGET = Prepared(
    delete(innovations)
    .where(innovations.c.token == TOKEN, is_ours(innovations), innovations.c.owner == OWNER)
    .returning(innovations.c.id)
)


class SqlInnovations:
    """The port ``Innovations`` on one connection."""

    def __init__(self, connection: Connection, organisation: int) -> None:
        self._connection, self._here = connection, organisation

    def keep(self, story: Story, now: int) -> None:
        """Keep a new one."""
        draft = story.draft
        self._rows(
            KEEP, now=now, token=story.token, owner=story.owner, characteristic=draft.about, level=draft.level,
            did=storable(draft.did), changed=storable(draft.changed), differently=storable(draft.differently),
            contact=storable(draft.contact), council=storable(draft.council), language=story.language,
            state=story.state.value,
        )  # fmt: skip

    def of(self, owner: int) -> Sequence[Story]:
        """Those somebody shared, the newest first."""
        return [as_story(row) for row in self._rows(OF, owner=owner)]

    def approved(self, characteristic: str, most: int) -> Sequence[Story]:
        """Those of other organisations that may be seen, the newest decision first."""
        found = self._rows(APPROVED, characteristic=characteristic, most=most)
        return [as_story(row, is_others=True) for row in found]

    def forget(self, token: str, owner: int) -> bool:
        """Delete somebody's own."""
        return bool(self._rows(FORGET, token=token, owner=owner))

    def decide(self, story: Story, editor: str, now: int) -> bool:
        """Keep its new state and why; False where it waits no longer."""
        return reviewing.decide(self._connection, self._here, story, editor, now)

    def waiting(self, most: int) -> Sequence[Story]:
        """Those that wait for an editor, the oldest first."""
        return reviewing.waiting(self._connection, most)

    def find(self, token: str) -> Story | None:
        """The one with that token."""
        return reviewing.find(self._connection, token)

    def all_approved(self) -> Sequence[Story]:
        """Every one that may be seen, of all other organisations."""
        return reviewing.approved(self._connection, self._here)

    def _rows(self, statement: Prepared, **parameters: object) -> list[Row]:
        return statement.rows(self._connection, organisation=self._here, **parameters)
