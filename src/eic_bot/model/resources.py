"""Things made by others that help with a next step."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from eic_bot.model.areas import LevelNumber
from eic_bot.model.authored import Authored, Language, Reference
from eic_bot.model.text import Text

ResourceNation = Literal["uk", "england", "wales", "scotland", "northern_ireland"]


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
    characteristics: tuple[Reference, ...] = Field(min_length=1)
    levels: tuple[LevelNumber, ...] = Field(min_length=1)
    nations: tuple[ResourceNation, ...] = ("uk",)
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    licence: str | None = None
    seen: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")] | None = None
    """The day its address was last seen to answer; without one it is never sent unasked."""
