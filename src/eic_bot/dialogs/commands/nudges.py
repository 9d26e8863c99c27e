"""Commands about what is sent unasked: how often, not now, never, and why."""

from eic_bot.dialogs.nudge_requests import AskNudges, NudgeAct
from eic_bot.dialogs.session import AwaitingResult
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next

NUDGES = "nudges"
ACTS: dict[str, NudgeAct] = {
    "nudges": "set",
    "snooze": "snooze",
    "stop_nudges": "stop",
    "holiday": "holiday",
    "quiet_hours": "quiet",
    "time_zone": "zone",
    "why_nudge": "why",
}
"""What each command does; in a room as in private."""


def ask(talk: Talk, act: NudgeAct, words: str = "") -> Next:
    """Have it done by whoever knows the settings."""
    talk.awaiting(AwaitingResult(NUDGES))
    return AskNudges(act, words)


def nudges(talk: Talk, argument: str) -> Next:
    """How they are; with words, how they are to be."""
    return ask(talk, "set" if argument else "show", argument)


def snooze(talk: Talk, argument: str) -> Next:
    """Not for a while."""
    return ask(talk, "snooze", argument)


def stop_nudges(talk: Talk, argument: str) -> Next:
    """None any more."""
    del argument
    return ask(talk, "stop")


def holiday(talk: Talk, argument: str) -> Next:
    """Nothing at all, reminders included, until a day."""
    return ask(talk, "holiday", argument)


def quiet_hours(talk: Talk, argument: str) -> Next:
    """When nothing is to be sent."""
    return ask(talk, "quiet", argument)


def time_zone(talk: Talk, argument: str) -> Next:
    """By which clock."""
    return ask(talk, "zone", argument)


def why_nudge(talk: Talk, argument: str) -> Next:
    """Why the last one was sent."""
    del argument
    return ask(talk, "why")
