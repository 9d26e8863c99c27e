"""After an answer was understood: keep it, show it, and go on."""

from eic_bot.dialogs.answering import save
from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.clauses import in_words
from eic_bot.dialogs.echo import echo, echo_given
from eic_bot.dialogs.effects import Save
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.notes import ask_for_note
from eic_bot.dialogs.pausing import slice_is_over
from eic_bot.dialogs.prompt import close
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next, walk
from eic_bot.model.answers import Given


def record(talk: Talk, stop: Asking, given: tuple[Given, ...]) -> Next:
    """Keep what was said at a stop and go on to the next."""
    save(talk, given)
    talk.session.at = stop.id
    close(talk, stop)
    talk.tell("you-said", said=echo_given(talk, given), undo=talk.phrases.typed("undo"))
    _tell_moved(talk, {one.question for one in given})
    return go_on(talk, stop, given)


def _tell_moved(talk: Talk, said: set[str]) -> None:
    """Say which other answers stopped applying, or apply again."""
    for effect in talk.effects:
        if not isinstance(effect, Save) or effect.answer.question in said:
            continue
        stop = talk.journey.stop(effect.answer.question)
        if isinstance(stop, Asking):
            title = talk.theirs(stop.question.text)
            if effect.answer.set_aside:
                talk.tell("set-aside", question=title, condition=in_words(talk, stop.when))
            else:
                talk.tell("applies-again", question=title, said=echo(talk, stop))


def go_on(talk: Talk, stop: Asking, given: tuple[Given, ...]) -> Next:
    """What follows an answer: evidence where the pack asks for it, the end of five minutes, or the next stop."""
    if _wants_evidence(talk, stop, given):
        return ask_for_note(talk, "evidence", (given[0].question,))
    if slice_is_over(talk):
        return "paused"
    return walk(talk)


def _wants_evidence(talk: Talk, stop: Asking, given: tuple[Given, ...]) -> bool:
    if not any(part.evidence == "required" for part in stop.question.parts()):
        return False
    answers = talk.session.answers
    complete = not Here(talk.session, talk.pack, talk.now).open_ids(stop.ids)
    return complete and any(one.value is not None and not answers[one.question].evidence for one in given)
