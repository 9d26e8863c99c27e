"""Commands of someone who said something else than they meant: change, undo."""

import re

from eic_bot.dialogs.answering import take_back
from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.clauses import in_words
from eic_bot.dialogs.commands import plan
from eic_bot.dialogs.commands.moving import answered_stops, show_answered, show_current
from eic_bot.dialogs.echo import echo
from eic_bot.dialogs.journey import Asking, applies
from eic_bot.dialogs.messages import Spans, words
from eic_bot.dialogs.misreads import ask_back
from eic_bot.dialogs.moved import tell_moved
from eic_bot.dialogs.offering import Offer, named, offer
from eic_bot.dialogs.prompt import ask
from eic_bot.dialogs.recording import record
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.answers import Answer, Given
from eic_bot.model.kinds import Ladder, StatementQuestion
from eic_bot.model.question import Question
from eic_bot.model.reading import Understood, plain_words
from eic_bot.model.text import Text

LISTED = 9
"""Answers listed at a time for a change."""

_NUMBERED = re.compile(r"^(\d{1,4})(?:\s+(.+))?$")


def change(talk: Talk, argument: str) -> Next:
    """To an earlier answer: by its number, by its name, or from a list; ``12 to plan`` changes it at once."""
    if not argument:
        return _list_answers(talk)
    numbered = _NUMBERED.match(plain_words(argument))
    if numbered is None:
        return _change_named(talk, argument)
    asking = talk.journey.asking
    number = int(numbered[1])
    if not 1 <= number <= len(asking):
        talk.tell("no-such-question", total=len(asking))
        return _list_answers(talk)
    return _change_to(talk, asking[number - 1], numbered[2] or "")


def undo(talk: Talk, argument: str) -> Next:
    """Take the last reply back."""
    del argument
    last = talk.session.undo[0] if talk.session.undo else None
    if isinstance(last, str) and last.startswith(plan.UNDO):
        talk.session.undo = ()
        return plan.put_back(talk, last.removeprefix(plan.UNDO))
    undone = take_back(talk)
    if not undone:
        talk.tell("nothing-to-undo")
        return show_current(talk)
    talk.tell("undone")
    tell_moved(talk, set(undone))
    stop = talk.journey.stop(undone[0])
    return ask(talk, stop) if isinstance(stop, Asking) else show_current(talk)


def same(talk: Talk, argument: str) -> Next:
    """The answer given last, to this question as well; where two could be meant by *last*, the person says which."""
    del argument
    here = talk.journey.stop(talk.session.at)
    before = [stop for stop in answered_stops(talk) if here is None or stop.id != here.id]
    if not isinstance(here, Asking) or talk.session.status != "asking" or not before:
        talk.tell("nothing-to-say-again")
        return show_current(talk)
    above = [stop for stop in before if talk.journey.number[stop.id] < talk.journey.number[here.id]]
    nearest = max(above, key=lambda stop: talk.journey.number[stop.id], default=before[-1])
    said = [_said_again(talk, stop, here) for stop in (before[-1], nearest)]
    if said[0] != said[1]:
        return ask_back(talk, talk.phrases.typed("same"), [one for one in said if one], ())
    if not said[0]:
        talk.tell("nothing-to-say-again")
        return show_current(talk)
    return record(talk, here, said[0])


def _said_again(talk: Talk, stop: Asking, here: Asking) -> tuple[Given, ...]:
    """What was said at one stop as answers at another, level by level; nothing where one of them does not fit."""
    answers = [talk.session.answers.get(id) for id in stop.ids]
    pairs = list(zip(here.question.parts(), answers, strict=False))
    if len(here.ids) != len(stop.ids) or any(not _fits(part, answer) for part, answer in pairs):
        return ()
    return tuple(Given(part.id, one.counted_value, one.no_answer) for part, one in pairs if one is not None)


def _fits(part: Question, answer: Answer | None) -> bool:
    if answer is None or answer.is_open or answer.set_aside:
        return False
    return answer.value is None or part.accepts(answer.value)


def _change_named(talk: Talk, text: str) -> Next:
    asking = {stop.id: stop for stop in talk.journey.asking}
    titles = {id: talk.theirs(_title(talk, stop)).text for id, stop in asking.items()}
    exact = [id for id, title in titles.items() if plain_words(title) == plain_words(text)]
    found = exact or named(talk, text, {id: words(_name(talk, stop)) for id, stop in asking.items()})
    if not found:
        talk.tell("no-such-question", total=len(asking))
        return _list_answers(talk)
    if len(found) > 1:
        return offer(talk, "change", "ask-which", [_offer(talk, asking[id]) for id in found])
    return _change_to(talk, asking[found[0]], "")


def _change_to(talk: Talk, stop: Asking, answer: str) -> Next:
    if not applies(stop, Here(talk.session, talk.pack, talk.now)):
        talk.tell("does-not-apply", question=talk.theirs(stop.question.text), condition=in_words(talk, stop.when))
        return show_current(talk)
    if not answer:
        return show_answered(talk, stop)
    vocabulary = talk.phrases.vocabulary
    first, _, rest = answer.partition(" ")
    reading = stop.question.read(rest if first in vocabulary.fillers and rest else answer, vocabulary)
    if isinstance(reading, Understood):
        talk.tell("changed-there", name=_name(talk, stop))
        return record(talk, stop, reading.given)
    talk.tell("change-every-level" if isinstance(stop.question, Ladder) else "change-not-understood")
    return show_answered(talk, stop)


def _list_answers(talk: Talk) -> Next:
    path = answered_stops(talk)[-LISTED:]
    if not path:
        talk.tell("nothing-to-change")
        return show_current(talk)
    path.sort(key=lambda stop: talk.journey.number[stop.id])
    return offer(talk, "change", "ask-change", [_offer(talk, stop) for stop in path])


def _offer(talk: Talk, stop: Asking) -> Offer:
    """A question by its own number, its name and what was said to it."""
    number = str(talk.journey.number[stop.id])
    name = _name(talk, stop)
    said = echo(talk, stop) or talk.say("never-asked")
    return Offer(f"change {number}", talk.say("answered-choice", name=name, said=said), words(name), number)


def _name(talk: Talk, stop: Asking) -> Spans:
    title = talk.theirs(_title(talk, stop))
    if isinstance(stop.question, StatementQuestion):
        return talk.say("name-of-level", characteristic=title, level=stop.question.level)
    return (title,)


def _title(talk: Talk, stop: Asking) -> Text:
    question = stop.question
    if isinstance(question, StatementQuestion):
        return talk.pack.characteristics[question.characteristic].title
    return question.text
