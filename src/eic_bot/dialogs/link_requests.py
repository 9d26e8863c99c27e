"""What somebody wants of the apps they use, and what came of it."""

from typing import Literal, TypeAlias

from eic_bot.model.value import value

LinkAct = Literal["code", "look", "join", "parting", "part", "page", "revoke"]
LinkRefusal = Literal["no_code", "too_many", "same", "elsewhere", "alone", "in_room", "no_site"]


@value
class AskLinks:
    """Do this, or say why not. ``words`` is a code as it was typed."""

    act: LinkAct
    words: str = ""
    request: Literal["links"] = "links"


@value
class AppNamed:
    """An app of somebody: its channel, and what they are called there."""

    channel: str
    name: str


@value
class LinkRefused:
    """It was not done."""

    act: LinkAct
    why: LinkRefusal
    result: Literal["link_refused"] = "link_refused"


@value
class CodeMade:
    """A code to be typed in the other app."""

    code: str
    minutes: int
    result: Literal["code_made"] = "code_made"


@value
class AppsFound:
    """Which apps would be joined, or parted. ``drops`` says that something begun would be let go."""

    act: Literal["look", "parting"]
    apps: tuple[AppNamed, ...]
    code: str = ""
    drops: bool = False
    result: Literal["apps_found"] = "apps_found"


@value
class LinkDone:
    """It was done. ``dialog`` is what was under way in the other app; ``is_over``: what was under way here is gone."""

    act: Literal["join", "part", "revoke"]
    apps: tuple[AppNamed, ...]
    dialog: str = ""
    is_over: bool = False
    count: int = 0
    """How many links are over."""
    result: Literal["link_done"] = "link_done"


@value
class PageMade:
    """A page on the web for the person alone, for so many days."""

    url: str
    days: int
    result: Literal["page_made"] = "page_made"


LinkResult: TypeAlias = LinkRefused | CodeMade | AppsFound | LinkDone | PageMade
