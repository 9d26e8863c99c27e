"""Commands that set something for later: language, pace, and where the council wants to be."""

import re

from eic_bot.dialogs.answering import save
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.effects import Remember
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Theirs
from eic_bot.dialogs.offering import Offer, named, offer
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.told import ambition_levels
from eic_bot.dialogs.walking import Next, walk
from eic_bot.model.answers import Given
from eic_bot.model.reading import plain_words
from eic_bot.model.results import ambition_id

_LEVEL = re.compile(r"\d+")


def language(talk: Talk, argument: str) -> Next:
    """Speak another language from here on."""
    names = talk.phrases.languages
    wanted = next((code for code, name in names.items() if plain_words(argument) in (code, plain_words(name))), None)
    if wanted is None:
        offers = [Offer(f"language {code}", (Theirs(name, code),), name) for code, name in names.items()]
        return offer(talk, "language", "ask-language", offers)
    talk.session.language = wanted
    talk.phrases = talk.phrases.speaking(wanted)
    talk.effects.append(Remember("language", wanted))
    talk.tell("language-is", name=Theirs(names[wanted], wanted))
    return show_current(talk)


def pace(talk: Talk, argument: str) -> Next:
    """The other pace: one statement at a time, or a characteristic at a time."""
    del argument
    talk.set_pace("statement" if talk.session.pace == "ladder" else "ladder")
    talk.effects.append(Remember("pace", talk.session.pace))
    talk.tell(f"pace-is-{talk.session.pace}")
    if talk.session.status == "finished":
        return show_current(talk)
    return walk(talk)


def aim(talk: Talk, argument: str) -> Next:
    """Where the council wants to be in an area: ``3``, or ``3 data``."""
    number = _LEVEL.search(argument)
    area = _area(talk, plain_words(_LEVEL.sub("", argument)))
    if area is None:
        talk.tell("aim-which-area")
        return show_current(talk)
    if number is None or number[0] not in ambition_levels(talk.pack):
        talk.tell("aim-which-level", most=len(ambition_levels(talk.pack)))
        return show_current(talk)
    save(talk, (Given(ambition_id(area), number[0]),))
    title = talk.theirs(talk.pack.area_of[area].title)
    level = talk.theirs(talk.pack.level_titles[int(number[0])])
    talk.tell("kept-ambition", area=title, level=int(number[0]), title=level)
    return show_current(talk)


def _area(talk: Talk, words: str) -> str | None:
    """The area that is named; without a name, the one whose table was shown just now, else that of the question."""
    if not words:
        stop = talk.journey.stop(talk.session.at)
        return talk.session.area or (stop.area if isinstance(stop, Asking) else None)
    found = named(talk, words, {id: talk.theirs(area.title).text for id, area in talk.pack.area_of.items()})
    return found[0] if len(found) == 1 else None
