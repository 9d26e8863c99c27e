"""What came of something that was wanted of barriers, in words."""

from collections.abc import Iterator
from typing import assert_never

from eic_bot.dialogs.barrier_asking import card
from eic_bot.dialogs.barrier_requests import BarrierDone, BarrierRefused, BarrierResult, BarrierSeen, BarriersFound
from eic_bot.dialogs.beginnings import shown
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.commands.peers import ask
from eic_bot.dialogs.messages import Choice, Control, Heading, Theirs, words
from eic_bot.dialogs.offering import Offer, offer
from eic_bot.dialogs.peer_requests import AskPeers
from eic_bot.dialogs.places import characteristic_of, place_in_words
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.barriers import Reach


def barrier_told(talk: Talk, result: BarrierResult) -> Next:
    """Say what came of it, and go on where the person was."""
    match result:
        case BarriersFound():
            return _found(talk, result)
        case BarrierDone() if result.needs_card:
            talk.tell("barrier-did-introduce-card")
            return ask(talk, AskPeers("card", characteristic_of(talk.pack, result.barrier.about)))
        case BarrierDone():
            _done(talk, result)
        case BarrierRefused():
            talk.tell(f"barrier-refused-{result.why.replace('_', '-')}")
        case _:
            assert_never(result)
    return show_current(talk)


def _done(talk: Talk, done: BarrierDone) -> None:
    talk.tell(f"barrier-did-{done.act.replace('_', '-')}")
    actions = []
    if done.act == "report":
        actions.append(_action(talk, "withdraw_barrier", done.barrier.token))
        if done.barrier.reach is Reach.COUNCILS:
            actions.append(_action(talk, "introduce_me", done.barrier.token))
    if done.act == "me_too":
        actions.append(_action(talk, "not_me_too", done.barrier.token))
    talk.send(actions=tuple(actions))


def _action(talk: Talk, command: str, token: str) -> Choice:
    return Choice(talk.say(f"action-{command}"), Control(f"{command} {token}"), typed=talk.phrases.typed(command))


def _found(talk: Talk, found: BarriersFound) -> Next:
    place = place_in_words(talk, found.about)
    heading = talk.say("barriers-of", place=place) if place else talk.say("barriers-all")
    talk.lead.append(Heading(heading))
    for key, several in (("mine", found.mine), ("ours", found.ours), ("others", found.others)):
        for number, one in enumerate(several):
            if not number:
                talk.tell(f"barriers-{key}")
            _tell(talk, one, is_mine=key == "mine")
    if not place:
        talk.tell("barriers-name")
    offers = [*_offers(talk, found)]
    if offers:
        return offer(talk, "barrier", "barriers-choose", offers)
    if place and not (found.mine or found.ours or found.others):
        talk.tell("barriers-none")
    talk.send()
    return show_current(talk)


def _tell(talk: Talk, one: BarrierSeen, *, is_mine: bool) -> None:
    talk.lead.extend(card(talk, one.kind, one.about, one.words, one.language))
    if is_mine:
        talk.tell(f"barrier-reaches-{one.reach}")
    if one.councils is not None:
        talk.tell("barrier-me-too", councils=one.councils)
    if one.will_talk:
        talk.tell("barrier-you-will-talk" if is_mine else "barrier-will-talk")


def _offers(talk: Talk, found: BarriersFound) -> Iterator[Offer]:
    for one in found.others:
        yield _offer(talk, "not_me_too" if one.told else "me_too", one)
        if one.will_talk:
            yield _offer(talk, "meet", one)
    for one in found.mine:
        yield _offer(talk, "withdraw_barrier", one)


def _offer(talk: Talk, command: str, one: BarrierSeen) -> Offer:
    beginning = Theirs(shown(talk, one.words).text, one.language)
    label = talk.say(f"barrier-offer-{command.replace('_', '-')}", text=beginning)
    return Offer(f"{command} {one.token}", label, words(label))
