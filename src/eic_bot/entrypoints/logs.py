"""Logs for machines: one line of JSON each, of facts that are on a list. Nothing else gets in, whoever logs it."""

import json
import logging
import re
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from typing_extensions import override

from eic_bot.entrypoints.sink import PLAIN, Form
from eic_bot.service.noticing import Fired, Notice, Noticed, Taken, Tried, Word

PACKAGE = Path(__file__).parents[1]
CODE = re.compile(r"[A-Za-z][\w.-]{0,63}")
REASON = re.compile(r"[\w .:;,()'-]{1,100}")
"""A platform's own code, or words of ours: what ``why`` says, and ``event`` where it is a line of our own source."""
WORDS: Mapping[str, re.Pattern[str]] = {
    "channel": CODE,
    "error": CODE,
    "logger": CODE,
    "mark": re.compile(r"[0-9a-f]{16}"),
    "outcome": CODE,
    "version": re.compile(r"[\w.+-]{1,32}"),
    "where": re.compile(r"[\w./-]{1,100}:\d{1,6}"),
    "why": REASON,
}
"""Facts that are words, and what they look like; one that looks different is withheld."""
NUMBERS = frozenset({"count", "message", "milliseconds", "port", "process", "seconds", "status"})
"""Facts that are numbers."""
ALWAYS = ("at", "level", "event")
WITHHELD = "withheld"


def line(level: str, event: str, facts: Mapping[str, object], at: datetime | None = None) -> str:
    """One line: when in UTC, how grave, what happened, and those of the facts that are on the list."""
    said: dict[str, object] = {
        "at": (at or datetime.now(UTC)).isoformat(timespec="milliseconds"),
        "level": level,
        "event": event if REASON.fullmatch(event) else WITHHELD,
    }
    return json.dumps(said | {name: _fact(name, facts[name]) for name in sorted(facts) if _is_listed(name)})


def _is_listed(name: str) -> bool:
    return name in WORDS or name in NUMBERS


def _fact(name: str, value: object) -> object:
    if name in NUMBERS:
        return value if isinstance(value, int | float) else WITHHELD
    return value if isinstance(value, str) and WORDS[name].fullmatch(value) else WITHHELD


class JsonLines(logging.Formatter):
    """Records of the standard library's loggers, our own and those of libraries."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        """Of ours the text as it stands in the source, without what it was filled with; of libraries not even that."""
        path = Path(record.pathname)
        is_ours = path.is_relative_to(PACKAGE)
        event = " ".join(re.sub(r"%\w", "...", str(record.msg)).split()) if is_ours else "library"
        facts = {name: value for name, value in vars(record).items() if name in {*NUMBERS, *WORDS} - {"process"}}
        facts["logger"] = record.name
        facts["where"] = f"{path.relative_to(PACKAGE) if is_ours else path.name}:{record.lineno}"
        if record.exc_info and record.exc_info[0] is not None:
            facts |= raised(record.exc_info[0], record.exc_info[2])
        return line(record.levelname.lower(), event, facts, datetime.fromtimestamp(record.created, UTC))


def raised(kind: type[BaseException], traceback: TracebackType | None) -> dict[str, Word]:
    """What kind of exception it was and the last place in our own code; its words may be a person's."""
    facts: dict[str, Word] = {"error": kind.__name__}
    while traceback is not None:
        path = Path(traceback.tb_frame.f_code.co_filename)
        if path.is_relative_to(PACKAGE):
            facts["where"] = f"{path.relative_to(PACKAGE)}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return facts


def form_of(logs: str) -> Form:
    """How this process writes its lines from now on; as JSON, also the last words of one that fails."""
    if logs != "json":
        return PLAIN
    sys.excepthook = _uncaught
    logging.captureWarnings(capture=True)
    return Form(told, lambda count: line("warning", "log.lost", {"count": count}), JsonLines())


def _uncaught(kind: type[BaseException], problem: BaseException, traceback: TracebackType | None) -> None:
    del problem
    sys.stderr.write(line("critical", "process.failed", raised(kind, traceback)) + "\n")


def told(text: str) -> str:
    """What is no notice may name anything: only that something was said."""
    if isinstance(text, Notice):
        return line(text.grave, text.event, text.facts)
    return line("info", "told", {})


def notice_of(noticed: Noticed) -> Notice:
    """The line of what a process noticed of itself."""
    match noticed:
        case Taken(channel, mark, outcome, seconds):
            grave = "info" if outcome == "taken" else "error"
            took = round(seconds * 1000)
            return Notice("turn", "", grave, channel=channel, mark=mark, outcome=outcome, milliseconds=took)
        case Tried(channel, message, outcome, why, seconds):
            grave = "info" if outcome in ("delivered", "given_back") else "warning"
            facts: dict[str, Word] = {"channel": channel, "message": message, "outcome": outcome}
            reason: dict[str, Word] = {"why": why} if why else {}
            return Notice("delivery", "", grave, **facts, **reason, milliseconds=round(seconds * 1000))
        case Fired(count):
            return Notice("timers.fired", "", count=count)
