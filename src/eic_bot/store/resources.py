"""What was said of resources: kept, found, taken back; and the official view they are looked for by."""

from collections.abc import Sequence

from sqlalchemy import Connection, Integer, Text, bindparam, delete, select

from eic_bot.service.resources.ports import Common, Personal
from eic_bot.store.dialects import upsert
from eic_bot.store.statements import NOW, ORGANISATION, Prepared, Row, is_ours
from eic_bot.store.tables.resources import resource_marks, resource_verdicts

OWNER = bindparam("owner", type_=Integer)
PACK = bindparam("in_pack", type_=Text)
MARK = bindparam("the_mark", type_=Text)
RESOURCE = bindparam("the_resource", type_=Text)

THIS_MARK = (
    is_ours(resource_marks)
    & (resource_marks.c.owner == OWNER)
    & (resource_marks.c.pack == PACK)
    & (resource_marks.c.mark == MARK)
)
MARKED = Prepared(
    select(resource_marks.c.resource).where(THIS_MARK).order_by(resource_marks.c.at, resource_marks.c.resource)
)
KEEP_MARK = Prepared(
    upsert(resource_marks)
    .values(owner=OWNER, pack=PACK, mark=MARK, resource=RESOURCE, organisation=ORGANISATION, at=NOW)
    .on_conflict_do_nothing()
)
DROP_MARK = Prepared(delete(resource_marks).where(THIS_MARK, resource_marks.c.resource == RESOURCE))

THIS_VERDICT = (
    (resource_verdicts.c.organisation == ORGANISATION)
    & (resource_verdicts.c.pack == PACK)
    & (resource_verdicts.c.verdict == MARK)
)
HELD = Prepared(
    select(resource_verdicts.c.resource)
    .where(THIS_VERDICT)
    .order_by(resource_verdicts.c.at, resource_verdicts.c.resource)
)
KEEP_VERDICT = Prepared(
    upsert(resource_verdicts)
    .values(pack=PACK, verdict=MARK, resource=RESOURCE, organisation=ORGANISATION, at=NOW)
    .on_conflict_do_nothing()
)
DROP_VERDICT = Prepared(delete(resource_verdicts).where(THIS_VERDICT, resource_verdicts.c.resource == RESOURCE))


class SqlMarks:
    """The port ``Marks`` on one connection."""

    def __init__(self, connection: Connection, organisation: int) -> None:
        self._connection, self._here = connection, organisation

    def marked(self, owner: int, pack: str, mark: Personal) -> Sequence[str]:
        """The resources of a pack that a person marked so, the newest last."""
        return [row[0] for row in self._rows(MARKED, owner=owner, in_pack=pack, the_mark=mark)]

    def mark(self, owner: int, pack: str, resource: str, mark: Personal, now: int) -> None:
        """The person marks it so; once."""
        self._rows(KEEP_MARK, owner=owner, in_pack=pack, the_mark=mark, the_resource=resource, now=now)

    def unmark(self, owner: int, pack: str, resource: str, mark: Personal) -> None:
        """No longer."""
        self._rows(DROP_MARK, owner=owner, in_pack=pack, the_mark=mark, the_resource=resource)

    def held(self, pack: str, verdict: Common) -> Sequence[str]:
        """The resources of a pack of which that holds for the organisation, the newest last."""
        return [row[0] for row in self._rows(HELD, in_pack=pack, the_mark=verdict)]

    def hold(self, pack: str, resource: str, verdict: Common, now: int) -> None:
        """That holds for the organisation; once."""
        self._rows(KEEP_VERDICT, in_pack=pack, the_mark=verdict, the_resource=resource, now=now)

    def hold_no_longer(self, pack: str, resource: str, verdict: Common) -> None:
        """That holds no longer."""
        self._rows(DROP_VERDICT, in_pack=pack, the_mark=verdict, the_resource=resource)

    def _rows(self, statement: Prepared, **parameters: object) -> list[Row]:
        return statement.rows(self._connection, organisation=self._here, **parameters)
