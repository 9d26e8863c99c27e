"""Things made by others that help with a next step."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from eic_bot.model.areas import CouncilType, LevelNumber
from eic_bot.model.authored import Authored, Identifier, Language, Reference
from eic_bot.model.text import Text

ResourceNation = Literal["uk", "england", "wales", "scotland", "northern_ireland"]
ResourceDay = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class ResourceKind(StrEnum):
    """What sort of thing a resource is."""

    CASE_STUDY = "case_study"
    GUIDANCE = "guidance"
    TOOL = "tool"
    TRAINING = "training"
    METHOD = "method"
    DATA = "data"
    PEER_CHALLENGE = "peer_challenge"
    NETWORK = "network"


class Resource(Authored):
    """Something public with an address, and the gaps it helps with."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=80)]
    title: Annotated[str, Field(min_length=1, max_length=300)]
    language: Language
    url: Annotated[str, Field(pattern=r"^https?://[^\s<>\"]+$", max_length=2000)]
    publisher: Annotated[str, Field(min_length=1, max_length=200)]
    kind: ResourceKind
    summary: Text
    characteristics: tuple[Reference, ...] = ()
    areas: tuple[Identifier, ...] = ()
    """Areas it helps with as a whole, where it is about none of their characteristics in particular."""
    levels: tuple[LevelNumber, ...] = Field(min_length=1)
    services: tuple[Identifier, ...] = ()
    """Council services it is about, such as ``adult_social_care``; none where it is for any."""
    council_types: tuple[CouncilType, ...] = ()
    """Whom it was made for; none where it is for any council."""
    nations: tuple[ResourceNation, ...] = ("uk",)
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    """When it was published, or last changed."""
    licence: str | None = None
    owner: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    """Who keeps this entry true; shown to editors, never in a conversation."""
    seen: ResourceDay | None = None
    """The day its address was last seen to answer; without one it is never sent unasked."""
    seen_in: Annotated[str, Field(min_length=1, max_length=2000)] | None = None
    """Where the address was seen: the page itself, or the public list that gives it."""
    verified: bool = True
    """False where nobody could look at it yet: marked in conversations, and never sent unasked."""
    check_by: ResourceDay | None = None
    """The day by which its owner looks at it again."""

    def is_stale(self, today: str) -> bool:
        """Whether its owner should have looked at it again by that day, ``YYYY-MM-DD``."""
        return self.check_by is not None and self.check_by < today

    def may_be_sent_unasked(self, today: str) -> bool:
        """Whether it may go to people who did not ask for it."""
        return self.verified and self.seen is not None and not self.is_stale(today)
