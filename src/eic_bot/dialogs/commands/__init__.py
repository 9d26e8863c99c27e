"""What people can say at any point; this is the list. The words for each are in the catalogues of ``locale``."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from eic_bot.dialogs.commands import (
    changing,
    declining,
    helping,
    history,
    knowing,
    moving,
    noting,
    pausing,
    plan,
    rounds,
    settings,
)
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next


class Command(NamedTuple):
    """A thing to say, and what it does."""

    run: Callable[[Talk, str], Next]
    takes_argument: bool = False


COMMANDS: Mapping[str, Command] = {
    "help": Command(helping.help_, takes_argument=True),
    "why": Command(knowing.why, takes_argument=True),
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
    "new_round": Command(rounds.new_round),
    "invite": Command(rounds.invite, takes_argument=True),
    "accept": Command(rounds.accept),
    "decline": Command(rounds.decline),
    "round_status": Command(rounds.round_status),
    "super_user": Command(rounds.super_user, takes_argument=True),
    "facilitator": Command(rounds.facilitator, takes_argument=True),
    "sponsor": Command(rounds.sponsor, takes_argument=True),
    "cancel_round": Command(rounds.cancel),
    "thank": Command(rounds.thank),
    "no_reminders": Command(rounds.no_reminders),
    "submit": Command(rounds.submit),
    "answers_of": Command(rounds.answers_of, takes_argument=True),
    "look_again": Command(rounds.look_again, takes_argument=True),
    "workshop": Command(rounds.workshop),
    "official": Command(rounds.official),
    "publish": Command(rounds.publish),
    "reopen": Command(rounds.reopen),
    "history": Command(history.history),
    "still_true": Command(history.still_true),
    "plan": Command(plan.plan),
    "priorities": Command(plan.priorities, takes_argument=True),
    "add_action": Command(plan.add_action, takes_argument=True),
    "action": Command(plan.action, takes_argument=True),
    "remove_action": Command(plan.remove_action, takes_argument=True),
    "put_back": Command(plan.put_back, takes_argument=True),
}


def run_command(talk: Talk, name: str, argument: str) -> Next:
    """Do what was said."""
    return COMMANDS[name].run(talk, argument)
