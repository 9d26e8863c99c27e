"""iCalendar (RFC 5545): each action of a plan as a whole day in a calendar, which a later export brings up to date.

A day and not a task, because the calendars that councils use take no tasks from files.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta

from eic_bot.model.plan import Action, ActionState

LONGEST_LINE = 75
"""Octets of a line, its end not counted."""
_STATUS = {ActionState.REMOVED: "CANCELLED"}
_DAY = timedelta(days=1)
_IMPOSSIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_SIGNS = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def write(
    actions: Iterable[Action], name: str, organisation: str, now: int, titles: Mapping[str, str]
) -> Iterator[bytes]:
    """The calendar in pieces. ``organisation`` makes the ids of actions unique; ``now`` is in milliseconds of UTC.

    ``titles`` are those of characteristics, by their ids, as they are to be read.

    What is done stays in the calendar; what was removed is called off there.
    """
    yield from _lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//eic-bot//eic-bot//EN", "CALSCALE:GREGORIAN")
    yield from _lines("METHOD:PUBLISH", f"X-WR-CALNAME:{_text(name)}")
    stamp = datetime.fromtimestamp(now / 1000, UTC)
    for action in actions:
        yield from _lines(*_event(action, organisation, f"{stamp:%Y%m%dT%H%M%SZ}", titles))
    yield from _lines("END:VCALENDAR")


def _event(action: Action, organisation: str, stamp: str, titles: Mapping[str, str]) -> Iterator[str]:
    about = [action.owner, titles.get(action.characteristic, action.characteristic), action.note]
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(f'{action.id}.{organisation}@eic-bot')}"
    yield f"DTSTAMP:{stamp}"
    yield f"SEQUENCE:{action.revision - 1}"
    yield f"SUMMARY:{_text(action.title)}"
    yield f"DESCRIPTION:{_text(chr(10).join(one for one in about if one))}"
    yield f"DTSTART;VALUE=DATE:{action.due:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{action.due + _DAY:%Y%m%d}"
    yield f"STATUS:{_STATUS.get(action.state, 'CONFIRMED')}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _text(text: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return _IMPOSSIBLE.sub("\ufffd", plain).translate(_SIGNS)


def _lines(*lines: str) -> Iterator[bytes]:
    for line in lines:
        yield _folded(line)


def _folded(line: str) -> bytes:
    """A line cut where it is too long, never within a character."""
    pieces, piece, room = [], b"", LONGEST_LINE
    for sign in line:
        octets = sign.encode("utf-8", "replace")
        if len(piece) + len(octets) > room:
            pieces.append(piece)
            piece, room = b"", LONGEST_LINE - 1
        piece += octets
    return b"\r\n ".join([*pieces, piece]) + b"\r\n"
