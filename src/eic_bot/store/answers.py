"""Answers: the newest of each question by respondent, and new ones added to the end."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby
from typing import cast

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Connection,
    Integer,
    ScalarSelect,
    Text,
    and_,
    exists,
    func,
    insert,
    select,
    text,
    true,
)

from eic_bot.errors import BrokenPromiseError
from eic_bot.model.answers import Answer, NoAnswer, Value
from eic_bot.service.records import AnswerRow, KeptAnswer, Saying
from eic_bot.store.known import Known, Wording
from eic_bot.store.statements import ORGANISATION, Asked, Prepared, Row, Write, as_list, as_rows, given, listed
from eic_bot.store.tables.answers import answers, questions, wordings
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.owners import addresses
from eic_bot.store.tables.rounds import respondent_people, respondents, round_settings, rounds
from eic_bot.store.wordings import find_or_make

GIVEN = given(
    respondent=Integer, question=Integer, revision=Integer, first=Integer, value=Text, no_answer=Text,
    reason=Text, comment=Text, evidence=Text, confidence=Text, set_aside=Boolean, at=Integer, wording=Integer,
    confirmed=Boolean, suggested_by=Integer,
)  # fmt: skip
RESPONDENTS = listed("respondents")
_SHARED = 4096
"""Different things said that are known again in an export: most rows say one of a few."""

NEXT = answers.alias("next")
CURRENT: ColumnElement[bool] = ~exists().where(
    NEXT.c.organisation == answers.c.organisation,
    NEXT.c.respondent == answers.c.respondent,
    NEXT.c.question == answers.c.question,
    NEXT.c.revision == answers.c.revision + 1,
)
"""No later word on the question: revisions have no gaps."""

ANSWER = (
    questions.c.name, answers.c.revision, answers.c.value, answers.c.no_answer, answers.c.reason,
    answers.c.comment, answers.c.evidence, answers.c.confidence, answers.c.set_aside,
    answers.c.confirmed, answers.c.suggested_by, answers.c.at,
)  # fmt: skip

# On PostgreSQL one walk back through the key for each respondent, where statistics cannot lead it elsewhere.
ASKED = RESPONDENTS.subquery("asked")
WALKED = (
    select(answers)
    .where(answers.c.organisation == ORGANISATION, answers.c.respondent == ASKED.c.key)
    .prefix_with(text("DISTINCT ON (answers.question)"))
    .order_by(answers.c.question.desc(), answers.c.revision.desc())
    .lateral("walked")
)

FIND = Prepared(
    select(answers.c.respondent, *ANSWER)
    .join_from(answers, questions, questions.c.id == answers.c.question)
    .where(answers.c.organisation == ORGANISATION, answers.c.respondent.in_(RESPONDENTS), CURRENT)
    .order_by(answers.c.respondent, answers.c.number),
    postgresql=select(WALKED.c.respondent, questions.c.name, *[WALKED.c[column.name] for column in ANSWER[1:]])
    .select_from(ASKED.join(WALKED, true()).join(questions, questions.c.id == WALKED.c.question))
    .order_by(WALKED.c.respondent, WALKED.c.number),
)


def _highest(column: ColumnElement[int], *where: ColumnElement[bool]) -> ColumnElement[int]:
    earlier = select(func.max(column)).where(
        answers.c.organisation == ORGANISATION, answers.c.respondent == GIVEN.c.respondent, *where
    )
    return func.coalesce(cast("ScalarSelect[int]", earlier.correlate(GIVEN).scalar_subquery()), 0)


# ``first`` is the lowest new revision of the question in this write: the select sees what was there before.
KEEP = Prepared(
    insert(answers)
    .from_select(
        [
            "organisation", "respondent", "question", "revision", "number", "value", "no_answer", "reason",
            "comment", "evidence", "confidence", "set_aside", "at", "wording", "confirmed",
            "suggested_by",
        ],
        select(
            ORGANISATION, GIVEN.c.respondent, GIVEN.c.question, GIVEN.c.revision,
            _highest(answers.c.number) + GIVEN.c.place + 1, GIVEN.c.value, GIVEN.c.no_answer, GIVEN.c.reason,
            GIVEN.c.comment, GIVEN.c.evidence, GIVEN.c.confidence, GIVEN.c.set_aside, GIVEN.c.at,
            GIVEN.c.wording, GIVEN.c.confirmed, GIVEN.c.suggested_by,
        ).where(GIVEN.c.first == _highest(answers.c.revision, answers.c.question == GIVEN.c.question) + 1),
    )
    .returning(answers.c.respondent)
)  # fmt: skip

PERSON = (
    select(addresses.c.external)
    .where(
        addresses.c.organisation == respondent_people.c.organisation,
        addresses.c.owner == respondent_people.c.owner,
        rounds.c.kind != "anonymous",
        rounds.c.state != "view",
    )
    .order_by(addresses.c.id)
    .limit(1)
    .correlate(respondent_people, rounds)
    .scalar_subquery()
)

SUGGESTER = (
    select(addresses.c.external)
    .where(addresses.c.organisation == answers.c.organisation, addresses.c.owner == answers.c.suggested_by)
    .order_by(addresses.c.id)
    .limit(1)
    .correlate(answers)
    .scalar_subquery()
)

OTHER, THEIR = respondents.alias("other"), respondent_people.alias("their")
HANDED_IN = (
    select(func.count())
    .select_from(OTHER)
    .where(
        OTHER.c.organisation == rounds.c.organisation,
        OTHER.c.round == rounds.c.id,
        ~exists().where(THEIR.c.organisation == OTHER.c.organisation, THEIR.c.respondent == OTHER.c.id),
    )
    .correlate(rounds)
    .scalar_subquery()
)
AGREED = (
    select(round_settings.c.threshold)
    .where(round_settings.c.organisation == rounds.c.organisation, round_settings.c.round == rounds.c.id)
    .correlate(rounds)
    .scalar_subquery()
)
IS_OVER = and_(rounds.c.state != "setup", rounds.c.state != "answering")
ENOUGH = and_(IS_OVER, respondent_people.c.owner.is_(None), HANDED_IN >= AGREED)
"""Of an anonymous round nothing that is not handed in, nothing at all of fewer than were agreed, and nothing before
single answers are over: two looks with one answer between them would show that answer."""

_EXPORTED = (
    select(
        func.coalesce(SUGGESTER, ""), organisations.c.name, rounds.c.label, wordings.c.text, wordings.c.pack,
        wordings.c.version, wordings.c.language, *ANSWER, func.coalesce(PERSON, ""),
    )
    .select_from(answers)
    .join(respondents, respondents.c.id == answers.c.respondent)
    .join(rounds, rounds.c.id == respondents.c.round)
    .join(organisations, organisations.c.id == answers.c.organisation)
    .join(questions, questions.c.id == answers.c.question)
    .join(wordings, wordings.c.id == answers.c.wording)
    .outerjoin(
        respondent_people,
        (respondent_people.c.organisation == answers.c.organisation)
        & (respondent_people.c.respondent == answers.c.respondent),
    )
    .where(answers.c.organisation == ORGANISATION, CURRENT)
)  # fmt: skip
EXPORT = Prepared(
    _EXPORTED.where(rounds.c.kind != "anonymous").order_by(answers.c.respondent, answers.c.number),
)
EXPORT_OF = Prepared(
    _EXPORTED.where(answers.c.respondent.in_(RESPONDENTS)).order_by(answers.c.respondent, answers.c.number),
)
EXPORT_WITHOUT_NAMES = Prepared(
    _EXPORTED.add_columns(AGREED, rounds.c.id).where(rounds.c.kind == "anonymous", ENOUGH).order_by(
        rounds.c.id, questions.c.name, answers.c.value, answers.c.no_answer, answers.c.confidence, answers.c.reason,
        answers.c.comment, answers.c.evidence,
    )
)  # fmt: skip
"""By question and by what was said: what one person said of all questions would tell who they are by one of them."""


def finding(organisation: int, respondents: Collection[int]) -> Asked:
    """All that these respondents said; see ``found``."""
    return Asked(FIND, {"organisation": organisation, "respondents": as_list(respondents)})


def found(respondents: Collection[int], rows: Iterable[Row]) -> dict[int, dict[str, Answer]]:
    """The newest answer to each question by respondent, in the order in which they were given."""
    said: dict[int, dict[str, Answer]] = {respondent: {} for respondent in respondents}
    for respondent, *rest in rows:
        said[respondent][rest[0]] = answer_in(rest)
    return said


def export(connection: Connection, organisation: int) -> Iterator[AnswerRow]:
    """Every current answer that may be known, row after row as they are read."""
    given = {"organisation": organisation}
    rows = chain(EXPORT.stream(connection, **given), _of_enough(EXPORT_WITHOUT_NAMES.stream(connection, **given)))
    return _exported(rows)


def export_of(connection: Connection, organisation: int, respondents: Collection[int]) -> Iterator[AnswerRow]:
    """Every current answer of these respondents, row after row as they are read."""
    return _exported(EXPORT_OF.stream(connection, organisation=organisation, respondents=as_list(respondents)))


def _exported(rows: Iterable[Row]) -> Iterator[AnswerRow]:
    saying = lru_cache(_SHARED)(_saying)
    return (AnswerRow(row[-1], row[-2], saying(row[:-2])) for row in rows)


def _saying(row: Row) -> Saying:
    suggester, organisation, label, text, pack, version, language, *rest = row
    return Saying(organisation, label, answer_in([*rest, 0]), pack, version, language, text, suggester)


def _of_enough(rows: Iterable[Row]) -> Iterator[Row]:
    """Of each question no answer, where fewer gave one than were agreed; notes beside a characteristic stay."""
    for _, held in groupby(rows, key=lambda row: (row[-1], row[7])):
        said = [(row[-2], row[:-2], answer_in(row[7:-3])) for row in held]
        is_enough = sum(answer.counted_value is not None for _, _, answer in said) >= said[0][0]
        yield from (row for _, row, answer in said if is_enough or answer.is_open)


def keep(connection: Connection, known: Known, organisation: int, new: Sequence[KeptAnswer]) -> Iterator[Write]:
    """Add these to what the respondents said, each the next word on its question."""
    if not new:
        return
    shown = [
        Wording(organisation, each.answer.question, each.pack, each.version, each.language, each.wording)
        for each in new
    ]
    number = find_or_make(connection, known, shown)
    rows = _numbered([(each, *number[wording]) for each, wording in zip(new, shown, strict=True)])
    asked = Asked(KEEP, {"organisation": organisation, "rows": as_rows(rows)})
    yield Write(asked, len(rows), "an answer is not the next word on its question")


def _numbered(new: Sequence[tuple[KeptAnswer, int, int]]) -> list[dict[str, object]]:
    first: dict[tuple[int, int], int] = {}
    last: dict[tuple[int, int], int] = {}
    rows: list[dict[str, object]] = []
    for each, question, wording in new:
        key, revision = (each.respondent, question), each.answer.revision
        if revision != last.get(key, revision - 1) + 1:
            raise BrokenPromiseError(f"the answers to {each.answer.question} do not follow each other")
        last[key] = revision
        rows.append(_row(each, question, wording, first.setdefault(key, revision)))
    return rows


def _row(kept: KeptAnswer, question: int, wording: int, first: int) -> dict[str, object]:
    answer = kept.answer
    return {
        "respondent": kept.respondent, "question": question, "revision": answer.revision, "first": first,
        "value": _written(answer.value), "no_answer": answer.no_answer, "reason": answer.reason,
        "comment": answer.comment, "evidence": answer.evidence, "confidence": answer.confidence,
        "set_aside": answer.set_aside, "at": answer.at, "wording": wording,
        "confirmed": answer.confirmed or None, "suggested_by": answer.suggested_by,
    }  # fmt: skip


def answer_in(row: Sequence[object]) -> Answer:
    """The answer in a row of ``ANSWER``."""
    question, revision, value, no_answer, reason, comment, evidence, confidence, set_aside, confirmed, by, at = cast(
        "Row", row
    )
    return Answer(
        question=question, revision=revision, value=_read(value),
        no_answer=no_answer and NoAnswer(no_answer), reason=reason, comment=comment, evidence=evidence,
        confidence=confidence, set_aside=bool(set_aside), at=at, confirmed=bool(confirmed),
        suggested_by=by,
    )  # fmt: skip


def _written(value: Value | None) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)


@lru_cache(1024)
def _read(value: str | None) -> Value | None:
    """Remembered, for most that is said is one of a few choices."""
    if value is None:
        return None
    read = json.loads(value)
    return tuple(read) if isinstance(read, list) else cast("Value", read)
