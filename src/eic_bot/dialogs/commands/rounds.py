"""Commands of a round: begin one, invite, answer an invitation, hand in, look at answers, agree and publish."""

from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.commands.pausing import resume
from eic_bot.dialogs.round_requests import Act, AskRound
from eic_bot.dialogs.session import AwaitingResult
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next

ROUND = "round"


def ask(talk: Talk, act: Act, words: str = "") -> Next:
    """Have it done by whoever knows the round."""
    talk.awaiting(AwaitingResult(ROUND))
    return AskRound(act, words)


def new_round(talk: Talk, argument: str) -> Next:
    """Begin a round of the organisation, or of the service that is named; whoever does is its sponsor."""
    return ask(talk, "may_begin", argument)


def invite(talk: Talk, argument: str) -> Next:
    """Ask people to take part."""
    return ask(talk, "invite", argument)


def invite_by_link(talk: Talk, argument: str) -> Next:
    """A link to hand to somebody who has neither app."""
    return ask(talk, "hand_link", argument)


def take_link_back(talk: Talk, argument: str) -> Next:
    """The link that was made for them opens nothing any more."""
    return ask(talk, "take_link_back", argument)


def accept(talk: Talk, argument: str) -> Next:
    """Take part."""
    del argument
    return ask(talk, "accept")


def decline(talk: Talk, argument: str) -> Next:
    """Take no part."""
    del argument
    return ask(talk, "decline")


def round_status(talk: Talk, argument: str) -> Next:
    """How the round stands."""
    del argument
    return ask(talk, "status")


def super_user(talk: Talk, argument: str) -> Next:
    """Somebody else is the super-user from now on."""
    return ask(talk, "super_user", argument)


def facilitator(talk: Talk, argument: str) -> Next:
    """Somebody runs the workshop."""
    return ask(talk, "facilitator", argument)


def sponsor(talk: Talk, argument: str) -> Next:
    """Somebody else is the sponsor from now on."""
    return ask(talk, "sponsor", argument)


def cancel(talk: Talk, argument: str) -> Next:
    """End the round for good: first a question, then say yes."""
    return ask(talk, "cancel" if argument == "yes" else "may_cancel")


def thank(talk: Talk, argument: str) -> Next:
    """Thank everybody who takes part."""
    del argument
    return ask(talk, "thank")


def no_reminders(talk: Talk, argument: str) -> Next:
    """No more reminders of this round."""
    del argument
    return ask(talk, "no_reminders")


def submit(talk: Talk, argument: str) -> Next:
    """Hand in: first look at everything, then say yes."""
    return ask(talk, "submit" if argument == "yes" else "check")


def answers_of(talk: Talk, argument: str) -> Next:
    """What one person said, in a named round, for its super-user."""
    return ask(talk, "answers_of", argument)


def look_again(talk: Talk, argument: str) -> Next:
    """Ask somebody to look at one of their answers again, with a reason."""
    return ask(talk, "look_again", argument)


def workshop(talk: Talk, argument: str) -> Next:
    """Single answers are over; the workshop begins."""
    del argument
    return ask(talk, "workshop")


def start_workshop(talk: Talk, argument: str) -> Next:
    """In private: where a workshop is started, for nothing of it is shown here."""
    del argument
    talk.tell("workshop-in-its-room", begin=talk.phrases.typed("workshop"))
    return show_current(talk)


def official(talk: Talk, argument: str) -> Next:
    """Enter the official view."""
    del argument
    return ask(talk, "official")


def publish(talk: Talk, argument: str) -> Next:
    """Put the official view before the organisation: first what to look at, then say yes."""
    return ask(talk, "publish" if argument == "yes" else "findings")


def reopen(talk: Talk, argument: str) -> Next:
    """One step back; out of the archive where that is where this is."""
    if talk.session.status == "archived":
        return resume(talk, argument)
    return ask(talk, "reopen")
