"""What an organisation changes in a pack for itself: other words, own resources and questions, parts left out."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from eic_bot.model.areas import Characteristic
from eic_bot.model.authored import Authored, Identifier, Reference
from eic_bot.model.contacts import Contact
from eic_bot.model.kinds import AuthoredQuestion
from eic_bot.model.resources import Resource
from eic_bot.model.text import Text

OWN = "own_"
"""How the id of everything begins that an organisation adds: no later version of the base takes it."""


class Wording(Authored):
    """Other words for something of the base; what is left out stays, and so does each language."""

    title: Text | None = None
    text: Text | None = None
    help: Text | None = None
    why: Text | None = None
    example: Text | None = None


class AddedCharacteristic(Authored):
    """A characteristic of the organisation's own, in an area of the base."""

    area: Identifier
    characteristic: Characteristic


class Asked(Authored):
    """In which dialog of the base a question of the organisation's own is asked, behind the others."""

    dialog: Identifier
    question: Identifier


class Overlay(Authored):
    """An organisation's own layer over a pack. Versions of it are numbered, and only ever added."""

    overlay: Identifier
    base: Identifier
    """The pack it lies over, in whatever version is in force."""
    number: Annotated[int, Field(ge=1, le=999_999)]
    """Its version: the content has that of the base with ``+own.`` and this behind."""
    wording: Mapping[Reference, Wording] = Field(default={}, max_length=5000)
    """By stable id: of an area, a characteristic, a statement or a question."""
    hidden: tuple[Reference, ...] = Field(default=(), max_length=1000)
    """Characteristics that are not asked here; what was answered to them stays."""
    characteristics: tuple[AddedCharacteristic, ...] = Field(default=(), max_length=100)
    questions: tuple[AuthoredQuestion, ...] = Field(default=(), max_length=500)
    asked: tuple[Asked, ...] = Field(default=(), max_length=500)
    resources: tuple[Resource, ...] = Field(default=(), max_length=2000)
    contacts: tuple[Contact, ...] = Field(default=(), max_length=500)


def is_own(id: str) -> bool:
    """Whether it is of an organisation's own, which no other council has and nobody compares."""
    return any(part.startswith(OWN) for part in id.split("."))
