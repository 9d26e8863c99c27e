"""Answers as flat records, the same for every format."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import TypeAlias

from eic_bot.model.answers import Answer
from eic_bot.service.records import AnswerRow

Record: TypeAlias = Mapping[str, str | int | float | list[str] | None]

COLUMNS = (
    "person",
    "organisation",
    "round",
    "question",
    "statement",
    "value",
    "no_answer",
    "reason",
    "comment",
    "evidence",
    "confidence",
    "confirmed",
    "suggested_by",
    "at",
    "pack",
    "version",
    "language",
    "wording",
    "note",
)


def records(rows: Iterable[AnswerRow], note: str) -> Iterator[Record]:
    """A record for each current answer; one that was taken back has none. ``note`` says whose model it is."""
    for row in rows:
        if not row.answer.is_open or _has_note(row.answer):
            yield _record(row, note)


def _has_note(answer: Answer) -> bool:
    return any((answer.reason, answer.comment, answer.evidence, answer.confidence))


def _record(row: AnswerRow, note: str) -> Record:
    answer = row.answer
    value = answer.counted_value if answer.counted_no_answer is None else None
    return {
        "person": row.person,
        "organisation": row.organisation,
        "round": row.round,
        "question": row.question,
        "statement": row.statement,
        "value": list(value) if isinstance(value, tuple) else value,
        "no_answer": answer.counted_no_answer,
        "reason": answer.reason,
        "comment": answer.comment,
        "evidence": answer.evidence,
        "confidence": answer.confidence,
        "confirmed": "yes" if answer.confirmed else None,
        "suggested_by": row.suggested_by or None,
        "at": datetime.fromtimestamp(answer.at / 1000, UTC).isoformat(timespec="milliseconds"),
        "pack": row.pack,
        "version": row.version,
        "language": row.language,
        "wording": row.wording,
        "note": note,
    }
