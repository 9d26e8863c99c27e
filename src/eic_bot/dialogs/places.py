"""Which part of the model something is about: where the conversation is, or what is named."""

from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Spans
from eic_bot.dialogs.offering import named
from eic_bot.dialogs.talk import Talk
from eic_bot.model.kinds import StatementQuestion
from eic_bot.model.pack import Pack
from eic_bot.model.reading import plain_words

MARK = "@"
"""Before the id of a place, where a button names one: ``barrier @data.trust``."""


def place_here(talk: Talk) -> str:
    """The statement or characteristic that is asked; empty where none is."""
    stop = talk.journey.stop(talk.session.at)
    if talk.session.status != "asking" or not isinstance(stop, Asking):
        return ""
    return stop.question.id if characteristic_of(talk.pack, stop.question.id) else ""


def split_place(talk: Talk, argument: str) -> tuple[str, str]:
    """The place that a button named, else the one where we are; and the other words."""
    first, _, rest = argument.strip().partition(" ")
    if first.startswith(MARK):
        named_place = first.removeprefix(MARK)
        return (named_place if characteristic_of(talk.pack, named_place) else ""), rest.strip()
    return place_here(talk), argument.strip()


def named_characteristic(talk: Talk, text: str) -> str:
    """The characteristic that is named; empty where none is, or more than one."""
    titles = {id: talk.theirs(one.title).text for id, one in talk.pack.characteristics.items()}
    wanted = plain_words(text.removeprefix(MARK))
    exact = [id for id, title in titles.items() if wanted in (plain_words(title), plain_words(id))]
    found = exact or list(named(talk, text, titles))
    return found[0] if len(found) == 1 else ""


def characteristic_of(pack: Pack, place: str) -> str:
    """The characteristic of a statement, or itself; empty for anything else."""
    if place in pack.characteristics:
        return place
    asked = pack.question.get(place)
    return asked.characteristic if isinstance(asked, StatementQuestion) else ""


def place_in_words(talk: Talk, place: str) -> Spans:
    """What people call it: a characteristic, perhaps with a level; of what is no longer there, nothing."""
    owner = characteristic_of(talk.pack, place)
    if not owner:
        return ()
    title = talk.theirs(talk.pack.characteristics[owner].title)
    if place == owner:
        return (title,)
    return talk.say("name-of-level", characteristic=title, level=int(place.rpartition(".")[2]))
