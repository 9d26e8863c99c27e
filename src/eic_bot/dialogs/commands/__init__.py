"""What people can say at any point; this is the list. The words for each are in the catalogues of ``locale``."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from eic_bot.dialogs.commands import changing, declining, knowing, moving, noting, pausing, settings
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next


class Command(NamedTuple):
    """A thing to say, and what it does."""

    run: Callable[[Talk, str], Next]
    takes_argument: bool = False


COMMANDS: Mapping[str, Command] = {
    "help": Command(knowing.help_),
    "why": Command(knowing.why),
    "example": Command(knowing.example),
    "progress": Command(knowing.progress),
    "summary": Command(knowing.summary),
    "waiting": Command(knowing.waiting),
    "privacy": Command(knowing.privacy),
    "person": Command(knowing.person),
    "thanks": Command(knowing.thanks),
    "repeat": Command(moving.repeat),
    "back": Command(moving.back),
    "next": Command(moving.next_),
    "change": Command(changing.change, takes_argument=True),
    "undo": Command(changing.undo),
    "areas": Command(moving.areas),
    "go_to": Command(moving.go_to, takes_argument=True),
    "begin": Command(moving.begin, takes_argument=True),
    "skip": Command(declining.skip),
    "dont_know": Command(declining.dont_know),
    "not_our_goal": Command(declining.not_our_goal),
    "comment": Command(noting.comment, takes_argument=True),
    "evidence": Command(noting.evidence, takes_argument=True),
    "confidence": Command(noting.confidence, takes_argument=True),
    "no_note": Command(noting.no_note),
    "no_reason": Command(noting.no_note),
    "aim": Command(settings.aim, takes_argument=True),
    "pause": Command(pausing.pause),
    "resume": Command(pausing.resume),
    "five": Command(pausing.five),
    "stop": Command(pausing.stop),
    "restart": Command(pausing.restart),
    "language": Command(settings.language, takes_argument=True),
    "pace": Command(settings.pace),
}


def run_command(talk: Talk, name: str, argument: str) -> Next:
    """Do what was said."""
    return COMMANDS[name].run(talk, argument)
