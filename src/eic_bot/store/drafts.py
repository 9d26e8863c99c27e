"""Drafts of packs: found as they were at a revision, kept revision after revision."""

import hashlib
import json
from collections.abc import Sequence

from sqlalchemy import BigInteger, Connection, Text, bindparam, delete, select, true

from eic_bot.service.drafts.edits import Files
from eic_bot.service.drafts.records import Draft, Step
from eic_bot.store.dialects import upsert
from eic_bot.store.statements import (
    NOW,
    ORGANISATION,
    Prepared,
    Row,
    as_list,
    as_rows,
    given,
    is_ours,
    listed,
    storable,
)
from eic_bot.store.tables.drafts import draft_revisions, draft_texts, drafts

DRAFT = bindparam("draft", type_=BigInteger)
REVISION = bindparam("revision", type_=BigInteger)
PACK = bindparam("pack", type_=Text)
_OF_STEP = (
    draft_revisions.c.revision, draft_revisions.c.actor, draft_revisions.c.at, draft_revisions.c.what,
    draft_revisions.c.subject,
)  # fmt: skip
_OF_REVISION = (*_OF_STEP, draft_revisions.c.undo, draft_revisions.c.redo, draft_revisions.c.files)
_IS_OF_IT = (draft_revisions.c.draft == DRAFT, is_ours(draft_revisions))

PACKS = Prepared(select(drafts.c.pack).where(drafts.c.organisation == ORGANISATION).order_by(drafts.c.pack))
"""An organisation drafts a few."""
BEGIN = Prepared(
    upsert(drafts)
    .values(
        organisation=ORGANISATION, pack=PACK, base=bindparam("base", type_=Text),
        begun_by=bindparam("begun_by", type_=Text), begun_at=NOW,
    )
    .on_conflict_do_nothing()
    .returning(drafts.c.id)
)  # fmt: skip
FIND = Prepared(
    select(drafts.c.id, drafts.c.base, drafts.c.begun_by, drafts.c.begun_at).where(
        drafts.c.pack == PACK, is_ours(drafts)
    )
)
NEWEST = Prepared(select(*_OF_REVISION).where(*_IS_OF_IT).order_by(draft_revisions.c.revision.desc()).limit(1))
AT = Prepared(select(*_OF_REVISION).where(*_IS_OF_IT, draft_revisions.c.revision == REVISION))
STEPS = Prepared(
    select(*_OF_STEP)
    .where(*_IS_OF_IT)
    .order_by(draft_revisions.c.revision.desc())
    .limit(bindparam("most", type_=BigInteger))
)
KEEP = Prepared(
    upsert(draft_revisions)
    .values(
        draft=DRAFT,
        organisation=ORGANISATION,
        revision=REVISION,
        at=NOW,
        **{name: bindparam(name, type_=Text) for name in ("actor", "what", "subject", "undo", "redo", "files")},
    )
    .on_conflict_do_nothing()
    .returning(draft_revisions.c.revision)
)
TEXTS = Prepared(
    select(draft_texts.c.digest, draft_texts.c.text).where(
        draft_texts.c.draft == DRAFT, draft_texts.c.digest.in_(listed("digests", Text)), is_ours(draft_texts)
    )
)
GIVEN = given(digest=Text, text=Text)
KEEP_TEXTS = Prepared(
    upsert(draft_texts)
    .from_select(
        ["draft", "organisation", "digest", "text"],
        select(DRAFT, ORGANISATION, GIVEN.c.digest, GIVEN.c.text).where(true()),
    )
    .on_conflict_do_nothing()
)
FORGET_TEXTS = Prepared(delete(draft_texts).where(draft_texts.c.draft == DRAFT, is_ours(draft_texts)))
FORGET_REVISIONS = Prepared(delete(draft_revisions).where(*_IS_OF_IT))
FORGET = Prepared(delete(drafts).where(drafts.c.id == DRAFT, is_ours(drafts)))


class SqlDrafts:
    """The port ``Drafts`` on one connection."""

    def __init__(self, connection: Connection, organisation: int) -> None:
        self._connection, self._here = connection, organisation

    def packs(self) -> Sequence[str]:
        """Which packs are being drafted, by name."""
        return [str(pack) for (pack,) in self._rows(PACKS)]

    def begin(self, draft: Draft) -> bool:
        """Keep a new one; False where that pack is being drafted already."""
        said = {"pack": draft.pack, "base": draft.base, "begun_by": storable(draft.begun_by)}
        for (id,) in self._rows(BEGIN, now=draft.begun_at, **said):
            return self._keep(id, draft)
        return False

    def find(self, pack: str, revision: int | None = None) -> Draft | None:
        """It as it was at that revision; without one, as it is now."""
        for id, base, begun_by, begun_at in self._rows(FIND, pack=pack):
            rows = self._rows(NEWEST, draft=id) if revision is None else self._rows(AT, draft=id, revision=revision)
            for row in rows:
                step, undo, redo = Step(*row[:5]), json.loads(row[5]), json.loads(row[6])
                files = self._files(id, json.loads(row[7]))
                return Draft(pack, base, begun_by, begun_at, step, files, tuple(undo), tuple(redo))
        return None

    def keep(self, draft: Draft) -> bool:
        """Keep a new revision; False where there is one of that number already, or the draft is gone."""
        for id, *_ in self._rows(FIND, pack=draft.pack):
            return self._keep(id, draft)
        return False

    def steps(self, pack: str, most: int) -> Sequence[Step]:
        """What was done to it, the newest first."""
        for id, *_ in self._rows(FIND, pack=pack):
            return [Step(*row) for row in self._rows(STEPS, draft=id, most=most)]
        return []

    def forget(self, pack: str) -> bool:
        """It is gone with all its revisions; whether there was one."""
        for id, *_ in self._rows(FIND, pack=pack):
            for statement in (FORGET_TEXTS, FORGET_REVISIONS, FORGET):
                self._rows(statement, draft=id)
            return True
        return False

    def _keep(self, id: int, draft: Draft) -> bool:
        step = draft.newest
        texts = {_digest(text): text for text in draft.files.values()}
        files = {file: _digest(text) for file, text in draft.files.items()}
        kept = self._rows(
            KEEP, draft=id, revision=step.revision, now=step.at, actor=storable(step.actor), what=step.what,
            subject=storable(step.subject), undo=json.dumps(draft.undo), redo=json.dumps(draft.redo),
            files=json.dumps(files),
        )  # fmt: skip
        if kept:
            known = {str(digest) for digest, _ in self._rows(TEXTS, draft=id, digests=as_list(texts))}
            new = [{"digest": digest, "text": text} for digest, text in texts.items() if digest not in known]
            self._rows(KEEP_TEXTS, draft=id, rows=as_rows(new))
        return bool(kept)

    def _files(self, id: int, digests: dict[str, str]) -> Files:
        rows = self._rows(TEXTS, draft=id, digests=as_list(set(digests.values())))
        texts = {str(digest): str(text) for digest, text in rows}
        return {file: texts[digest] for file, digest in digests.items()}

    def _rows(self, statement: Prepared, **parameters: object) -> list[Row]:
        return statement.rows(self._connection, organisation=self._here, **parameters)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
