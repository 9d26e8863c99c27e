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
        Field("text:title", "console-field-title", "console-hint-title", is_wanted=True),
        Field("text:url", "console-field-url", "console-hint-url", is_wanted=True),
        Field("text:publisher", "console-field-publisher", is_wanted=True),
        Field("text:kind", "console-field-kind", choices=tuple(ResourceKind), is_wanted=True),
        Field("text:language", "console-field-language", "console-hint-language", is_wanted=True),
        Field("words:summary", "console-field-summary", "console-hint-summary", is_wanted=True),
        Field("list:characteristics", "console-field-characteristics", "console-hint-characteristics"),
        Field("list:areas", "console-field-areas", "console-hint-areas"),
        Field("numbers:levels", "console-field-levels", is_wanted=True),
        Field("list:nations", "console-field-nations", "console-hint-choices", known=get_args(ResourceNation)),
        Field("list:council_types", "console-field-council-types", "console-hint-choices", known=get_args(CouncilType)),
        Field("number:year", "console-field-year"),
        Field("text:licence", "console-field-licence"),
        Field("text:owner", "console-field-owner"),
        Field("text:seen", "console-field-seen", "console-hint-seen"),
        Field("text:seen_in", "console-field-seen-in", "console-hint-seen-in"),
        Field("text:check_by", "console-field-check-by", "console-hint-check-by"),
        Field("flag:verified:true", "console-field-verified"),
    ),
    "contacts": (
        Field("text:name", "console-name", "console-hint-name"),
        Field("text:position", "console-field-position", is_wanted=True),
        Field("text:organisation", "console-field-organisation", is_wanted=True),
        Field("text:reach", "console-field-reach", is_wanted=True),
        Field("list:characteristics", "console-field-characteristics", "console-hint-characteristics", is_wanted=True),
        Field("flag:role:false", "console-field-role"),
    ),
}
SORTS_NAMED = {
    "resources": ("console-resources", "console-add-resource"),
    "contacts": ("console-contacts", "console-add-contact"),
}
"""The keys of what there is, and of adding one."""
IN_PLACE: Mapping[str, Sequence[str]] = {
    "resources": ("text:title", "text:url", "text:check_by"),
    "contacts": ("text:position", "text:organisation", "text:reach"),
}
"""What can be changed in the table itself."""


async def listed(opened: Opened) -> web.Response:
    """The table."""
    sort = opened.visit.request.match_info["sort"]
    if sort not in SORTS:
        return message(opened.visit.console, opened.visit.request, 404, "console-no-page")
    fields = [one for one in FIELDS[sort] if one.name in IN_PLACE[sort]]
    return opened.shown("things.html", sort=sort, sorts=SORTS_NAMED, fields=fields, things=things_of(opened, sort))


async def one(opened: Opened) -> web.Response:
    """A form for all of one, or of a new one."""
    sort = opened.visit.request.match_info["sort"]
    asked = opened.visit.request.query.get("id", "")
    found = next((one for one in things_of(opened, sort) if word(one.get("id")) == asked), None)
    if sort not in SORTS or (asked and found is None):
        return message(opened.visit.console, opened.visit.request, 404, "console-not-in-pack", name=asked[:80])
    levels = [word(one.get("level")) for one in groups(group(opened.data("pack.yaml")).get("levels"))]
    return opened.shown(
        "thing.html",
        sort=sort,
        sorts=SORTS_NAMED,
        fields=FIELDS[sort],
        thing=found or {},
        is_new=not asked,
        levels=levels,
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
