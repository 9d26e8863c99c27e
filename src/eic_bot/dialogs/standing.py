"""Where one stands, said in one line to who writes again after a silence."""

from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.journey import Asking, applying, waits
from eic_bot.dialogs.messages import Paragraph, Spans
from eic_bot.dialogs.progress import minutes_left
from eic_bot.dialogs.talk import Talk


def tell_standing(talk: Talk, stop: Asking) -> None:
    """Say once, before the question of that stop, which of its area it is, what is done and how long the rest takes."""
    talk.is_back = False
    here = Here(talk.session, talk.pack, talk.now)
    rest = _rest(talk, here)
    beside = [] if stop.area is None else [one.id for one in applying(talk.journey.areas[stop.area], here)]
    if stop.area is None or stop.id not in beside:
        talk.lead.append(Paragraph(rest))
        return
    title, place = talk.theirs(talk.pack.area_of[stop.area].title), beside.index(stop.id) + 1
    talk.tell("standing-in-area", area=title, place=place, there=len(beside), rest=rest)


def _rest(talk: Talk, here: Here) -> Spans:
    """How many questions are done, and the minutes for those that are not."""
    stops = applying(talk.journey.asking, here)
    done = sum(not waits(stop, here) for stop in stops)
    if done == len(stops):
        return talk.say("standing-all", total=len(stops))
    open_ids = here.open_ids(tuple(id for stop in stops for id in stop.ids))
    return talk.say("standing", answered=done, total=len(stops), minutes=minutes_left(talk, len(open_ids)))
