"""What is said in rooms, where all who are there see it: nothing private, and the way to a private talk."""

from collections.abc import Sequence

from eic_bot.dialogs.entries import ENTRIES, spoken
from eic_bot.dialogs.inputs import Pressed
from eic_bot.dialogs.messages import Choice, Control, Message, Paragraph, words
from eic_bot.dialogs.nudge_requests import AskNudges
from eic_bot.dialogs.nudges_heard import LOOKED_AROUND, asked_in_room, pressed_in_room
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
    if isinstance(one.event, Mentioned) and _looks_around(asked_in_room(phrases, one.event.text)):
        return True
    begins = [plain_words(words(phrases.say(f"workshop-type-{name}"))) for name in ("start", "resume")]
    begins.append(plain_words(words(phrases.say("plan-type-follow"))))
    return isinstance(one.event, Mentioned) and any(plain_words(one.event.text).startswith(each) for each in begins)


def _looks_around(asked: AskNudges | None) -> bool:
    return asked is not None and asked.act in LOOKED_AROUND
