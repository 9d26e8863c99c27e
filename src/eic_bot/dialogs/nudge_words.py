"""How nudges are spoken of: rhythms, days, topics, and why one was sent. The same in a room and in private."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, TypeAlias, assert_never

from eic_bot.dialogs.messages import Ours, Spans, Theirs, words
from eic_bot.dialogs.nudge_requests import NudgeExplained
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.privacy import organisation_in
from eic_bot.model.pack import Pack
from eic_bot.model.rhythm import OnDay, OnWeekday, OnWorkday, Rhythm, Weekly
from eic_bot.model.rhythm_reading import read_rhythm, time_written
from eic_bot.model.text import worded

Explain: TypeAlias = Callable[[Phrases, Pack, NudgeExplained], Spans]


def rhythm_in(phrases: Phrases, written: str) -> Spans:
    """A rhythm that is kept, as a person says it."""
    rhythm = read_rhythm(written)
    return () if rhythm is None else _rhythm(phrases, rhythm)


def _rhythm(phrases: Phrases, rhythm: Rhythm) -> Spans:
    at, every = time_written(rhythm.at), rhythm.every
    match rhythm:
        case Weekly():
            return phrases.say("rhythm-weekly", every=every, weekday=_weekday(phrases, rhythm.weekday), at=at)
        case OnWeekday():
            day, place = _weekday(phrases, rhythm.weekday), _place(phrases, rhythm.place)
            return phrases.say("rhythm-weekday", every=every, place=place, weekday=day, at=at)
        case OnWorkday():
            return phrases.say("rhythm-workday", every=every, place=_place(phrases, rhythm.place), at=at)
        case OnDay():
            return phrases.say("rhythm-day", every=every, day=rhythm.day, at=at)
        case _:
            assert_never(rhythm)


def _weekday(phrases: Phrases, number: int) -> str:
    return words(phrases.say("weekday", number=number))


def _place(phrases: Phrases, number: int) -> str:
    return words(phrases.say("place-in-month", number=number))


def day_in(phrases: Phrases, iso: str) -> Spans:
    """A day given as ``YYYY-MM-DD``, as people write it."""
    year, month, day = iso.split("-")
    name = words(phrases.say("month", number=int(month)))
    return phrases.say("date-written", day=day.lstrip("0"), month=name, year=year)


def topic_in(phrases: Phrases, topic: str) -> Spans:
    """What a channel can have."""
    return phrases.say(f"nudge-topic-{topic}")


def listed(phrases: Phrases, many: Iterable[Spans]) -> Spans:
    """Several things with commas."""
    found: list[Ours | Theirs] = []
    for spans in many:
        found.extend((Ours(", ", phrases.language), *spans) if found else spans)
    return tuple(found)


def explained(phrases: Phrases, pack: Pack, one: NudgeExplained) -> Iterator[Spans]:
    """When it was sent, and for each thing in it why."""
    if one.kind in ALONE:
        yield ALONE[one.kind](phrases, pack, one)
        return
    rhythm = rhythm_in(phrases, str(one.facts.get("rhythm", "")))
    yield phrases.say("nudge-why-when", day=day_in(phrases, one.day), rhythm=rhythm)
    for topic in one.kind.split(","):
        if topic in EXPLAINED:
            yield EXPLAINED[topic](phrases, pack, one)


def _resource(phrases: Phrases, pack: Pack, one: NudgeExplained) -> Spans:
    return _of_gap(phrases, pack, one, "resource")


def _story(phrases: Phrases, pack: Pack, one: NudgeExplained) -> Spans:
    return _of_gap(phrases, pack, one, "story")


def _plan(phrases: Phrases, pack: Pack, one: NudgeExplained) -> Spans:
    del pack
    title = Theirs(str(one.facts.get("plan.title", "")), phrases.language)
    return phrases.say("nudge-why-plan", title=title)


def _action(phrases: Phrases, pack: Pack, one: NudgeExplained) -> Spans:
    del pack
    title = Theirs(str(one.facts["title"]), phrases.language)
    key = "nudge-why-action-room" if one.facts.get("where") == "room" else "nudge-why-action"
    return phrases.say(key, day=day_in(phrases, one.day), title=title)


def _of_gap(phrases: Phrases, pack: Pack, one: NudgeExplained, topic: str) -> Spans:
    """From the published view alone, and from nobody's own answers."""
    facts: Mapping[str, str | int] = one.facts
    found = pack.characteristics.get(str(facts.get(f"{topic}.characteristic")))
    title = Theirs(*worded(found.title, phrases.language)) if found else Theirs("", phrases.language)
    return phrases.say(
        "nudge-why-gap",
        organisation=organisation_in(phrases, one.organisation),
        characteristic=title,
        position=int(facts.get(f"{topic}.position", 0)),
        level=int(facts.get(f"{topic}.level", 0)),
    )


def _waiting(phrases: Phrases, pack: Pack, one: NudgeExplained) -> Spans:
    del pack
    return phrases.say("nudge-why-waiting", count=int(one.facts.get("waiting.count", 0)))


def _reminder(phrases: Phrases, pack: Pack, one: NudgeExplained) -> Spans:
    del pack
    deadline = day_in(phrases, str(one.facts["deadline"]))
    organisation = organisation_in(phrases, one.organisation)
    return phrases.say("nudge-why-reminder", day=day_in(phrases, one.day), deadline=deadline, organisation=organisation)


def _ask(phrases: Phrases, pack: Pack, one: NudgeExplained) -> Spans:
    del pack
    organisation = organisation_in(phrases, one.organisation)
    return phrases.say("nudge-why-ask", day=day_in(phrases, one.day), organisation=organisation)


def _farewell(phrases: Phrases, pack: Pack, one: NudgeExplained) -> Spans:
    del pack
    return phrases.say("nudge-why-farewell", day=day_in(phrases, one.day))


def _untouched(phrases: Phrases, pack: Pack, one: NudgeExplained) -> Spans:
    del pack
    until, days = day_in(phrases, str(one.facts["until"])), int(one.facts["days"])
    return phrases.say("nudge-why-untouched", day=day_in(phrases, one.day), days=days, until=until)


def _agenda(phrases: Phrases, pack: Pack, one: NudgeExplained) -> Spans:
    del pack
    workshop = day_in(phrases, str(one.facts["workshop"]))
    return phrases.say("nudge-why-agenda", day=day_in(phrases, one.day), workshop=workshop)


def _consent(phrases: Phrases, pack: Pack, one: NudgeExplained) -> Spans:
    del pack
    until = day_in(phrases, str(one.facts["until"]))
    return phrases.say("nudge-why-consent", day=day_in(phrases, one.day), until=until)


def _sector_reply(phrases: Phrases, pack: Pack, one: NudgeExplained) -> Spans:
    del pack
    kind = phrases.say(f"barrier-kind-{one.facts['kind']}")
    return phrases.say("nudge-why-sector-reply", day=day_in(phrases, one.day), kind=kind)


EXPLAINED: Final[Mapping[str, Explain]] = {
    "resource": _resource,
    "plan": _plan,
    "story": _story,
    "waiting": _waiting,
}
"""One line for each topic."""
ALONE: Final[Mapping[str, Explain]] = {
    "agenda": _agenda,
    "reminder": _reminder,
    "consent": _consent,
    "action": _action,
    "sector_reply": _sector_reply,
    "ask": _ask,
    "farewell": _farewell,
    "untouched": _untouched,
}
"""What does not come by a rhythm."""
