"""Putting a question, putting it anew where it stands, and showing it as answered."""

from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.drawing import as_it_stands, texts, unanswered
from eic_bot.dialogs.echo import echo_given
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Paragraph, Spans
from eic_bot.dialogs.session import AN_ANSWER
from eic_bot.dialogs.standing import tell_standing
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.turn import Outcome
from eic_bot.model.answers import Given
from eic_bot.model.kinds import Ladder
from eic_bot.model.question import Question


def ask(talk: Talk, stop: Asking) -> Outcome:
    """Put the question of a stop, behind whatever was said before it."""
    session = talk.session
    if session.at != stop.id:
        session.misreads = 0
    session.at = stop.id
    session.status = "asking"
    session.awaiting = AN_ANSWER
    if session.renewed or session.to_confirm:
        _put_anew(talk, stop)
    if talk.is_back:
        tell_standing(talk, stop)
    parts, actions = as_it_stands(talk, stop)
    talk.send(parts, key=stop.id, revision=revision_of(talk, stop), actions=actions)
    return "asked"


def _put_anew(talk: Talk, stop: Asking) -> None:
    """The words are seen now; where they were answered before in others, say how."""
    session = talk.session
    session.renewed = tuple([id for id in session.renewed if id not in stop.ids])
    asked = [session.answers[id] for id in stop.ids if id in session.to_confirm and id in session.answers]
    if asked:
        talk.tell(
            "renewed-said-before",
            said=echo_given(talk, [Given(one.question, one.value, one.no_answer) for one in asked]),
        )


def redraw(talk: Talk, stop: Asking) -> None:
    """Put the question again in the place where it stands, with what was answered since; after a silence, below."""
    if talk.is_back:
        ask(talk, stop)
        return
    parts, actions = as_it_stands(talk, stop)
    talk.update(parts, key=stop.id, revision=revision_of(talk, stop), actions=actions)


def close(talk: Talk, stop: Asking, said: Spans) -> None:
    """Show the question as answered, and how, with nothing left to press."""
    parts = (unanswered(talk, stop).title, *texts(talk, stop.question), Paragraph(talk.say("was-said", said=said)))
    talk.update(parts, key=stop.id, revision=revision_of(talk, stop))


def current(talk: Talk, stop: Asking) -> Question:
    """The question as it now stands: of a ladder that was begun, the levels still open."""
    question = stop.question
    if not isinstance(question, Ladder):
        return question
    open_ids = Here(talk.session, talk.pack, talk.now).open_ids(stop.ids)
    if len(open_ids) in (0, len(stop.ids)):
        return question
    rungs = tuple(one for one in talk.pack.statements[stop.id] if one.id in open_ids)
    return talk.pack.ladder(stop.id, rungs)


def revision_of(talk: Talk, stop: Asking) -> int:
    """How often the question, or a level of it, was answered."""
    answers = talk.session.answers
    revision = 0
    for id in stop.ids:
        if id in answers:
            revision += answers[id].revision
    return revision
