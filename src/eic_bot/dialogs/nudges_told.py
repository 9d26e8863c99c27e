"""What came of something that was wanted of nudges, in words."""

from collections.abc import Iterator
from typing import assert_never

from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Paragraph, Spans, Theirs
from eic_bot.dialogs.nudge_requests import NudgeExplained, NudgeResult, NudgesAre, NudgesRefused
from eic_bot.dialogs.nudge_words import day_in, explained, listed, rhythm_in, topic_in
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.pack import Pack
from eic_bot.model.rhythm_reading import time_written

SHOWN = 60
"""Characters of what could not be read that are repeated."""


def nudges_told(talk: Talk, result: NudgeResult) -> Next:
    """Say what came of it, and go on where the person was."""
    talk.lead.extend(Paragraph(said) for said in in_words(talk.phrases, talk.pack, result))
    talk.send()
    is_asked = isinstance(talk.journey.stop(talk.session.at), Asking) and talk.session.status == "asking"
    return show_current(talk) if is_asked else "told"


def in_words(phrases: Phrases, pack: Pack, result: NudgeResult) -> Iterator[Spans]:
    """The sentences of it."""
    match result:
        case NudgesRefused():
            said = Theirs(result.words[:SHOWN], phrases.language)
            yield phrases.say(f"nudges-no-{result.why.replace('_', '-')}", said=said)
        case NudgeExplained():
            yield from explained(phrases, pack, result)
        case NudgesAre():
            yield from _settings(phrases, result)
        case _:
            assert_never(result)


def _settings(phrases: Phrases, are: NudgesAre) -> Iterator[Spans]:
    whom = "room" if are.is_room else "person"
    if are.is_on:
        yield phrases.say(f"nudges-on-{whom}", rhythm=rhythm_in(phrases, are.rhythm), zone=_clock(phrases, are.zone))
    else:
        yield phrases.say(f"nudges-off-{whom}")
    if are.is_room and are.is_on:
        yield phrases.say(
            "nudges-digest" if are.digest else "nudges-single",
            topics=listed(phrases, [topic_in(phrases, one) for one in are.topics]),
        )
        yield phrases.say(f"nudges-audience-{are.audience}")
    begins, ends = are.quiet
    if begins == ends:
        yield phrases.say("nudges-quiet-none")
    else:
        yield phrases.say("nudges-quiet", begins=time_written(begins), ends=time_written(ends))
    if are.until:
        yield phrases.say("nudges-until", day=day_in(phrases, are.until))
    if are.day:
        yield phrases.say("nudges-next", day=day_in(phrases, are.day), at=time_written(are.at))
    if are.did == "show":
        yield phrases.say(f"nudges-how-{whom}")


def _clock(phrases: Phrases, zone: str) -> Theirs:
    """The name of a time zone by its city, as people know it."""
    return Theirs(zone.rpartition("/")[2].replace("_", " "), phrases.language)
