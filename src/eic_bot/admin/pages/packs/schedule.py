"""What is sent unasked, and how often."""

from aiohttp import web

from eic_bot.admin.pages.packs.opened import Opened, group, of_draft, word
from eic_bot.admin.visits import Way
from eic_bot.model.schedule import TOPICS, USUAL
from eic_bot.service.drafts.edits import Value

FILE = "nudges.yaml"
MOST_RHYTHMS = 4


async def show(opened: Opened) -> web.Response:
    """A form for it; what the pack does not say is as usual."""
    data = group(opened.data(FILE))
    rooms = group(data.get("rooms"))
    rhythms = _words(rooms.get("rhythms")) or list(USUAL.rooms.rhythms)
    usual = USUAL.people.rhythm if USUAL.people is not None else ""
    tells = "people" not in data or data["people"] is not None
    checked = await opened.check()
    return opened.shown(
        "schedule.html",
        rhythms=[*rhythms, *[""] * (MOST_RHYTHMS - len(rhythms))],
        topics=_words(rooms.get("topics")) or list(TOPICS),
        every=TOPICS,
        tells_people=tells,
        people=word(group(data.get("people")).get("rhythm")) or usual,
        weekly_cap=word(data.get("weekly_cap")) or str(USUAL.weekly_cap),
        found=[one for one in checked.found if one.file == FILE],
    )


def _words(value: Value) -> list[str]:
    return [word(one) for one in value if word(one)] if isinstance(value, list) else []


WAYS = (Way("GET", "/packs/{pack}/schedule", "see_content", of_draft(show)),)
