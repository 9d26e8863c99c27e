"""An edit done to the files of a pack: the same YAML with one thing changed, or why that cannot be."""

from collections.abc import Mapping
from copy import deepcopy
from typing import assert_never

from eic_bot.packs.editing.dialogs import added, file_of, kept, moved, removed, with_dialog, without_dialog
from eic_bot.packs.editing.places import RefusedError, at, changed, list_at, put, text_of, tidy
from eic_bot.packs.editing.rewriting import is_same, said_in
from eic_bot.packs.editing.writing import group
from eic_bot.packs.files import MANIFEST_FILE
from eic_bot.packs.folder import is_read
from eic_bot.packs.places import Data
from eic_bot.packs.workbook.columns import read
from eic_bot.service.drafts.edits import (
    AddCharacteristic,
    AddDialog,
    AddStep,
    Edit,
    Files,
    KeepStep,
    KeepThing,
    MoveStep,
    RaiseVersion,
    Refusal,
    RemoveDialog,
    RemoveStep,
    RemoveThing,
    Reword,
    SetCondition,
    SetPace,
    SetSchedule,
    SetWord,
    TakeFiles,
    WriteFile,
)

NUDGES = "nudges.yaml"


def applied(files: Files, edit: Edit) -> Files | Refusal:
    """The files with that done to them."""
    try:
        return _applied(files, edit)
    except RefusedError as refused:
        return refused.refusal


def _applied(files: Files, edit: Edit) -> Files:  # noqa: PLR0911, PLR0912, C901 - one for each edit
    match edit:
        case Reword():
            return changed(files, edit.file, lambda data: _reword(data, edit))
        case SetWord():
            return changed(files, edit.file, lambda data: put(data, edit.route, deepcopy(edit.value), edit.file))
        case AddCharacteristic():
            levels = _levels(files)
            file = f"areas/{edit.area}.yaml"
            return changed(files, file, lambda data: _add_characteristic(data, edit, levels))
        case KeepThing():
            return _keep_thing(files, edit)
        case RemoveThing():
            return changed(files, _file_of(edit.sort), lambda data: _remove_thing(data, edit))
        case MoveStep():
            return changed(files, file_of(edit.dialog), lambda data: moved(data, edit))
        case AddStep():
            return changed(files, file_of(edit.dialog), lambda data: added(data, edit))
        case KeepStep():
            return changed(files, file_of(edit.dialog), lambda data: kept(data, edit))
        case RemoveStep():
            return changed(files, file_of(edit.dialog), lambda data: removed(data, edit))
        case AddDialog():
            return with_dialog(files, edit)
        case RemoveDialog():
            return without_dialog(files, edit)
        case SetPace():
            return changed(files, file_of(edit.dialog), lambda data: put(data, ("pace",), edit.pace, edit.dialog))
        case SetCondition():
            return _with_condition(files, edit)
        case SetSchedule():
            return _scheduled(files, edit)
        case RaiseVersion():
            return changed(files, MANIFEST_FILE, lambda data: put(data, ("version",), edit.version, MANIFEST_FILE))
        case WriteFile():
            return _written(files, edit)
        case TakeFiles():
            return dict(edit.files)
        case _:
            assert_never(edit)


def _with_condition(files: Files, edit: SetCondition) -> Files:
    condition, file = _condition(edit.words), file_of(edit.dialog)
    return changed(files, file, lambda data: put(data, (*edit.route, "when"), condition, file))


def _reword(data: Data, edit: Reword) -> None:
    text = at(data, edit.route, edit.file)
    if not isinstance(text, dict):
        raise RefusedError(Refusal("not_there", edit.file))
    text.update(text_of(edit.words))
    gone = [language for language, words in edit.words.items() if not tidy(words)]
    if not text.keys() - set(gone):
        raise RefusedError(Refusal("no_words", ", ".join(gone)))
    for language in gone:
        text.pop(language, None)


def _levels(files: Files) -> list[int]:
    try:
        found = at(said_in(files.get(MANIFEST_FILE, "")), ("levels",), MANIFEST_FILE)
    except ValueError:
        raise RefusedError(Refusal("unreadable", MANIFEST_FILE)) from None
    levels = [one.get("level") for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    return [level for level in levels if isinstance(level, int)]


def _add_characteristic(data: Data, edit: AddCharacteristic, levels: list[int]) -> None:
    there = at(data, ("characteristics",), edit.area)
    if not isinstance(there, list) or len(levels) != len(edit.statements):
        raise RefusedError(Refusal("not_that_many" if isinstance(there, list) else "not_there", edit.area))
    if any(isinstance(one, dict) and one.get("id") == edit.id for one in there):
        raise RefusedError(Refusal("taken", edit.id))
    new: dict[str, Data] = {"id": edit.id}
    for key in ("title", "help", "why", "example"):
        new[key] = text_of(getattr(edit, key))
    new["statements"] = [
        {"level": level, "text": text_of(words)} for level, words in zip(levels, edit.statements, strict=True)
    ]
    there.append(new)


def _file_of(sort: str) -> str:
    return f"{sort}.yaml"


def _things(data: Data, sort: str) -> list[Data]:
    return list_at(data, (sort,), _file_of(sort))


def _keep_thing(files: Files, edit: KeepThing) -> Files:
    fields: dict[str, Data] = {key: deepcopy(value) for key, value in edit.fields.items() if key != "id"}
    file = _file_of(edit.sort)
    if file not in files and edit.is_new:
        new: dict[str, Data] = {"id": edit.id}
        new |= {key: value for key, value in fields.items() if value is not None}
        return {**files, file: f"{group({edit.sort: [new]}, 0)}\n"}
    return changed(files, file, lambda data: _kept(_things(data, edit.sort), edit, fields))


def _kept(things: list[Data], edit: KeepThing, fields: Mapping[str, Data]) -> None:
    there = next((one for one in things if isinstance(one, dict) and one.get("id") == edit.id), None)
    if there is not None and edit.is_new:
        raise RefusedError(Refusal("taken", edit.id))
    if there is None and not edit.is_new:
        raise RefusedError(Refusal("not_there", edit.id))
    if there is None:
        there = {"id": edit.id}
        things.append(there)
    for key, value in fields.items():
        put(there, (key,), value, edit.id)


def _remove_thing(data: Data, edit: RemoveThing) -> None:
    things = _things(data, edit.sort)
    place = next((place for place, one in enumerate(things) if isinstance(one, dict) and one.get("id") == edit.id), -1)
    if place < 0:
        raise RefusedError(Refusal("not_there", edit.id))
    del things[place]


def _condition(words: str) -> Data:
    if not words.strip():
        return None
    found = read(words, "condition")
    if not isinstance(found, dict):
        raise RefusedError(Refusal("no_condition", words.strip()[:60]))
    return found


def _scheduled(files: Files, edit: SetSchedule) -> Files:
    people: Data = None if edit.people is None else {"rhythm": edit.people}
    rooms: dict[str, Data] = {"rhythms": list(edit.rhythms), "topics": list(edit.topics)}
    wanted: dict[str, Data] = {"rooms": rooms, "people": people, "weekly_cap": edit.weekly_cap}
    if NUDGES not in files:
        return {**files, NUDGES: f"{group(wanted, 0)}\n"}
    return changed(files, NUDGES, lambda data: _schedule(data, wanted))


def _schedule(data: Data, wanted: Mapping[str, Data]) -> None:
    if not isinstance(data, dict):
        raise RefusedError(Refusal("not_there", NUDGES))
    for key, value in wanted.items():
        there = data.get(key)
        if isinstance(there, dict) and isinstance(value, dict):
            there.update(value)
        elif not is_same(there, value) or key not in data:
            data[key] = value


def _written(files: Files, edit: WriteFile) -> Files:
    if not is_read(edit.file):
        raise RefusedError(Refusal("no_file", edit.file))
    others = {file: text for file, text in files.items() if file != edit.file}
    if not edit.text.strip():
        if edit.file not in files:
            raise RefusedError(Refusal("no_file", edit.file))
        return others
    text = edit.text.replace("\r\n", "\n")
    return others | {edit.file: text if text.endswith("\n") else f"{text}\n"}
