"""What a form of a draft asks for, as an edit.

Fields are named by what they hold: ``words:summary:en`` is a text in one of the pack's languages, which each have a
field of their own. Those of a thing also ``text:title``, ``list:characteristics``, ``number:year``, ``numbers:levels``,
and ``flag:verified:true`` with what it is where nothing is said.
"""

import json
import re
from collections.abc import Callable, Mapping
from typing import cast

from multidict import MultiMapping

from eic_bot.service.drafts.edits import (
    AddCharacteristic,
    AddDialog,
    AddStep,
    Edit,
    KeepStep,
    KeepThing,
    MoveStep,
    RaiseVersion,
    RemoveDialog,
    RemoveStep,
    RemoveThing,
    Reword,
    Route,
    SetCondition,
    SetPace,
    SetSchedule,
    Sort,
    Value,
    Words,
    WriteFile,
)

Form = MultiMapping[str]
SORTS: tuple[Sort, ...] = ("resources", "contacts")
_BETWEEN = re.compile(r"[,;\s]+")
_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
_LONGEST_NAME = 40


def edit_of(form: Form) -> Edit | None:
    """What is wished; None where it is nothing that a page of ours would send."""
    make = MAKES.get(form.get("edit", ""))
    try:
        return None if make is None else make(form)
    except (ValueError, KeyError, TypeError):
        return None


def name_from(title: str, apart: str = "_") -> str:
    """A name such as files use, from words such as people use."""
    found = _NOT_IN_A_NAME.sub(apart, title.casefold()).strip(apart)[:_LONGEST_NAME].rstrip(apart)
    return found if found[:1].isalpha() else f"new{apart}{found}".rstrip(apart)


def route_of(written: str) -> Route:
    """A way to a piece of a file, as a form carries it."""
    found = json.loads(written)
    if not isinstance(found, list) or not all(isinstance(one, str | int) for one in found):
        raise TypeError("a route is a list of names and places")
    return tuple(found)


def _reword(form: Form) -> Edit:
    return Reword(form["file"], route_of(form["route"]), words_of(form, "text"))


def _characteristic(form: Form) -> Edit:
    said = {key: words_of(form, key) for key in ("title", "help", "why", "example")}
    id = form.get("id", "").strip() or name_from(next(iter(said["title"].values())))
    levels = dict.fromkeys(name.split(":")[1] for name in form if name.startswith("words:statement_"))
    return AddCharacteristic(form["area"], id, statements=tuple(words_of(form, one) for one in levels), **said)


def _fields(form: Form) -> dict[str, Value]:
    fields: dict[str, Value] = {}
    for name in dict.fromkeys(form):
        kind, _, field = name.partition(":")
        if field and kind == "words":
            field = field.partition(":")[0]
            fields[field] = _text_of(form, field)
        elif field and kind in _READ:
            field, _, usual = field.partition(":")
            fields[field] = _READ[kind](form, name, usual)
    return fields


def _step(form: Form) -> Edit:
    fields, route = _fields(form), route_of(form["route"])
    if form.get("is_new") != "yes":
        return KeepStep(form["dialog"], route, fields)
    new: dict[str, Value] = {"step": form["kind"], "id": form["id"].strip()}
    if form["kind"] == "branch":
        first: Value = {"step": "tell", "id": f"{new['id']}_first", "text": fields["text"]}
        fields = {"cases": [{"when": _when(form), "steps": [first]}]}
    new |= {key: value for key, value in fields.items() if value is not None}
    return AddStep(form["dialog"], route, new)


def _when(form: Form) -> Value:
    """A condition that has to be there: put together, or written as JSON is."""
    found = json.loads(condition_of(form))
    if not isinstance(found, dict):
        raise TypeError("a condition is a group of keys")
    return found


def _dialog(form: Form) -> Edit:
    title, about, text = (words_of(form, key) for key in ("title", "about", "text"))
    id = form["id"].strip()
    if not _NAME.fullmatch(id):
        raise ValueError("a dialog is named as its file")
    return AddDialog(id, title, about, text, form["area"], form["pace"], form.get("offered_in", ""))


def _thing(form: Form) -> Edit:
    fields = _fields(form)
    is_new = form.get("is_new") == "yes"
    title = form.get("text:title") or form.get("text:position") or ""
    apart = "-" if _sort(form) == "resources" else "_"
    id = form.get("id", "").strip() or (name_from(title, apart) if is_new else "")
    return KeepThing(_sort(form), id, fields, is_new)


def words_of(form: Form, field: str) -> Words:
    """A text in each of the languages it was asked for in. Raises KeyError where it was not asked for."""
    before = f"words:{field}:"
    found = {name.removeprefix(before): form[name] for name in form if name.startswith(before)}
    if not found:
        raise KeyError(field)
    return found


def _text_of(form: Form, field: str) -> Value:
    """It as a file has it: only the languages with words in them."""
    return {language: _lined(said) for language, said in words_of(form, field).items() if said.strip()}


def _sort(form: Form) -> Sort:
    if form["sort"] not in SORTS:
        raise ValueError("a pack has resources and contacts")
    return form["sort"]


def _lined(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


def _text(form: Form, name: str, usual: str) -> Value:
    del usual
    return _lined(form[name]) or None


def _list(form: Form, name: str, usual: str) -> Value:
    del usual
    return cast("Value", [one for one in _BETWEEN.split(" ".join(form.getall(name))) if one] or None)


def _number(form: Form, name: str, usual: str) -> Value:
    del usual
    said = form[name].strip()
    return int(said) if said.isdecimal() and len(said) < 10 else (said or None)


def _numbers(form: Form, name: str, usual: str) -> Value:
    del usual
    return cast("Value", [int(one) for one in form.getall(name) if one.isdecimal() and len(one) < 10] or None)


def _flag(form: Form, name: str, usual: str) -> Value:
    """It stands in the file only where it is not as usual."""
    is_on = "on" in form.getall(name)
    return None if is_on == (usual == "true") else is_on


_READ: Mapping[str, Callable[[Form, str, str], Value]] = {
    "text": _text,
    "list": _list,
    "number": _number,
    "numbers": _numbers,
    "flag": _flag,
}


def _schedule(form: Form) -> Edit:
    rhythms = tuple(one.strip() for one in form.getall("rhythm") if one.strip())
    people = form.get("people", "").strip() if form.get("tells_people") == "yes" else None
    return SetSchedule(rhythms, tuple(form.getall("topic", [])), people, int(form["weekly_cap"]))


MAKES: Mapping[str, Callable[[Form], Edit]] = {
    "reword": _reword,
    "characteristic": _characteristic,
    "thing": _thing,
    "remove": lambda form: RemoveThing(_sort(form), form["id"]),
    "move": lambda form: MoveStep(form["dialog"], route_of(form["route"]), int(form["to"])),
    "step": _step,
    "remove_step": lambda form: RemoveStep(form["dialog"], route_of(form["route"])),
    "dialog": _dialog,
    "remove_dialog": lambda form: RemoveDialog(form["dialog"]),
    "pace": lambda form: SetPace(form["dialog"], form["pace"]),
    "condition": lambda form: SetCondition(form["dialog"], route_of(form["route"]), condition_of(form)),
    "schedule": _schedule,
    "version": lambda form: RaiseVersion(form["version"].strip()),
    "write": lambda form: WriteFile(form["file"], form["text"]),
}
"""By the name that the form gives."""


def condition_of(form: Form) -> str:
    """As it is written, or put together from three fields."""
    question = form.get("question", "").strip()
    if not question:
        return form.get("words", "")
    how, value = form.get("how", "answered"), form.get("value", "").strip()
    if how not in ("answered", "is", "at_least", "at_most", "includes"):
        raise ValueError("there is no such condition")
    return _condition(how, question, value)


def _condition(how: str, question: str, value: str) -> str:
    if how == "answered":
        return json.dumps({"answered": question})
    return json.dumps({how: {"question": question, "value": int(value) if value.isdecimal() else value}})
