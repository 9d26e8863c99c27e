"""Commands of someone who wants to be elsewhere: repeat, back, next, areas, go to, begin."""

from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.echo import echo
from eic_bot.dialogs.effects import Close, OpenDialog
from eic_bot.dialogs.journey import Asking, applying, waits
from eic_bot.dialogs.offering import Offer, named, named_in_part, offer
from eic_bot.dialogs.prompt import ask
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next, walk, what_else

MOST_DIGITS = 5
"""Of a number of questions to go back."""


def show_current(talk: Talk) -> Next:
    """Put the question where the person is; walk on where there is none."""
    stop = talk.journey.stop(talk.session.at)
    if talk.session.status == "finished":
        if not talk.lead:
            talk.tell("nothing-asked")
        talk.send(actions=what_else(talk))
        return "told"
    return ask(talk, stop) if isinstance(stop, Asking) else walk(talk)


def repeat(talk: Talk, argument: str) -> Next:
    """Say the question again."""
    del argument
    return show_current(talk)


def next_(talk: Talk, argument: str) -> Next:
    """Leave this as it is and go on."""
    del argument
    return walk(talk)


def back(talk: Talk, argument: str) -> Next:
    """To the question answered before this one, or so many before; again and again, to the first."""
    path = answered_stops(talk)
    here = talk.journey.stop(talk.session.at)
    ids = [stop.id for stop in path]
    at = ids.index(here.id) if here is not None and here.id in ids else len(path)
    if at == 0:
        talk.tell("no-way-back")
        return show_current(talk)
    steps = int(argument) if argument.isdecimal() and len(argument) < MOST_DIGITS else 1
    return show_answered(talk, path[max(at - max(steps, 1), 0)])


def areas(talk: Talk, argument: str) -> Next:
    """The areas of this dialog, to go to any of them."""
    del argument
    found = _open_areas(talk)
    if not found:
        talk.tell("no-areas")
        return show_current(talk)
    return offer(talk, "area", "ask-area", [_area(talk, area, stops) for area, stops in found.items()])


def go_to(talk: Talk, argument: str) -> Next:
    """To an area, by its name or a part of it."""
    names = {area: talk.theirs(talk.pack.area_of[area].title).text for area in _open_areas(talk)}
    found = named_in_part(talk, argument, names)
    if len(found) != 1:
        talk.tell("no-such-area")
        return areas(talk, "")
    talk.session.area = None
    here = Here(talk.session, talk.pack, talk.now)
    stops = applying(talk.journey.areas[found[0]], here)
    waiting = next((stop for stop in stops if waits(stop, here)), None)
    return ask(talk, waiting) if waiting else show_answered(talk, stops[0])


def begin(talk: Talk, argument: str) -> Next:
    """To another dialog of the pack."""
    offered = [id for id in talk.dialog.titles if id not in (talk.pack.manifest.start, talk.dialog.id)]
    found = named(talk, argument, {id: talk.dialog_title(id).text for id in talk.dialog.titles})
    if len(found) != 1:
        offers = [Offer(f"begin {id}", talk.dialog_label(id), talk.dialog_title(id).text) for id in offered]
        return offer(talk, "dialog", "ask-dialog", offers)
    if found[0] == talk.dialog.id and talk.session.status != "finished":
        return show_current(talk)
    if not talk.journey.asking:
        talk.session.status = "finished"
        talk.effects.append(Close("finished"))
    talk.effects.append(OpenDialog(found[0]))
    return "told"


def answered_stops(talk: Talk) -> list[Asking]:
    """The stops of this dialog in the order of their newest answers."""
    found: dict[str, Asking] = {}
    for id, answer in talk.session.answers.items():
        stop = None if answer.is_open or answer.set_aside else talk.journey.stop(id)
        if isinstance(stop, Asking) and id in stop.ids:
            found.pop(stop.id, None)
            found[stop.id] = stop
    return list(found.values())


def show_answered(talk: Talk, stop: Asking) -> Next:
    """Put a question that was answered before, saying how."""
    talk.session.area = None
    said = echo(talk, stop)
    if said:
        talk.tell("you-said-before", said=said, next=talk.phrases.typed("next"))
    return ask(talk, stop)


def _open_areas(talk: Talk) -> dict[str, tuple[Asking, ...]]:
    """The areas that have questions for this person, with those questions."""
    here = Here(talk.session, talk.pack, talk.now)
    found = {area: applying(stops, here) for area, stops in talk.journey.areas.items()}
    return {area: stops for area, stops in found.items() if stops}


def _area(talk: Talk, area: str, stops: tuple[Asking, ...]) -> Offer:
    here = Here(talk.session, talk.pack, talk.now)
    title = talk.theirs(talk.pack.area_of[area].title)
    done = sum(not waits(stop, here) for stop in stops)
    return Offer(f"go_to {area}", talk.say("area-choice", area=title, answered=done, total=len(stops)), title.text)
