"""Saying which other answers stopped applying, or apply again."""

from eic_bot.dialogs.clauses import in_words
from eic_bot.dialogs.echo import echo
from eic_bot.dialogs.effects import Save
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.talk import Talk


def tell_moved(talk: Talk, said: set[str]) -> None:
    """Say which other answers stopped applying, or apply again."""
    if talk.journey.dependents.keys().isdisjoint(said):
        return
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
