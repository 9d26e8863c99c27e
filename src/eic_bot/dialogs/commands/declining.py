"""Commands of someone who does not answer: skip, don't know, not our goal. Each is counted apart."""

from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.recording import record
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.answers import Given, NoAnswer


def skip(talk: Talk, argument: str) -> Next:
    """Leave this question."""
    del argument
    return _decline(talk, NoAnswer.SKIPPED)


def dont_know(talk: Talk, argument: str) -> Next:
    """The person does not know: a finding, not a gap."""
    del argument
    return _decline(talk, NoAnswer.DONT_KNOW)


def not_our_goal(talk: Talk, argument: str) -> Next:
    """The council does not want this, for a reason."""
    del argument
    return _decline(talk, NoAnswer.NOT_OUR_GOAL)


def _decline(talk: Talk, no_answer: NoAnswer) -> Next:
    stop = talk.journey.stop(talk.session.at)
    if not isinstance(stop, Asking) or talk.session.status == "finished":
        return _nothing(talk)
    return record(talk, stop, _given(talk, stop, no_answer))


def _given(talk: Talk, stop: Asking, no_answer: NoAnswer) -> tuple[Given, ...]:
    """For all that is still open at the stop; for all of it where nothing is."""
    ids = Here(talk.session, talk.pack, talk.now).open_ids(stop.ids) or stop.ids
    return tuple(Given(id, no_answer=no_answer) for id in ids)


def _nothing(talk: Talk) -> Next:
    talk.tell("nothing-to-skip")
    return show_current(talk)
