"""Commands of someone who goes and comes back: pause, resume, five, stop, restart."""

from eic_bot.dialogs.answering import clear
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.effects import Close
from eic_bot.dialogs.messages import Choice, Control
from eic_bot.dialogs.pausing import begin_slice
from eic_bot.dialogs.progress import tell_progress
from eic_bot.dialogs.session import AN_ANSWER, AwaitingAnswer, AwaitingResult, AwaitingYes
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next, walk


def pause(talk: Talk, argument: str) -> Next:
    """Leave it here; everything is kept."""
    del argument
    if talk.session.status == "finished":
        return show_current(talk)
    talk.session.status = "paused"
    talk.session.slice_until = 0
    talk.tell("paused")
    tell_progress(talk)
    talk.send(actions=(talk.command("resume"),))
    return "paused"


def resume(talk: Talk, argument: str) -> Next:
    """Go on where one was."""
    del argument
    if talk.session.status == "finished":
        talk.tell("nothing-asked")
        return show_current(talk)
    if talk.session.status in ("paused", "stopped", "archived"):
        talk.tell("welcome-back-archived" if talk.session.status == "archived" else "welcome-back")
        if not talk.is_back:
            tell_progress(talk)
    if talk.now >= talk.session.slice_until:
        talk.session.slice_until = 0
    talk.session.status = "asking"
    talk.session.misreads = 0
    talk.awaiting(AN_ANSWER)
    return walk(talk)


def five(talk: Talk, argument: str) -> Next:
    """Five minutes, with a clear end."""
    del argument
    if talk.session.status == "finished":
        talk.tell("nothing-asked")
        return show_current(talk)
    begin_slice(talk)
    return show_current(talk)


def stop(talk: Talk, argument: str) -> Next:
    """End the conversation; what was said is kept."""
    del argument
    talk.session.status = "stopped"
    talk.session.slice_until = 0
    talk.effects.append(Close("stopped"))
    talk.tell("stopped")
    talk.send()
    return "stopped"


def cancel(talk: Talk, argument: str) -> Next:
    """Where something was being written or chosen, only that is left; else it ends the conversation."""
    awaiting = talk.session.awaiting
    talk.awaiting(AN_ANSWER)
    if isinstance(awaiting, AwaitingAnswer | AwaitingResult) or not talk.journey.asking:
        return stop(talk, argument)
    talk.tell("not-restarted")
    return show_current(talk)


def restart(talk: Talk, argument: str) -> Next:
    """Begin this dialog anew, once the person has said yes."""
    if argument != "yes":
        talk.awaiting(AwaitingYes("restart"))
        yes = Choice(talk.say("action-yes"), Control("restart yes"), typed=talk.phrases.typed("yes"))
        no = Choice(talk.say("action-no"), Control("repeat"), typed=talk.phrases.typed("no"))
        talk.tell("ask-restart")
        talk.send(actions=(yes, no))
        return "asked"
    ids = tuple(id for one in talk.journey.asking for id in one.ids)
    standing = tuple(kept for id in ids if (kept := talk.session.answers.get(id)) is not None and not kept.is_open)
    clear(talk, ids)
    talk.session.at = None
    talk.session.passed = ()
    talk.session.undo = standing
    talk.session.status = "asking"
    talk.tell("restarted")
    return walk(talk)
