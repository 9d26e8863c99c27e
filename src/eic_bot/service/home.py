"""The page a channel keeps for a person: what waits, how far they are, and the way on."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.entries import ENTRIES, Standing, applies
from eic_bot.dialogs.messages import Choice, Choices, Control, Heading, Message, Paragraph, Part, Theirs
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.requests import OpenSession
from eic_bot.model.answers import Answer
from eic_bot.model.text import worded
from eic_bot.service.archiving import ARCHIVED
from eic_bot.service.effects import put
from eic_bot.service.records import Owner, StoredSession
from eic_bot.service.requests import how_far
from eic_bot.service.rounds.seat import standing
from eic_bot.service.rounds.table import Table

HOME = "home"
"""The key of the message that is this page: it always stands, so it is only ever updated."""
OPEN = "open"
"""The command of a button that begins a dialog or goes on with it: ``open first_look``."""


def shown_home(
    table: Table, content: Content, sessions: Iterable[StoredSession], answers: Mapping[str, Answer], top: str
) -> Owner:
    """Put the page to whoever sits there; they as they are after it."""
    now = standing(table, in_session=bool(top))
    page = home_page(table.mine, content, table.spoken, sessions, answers, top, now)
    return put(table.me, table.changes, "update", HOME, page)


def home_page(
    phrases: Phrases,
    content: Content,
    language: str,
    sessions: Iterable[StoredSession],
    answers: Mapping[str, Answer],
    top: str,
    now: Standing,
) -> Message:
    """The page of who has these sessions. ``top`` is the one that commands go to; empty where there is none."""
    known = list(sessions)
    opened = {one.dialog: one for one in _waiting(content, known, answers)}
    parts: list[Part] = [Heading(phrases.say("home-title"))]
    for id, one in opened.items():
        title, total = _title(content, id, language), _total(content, id)
        parts.append(Paragraph(phrases.say("home-waits", title=title, answered=one.answered, total=total)))
    if not opened:
        parts.append(Paragraph(phrases.say("home-nothing-waits")))
    over = {one.dialog for one in known if one.status == "finished"}
    begun = {*opened, *(one.dialog for one in known if one.status == ARCHIVED)}
    parts += [_dialogs(phrases, content, language, begun, over | _answered(content, answers))]
    parts += _topics(phrases, now)
    return Message(HOME, (*parts, Paragraph(phrases.say("independent"))), top)


def _topics(phrases: Phrases, now: Standing) -> Iterator[Part]:
    """What can be done now, under the heading of each topic."""
    for topic, entries in ENTRIES.items():
        names = dict.fromkeys(one.command for one in entries if "home" in one.places and applies(one, now))
        if names:
            choices = tuple(Choice(phrases.say(f"action-{name}"), Control(name)) for name in names)
            yield Heading(phrases.say(f"topic-{topic}"))
            yield Choices(choices)


def _waiting(
    content: Content, sessions: Iterable[StoredSession], answers: Mapping[str, Answer]
) -> Iterator[OpenSession]:
    for one in sessions:
        if (
            one.status not in ("finished", ARCHIVED)
            and one.dialog in content.dialogs
            and one.dialog != content.pack.manifest.start
        ):
            yield how_far(one, content, content.dialogs[one.dialog].pace, answers)


def _answered(content: Content, answers: Mapping[str, Answer]) -> set[str]:
    """The dialogs in which nothing is left to answer."""
    found = set()
    for id, dialog in content.dialogs.items():
        asked = [one for stop in dialog.journeys[dialog.pace].asking for one in stop.ids]
        if asked and all(one in answers and not answers[one].is_open for one in asked):
            found.add(id)
    return found


def _dialogs(
    phrases: Phrases, content: Content, language: str, opened: Iterable[str], over: Collection[str]
) -> Choices:
    known = {**dict.fromkeys(over, "home-look-again"), **dict.fromkeys(opened, "home-go-on")}
    choices = [
        Choice(phrases.say(known.get(id, "action-begin"), title=_title(content, id, language)), Control(f"{OPEN} {id}"))
        for id in content.dialogs
        if id != content.pack.manifest.start
    ]
    return Choices(tuple(choices), phrases.say("home-dialogs"))


def _title(content: Content, dialog: str, language: str) -> Theirs:
    return Theirs(*worded(content.dialogs[dialog].titles[dialog].title, language))


def _total(content: Content, dialog: str) -> int:
    found = content.dialogs[dialog]
    return sum(len(stop.ids) for stop in found.journeys[found.pace].asking)
