"""Commands of what blocks people: report it, look at what was reported, say me too, take it back."""

from eic_bot.dialogs.barrier_asking import BARRIER, go_on
from eic_bot.dialogs.barrier_requests import AskBarrier, BarrierAct, BarrierDraft
from eic_bot.dialogs.places import characteristic_of, named_characteristic, place_here, split_place
from eic_bot.dialogs.session import AwaitingResult
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next


def barrier(talk: Talk, argument: str) -> Next:
    """Report what is in the way here; with words, these are it."""
    place, words = split_place(talk, argument)
    return go_on(talk, BarrierDraft(place, words=" ".join(words.split())))


def barriers(talk: Talk, argument: str) -> Next:
    """Those I reported, those of my organisation, and what other councils share of a characteristic."""
    place = named_characteristic(talk, argument) if argument else characteristic_of(talk.pack, place_here(talk))
    if argument and not place:
        talk.tell("no-such-characteristic")
    return _ask(talk, "list", place)


def me_too(talk: Talk, argument: str) -> Next:
    """It blocks us as well."""
    return _ask(talk, "me_too" if argument else "list", argument)


def not_me_too(talk: Talk, argument: str) -> Next:
    """It does not block us after all; without a name the newest."""
    return _ask(talk, "not_me_too", argument)


def withdraw_barrier(talk: Talk, argument: str) -> Next:
    """Take one back, or without a name the newest."""
    return _ask(talk, "withdraw", argument)


def introduce_me(talk: Talk, argument: str) -> Next:
    """Those whom it blocks as well may be introduced to me."""
    return _ask(talk, "introduce", argument)


def _ask(talk: Talk, act: BarrierAct, words: str) -> Next:
    talk.awaiting(AwaitingResult(BARRIER))
    return AskBarrier(act, words.strip())
