"""Commands about resources: for my gaps and for ours, for a part of the model, by words; and what is thought of one."""

from collections.abc import Iterator

from eic_bot.dialogs.commands.declining import not_our_goal
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.offering import named
from eic_bot.dialogs.places import characteristic_of
from eic_bot.dialogs.resource_requests import AskResources, Mark, MarkResource, Source, Window
from eic_bot.dialogs.session import AwaitingResult
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.told import known_standings, needs_of
from eic_bot.dialogs.walking import Next
from eic_bot.model.matching import Need
from eic_bot.model.reading import plain_words
from eic_bot.model.results import standings

RESOURCES = "resources"


def resources(talk: Talk, argument: str) -> Next:
    """For what the person said; with a name, for that part of the model, and else by those words."""
    if not argument:
        return ask(talk, Window("mine" if _has_answered(talk) else "start"))
    place = _place(talk, argument)
    return ask(talk, Window("place", place) if place else Window("words", argument))


def our_resources(talk: Talk, argument: str) -> Next:
    """For the gaps of the organisation's official view."""
    del argument
    return ask(talk, Window("ours"))


def find(talk: Talk, argument: str) -> Next:
    """By words."""
    if not argument:
        talk.tell("find-what")
        return show_current(talk)
    return ask(talk, Window("words", argument))


def more(talk: Talk, argument: str) -> Next:
    """The next of the list that was shown last."""
    del argument
    if talk.session.window is None:
        talk.tell("no-list-of-resources")
        return show_current(talk)
    return ask(talk, talk.session.window)


def saved(talk: Talk, argument: str) -> Next:
    """What the person saved."""
    del argument
    return ask(talk, Window("saved"))


def put_aside(talk: Talk, argument: str) -> Next:
    """What somebody of the organisation called not for us."""
    del argument
    return ask(talk, Window("aside"))


def save(talk: Talk, argument: str) -> Next:
    """Keep it for later."""
    return _mark(talk, argument, "saved")


def unsave(talk: Talk, argument: str) -> Next:
    """Keep it no longer."""
    return _mark(talk, argument, "saved", is_on=False)


def useful(talk: Talk, argument: str) -> Next:
    """It was of use."""
    return _mark(talk, argument, "useful")


def not_for_us(talk: Talk, argument: str) -> Next:
    """It is not shown to the organisation again; said of no resource, it is about the question."""
    return _mark(talk, argument, "not_for_us") if argument else not_our_goal(talk, "")


def for_us(talk: Talk, argument: str) -> Next:
    """It is shown again."""
    return _mark(talk, argument, "not_for_us", is_on=False)


def in_use(talk: Talk, argument: str) -> Next:
    """The organisation does this already, and may have something to share."""
    return _mark(talk, argument, "in_use")


def ask(talk: Talk, window: Window) -> Next:
    """Have it looked for."""
    talk.awaiting(AwaitingResult(RESOURCES))
    return AskResources(window, talk.session.facts, _needs(talk, window.source, window.words))


def _needs(talk: Talk, source: Source, place: str) -> tuple[Need, ...]:
    if source == "mine":
        return needs_of(known_standings(talk, None), talk.session)
    if source == "start":
        return tuple(next(_all_levels(talk, id)) for id in talk.pack.characteristics)
    if source != "place":
        return ()
    characteristics = [id for id in talk.pack.characteristics if place in (id, id.partition(".")[0])]
    known = needs_of(standings(characteristics, talk.pack, talk.session.answers), talk.session)
    return (*known, *(one for id in characteristics for one in _all_levels(talk, id)))


def _has_answered(talk: Talk) -> bool:
    """Whether the person said anything from which gaps could follow."""
    return any(characteristic_of(talk.pack, id) for id in talk.session.answers)


def _all_levels(talk: Talk, characteristic: str) -> Iterator[Need]:
    """Every level, for what nothing was said of or where there is more to see."""
    return (Need(characteristic, one.level) for one in talk.pack.statements[characteristic])


def _place(talk: Talk, name: str) -> str | None:
    """The characteristic or area of that name, where there is one."""
    titles = {id: one.title for id, one in talk.pack.characteristics.items()}
    titles |= {id: one.title for id, one in talk.pack.area_of.items()}
    names = {id: talk.theirs(title).text for id, title in titles.items()}
    exact = [id for id, title in names.items() if plain_words(name) in (plain_words(title), id)]
    found = exact or list(named(talk, name, names))
    return found[0] if len(found) == 1 else None


def _mark(talk: Talk, argument: str, mark: Mark, *, is_on: bool = True) -> Next:
    meant = _meant(talk, argument)
    if meant is None:
        talk.tell("no-such-resource")
        talk.send()
        return "told"
    talk.awaiting(AwaitingResult(RESOURCES))
    return MarkResource(meant, mark, is_on)


def _meant(talk: Talk, argument: str) -> str | None:
    """The resource with that number in the list shown last; buttons carry its id."""
    shown = talk.session.window.shown if talk.session.window else ()
    if argument.isdecimal() and len(argument) < 6:
        return shown[int(argument) - 1] if 1 <= int(argument) <= len(shown) else None
    return argument if argument in talk.pack.shelf.by_id or argument in shown else None
