"""After an answer was understood: keep it, show it, and go on."""

from collections.abc import Callable

from eic_bot.dialogs.answering import save
from eic_bot.dialogs.echo import echo, echo_given
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.moved import tell_moved
from eic_bot.dialogs.notes import ask_for_note
from eic_bot.dialogs.pausing import slice_is_over
from eic_bot.dialogs.prompt import close
from eic_bot.dialogs.remembering import walk_or_confirm
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.answers import Given, NoAnswer
from eic_bot.model.kinds import StatementQuestion


def record(
    talk: Talk, stop: Asking, given: tuple[Given, ...], keep: Callable[[Talk, tuple[Given, ...]], None] = save
) -> Next:
    """Keep what was said at a stop and go on to the next."""
    keep(talk, given)
    talk.session.at = stop.id
    talk.session.area = None
    if talk.session.status == "finished":
        _show_result_again(talk)
    said = echo_given(talk, given)
    close(talk, stop, said if len(given) == len(stop.ids) else echo(talk, stop))
    talk.tell("you-said", said=said, undo=talk.phrases.typed("undo"))
    tell_moved(talk, {one.question for one in given})
    return go_on(talk, stop, given)


def _show_result_again(talk: Talk) -> None:
    """What was told at the end is told anew: an answer has changed."""
    closing = {stop.id for stop in talk.journey.stops[talk.journey.closing :]}
    talk.session.passed = tuple(id for id in talk.session.passed if id not in closing)


def go_on(talk: Talk, stop: Asking, given: tuple[Given, ...]) -> Next:
    """What follows an answer: evidence where the pack asks for it, the end of five minutes, or the next stop."""
    not_goals = tuple(one.question for one in given if one.no_answer is NoAnswer.NOT_OUR_GOAL)
    if not_goals:
        return ask_for_note(talk, "reason", not_goals)
    unproven = _without_evidence(talk, stop, given)
    if unproven:
        return ask_for_note(talk, "evidence", unproven)
    if slice_is_over(talk):
        return "paused"
    return walk_or_confirm(talk)


def _without_evidence(talk: Talk, stop: Asking, given: tuple[Given, ...]) -> tuple[str, ...]:
    """What was said that the pack wants evidence for: something that is there, at least under way."""
    asked = {part.id: part for part in stop.question.parts() if part.evidence == "required"}
    if not asked:
        return ()
    scale = talk.pack.scale
    return tuple(
        one.question
        for one in given
        if one.question in asked
        and one.value is not None
        and not talk.session.answers[one.question].evidence
        and (
            not isinstance(asked[one.question], StatementQuestion)
            or one.value in scale.labels_in_place | scale.labels_under_way
        )
    )
