"""What comes too late, or for something that is not asked: it changes nothing, and the person is told."""

from eic_bot.dialogs.clauses import in_words
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.echo import echo_given
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.turn import Outcome
from eic_bot.model.answers import Answer, Given


def stale(talk: Talk, id: str, kept: Answer | None) -> Outcome:
    """An old or repeated press: say what stands, and offer to change it."""
    stop = talk.journey.stop(id)
    if kept is None or kept.is_open or not isinstance(stop, Asking):
        return no_longer(talk)
    said = echo_given(talk, (Given(id, kept.value, kept.no_answer),))
    talk.tell("you-answered", said=said)
    number = str(talk.journey.number[stop.id])
    talk.send(actions=(talk.command("change", argument=number), talk.command("repeat")))
    return "stale"


def no_longer(talk: Talk) -> Outcome:
    """A button that no longer fits: say so, and show where the person is."""
    talk.tell("no-longer")
    show_current(talk)
    return "stale"


def does_not_apply(talk: Talk, stop: Asking) -> Outcome:
    """A question that is not asked as things stand: say when it would be."""
    talk.tell("does-not-apply", question=talk.theirs(stop.question.text), condition=in_words(talk, stop.when))
    show_current(talk)
    return "stale"
