"""Resources and contacts of a draft: a table of each, changed in place, and a form for all of one."""

from collections.abc import Mapping, Sequence
from typing import get_args

from aiohttp import web

from eic_bot.admin.guarding import message
from eic_bot.admin.pages.packs.fields import Field
from eic_bot.admin.pages.packs.forms import SORTS
from eic_bot.admin.pages.packs.opened import Group, Opened, group, groups, of_draft, word
from eic_bot.admin.visits import Way
from eic_bot.model.areas import CouncilType
from eic_bot.model.resources import ResourceKind, ResourceNation
from eic_bot.service.drafts.edits import Value

FIELDS: Mapping[str, Sequence[Field]] = {
    "resources": (
        Field("text:title", "Title", "As it was published", is_wanted=True),
        Field("text:url", "Address", "Begins with https://", is_wanted=True),
        Field("text:publisher", "Publisher", is_wanted=True),
        Field("text:kind", "Kind", choices=tuple(ResourceKind), is_wanted=True),
        Field("text:language", "Language of it", "Such as en or cy", is_wanted=True),
        Field("words:summary", "Summary", "In our own words", is_wanted=True),
        Field("list:characteristics", "Characteristics", "Such as role.purpose, with commas between"),
        Field("list:areas", "Whole areas", "Where it is about no characteristic in particular"),
        Field("numbers:levels", "Levels", is_wanted=True),
        Field("list:nations", "Nations", ", ".join(get_args(ResourceNation))),
        Field("list:council_types", "Council types", ", ".join(get_args(CouncilType))),
        Field("number:year", "Year"),
        Field("text:licence", "Licence"),
        Field("text:owner", "Who keeps this entry true"),
        Field("text:seen", "Seen on", "The day its address was last seen to answer, such as 2026-11-30"),
        Field("text:seen_in", "Seen in", "The page or list where the address was seen"),
        Field("text:check_by", "Look again by", "A day, such as 2027-11-30"),
        Field("flag:verified:true", "Somebody has looked at it at its address"),
    ),
    "contacts": (
        Field("text:name", "Name", "Empty for the mailbox of a role"),
        Field("text:position", "Position", is_wanted=True),
        Field("text:organisation", "Organisation", is_wanted=True),
        Field("text:reach", "How to reach them", is_wanted=True),
        Field("list:characteristics", "Characteristics", "Such as role.purpose, with commas between", is_wanted=True),
        Field("flag:role:false", "A mailbox of a role, and no person's"),
    ),
}
IN_PLACE: Mapping[str, Sequence[str]] = {
    "resources": ("text:title", "text:url", "text:check_by"),
    "contacts": ("text:position", "text:organisation", "text:reach"),
}
"""What can be changed in the table itself."""


async def listed(opened: Opened) -> web.Response:
    """The table."""
    sort = opened.visit.request.match_info["sort"]
    if sort not in SORTS:
        return message(opened.visit.console, 404, "There is no such page", "")
    fields = [one for one in FIELDS[sort] if one.name in IN_PLACE[sort]]
    return opened.shown("things.html", sort=sort, fields=fields, things=things_of(opened, sort))


async def one(opened: Opened) -> web.Response:
    """A form for all of one, or of a new one."""
    sort = opened.visit.request.match_info["sort"]
    asked = opened.visit.request.query.get("id", "")
    found = next((one for one in things_of(opened, sort) if word(one.get("id")) == asked), None)
    if sort not in SORTS or (asked and found is None):
        return message(opened.visit.console, 404, "It is not in this pack", asked[:80])
    levels = [word(one.get("level")) for one in groups(group(opened.data("pack.yaml")).get("levels"))]
    return opened.shown(
        "thing.html", sort=sort, fields=FIELDS[sort], thing=found or {}, is_new=not asked, levels=levels
    )


def things_of(opened: Opened, sort: str) -> list[Group]:
    """Those of a file."""
    return groups(group(opened.data(f"{sort}.yaml")).get(sort))


def said(thing: Group, field: Field) -> str:
    """What stands in a field of a form."""
    value: Value = thing.get(field.key)
    return ", ".join(word(one) for one in value) if isinstance(value, list) else word(value)


def is_on(thing: Group, field: Field) -> bool:
    """Whether a field is ticked."""
    value = thing.get(field.key)
    return value is True or (value is None and field.name.endswith(":true"))


WAYS = (
    Way("GET", "/packs/{pack}/things/{sort}", "see_content", of_draft(listed)),
    Way("GET", "/packs/{pack}/things/{sort}/one", "see_content", of_draft(one)),
)
