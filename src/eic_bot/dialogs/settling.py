"""The settings of a new round, asked one after the other."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import assert_never

from eic_bot.dialogs.commands.rounds import ROUND
from eic_bot.dialogs.echo import day_in_words
from eic_bot.dialogs.messages import Choice, Choices, Control, Spans, Theirs, words
from eic_bot.dialogs.misreads import shown
from eic_bot.dialogs.offering import named
from eic_bot.dialogs.round_requests import AskRound, Mode, RoundDraft
from eic_bot.dialogs.session import AwaitingResult, AwaitingSetting
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.kinds.date import read_day
from eic_bot.model.reading import plain_words
from eic_bot.model.workdays import ANSWERS_BEFORE_WORKSHOP, workdays_before

SETTING = "setting"
"""The command of a button that says a setting: ``setting named``."""
SERVICE = "service"
WHOLE = "organisation"
LONGEST_SERVICE = 60
"""Characters of what a service is called."""


def ask_setting(talk: Talk, awaiting: AwaitingSetting) -> Next:
    """Ask for what is still open."""
    talk.awaiting(awaiting)
    match awaiting.setting:
        case "mode":
            labels = {mode: talk.say(f"mode-{mode}") for mode in ("named", "anonymous")}
            offers = {mode: (label, words(label).lower()) for mode, label in labels.items()}
            scope = WHOLE if awaiting.draft.service else SERVICE
            offers[scope] = talk.say(f"mode-{scope}"), words(talk.say(f"mode-type-{scope}"))
            _offer(talk, talk.say("ask-mode"), offers)
        case "service":
            talk.tell("ask-service")
            talk.send()
        case "workshop":
            talk.tell("ask-workshop")
            talk.send()
        case "deadline":
            day = day_in_words(talk, _usual_deadline(awaiting).isoformat())
            _offer(
                talk,
                talk.say("ask-deadline", day=day),
                {"yes": (talk.say("deadline-usual", day=day), talk.phrases.typed("yes"))},
            )
        case "super_user":
            typed = words(talk.say("super-user-type-me"))
            _offer(talk, talk.say("ask-super-user"), {typed: (talk.say("super-user-me"), typed)})
        case _:
            assert_never(awaiting.setting)
    return "asked"


def take_setting(talk: Talk, awaiting: AwaitingSetting, text: str) -> Next:
    """Take what was said, and ask for the next; where it cannot be that, say so and ask again."""
    match awaiting.setting:
        case "mode":
            after = _take_mode(talk, awaiting, text)
        case "service":
            return for_service(talk, awaiting, text)
        case "workshop":
            day = _day(talk, text)
            ahead = day is not None and day > _today(talk)
            draft = replace(awaiting.draft, workshop=day.isoformat() if day else "")
            after = replace(awaiting, setting="deadline", draft=draft) if ahead else None
        case "deadline":
            after = _take_deadline(talk, awaiting, text)
        case "super_user":
            return _begin(talk, replace(awaiting.draft, super_user=text.strip()))
        case _:
            assert_never(awaiting.setting)
    if after is None:
        talk.tell("setting-not-understood", said=shown(talk, text))
    return ask_setting(talk, after or awaiting)


def for_service(talk: Talk, awaiting: AwaitingSetting, text: str) -> Next:
    """The round is about that service alone; then the rest is asked."""
    service = " ".join(text.split())
    if not service or len(service) > LONGEST_SERVICE:
        talk.tell("setting-not-understood", said=shown(talk, text))
        return ask_setting(talk, replace(awaiting, setting="service"))
    talk.tell("round-for-service", service=Theirs(service, talk.session.language))
    return ask_setting(talk, replace(awaiting, setting="mode", draft=replace(awaiting.draft, service=service)))


def _take_mode(talk: Talk, awaiting: AwaitingSetting, text: str) -> AwaitingSetting | None:
    if _is_scope(talk, SERVICE, text):
        return replace(awaiting, setting="service")
    if _is_scope(talk, WHOLE, text):
        return replace(awaiting, draft=replace(awaiting.draft, service=""))
    found = _mode(talk, text)
    return None if found is None else replace(awaiting, setting="workshop", draft=replace(awaiting.draft, mode=found))


def _is_scope(talk: Talk, scope: str, text: str) -> bool:
    """Whether it is what is pressed, or typed, for a round of that."""
    said = plain_words(text)
    return said in (scope, *(plain_words(words(talk.say(f"{key}-{scope}"))) for key in ("mode", "mode-type")))


def _take_deadline(talk: Talk, awaiting: AwaitingSetting, text: str) -> AwaitingSetting | None:
    usual = plain_words(text) in talk.phrases.vocabulary.yes or text == "yes"
    day = _usual_deadline(awaiting) if usual else _day(talk, text)
    if day is None or not _today(talk) <= day <= date.fromisoformat(awaiting.draft.workshop):
        return None
    draft = replace(awaiting.draft, deadline=day.isoformat())
    return replace(awaiting, setting="super_user", draft=draft)


def _begin(talk: Talk, draft: RoundDraft) -> Next:
    talk.awaiting(AwaitingResult(ROUND))
    return AskRound("begin", draft=draft)


def _usual_deadline(awaiting: AwaitingSetting) -> date:
    """Five working days before the workshop."""
    closed = frozenset(map(date.fromisoformat, awaiting.closed))
    return workdays_before(date.fromisoformat(awaiting.draft.workshop), ANSWERS_BEFORE_WORKSHOP, closed)


def _mode(talk: Talk, text: str) -> Mode | None:
    names = {mode: words(talk.say(f"mode-{mode}")) for mode in ("named", "anonymous")}
    found = [mode for mode in names if plain_words(text) == mode] or list(named(talk, text, names))
    if len(found) != 1:
        return None
    return "named" if found[0] == "named" else "anonymous"


def _day(talk: Talk, text: str) -> date | None:
    return read_day(text, talk.phrases.vocabulary)


def _today(talk: Talk) -> date:
    return datetime.fromtimestamp(talk.now / 1000, UTC).date()


def _offer(talk: Talk, question: Spans, offers: Mapping[str, tuple[Spans, str]]) -> None:
    """By the value of each its label, and what to type for it."""
    choices = tuple(
        Choice(label, Control(f"{SETTING} {value}"), typed=typed) for value, (label, typed) in offers.items()
    )
    talk.send((Choices(choices, question),))
