"""``Still true?``: what was said last time of a characteristic, to be confirmed or changed."""

from eic_bot.dialogs.answering import confirm
from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.echo import day_in_words, labelled
from eic_bot.dialogs.history_requests import LastSaid
from eic_bot.dialogs.journey import Asking, applies, waits
from eic_bot.dialogs.messages import Choice, Choices, Control, Heading, Paragraph, Part, Spans
from eic_bot.dialogs.moved import tell_moved
from eic_bot.dialogs.prompt import ask
from eic_bot.dialogs.remembering import ask_last
from eic_bot.dialogs.session import AN_ANSWER, AwaitingConfirmation
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next, walk
from eic_bot.model.answers import Answer
from eic_bot.model.kinds import StatementQuestion

STILL = "still"
"""The command of a button: ``still yes waste.less`` and ``still no waste.less``."""


def offer_next(talk: Talk, last: LastSaid) -> Next:
    """Ask about the next characteristic that nothing is said of yet; where none is left, go on as usual."""
    said = {one.question: one for one in last.answers}
    here = Here(talk.session, talk.pack, talk.now)
    for stop in talk.journey.asking:
        if stop.area is None or not applies(stop, here):
            continue
        characteristic = stop.ids[0].rpartition(".")[0]
        ids = [id for id in _ids(talk, characteristic, here) if id in said]
        if ids and waits(stop, here):
            return _offer(talk, stop, last, tuple(said[id] for id in ids))
    talk.session.is_confirming = False
    talk.tell("still-true-over")
    return walk(talk)


def confirmed(talk: Talk, awaiting: AwaitingConfirmation) -> Next:
    """Keep all of it as said again, ask what has other words now, and go on to the next."""
    talk.awaiting(AN_ANSWER)
    confirm(talk, awaiting.answers)
    ids = {one.question for one in awaiting.answers}
    title = talk.theirs(talk.pack.characteristics[awaiting.characteristic].title)
    talk.tell("still-true-kept", characteristic=title, undo=talk.phrases.typed("undo"))
    tell_moved(talk, ids)
    stop = talk.journey.stop(talk.session.at)
    if isinstance(stop, Asking) and waits(stop, Here(talk.session, talk.pack, talk.now)):
        return ask(talk, stop)
    return ask_last(talk)


def changed(talk: Talk) -> Next:
    """Ask as if nothing had been said."""
    talk.awaiting(AN_ANSWER)
    stop = talk.journey.stop(talk.session.at)
    return ask(talk, stop) if isinstance(stop, Asking) else walk(talk)


def _ids(talk: Talk, characteristic: str, here: Here) -> tuple[str, ...]:
    """Its statements that are asked here and open."""
    asked = {id for stop in talk.journey.asking if applies(stop, here) for id in stop.ids}
    return here.open_ids(tuple(one.id for one in talk.pack.statements[characteristic] if one.id in asked))


def _offer(talk: Talk, stop: Asking, last: LastSaid, answers: tuple[Answer, ...]) -> Next:
    characteristic = stop.ids[0].rpartition(".")[0]
    talk.session.at, talk.session.status = stop.id, "asking"
    talk.awaiting(AwaitingConfirmation(characteristic, answers))
    title = talk.theirs(talk.pack.characteristics[characteristic].title)
    day = day_in_words(talk, last.day)
    parts: list[Part] = [Heading((title,)), Paragraph(talk.say(f"still-true-said-{last.source}", day=day))]
    parts += [Paragraph(_said(talk, one)) for one in answers]
    afresh = [id for id in last.afresh if id.rpartition(".")[0] == characteristic]
    if afresh:
        levels = ", ".join(id.rpartition(".")[2] for id in afresh)
        parts.append(Paragraph(talk.say("still-true-afresh", count=len(afresh), levels=levels)))
    yes = Choice(talk.say("still-true-yes"), Control(f"{STILL} yes {characteristic}"), typed=talk.phrases.typed("yes"))
    no = Choice(talk.say("still-true-no"), Control(f"{STILL} no {characteristic}"), typed=talk.phrases.typed("no"))
    talk.send((*parts, Choices((yes, no), talk.say("still-true-ask"))))
    return "asked"


def _said(talk: Talk, answer: Answer) -> Spans:
    """The words of a statement and what was said to it."""
    question = talk.pack.question[answer.question]
    said = labelled(talk, question, answer.no_answer if answer.value is None else answer.value)
    level = question.level if isinstance(question, StatementQuestion) else 0
    return talk.say("still-true-level", level=level, statement=talk.theirs(question.text), said=said)
