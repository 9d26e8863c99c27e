"""Commands that set something for later: language, pace, and where the council wants to be."""

import re

from eic_bot.dialogs.answering import annotate, save
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.echo import day_in_words
from eic_bot.dialogs.effects import Remember
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Theirs
from eic_bot.dialogs.offering import Offer, named, offer
from eic_bot.dialogs.session import ALOUD
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.told import ambition_levels
from eic_bot.dialogs.walking import Next, walk
from eic_bot.model.answers import Given
from eic_bot.model.kinds.date import day_behind
from eic_bot.model.reading import plain_words
from eic_bot.model.results import ambition_id

_LEVEL = re.compile(r"\d+")


def language(talk: Talk, argument: str) -> Next:
    """Speak another language from here on."""
    names, said = talk.phrases.languages, plain_words(argument)
    wanted = said if said in names else talk.phrases.language_named(said)
    if wanted is None:
        offers = [Offer(f"language {code}", (Theirs(name, code),), name) for code, name in names.items()]
        return offer(talk, "language", "ask-language", offers)
    is_other, talk.session.language = wanted != talk.session.language, wanted
    talk.phrases = talk.phrases.speaking(wanted)
    talk.effects.append(Remember("language", wanted))
    talk.tell("language-is", name=Theirs(names[wanted], wanted))
    talk.warn()
    if is_other and not _is_begun(talk):
        talk.session.at, talk.session.passed, talk.session.met = None, (), False
    return show_current(talk)


def aloud(talk: Talk, argument: str) -> Next:
    """For a screen reader from here on; with a language, in that one."""
    said = plain_words(argument)
    if said in talk.phrases.languages:
        talk.phrases = talk.phrases.speaking(said)
    talk.session.aloud = True
    talk.set_pace("statement")
    talk.effects += [Remember("reads", ALOUD), Remember("pace", "statement")]
    talk.tell("aloud-is-on", off=talk.phrases.typed("not_aloud"))
    if said in talk.phrases.languages:
        return language(talk, said)
    return show_current(talk) if talk.session.status == "finished" else walk(talk)


def not_aloud(talk: Talk, argument: str) -> Next:
    """For a screen reader no longer; the pace stays."""
    del argument
    talk.session.aloud = False
    talk.effects.append(Remember("reads", ""))
    talk.tell("aloud-is-off")
    return show_current(talk)


def _is_begun(talk: Talk) -> bool:
    """Whether there is anything that need not be said again from the start: the notice, above all."""
    ids = (id for stop in talk.journey.asking for id in stop.ids)
    return talk.session.status not in ("new", "asking") or any(id in talk.session.answers for id in ids)


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
    """Where the council wants to be: ``3``, ``3 data``, or ``3 data by 31 March 2028``."""
    argument, by = _without_day(talk, argument)
    number = _LEVEL.search(argument)
    area = _place(talk, plain_words(_LEVEL.sub("", argument)))
    if area is None:
        talk.tell("aim-which-area")
        return show_current(talk)
    if number is None or number[0] not in ambition_levels(talk.pack):
        talk.tell("aim-which-level", most=len(ambition_levels(talk.pack)))
        return show_current(talk)
    save(talk, (Given(ambition_id(area), number[0]),))
    own = talk.pack.characteristics.get(area)
    title = talk.theirs(talk.pack.area_of[area].title if own is None else own.title)
    if by is not None:
        annotate(talk, ambition_id(area), comment=by)
    level = talk.theirs(talk.pack.level_titles[int(number[0])])
    talk.tell("kept-ambition", area=title, level=int(number[0]), title=level)
    if by is not None:
        talk.tell("kept-ambition-day", day=day_in_words(talk, by))
    return show_current(talk)


def _without_day(talk: Talk, argument: str) -> tuple[str, str | None]:
    """What was said, and the day by which, where one was."""
    before, day = day_behind(argument, talk.phrases.vocabulary)
    return before, None if day is None else day.isoformat()


def _place(talk: Talk, words: str) -> str | None:
    """The area, or the characteristic, that is named."""
    found = _area(talk, words)
    if found is not None or not words:
        return found
    titles = {id: talk.theirs(one.title).text for id, one in talk.pack.characteristics.items()}
    exact = [id for id, title in titles.items() if plain_words(title) == words or plain_words(id) == words]
    several = exact or list(named(talk, words, titles))
    return several[0] if len(several) == 1 else None


def _area(talk: Talk, words: str) -> str | None:
    """The area that is named; without a name, the one whose table was shown just now, else that of the question."""
    if not words:
        stop = talk.journey.stop(talk.session.at)
        return talk.session.area or (stop.area if isinstance(stop, Asking) else None)
    found = named(talk, words, {id: talk.theirs(area.title).text for id, area in talk.pack.area_of.items()})
    return found[0] if len(found) == 1 else None
