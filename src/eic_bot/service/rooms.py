"""What is said in rooms, where all who are there see it: nothing private, and the way to a private talk."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from eic_bot.dialogs.entries import ENTRIES, spoken
from eic_bot.dialogs.inputs import Pressed
from eic_bot.dialogs.messages import Choice, Control, Heading, Message, Ours, Paragraph, Spans, Theirs, words
from eic_bot.dialogs.nudge_requests import AskNudges
from eic_bot.dialogs.nudges_heard import LOOKED_AROUND, asked_in_room, pressed_in_room, wants_resources
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.reading import plain_words
from eic_bot.service.envelopes import Inbound, Mentioned

WORKSHOP = "workshop"
"""What the id of a workshop's session begins with: its presses belong to the room where they are made."""
NUDGE = "nudge"
"""The session of what is posted in a room unasked; its presses, too, belong to the room."""
OF_ROOMS = (WORKSHOP, NUDGE)
PLAN_ROOM = "workshop-plan"
"""The session of what is put up in a room about the plan."""
PRIVATELY = "privately"
"""The command of a button in a room: whoever presses it is met in private."""


def in_blocks(spoken: Sequence[Phrases], write: Callable[[Phrases], Message]) -> Message:
    """What is written, in each of these languages: a whole block for each, and every button once for all."""
    messages = [write(one) for one in spoken]
    parts = list(messages[0].parts)
    for phrases, message in zip(spoken[1:], messages[1:], strict=True):
        name = Theirs(phrases.languages[phrases.language], phrases.language)
        parts += [Heading((name,)), *message.parts]
    pairs = zip(*(one.actions for one in messages), strict=True)
    actions = tuple(replace(several[0], label=_beside([one.label for one in several])) for several in pairs)
    label = _beside([one.actions_label for one in messages])
    return replace(messages[0], parts=tuple(parts), actions=actions, actions_label=label)


def _beside(several: Sequence[Spans]) -> Spans:
    """One after the other, where they differ."""
    found = list(several[0])
    for spans in several[1:]:
        if words(spans) != words(several[0]):
            found += [Ours(" / ", spans[0].language), *spans]
    return tuple(found)


def answer_in_room(phrases: Phrases, key: str, text: str = "") -> Message:
    """The answer to a mention that is about nothing; to one for help, with what can be said in rooms."""
    choice = Choice(phrases.say("action-privately"), Control(PRIVATELY))
    wants_help = "help" in phrases.command(plain_words(text))
    lines = _said_in_rooms(phrases) if wants_help else ()
    return Message(f"room:{key}", (Paragraph(phrases.say("met-in-room")), *lines), "", actions=(choice,))


def _said_in_rooms(phrases: Phrases) -> Sequence[Paragraph]:
    entries = [one for some in ENTRIES.values() for one in some if one.is_for_room]
    return [
        Paragraph(phrases.say("help-in-room")),
        *(
            Paragraph(
                phrases.say(
                    "help-line",
                    typed=spoken(one, phrases),
                    about=phrases.say(f"about-{one.command}"),
                )
            )
            for one in entries
        ),
    ]


def wants_present(one: Inbound, phrases: Phrases) -> bool:
    """Whether it matters who is in the room: what comes next may be for those in the round only.

    Or for those of the organisation, where it is about nudges.
    """
    if not one.is_room:
        return False
    if isinstance(one.event, Pressed):
        asked = pressed_in_room(one.event.value) if one.session == NUDGE else None
        return one.event.value == "resume" or _looks_around(asked)
    if not isinstance(one.event, Mentioned):
        return False
    text = one.event.text
    return any(_wants_present(text, phrases.speaking(language)) for language in phrases.languages)


def _wants_present(text: str, phrases: Phrases) -> bool:
    begins = [plain_words(words(phrases.say(f"workshop-type-{name}"))) for name in ("start", "resume")]
    begins.append(plain_words(words(phrases.say("plan-type-follow"))))
    is_asked = _looks_around(asked_in_room(phrases, text)) or wants_resources(phrases, text)
    return is_asked or plain_words(text).startswith(tuple(begins))


def _looks_around(asked: AskNudges | None) -> bool:
    return asked is not None and asked.act in LOOKED_AROUND
