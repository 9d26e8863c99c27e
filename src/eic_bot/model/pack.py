"""A pack: the model, its questions and its resources, as one version that never changes."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field

from eic_bot.model.areas import Area, Characteristic, Evidence, Level, Limits, Statement
from eic_bot.model.authored import Authored, Identifier, Language
from eic_bot.model.contacts import Contact
from eic_bot.model.kinds import AuthoredQuestion, Ladder, StatementQuestion
from eic_bot.model.matching import Shelf
from eic_bot.model.option import Option
from eic_bot.model.question import Question
from eic_bot.model.renewals import Renewals
from eic_bot.model.resources import Resource
from eic_bot.model.scale import Scale
from eic_bot.model.schedule import USUAL, Schedule
from eic_bot.model.searching import Finder
from eic_bot.model.shelving import passages_of
from eic_bot.model.text import Text

Version = Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]


class Manifest(Authored):
    """The first page of a pack: who it is and what holds for all of it."""

    format: Literal[2] = Field(default=2, exclude=True)
    """How the files of the pack are written; what is made of them does not depend on it (packs/formats)."""
    pack: Identifier
    version: Version
    title: Text
    languages: tuple[Language, ...] = Field(min_length=1)
    """The languages in which the pack claims to be complete; the first one is the one it was written in."""
    drafts: tuple[Language, ...] = ()
    """Those of them of which no speaker has reviewed the texts yet; whoever reads one is told so."""
    source: Text
    licence: str
    start: Identifier
    """The dialog a person meets first."""
    areas: tuple[Identifier, ...] = Field(min_length=1)
    """The areas in the order in which they are shown."""
    evidence: Evidence = "off"
    """Whether a statement's answer may, or must, come with evidence, unless the statement says otherwise."""
    limits: Limits = Limits()
    levels: tuple[Level, ...] = Field(min_length=1, max_length=9)
    scale: Scale
    reasons: tuple[Option, ...] = ()
    """Why something may not be a council's goal."""


class Pack(Authored):
    """All that can be asked and offered, and what the answers mean."""

    manifest: Manifest
    areas: tuple[Area, ...] = Field(min_length=1)
    questions: tuple[AuthoredQuestion, ...] = ()
    resources: tuple[Resource, ...] = ()
    contacts: tuple[Contact, ...] = ()
    """People among them are seen by nobody until they agree: ``service/peers/contacts.py``."""
    renewals: Renewals | None = None
    """What became of statements of an earlier version, where an author had to say it."""
    schedule: Schedule | None = None
    """What is sent unasked; None for the usual."""

    @property
    def id(self) -> str:
        """The pack's name."""
        return self.manifest.pack

    @property
    def version(self) -> str:
        """The pack's version."""
        return self.manifest.version

    @property
    def scale(self) -> Scale:
        """The answers to a statement."""
        return self.manifest.scale

    @property
    def nudges(self) -> Schedule:
        """What is sent unasked, and how often."""
        return self.schedule or USUAL

    @cached_property
    def characteristics(self) -> Mapping[str, Characteristic]:
        """Every characteristic by ``area.characteristic``, in order."""
        return {
            f"{area.area}.{characteristic.id}": characteristic
            for area in self.areas
            for characteristic in area.characteristics
        }

    @cached_property
    def area_of(self) -> Mapping[str, Area]:
        """Every area by its id."""
        return {area.area: area for area in self.areas}

    @cached_property
    def shelf(self) -> Shelf:
        """Its resources by what they are for."""
        return Shelf(self.resources)

    @cached_property
    def finder(self) -> Finder:
        """Its resources by their words."""
        return self.finder_of(self.resources)

    def finder_of(self, resources: Iterable[Resource]) -> Finder:
        """These by their words, as if they were the pack's."""
        titles = {id: one.title for id, one in self.characteristics.items()}
        return Finder({one.id: passages_of(one, titles, self.area_of) for one in resources})

    @cached_property
    def level_titles(self) -> Mapping[int, Text]:
        """The name of each level."""
        return {level.level: level.title for level in self.manifest.levels}

    @cached_property
    def question(self) -> Mapping[str, Question]:
        """Every question that is answered by itself, by its id: statements first, in order."""
        found: dict[str, Question] = {}
        for id, characteristic in self.characteristics.items():
            found |= {asked.id: asked for asked in self._asked(id, characteristic)}
        return found | {question.id: question for question in self.questions}

    @cached_property
    def statements(self) -> Mapping[str, tuple[StatementQuestion, ...]]:
        """The statements of each characteristic, lowest level first."""
        return {
            id: tuple(
                asked
                for statement in characteristic.statements
                if isinstance(asked := self.question[f"{id}.{statement.level}"], StatementQuestion)
            )
            for id, characteristic in self.characteristics.items()
        }

    def ladder(self, characteristic: str, statements: tuple[StatementQuestion, ...]) -> Ladder:
        """Those statements of a characteristic as one question."""
        found = self.characteristics[characteristic]
        return Ladder.model_construct(
            id=characteristic,
            text=found.title,
            help=found.help,
            why=found.why,
            example=found.example,
            limits=found.limits,
            rungs=statements,
            levels=tuple(one.level for one in statements),
        )

    def _asked(self, id: str, owner: Characteristic) -> list[StatementQuestion]:
        """Its statements as questions. A copy costs half of what a new one does, and there may be thousands."""
        found: list[StatementQuestion] = []
        for statement in owner.statements:
            own = self._own(id, owner, statement)
            found.append(found[0].model_copy(update=own) if found else self._first(id, owner, own))
        return found

    def _first(self, id: str, owner: Characteristic, own: dict[str, Any]) -> StatementQuestion:
        return StatementQuestion.model_construct(
            why=owner.why,
            example=owner.example,
            characteristic=id,
            scale=self.scale,
            choices=self._choices,
            **own,
        )

    def _own(self, id: str, owner: Characteristic, statement: Statement) -> dict[str, Any]:
        """What a question has from its statement."""
        return {
            "id": f"{id}.{statement.level}",
            "text": statement.text,
            "help": statement.help or owner.help,
            "evidence": statement.evidence or self.manifest.evidence,
            "limits": statement.limits,
            "level": statement.level,
        }

    @cached_property
    def _choices(self) -> tuple[Option, ...]:
        return self.scale.options()
