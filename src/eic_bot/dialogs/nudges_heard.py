"""What is said in a room about the nudges there."""

from eic_bot.dialogs.commands.nudges import ACTS
from eic_bot.dialogs.finding import find_command
from eic_bot.dialogs.nudge_requests import AskNudges, NudgeAct
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.reading import plain_words
from eic_bot.model.rhythm_reading import read_rhythm

LOOKED_AROUND: frozenset[NudgeAct] = frozenset({"show", "set"})
"""For these it matters who is in the room: from then on something may be posted there."""


def asked_in_room(phrases: Phrases, text: str) -> AskNudges | None:
    """What somebody wants who said that to the bot in a room, or pressed it; None where it is about no nudges."""
    wanted = find_command(phrases, text, plain_words(text))
    if wanted is not None and wanted.command in ACTS:
        doing = ACTS[wanted.command]
        return AskNudges("show" if doing == "set" and not wanted.argument else doing, wanted.argument)
    return AskNudges("set", text) if read_rhythm(text, phrases.vocabulary.rhythm) is not None else None


def wants_resources(phrases: Phrases, text: str) -> bool:
    """Whether somebody wants to see in the room what may help the team there."""
    wanted = find_command(phrases, text, plain_words(text))
    return wanted is not None and wanted.command in ("resources", "our_resources")


def pressed_in_room(value: object) -> AskNudges | None:
    """The same in a button, which carries a command and not its name."""
    command, _, argument = str(value).partition(" ")
    return AskNudges(ACTS[command], argument) if command in ACTS else None
