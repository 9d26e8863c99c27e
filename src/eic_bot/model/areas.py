"""The model a council looks at itself by: areas, characteristics, levels and statements."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from eic_bot.model.authored import Authored, Identifier
from eic_bot.model.text import Text

LevelNumber = Annotated[int, Field(ge=1, le=9)]
Evidence = Literal["off", "on", "required"]
Nation = Literal["england", "wales", "scotland", "northern_ireland"]
CouncilType = Literal[
    "county",
    "district",
    "unitary",
    "metropolitan_district",
    "london_borough",
    "city_of_london",
    "combined_authority",
    "strategic_authority",
]


class AreaKind(StrEnum):
    """What part an area plays in the model."""

    CHARACTERISTIC_AREA = "characteristic_area"
    SUCCESS_FACTOR = "success_factor"


class Limits(Authored):
    """Whom a part of the model is for; nothing named means everyone."""

    nations: tuple[Nation, ...] = ()
    council_types: tuple[CouncilType, ...] = ()


class Level(Authored):
    """One of the pack's levels, from the basics up."""

    level: LevelNumber
    title: Text
    focus: Text | None = None


class Statement(Authored):
    """What a characteristic looks like at one level."""

    level: LevelNumber
    text: Text
    help: Text | None = None
    evidence: Evidence | None = None
    limits: Limits = Limits()


class Characteristic(Authored):
    """One thing a council that works well has, with a statement at each level."""

    id: Identifier
    title: Text
    help: Text
    why: Text
    example: Text
    limits: Limits = Limits()
    statements: tuple[Statement, ...] = Field(min_length=1, max_length=9)


class Area(Authored):
    """A part of the model that belongs together, such as the use of data."""

    area: Identifier
    kind: AreaKind
    title: Text
    limits: Limits = Limits()
    characteristics: tuple[Characteristic, ...] = Field(min_length=1, max_length=40)
