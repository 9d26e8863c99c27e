"""The kinds of file a pack is made of, and the model of each."""

from enum import StrEnum

from pydantic import Field

from eic_bot.dialogs.dialog import Script
from eic_bot.model.areas import Area
from eic_bot.model.authored import Authored
from eic_bot.model.contacts import Contact
from eic_bot.model.kinds import AuthoredQuestion
from eic_bot.model.overlay import Overlay
from eic_bot.model.pack import Manifest
from eic_bot.model.renewals import Renewals
from eic_bot.model.resources import Resource
from eic_bot.model.schedule import Schedule


class Questions(Authored):
    """The pack's own questions, beside the statements."""

    questions: tuple[AuthoredQuestion, ...] = Field(default=(), max_length=5000)


class Resources(Authored):
    """What the pack can offer for a next step."""

    resources: tuple[Resource, ...] = Field(default=(), max_length=5000)


class Contacts(Authored):
    """People and mailboxes to talk to."""

    contacts: tuple[Contact, ...] = Field(default=(), max_length=5000)


class Kind(StrEnum):
    """A kind of file."""

    MANIFEST = "manifest"
    AREA = "area"
    QUESTIONS = "questions"
    RESOURCES = "resources"
    CONTACTS = "contacts"
    DIALOG = "dialog"
    LINEAGE = "lineage"
    NUDGES = "nudges"
    OVERLAY = "overlay"
    """An organisation's own, which lies beside a pack and not in it."""


MODELS: dict[Kind, type[Authored]] = {
    Kind.MANIFEST: Manifest,
    Kind.AREA: Area,
    Kind.QUESTIONS: Questions,
    Kind.RESOURCES: Resources,
    Kind.CONTACTS: Contacts,
    Kind.DIALOG: Script,
    Kind.LINEAGE: Renewals,
    Kind.NUDGES: Schedule,
    Kind.OVERLAY: Overlay,
}
SINGLE_FILES = {
    "pack.yaml": Kind.MANIFEST,
    "questions.yaml": Kind.QUESTIONS,
    "resources.yaml": Kind.RESOURCES,
    "contacts.yaml": Kind.CONTACTS,
    "lineage.yaml": Kind.LINEAGE,
    "nudges.yaml": Kind.NUDGES,
}
FOLDERS = {"areas": Kind.AREA, "dialogs": Kind.DIALOG}
MANIFEST_FILE = "pack.yaml"


def kind_of(file: str) -> Kind:
    """The kind of a file, by its path inside the pack."""
    return SINGLE_FILES.get(file) or FOLDERS[file.partition("/")[0]]
