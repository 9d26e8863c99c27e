"""What came of something that was wanted of people in other councils, in words."""

from typing import assert_never

from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.echo import joined
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Choice, Choices, Control, Paragraph, Spans, Theirs
from eic_bot.dialogs.offering import Offer, offer
from eic_bot.dialogs.peer_forms import begin_form
from eic_bot.dialogs.peer_requests import (
    CardFound,
    ContactShown,
    FoundContact,
    FoundPeer,
    OpenRequests,
    PeerDone,
    PeerRefused,
    PeerResult,
    PeersFound,
    RequestReady,
)
from eic_bot.dialogs.peer_words import in_words, introduced_parts, shown_parts, title_of
from eic_bot.dialogs.session import AwaitingPeer
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next


def peers_told(talk: Talk, result: PeerResult) -> Next:
    """Say what came of it, and go on where the person was."""
    match result:
        case PeerRefused():
            _refused(talk, result)
        case PeerDone():
            _done(talk, result)
        case CardFound():
            return _card(talk, result)
        case PeersFound():
            return _found(talk, result)
        case RequestReady():
            wanted = result.wanted
            return begin_form(talk, AwaitingPeer("council", wanted.card, wanted, asks_council=result.asks_council))
        case OpenRequests():
            _open(talk, result)
        case ContactShown():
            return _contact(talk, result)
        case _:
            assert_never(result)
    return _go_on(talk)


def _go_on(talk: Talk) -> Next:
    """To the question that is open; where none is, nothing more is said."""
    talk.send()
    is_asked = isinstance(talk.journey.stop(talk.session.at), Asking) and talk.session.status == "asking"
    return show_current(talk) if is_asked else "told"


def _refused(talk: Talk, result: PeerRefused) -> None:
    match result.why:
        case "no_card":
            talk.tell("peer-no-card")
        case "no_such_request":
            talk.tell("request-over")
        case "too_many":
            talk.tell("request-too-many", most=result.most)
        case "gone":
            talk.tell("request-gone")
        case "no_such_code":
            talk.tell("contact-no-code")
        case _:
            assert_never(result.why)


def _done(talk: Talk, done: PeerDone) -> None:  # noqa: C901, PLR0912 - one case for each act
    match done.act:
        case "keep":
            talk.tell("peer-kept")
        case "pause":
            talk.tell("peer-paused")
        case "take":
            talk.tell("peer-taken-up")
        case "withdraw":
            talk.tell("peer-withdrawn")
        case "renew":
            talk.tell("peer-renewed")
        case "send":
            talk.tell("request-sent")
        case "take_back":
            talk.tell("request-taken-back")
        case "confirmed":
            talk.tell("contact-consented")
        case "answer":
            talk.tell(f"request-did-{done.reply}")
            if done.card is not None:
                talk.lead.extend(introduced_parts(talk.phrases, done.card))
        case "card" | "find" | "ask" | "mine" | "confirm":
            """Told by what was found."""
        case _:
            assert_never(done.act)


def _card(talk: Talk, found: CardFound) -> Next:
    if not found.is_kept:
        talk.tell("peer-about")
    if found.paused:
        talk.tell("peer-is-paused")
    kept = AwaitingPeer("topic", found.card, asks_council=found.asks_council, is_kept=found.is_kept)
    return begin_form(talk, kept)


def _found(talk: Talk, found: PeersFound) -> Next:
    """At most three with why each fits, in no order of merit; then whom to ask."""
    topic = title_of(talk.pack, found.characteristic, talk.session.language)
    if not found.peers and not found.contacts:
        talk.tell("peers-none", characteristic=topic)
        return _go_on(talk)
    talk.tell("peers-found", characteristic=topic)
    if found.missed:
        talk.tell("peers-missed")
    for one in found.peers:
        talk.lead.extend(shown_parts(talk.phrases, talk.pack, one.card))
        talk.tell("peers-because", reasons=_reasons(talk, one, found.level))
    for contact in found.contacts:
        talk.lead.append(Paragraph(_contact_line(talk, contact)))
    if not found.peers:
        return _go_on(talk)
    offers = [
        Offer(f"ask_peer {one.peer} {found.characteristic}", label := _choice(talk, one), label[0].text)
        for one in found.peers
    ]
    return offer(talk, "peer", "peer-ask-which", offers)


def _choice(talk: Talk, one: FoundPeer) -> Spans:
    language = talk.session.language
    council, name, role = Theirs(one.card.council, language), one.card.name, Theirs(one.card.role, language)
    if not name:
        return talk.say("peer-choice-unnamed", role=role, council=council)
    return talk.say("peer-choice-known", name=Theirs(name, language), council=council)


def _reasons(talk: Talk, one: FoundPeer, wanted: int | None) -> Spans:
    found: list[Spans] = []
    if one.level is not None and one.reaches and wanted is not None:
        found.append(talk.say("peer-why-reached-stated", level=one.level, wanted=wanted))
    elif one.level is not None:
        found.append(talk.say("peer-why-level-stated", level=one.level))
    if one.is_public and wanted is not None:
        found.append(talk.say("peer-why-public", wanted=wanted))
    if one.same_type:
        found.append(talk.say("peer-why-type"))
    if one.near:
        found.append(talk.say(f"peer-why-{one.near}"))
    return joined(talk, found or [talk.say("peer-why-topic")])


def _open(talk: Talk, found: OpenRequests) -> None:
    if not found.sent and not found.received:
        talk.tell("requests-none")
    for key, several in (("sent", found.sent), ("received", found.received)):
        for one in several:
            topic = title_of(talk.pack, one.characteristic, talk.session.language)
            question = Theirs(one.question, talk.session.language)
            day = in_words(talk.phrases, one.day)
            talk.tell(f"requests-{key}-line", number=str(one.id), characteristic=topic, question=question, day=day)


def _contact(talk: Talk, found: ContactShown) -> Next:
    talk.tell("contact-shown")
    talk.lead.append(Paragraph(_contact_line(talk, found.contact)))
    agree, leave = f"confirm {found.code} yes", "repeat"
    yes = Choice(talk.say("action-peer-yes"), Control(agree), typed=f"{talk.phrases.typed('confirm')} {found.code} yes")
    no = Choice(talk.say("action-peer-no"), Control(leave), typed=talk.phrases.typed("repeat"))
    talk.send((Choices((yes, no), talk.say("contact-ask"), numbered=False),))
    return "asked"


def _contact_line(talk: Talk, one: FoundContact) -> Spans:
    language = talk.session.language
    said = {"name": one.name, "role": one.role, "organisation": one.organisation, "reach": one.reach}
    theirs = {key: Theirs(text, language) for key, text in said.items()}
    return talk.say("contact-line", **theirs) if one.name else talk.say("contact-line-role", **theirs)
