"""Commands of someone who wants to know: why, example, progress, summary, waiting."""

from eic_bot.dialogs.commands.helping import asked_about
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.echo import joined
from eic_bot.dialogs.messages import Paragraph, Theirs
from eic_bot.dialogs.offering import named
from eic_bot.dialogs.privacy import notice
from eic_bot.dialogs.progress import tell_progress
from eic_bot.dialogs.requests import OpenSessions, RoundFacts, RoundStatus, SessionsFound
from eic_bot.dialogs.session import AwaitingResult
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.told import known_standings, label_of, said_of, tell_own_questions, tell_standings
from eic_bot.dialogs.walking import Next
from eic_bot.model.reading import plain_words
from eic_bot.model.results import standing
from eic_bot.model.text import Text

WAITING = "waiting"
PRIVACY = "privacy"


def why(talk: Talk, argument: str) -> Next:
    """Why it matters; with a name, why a characteristic stands where it does."""
    if argument:
        return _why_there(talk, argument)
    question = asked_about(talk)
    return _text(talk, question.why if question else None, "no-why")


def _why_there(talk: Talk, argument: str) -> Next:
    """The rule, and the answers that set the position."""
    titles = {id: talk.theirs(one.title).text for id, one in talk.pack.characteristics.items()}
    exact = [id for id, title in titles.items() if plain_words(argument) in (plain_words(title), plain_words(id))]
    found = exact or list(named(talk, argument, titles))
    if len(found) != 1:
        talk.tell("no-such-characteristic")
        return show_current(talk)
    where = standing(found[0], talk.pack, talk.session.answers)
    title = talk.theirs(talk.pack.characteristics[found[0]].title)
    labels = joined(talk, [label_of(talk, one) for one in sorted_labels(talk)])
    said = joined(talk, [(*talk.say("echo-level", level=view.level), *said_of(talk, view)) for view in where.levels])
    key = "why-nothing" if where.position is None else "why-there"
    talk.tell(key, characteristic=title, level=where.position or 0, labels=labels, said=said)
    return show_current(talk)


def sorted_labels(talk: Talk) -> tuple[str, ...]:
    """The answers that put a level in place, in the scale's order."""
    scale = talk.pack.scale
    return tuple(label.id for label in scale.labels if label.id in scale.labels_in_place)


def example(talk: Talk, argument: str) -> Next:
    """What it may look like."""
    del argument
    question = asked_about(talk)
    return _text(talk, question.example if question else None, "no-example")


def progress(talk: Talk, argument: str) -> Next:
    """How far one is."""
    del argument
    tell_progress(talk)
    return show_current(talk)


def summary(talk: Talk, argument: str) -> Next:
    """What was said so far."""
    del argument
    found = known_standings(talk, None)
    if found:
        tell_standings(talk, found, (), area=None, ambition=False)
    tell_own_questions(talk)
    if not talk.lead:
        talk.tell("no-summary")
    talk.send()
    return show_current(talk)


def waiting(talk: Talk, argument: str) -> Next:
    """What else waits for this person."""
    del argument
    talk.awaiting(AwaitingResult(WAITING))
    return OpenSessions()


def thanks(talk: Talk, argument: str) -> Next:
    """A kind word is answered."""
    del argument
    talk.tell("you-are-welcome")
    return show_current(talk)


def person(talk: Talk, argument: str) -> Next:
    """Somebody wants a human being: say what this is, and what they can do."""
    del argument
    talk.tell("no-person-here")
    return show_current(talk)


def privacy(talk: Talk, argument: str) -> Next:
    """Who can see the answers."""
    del argument
    talk.awaiting(AwaitingResult(PRIVACY))
    return RoundStatus()


def privacy_found(talk: Talk, facts: RoundFacts) -> Next:
    """Say who can see the answers."""
    talk.lead.extend(notice(talk, facts))
    talk.send()
    return show_current(talk)


def waiting_found(talk: Talk, found: SessionsFound) -> Next:
    """Say what waits."""
    if not found.sessions:
        talk.tell("nothing-else-waits")
    for one in found.sessions:
        title = talk.dialog_title(one.dialog) if one.dialog in talk.dialog.titles else Theirs(one.dialog, "en")
        talk.tell("waits", title=title, answered=one.answered, begin=talk.phrases.typed("begin"))
    tell_progress(talk)
    return show_current(talk)


def _text(talk: Talk, text: Text | None, missing: str) -> Next:
    if text is None:
        talk.tell(missing)
    else:
        talk.lead.append(Paragraph((talk.theirs(text),)))
    return show_current(talk)
