"""What can be done in a workshop, who may do it, and what it means for the meeting. Reading never raises."""

from collections.abc import Sequence
from typing import Literal, TypeAlias, assert_never, get_args

from eic_bot.dialogs.messages import Control, words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.agenda import Consent, characteristic_of
from eic_bot.model.answers import Given, NoAnswer
from eic_bot.model.meeting import AgreeOnArea, Meeting, Park, Pause, PullOut, Resume, Settle, Step, TakeUp, Undo
from eic_bot.model.pack import Pack
from eic_bot.model.reading import plain_words
from eic_bot.model.text import worded
from eic_bot.model.value import value

Verb: TypeAlias = Literal[
    "open", "agree", "settle", "decline", "pull", "park", "take_up", "pause", "resume", "undo", "finish"
]
VERBS: frozenset[str] = frozenset(get_args(Verb))
RECORDING: frozenset[Verb] = frozenset({"open", "agree", "settle", "decline"})
"""The super-user alone: what is agreed on, and who may see it."""
REASONED: frozenset[Verb] = frozenset({"agree", "settle", "decline"})
"""What a reason can be said of in the same breath."""
DRIVING: frozenset[Verb] = frozenset({"park", "take_up", "pause", "resume", "undo", "finish"})
"""The facilitator, or the super-user. The rest is anybody's."""
AREA = "area:"
"""Before an area in the name of an item that is a list."""
OF_ITEM: frozenset[Verb] = frozenset({"agree", "park"})
TYPED: tuple[Verb, ...] = ("open", "agree", "park", "pause", "resume", "undo", "finish")
"""What can be said in one phrase; the rest takes a number, a label or a name."""
DECLINED = (NoAnswer.NOT_OUR_GOAL, NoAnswer.DONT_KNOW)


@value
class Move:
    """One thing that somebody does; ``subject`` is an item, a statement or a characteristic."""

    verb: Verb
    subject: str = ""
    answer: str = ""


def control_of(move: Move, turn: int) -> Control:
    """What a button carries."""
    return Control(" ".join(filter(None, (move.verb, move.subject, move.answer))), None, turn)


def read_press(pressed: object) -> Move | None:
    """The move in a button; None where it is none of a workshop."""
    verb, subject, answer, *more = [*str(pressed).split(" "), "", ""]
    return Move(verb, subject, answer) if verb in VERBS and not any(more) else None  # type: ignore[arg-type]


def read_words(text: str, phrases: Phrases, pack: Pack, meeting: Meeting | None) -> Move | None:
    """The move in what was typed: a phrase, ``pull out 3``, or the number or name of an answer."""
    said = plain_words(text)
    up = None if meeting is None else meeting.up
    item = item_of(up)
    for verb in TYPED:
        if said == plain_words(words(phrases.say(f"workshop-type-{verb}"))):
            return Move(verb, item if verb in OF_ITEM else "")
    if meeting is None:
        return None
    if up is None:
        return _numbered("take_up", parked_characteristics(meeting), said, phrases)
    if isinstance(up, Consent):
        return _numbered("pull", [one.statement for one in up.proposals], said, phrases)
    return _answer(said, phrases, pack, up.statements[0])


def _numbered(verb: Verb, offered: Sequence[str], said: str, phrases: Phrases) -> Move | None:
    """``pull out 3``."""
    begins = plain_words(words(phrases.say(f"workshop-type-{verb.replace('_', '-')}")))
    number = said.removeprefix(begins).strip() if said.startswith(begins) else ""
    fits = number.isdecimal() and len(number) < 4 and 0 < int(number) <= len(offered)
    return Move(verb, offered[int(number) - 1]) if fits else None


def parked_characteristics(meeting: Meeting) -> list[str]:
    """What could be taken up, in the order in which it was parked."""
    return list(dict.fromkeys(characteristic_of(id) for id in meeting.parked))


def _answer(said: str, phrases: Phrases, pack: Pack, statement: str) -> Move | None:
    for number, label in enumerate(pack.scale.labels, 1):
        if said in (str(number), plain_words(worded(label.label, phrases.language).text)):
            return Move("settle", statement, label.id)
    for why in DECLINED:
        if said == plain_words(words(phrases.say(f"no-answer-{why.value.replace('_', '-')}"))):
            return Move("decline", statement, why)
    return None


def item_of(up: object) -> str:
    """The name of what comes next: ``area:data`` for a list, else the statement."""
    if isinstance(up, Consent):
        return f"{AREA}{up.area}"
    return str(up.statements[0]) if up is not None and hasattr(up, "statements") else ""


def step_of(move: Move, meeting: Meeting, at: int) -> Step | None:  # noqa: C901, PLR0911, PLR0912 - one case for each verb
    """What the move means for the meeting; None where it means nothing there."""
    match move.verb:
        case "agree":
            return AgreeOnArea(move.subject.removeprefix(AREA), at)
        case "settle":
            return Settle(Given(move.subject, move.answer), at)
        case "decline":
            known = move.answer in tuple(DECLINED)
            return Settle(Given(move.subject, None, NoAnswer(move.answer)), at) if known else None
        case "pull":
            return PullOut(move.subject, at)
        case "park":
            return Park(_within(move.subject, meeting), at)
        case "take_up":
            return TakeUp(move.subject, at)
        case "pause":
            return Pause(at)
        case "resume":
            return Resume(at)
        case "undo":
            return Undo(at)
        case "finish":
            return Park(tuple(_all_open(meeting)), at)
        case "open":
            return None
        case _:
            assert_never(move.verb)


def _within(item: str, meeting: Meeting) -> tuple[str, ...]:
    if not item.startswith(AREA):
        return (item,)
    area = item.removeprefix(AREA)
    return tuple(one.statement for found in meeting.lists if found.area == area for one in found.proposals)


def _all_open(meeting: Meeting) -> list[str]:
    listed = [one.statement for found in meeting.lists for one in found.proposals]
    return [*listed, *(one for talk in meeting.talks for one in talk.statements)]
