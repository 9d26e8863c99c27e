"""What is wanted of the resources, and what came of it."""

from typing import Literal, TypeAlias

from eic_bot.model.facts import Facts
from eic_bot.model.matching import Need
from eic_bot.model.value import value

Source = Literal["mine", "start", "ours", "place", "words", "saved", "aside"]
"""For one's own gaps or to begin with, for the organisation's, for a part of the model, by words; saved; put aside."""
Mark = Literal["saved", "useful", "not_for_us", "in_use"]
"""The first two are a person's, the others hold for all of the organisation."""

WINDOW = 3
"""The most that is shown at once."""


@value
class Window:
    """What a list of resources is of, and which were shown of it: their places are what people number them by."""

    source: Source
    words: str = ""
    shown: tuple[str, ...] = ()


@value
class AskResources:
    """The next resources of a list, best first; ``needs`` where it is for gaps."""

    window: Window
    facts: Facts
    needs: tuple[Need, ...] = ()
    request: Literal["resources"] = "resources"


@value
class MarkResource:
    """The person says this of it, or no longer."""

    resource: str
    mark: Mark
    is_on: bool = True
    request: Literal["mark_resource"] = "mark_resource"


@value
class ShownResource:
    """A resource as people see it."""

    id: str
    title: str
    language: str
    publisher: str
    url: str
    kind: str
    verified: bool = True
    stale_since: str = ""
    """The day it was last looked at, where it should have been looked at again since; else empty."""
    need: Need | None = None
    saved: bool = False


@value
class ResourceList:
    """What is shown next of a list. ``more`` are left, ``aside`` were left out as not for the organisation."""

    window: Window
    resources: tuple[ShownResource, ...]
    more: int = 0
    aside: int = 0
    result: Literal["resource_list"] = "resource_list"


@value
class ResourceMarked:
    """It is kept; ``resource`` is None where there is none such any more."""

    mark: Mark
    is_on: bool
    resource: ShownResource | None
    result: Literal["resource_marked"] = "resource_marked"


ResourceResult: TypeAlias = ResourceList | ResourceMarked
