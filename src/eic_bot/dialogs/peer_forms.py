"""A card for people in other councils, or a request to one of them: asked for line by line, shown, agreed to."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import assert_never

from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.commands.peers import ask, some_topic, topic_named
from eic_bot.dialogs.messages import Choice, Control, words
from eic_bot.dialogs.misreads import shown
from eic_bot.dialogs.peer_requests import AskPeers, PeerCard, Topic
from eic_bot.dialogs.peer_words import in_words, introduced_parts, request_parts, shown_parts, title_of
from eic_bot.dialogs.session import AN_ANSWER, AwaitingPeer, PeerStep
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.kinds.date import read_day
from eic_bot.model.reading import plain_words

FORM = "peer"
"""The first word of its buttons: ``peer yes 7``, where 7 is the turn in which it was shown."""
MOST: Mapping[str, int] = {"name": 80, "council": 80, "role": 80, "line": 200, "reach": 120, "question": 300}
"""The longest of each, in characters."""
MOST_OFTEN = 9
OF_A_CARD: Sequence[PeerStep] = ("topic", "council", "role", "line", "reach", "check")
OF_A_REQUEST: Sequence[PeerStep] = ("council", "role", "reach", "question", "check")


def begin_form(talk: Talk, awaiting: AwaitingPeer) -> Next:
    """Ask for the first thing that is missing; where nothing is, show it."""
    return _go_on(talk, awaiting, 0)


def take_peer_line(talk: Talk, awaiting: AwaitingPeer, text: str) -> Next:
    """Take what was typed to it."""
    if awaiting.step == "check":
        return _checked(talk, awaiting, text)
    if awaiting.step == "topic":
        found = topic_named(talk, text)
        if found is None:
            return _again(talk, awaiting, text)
        return _after(talk, replace(awaiting, card=with_topic(awaiting.card, found)))
    value = "" if awaiting.step == "line" and plain_words(text) == _word(talk, "peer-none") else _clean(text)
    if not value and awaiting.step != "line":
        return _again(talk, awaiting, text)
    if len(value) > MOST[awaiting.step]:
        talk.tell("peer-too-long", most=MOST[awaiting.step])
        return _ask(talk, awaiting)
    return _after(talk, _with(awaiting, awaiting.step, value))


def take_press(talk: Talk, awaiting: AwaitingPeer, argument: str) -> Next:
    """Take a yes or no to what was shown; to an earlier one it is shown again as it is now."""
    said, _, turn = argument.partition(" ")
    if awaiting.step != "check" or turn != str(awaiting.shown_in):
        return _go_on(talk, awaiting, _row(awaiting).index(awaiting.step))
    return _agreed(talk, awaiting) if said == "yes" else _dropped(talk, awaiting)


def with_topic(card: PeerCard, characteristic: str) -> PeerCard:
    """With that topic as the newest; what was said of its level stays."""
    found = next((one for one in card.topics if one.characteristic == characteristic), Topic(characteristic))
    others = tuple(one for one in card.topics if one.characteristic != characteristic)
    return replace(card, topics=(*others, found))


def _row(awaiting: AwaitingPeer) -> Sequence[PeerStep]:
    return OF_A_CARD if awaiting.wanted is None else OF_A_REQUEST


def _after(talk: Talk, awaiting: AwaitingPeer) -> Next:
    return _go_on(talk, awaiting, _row(awaiting).index(awaiting.step) + 1)


def _go_on(talk: Talk, awaiting: AwaitingPeer, place: int) -> Next:
    row = _row(awaiting)
    step = next(one for one in row[place:] if _is_missing(awaiting, one))
    return _ask(talk, replace(awaiting, step=step))


def _is_missing(awaiting: AwaitingPeer, step: PeerStep) -> bool:
    card, wanted = awaiting.card, awaiting.wanted
    match step:
        case "topic":
            return not card.topics
        case "council":
            return not card.council
        case "role":
            return not card.role
        case "line":
            return not card.line and not awaiting.is_kept
        case "reach":
            return not card.reach
        case "question":
            return wanted is not None and not wanted.question
        case "check":
            return True
        case _:
            assert_never(step)


def _ask(talk: Talk, awaiting: AwaitingPeer) -> Next:
    talk.awaiting(awaiting)
    match awaiting.step:
        case "topic":
            talk.tell("ask-peer-topic", example=some_topic(talk))
        case "check":
            return _show(talk, awaiting)
        case "council" | "role" | "line" | "reach" | "question":
            talk.tell(f"ask-peer-{awaiting.step}")
        case _:
            assert_never(awaiting.step)
    talk.send()
    return "asked"


def _again(talk: Talk, awaiting: AwaitingPeer, text: str) -> Next:
    talk.tell("peer-not-understood", said=shown(talk, text))
    return _ask(talk, awaiting)


# --- the check: exactly what others get ------------------------------------------------------------------------------


def _show(talk: Talk, awaiting: AwaitingPeer) -> Next:
    """Put it as others get it, and ask for a yes."""
    turn = talk.session.turns
    talk.awaiting(replace(awaiting, shown_in=turn))
    card, wanted = awaiting.card, awaiting.wanted
    if wanted is None:
        talk.tell("peer-preview-before")
        talk.lead.extend(shown_parts(talk.phrases, talk.pack, card))
        talk.tell("peer-preview-after")
        talk.lead.extend(introduced_parts(talk.phrases, card))
        talk.tell("peer-preview-how", often=card.often, day=in_words(talk.phrases, card.until))
        name = talk.say("peer-hide-name" if card.shows_name else "peer-show-name")
        talk.tell("peer-preview-ask", fields=_named_fields(talk, awaiting), name=name)
    else:
        topic = title_of(talk.pack, wanted.characteristic, talk.session.language)
        talk.tell("request-preview", to=shown(talk, wanted.to))
        talk.lead.extend(request_parts(talk.phrases, topic, card, wanted.question))
        talk.tell("request-preview-after")
        talk.lead.extend(introduced_parts(talk.phrases, replace(card, line="")))
        talk.tell("request-preview-ask", fields=_named_fields(talk, awaiting))
    label = talk.say("action-peer-yes" if wanted is None else "action-peer-send")
    yes = Choice(label, Control(f"{FORM} yes {turn}"), typed=talk.phrases.typed("yes"))
    no = Choice(talk.say("action-peer-no"), Control(f"{FORM} no {turn}"), typed=talk.phrases.typed("no"))
    talk.send(actions=(yes, no))
    return "asked"


def _checked(talk: Talk, awaiting: AwaitingPeer, text: str) -> Next:
    said = plain_words(text)
    if said in talk.phrases.vocabulary.yes:
        return _agreed(talk, awaiting)
    if said in talk.phrases.vocabulary.no:
        return _dropped(talk, awaiting)
    changed = _changed(talk, awaiting, text)
    return _again(talk, awaiting, text) if changed is None else _show(talk, changed)


def _agreed(talk: Talk, awaiting: AwaitingPeer) -> Next:
    if awaiting.wanted is None:
        return ask(talk, AskPeers("keep", card=awaiting.card))
    return ask(talk, AskPeers("send", wanted=replace(awaiting.wanted, card=replace(awaiting.card, line=""))))


def _dropped(talk: Talk, awaiting: AwaitingPeer) -> Next:
    talk.awaiting(AN_ANSWER)
    talk.tell("peer-not-shown" if awaiting.wanted is None else "request-not-sent")
    talk.send()
    return show_current(talk)


def _fields(awaiting: AwaitingPeer) -> tuple[str, ...]:
    council = ("council",) if awaiting.asks_council else ()
    if awaiting.wanted is not None:
        return ("question", "name", *council, "role", "reach")
    return ("name", *council, "role", "line", "reach", "level", "often", "until", "drop")


def _named_fields(talk: Talk, awaiting: AwaitingPeer) -> str:
    return ", ".join(words(talk.say(f"peer-field-{one}")) for one in _fields(awaiting))


def _changed(talk: Talk, awaiting: AwaitingPeer, text: str) -> AwaitingPeer | None:
    """``role Head of buying``: with that change; None where it is none, or cannot be."""
    said = plain_words(text)
    if awaiting.wanted is None and said in (_word(talk, "peer-hide-name"), _word(talk, "peer-show-name")):
        return replace(awaiting, card=replace(awaiting.card, shows_name=said == _word(talk, "peer-show-name")))
    first, _, rest = text.strip().partition(" ")
    fields = {words(talk.say(f"peer-field-{one}")): one for one in _fields(awaiting)}
    field, value = fields.get(first.casefold()), _clean(rest)
    if field is None or not value:
        return None
    if field in MOST:
        return _with(awaiting, field, value) if len(value) <= MOST[field] else None
    card = _with_rule(talk, awaiting.card, field, value)
    return None if card is None else replace(awaiting, card=card)


def _with_rule(talk: Talk, card: PeerCard, field: str, value: str) -> PeerCard | None:
    if field == "until":
        day = read_day(value, talk.phrases.vocabulary)
        today = datetime.fromtimestamp(talk.now / 1000, UTC).date()
        return replace(card, until=day.isoformat()) if day is not None and day >= today else None
    if field == "drop":
        left = tuple(one for one in card.topics if one.characteristic != topic_named(talk, value))
        return replace(card, topics=left) if left and left != card.topics else None
    number = int(value) if value.isdecimal() and len(value) == 1 else 0
    if field == "often":
        return replace(card, often=number) if 1 <= number <= MOST_OFTEN else None
    if number not in talk.pack.level_titles:
        return None
    return replace(card, topics=(*card.topics[:-1], replace(card.topics[-1], level=number)))


def _with(awaiting: AwaitingPeer, field: str, value: str) -> AwaitingPeer:
    if field == "question" and awaiting.wanted is not None:
        return replace(awaiting, wanted=replace(awaiting.wanted, question=value))
    card = awaiting.card
    match field:
        case "name":
            card = replace(card, name=value)
        case "council":
            card = replace(card, council=value)
        case "role":
            card = replace(card, role=value)
        case "line":
            card = replace(card, line=value)
        case _:
            card = replace(card, reach=value)
    return replace(awaiting, card=card)


def _word(talk: Talk, key: str) -> str:
    return plain_words(words(talk.phrases.say(key)))


def _clean(text: str) -> str:
    return " ".join(text.split())
