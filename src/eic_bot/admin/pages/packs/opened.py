"""A draft as a page of it is given it, and what its pages have alike."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TypeAlias
from urllib.parse import quote

from aiohttp import web

from eic_bot.admin.guarding import message
from eic_bot.admin.visits import Handle, Visit
from eic_bot.model.value import value
from eic_bot.service.drafts.drafting import Drafting
from eic_bot.service.drafts.edits import Files, Value
from eic_bot.service.drafts.records import Draft
from eic_bot.service.drafts.workshop import Checked, Workshop

Group: TypeAlias = Mapping[str, Value]


@value
class Opened:
    """A draft that somebody looks at or changes."""

    visit: Visit
    workshop: Workshop
    draft: Draft

    @property
    def pack(self) -> str:
        """Which one."""
        return self.draft.pack

    @property
    def can_edit(self) -> bool:
        """Whether they may change it, and not only look."""
        return self.visit.may("edit_content")

    @property
    def languages(self) -> tuple[str, ...]:
        """Those the pack claims; English where that cannot be read."""
        found = group(self.data("pack.yaml")).get("languages")
        claimed = tuple(one for one in found if isinstance(one, str)) if isinstance(found, list) else ()
        return claimed or ("en",)

    @property
    def language(self) -> str:
        """In which the pack's own words are shown: that of whoever looks, where the pack claims it."""
        own = self.visit.phrases.language
        return own if own in self.languages else self.languages[0]

    @property
    def areas(self) -> Sequence[str]:
        """The areas by name, in the order of the pack."""
        found = group(self.data("pack.yaml")).get("areas")
        order = [str(one) for one in found] if isinstance(found, list) else []
        there = [stem(file) for file in sorted(self.draft.files) if file.startswith("areas/")]
        return [*(one for one in order if one in there), *(one for one in there if one not in order)]

    @property
    def dialogs(self) -> Sequence[str]:
        """The dialogs by name."""
        return [stem(file) for file in sorted(self.draft.files) if file.startswith("dialogs/")]

    def data(self, file: str) -> Value:
        """What a file says; None where it cannot be read."""
        return self.workshop.data(self.draft.files, file)

    async def check(self, files: Files | None = None) -> Checked:
        """What is wrong with it, and what it comes to."""
        return await asyncio.to_thread(self.workshop.check, self.draft.files if files is None else files)

    def path(self, below: str = "", **query: str) -> str:
        """The address of one of its pages."""
        return self.visit.path(f"/packs/{quote(self.pack)}{below}", **query)

    def went(self, below: str = "", **query: str) -> web.Response:
        """After a form: to one of its pages."""
        return self.visit.went(f"/packs/{quote(self.pack)}{below}", **query)

    def shown(self, template: str, **values: object) -> web.Response:
        """One of its pages."""
        sent, look = self.path("/edit"), self.path("/look")
        return self.visit.shown(f"packs/{template}", opened=self, draft=self.draft, edit=sent, look=look, **values)


def stem(file: str) -> str:
    """A file's name without folder and ending."""
    return file.rpartition("/")[2].removesuffix(".yaml")


def group(value: Value) -> Group:
    """It where it is a group of keys; a draft may say anything."""
    return value if isinstance(value, dict) else {}


def groups(value: Value) -> list[Group]:
    """Those of a list that are groups of keys."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def word(value: Value) -> str:
    """It where it is a word or a number."""
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def words_of(value: Value, language: str) -> str:
    """A text in that language."""
    return word(group(value).get(language))


def drafting_of(visit: Visit) -> Drafting:
    """Drafts as this visit uses them. The console has pages of content only where it was given a workshop."""
    return Drafting(visit.console.transactions, workshop_of(visit), visit.console.now)


def workshop_of(visit: Visit) -> Workshop:
    """What was given to the console."""
    if visit.console.workshop is None:
        raise web.HTTPNotFound
    return visit.console.workshop


def of_draft(handle: Callable[[Opened], Awaitable[web.Response]]) -> Handle:
    """The page, where there is such a draft."""

    async def opened(visit: Visit) -> web.Response:
        draft = await drafting_of(visit).find(visit.scope, visit.request.match_info["pack"])
        if draft is None:
            return message(visit.console, visit.request, 404, "console-not-drafted", "console-not-drafted-text")
        return await handle(Opened(visit, workshop_of(visit), draft))

    return opened
