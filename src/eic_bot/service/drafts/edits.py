"""What somebody can do to the files of a pack without knowing how they are written; a closed union.

Things are named by file and route, the keys and places that lead to them; steps of a dialog likewise.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, TypeAlias, Union

from eic_bot.model.value import value

Files: TypeAlias = Mapping[str, str]
"""Every file of a pack: its text, by its path inside it."""
Route: TypeAlias = tuple[str | int, ...]
Value: TypeAlias = Union["dict[str, Value]", "list[Value]", str, int, float, bool, None]
"""What a field can hold: a text in each language is a mapping. None takes the field out."""
Sort: TypeAlias = Literal["resources", "contacts"]


Words: TypeAlias = Mapping[str, str]
"""A text in each language that is meant; without words in one of them, that one is taken out."""


@value
class Reword:
    """Other words of a text, in these languages; in others it stays as it is."""

    file: str
    route: Route
    words: Words = field(hash=False)


@value
class SetWord:
    """Another value of something that is in no language, such as a title as it was published."""

    file: str
    route: Route
    value: Value


@value
class AddCharacteristic:
    """A new characteristic at the end of an area, with a statement at each level, from the lowest up."""

    area: str
    id: str
    title: Words = field(hash=False)
    help: Words = field(hash=False)
    why: Words = field(hash=False)
    example: Words = field(hash=False)
    statements: tuple[Words, ...] = field(hash=False)


@value
class KeepThing:
    """A resource or a contact, new or changed; of one that is there, what is not named stays."""

    sort: Sort
    id: str
    fields: Mapping[str, Value] = field(hash=False)
    is_new: bool = False


@value
class RemoveThing:
    """A resource or a contact taken out."""

    sort: Sort
    id: str


@value
class MoveStep:
    """A step of a dialog put elsewhere among those beside it; places count from 0."""

    dialog: str
    route: Route
    to: int


@value
class AddStep:
    """A new step of a dialog; the last of its route is the place it comes to."""

    dialog: str
    route: Route
    fields: Mapping[str, Value] = field(hash=False)


@value
class KeepStep:
    """Other fields of a step; what is not named stays, and None takes it out."""

    dialog: str
    route: Route
    fields: Mapping[str, Value] = field(hash=False)


@value
class RemoveStep:
    """A step taken out, with all that is in it."""

    dialog: str
    route: Route


@value
class AddDialog:
    """A new dialog, with a word of welcome and an area that it asks for."""

    id: str
    title: Words = field(hash=False)
    about: Words = field(hash=False)
    text: Words = field(hash=False)
    area: str
    pace: str
    offered_in: str
    """The dialog that offers it from now on, behind the others; empty for none."""


@value
class RemoveDialog:
    """A dialog taken out, also where it was offered."""

    dialog: str


@value
class SetPace:
    """How the questions of a dialog come."""

    dialog: str
    pace: str


@value
class SetCondition:
    """When a step applies, as YAML on one line; without words, always."""

    dialog: str
    route: Route
    words: str


@value
class SetSchedule:
    """What is sent unasked. ``people`` is None where they are told of nothing but their rounds."""

    rhythms: tuple[str, ...]
    topics: tuple[str, ...]
    people: str | None
    weekly_cap: int


@value
class RaiseVersion:
    """Another version of the pack."""

    version: str


@value
class WriteFile:
    """The whole text of a file, by somebody who knows how it is written; without text it is taken out."""

    file: str
    text: str


@value
class TakeFiles:
    """All files anew, as they came out of a folder or a workbook."""

    files: Files = field(hash=False)
    source: Literal["folder", "workbook"]


Edit: TypeAlias = (
    Reword
    | SetWord
    | AddCharacteristic
    | KeepThing
    | RemoveThing
    | MoveStep
    | AddStep
    | KeepStep
    | RemoveStep
    | AddDialog
    | RemoveDialog
    | SetPace
    | SetCondition
    | SetSchedule
    | RaiseVersion
    | WriteFile
    | TakeFiles
)

Why: TypeAlias = Literal[
    "not_there",
    "taken",
    "unreadable",
    "no_words",
    "no_condition",
    "no_file",
    "not_that_many",
    "too_large",
    "no_zip",
    "no_pack",
    "outside",
    "link",
    "not_text",
    "last_step",
    "no_offer",
]


@value
class Refusal:
    """Why something cannot be done to these files, and where."""

    why: Why
    where: str = ""


def subject_of(edit: Edit) -> str:  # noqa: C901, PLR0911 - one for each edit
    """What it was done to, in the words of the pack: never a text of it."""
    match edit:
        case Reword() | SetWord():
            return "/".join((edit.file, *map(str, edit.route)))
        case AddCharacteristic():
            return f"{edit.area}.{edit.id}"
        case KeepThing() | RemoveThing():
            return f"{edit.sort}/{edit.id}"
        case MoveStep() | SetCondition() | AddStep() | KeepStep() | RemoveStep():
            return "/".join((edit.dialog, *map(str, edit.route)))
        case SetPace() | RemoveDialog():
            return edit.dialog
        case AddDialog():
            return edit.id
        case RaiseVersion():
            return edit.version
        case WriteFile():
            return edit.file
        case SetSchedule() | TakeFiles():
            return ""


def name_of(edit: Edit) -> str:
    """What sort of change it is, as it is kept in the list of them."""
    return _NAMES[type(edit)]


_NAMES: Mapping[type, str] = {
    Reword: "reworded",
    SetWord: "changed",
    AddCharacteristic: "characteristic_added",
    KeepThing: "kept",
    RemoveThing: "removed",
    MoveStep: "moved",
    AddStep: "step_added",
    KeepStep: "step_changed",
    RemoveStep: "step_removed",
    AddDialog: "dialog_added",
    RemoveDialog: "dialog_removed",
    SetPace: "pace",
    SetCondition: "condition",
    SetSchedule: "schedule",
    RaiseVersion: "version",
    WriteFile: "written",
    TakeFiles: "taken",
}
