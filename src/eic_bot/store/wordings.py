"""Questions and wordings: kept once, known by number."""

from collections.abc import Collection
from hashlib import blake2b

from sqlalchemy import Connection, Text, select, true

from eic_bot.store.dialects import upsert
from eic_bot.store.known import Known, Wording
from eic_bot.store.statements import ORGANISATION, Prepared, as_rows, given
from eic_bot.store.tables.answers import questions, wordings

SHOWN = given(question=Text, pack=Text, version=Text, language=Text, digest=Text, text=Text)

MAKE_QUESTIONS = Prepared(
    upsert(questions)
    .from_select(["organisation", "name"], select(ORGANISATION, SHOWN.c.question).distinct().where(true()))
    .on_conflict_do_nothing()
)

MAKE = Prepared(
    upsert(wordings)
    .from_select(
        ["organisation", "question", "pack", "version", "language", "digest", "text"],
        select(
            ORGANISATION,
            questions.c.id,
            SHOWN.c.pack,
            SHOWN.c.version,
            SHOWN.c.language,
            SHOWN.c.digest,
            SHOWN.c.text,
        )
        .join_from(SHOWN, questions, questions.c.name == SHOWN.c.question)
        .where(questions.c.organisation == ORGANISATION),
    )
    .on_conflict_do_nothing()
)

FIND = Prepared(
    select(SHOWN.c.place, wordings.c.question, wordings.c.id)
    .join_from(SHOWN, questions, questions.c.name == SHOWN.c.question)
    .join(
        wordings,
        (wordings.c.organisation == questions.c.organisation)
        & (wordings.c.question == questions.c.id)
        & (wordings.c.pack == SHOWN.c.pack)
        & (wordings.c.version == SHOWN.c.version)
        & (wordings.c.language == SHOWN.c.language)
        & (wordings.c.digest == SHOWN.c.digest),
    )
    .where(questions.c.organisation == ORGANISATION)
)


def find_or_make(connection: Connection, known: Known, shown: Collection[Wording]) -> dict[Wording, tuple[int, int]]:
    """The numbers of the question and of the wording, for each."""
    # In one order for all, so that no two replicas wait for each other.
    new = sorted({wording for wording in shown if wording not in known.wordings})
    if new:
        known.make_room()
        known.wordings.update(_make(connection, new))
    return {wording: known.wordings[wording] for wording in shown}


def _make(connection: Connection, new: list[Wording]) -> dict[Wording, tuple[int, int]]:
    organisation = new[0].organisation
    rows = as_rows({**wording._asdict(), "digest": _digest(wording.text)} for wording in new)
    MAKE_QUESTIONS.rows(connection, organisation=organisation, rows=rows)
    MAKE.rows(connection, organisation=organisation, rows=rows)
    found = FIND.rows(connection, organisation=organisation, rows=rows)
    return {new[place]: (question, wording) for place, question, wording in found}


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=12).hexdigest()
