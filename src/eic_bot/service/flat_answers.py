"""Answers as flat rows, the same for every format."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from eic_bot.model.answers import Answer
from eic_bot.service.flat_rows import Record, Row, Run, records_of
from eic_bot.service.records import AnswerRow, Saying

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
_SHARED = 4096
"""What was said that is known again: most rows say one of a few."""
_MINUTE_MS = 60_000
_SECONDS = [f":{second:02}" for second in range(60)]
_REST = [f".{ms:03}+00:00" for ms in range(1000)]


def rows(found: Iterable[AnswerRow], note: str) -> Iterator[Row]:
    """A row for each current answer; one that was taken back has none. ``note`` says whose model it is."""
    runs = lru_cache(_SHARED)(_runs)
    for person, theirs in groupby(found, key=attrgetter("person")):
        who = Run((person,))
        for one in theirs:
            before, after = runs(one.saying, note)
            if before is not None:
                yield who, before, _when(one.at), after


def records(found: Iterable[AnswerRow], note: str) -> Iterator[Record]:
    """The same, each with the names of its columns."""
    return records_of(COLUMNS, rows(found, note))


def _has_note(answer: Answer) -> bool:
    return any((answer.reason, answer.comment, answer.evidence, answer.confidence))


def _runs(saying: Saying, note: str) -> tuple[Run | None, Run]:
    """What stands before the time and after it; nothing before it where there is nothing to tell."""
    answer, wording = saying.answer, saying.wording
    after = Run((saying.pack, saying.version, saying.language, wording, note))
    if answer.is_open and not _has_note(answer):
        return None, after
    value = answer.counted_value if answer.counted_no_answer is None else None
    before = Run(
        (
            saying.organisation,
            saying.round,
            answer.question,
            wording,
            list(value) if isinstance(value, tuple) else value,
            answer.counted_no_answer,
            answer.reason,
            answer.comment,
            answer.evidence,
            answer.confidence,
            "yes" if answer.confirmed else None,
            saying.suggested_by or None,
        )
    )
    return before, after


def _when(at: int) -> str:
    minute, ms = divmod(at, _MINUTE_MS)
    return f"{_minute(minute)}{_SECONDS[ms // 1000]}{_REST[ms % 1000]}"


@lru_cache(_SHARED)
def _minute(number: int) -> str:
    """Remembered, for somebody who answers gives several answers in one."""
    return datetime.fromtimestamp(number * 60, UTC).isoformat(timespec="minutes").removesuffix("+00:00")
