"""What an organisation adds of its own: characteristics, questions, resources, contacts."""

from collections.abc import Collection
from typing import Any, TypeAlias

from eic_bot.dialogs.overlaying.lost import Losses, Misfit, Where
from eic_bot.model.authored import Authored
from eic_bot.model.contacts import Contact
from eic_bot.model.overlay import OWN, AddedCharacteristic, Overlay
from eic_bot.model.resources import Resource

Data: TypeAlias = dict[str, Any]
OF_QUESTIONS = ("ask", "assess", "branch")


def add_all(data: Data, overlay: Overlay, losses: Losses) -> None:
    """All that fits; what does not is noted."""
    for place, added in enumerate(overlay.characteristics):
        _add_characteristic(data["pack"], added, ("characteristics", place), losses)
    _add_questions(data, overlay, losses)
    for place, resource in enumerate(overlay.resources):
        _add_naming(data["pack"], "resources", resource, ("resources", place), losses)
    for place, contact in enumerate(overlay.contacts):
        _add_naming(data["pack"], "contacts", contact, ("contacts", place), losses)


def _is_new(id: str, known: Collection[str], where: Where, losses: Losses) -> bool:
    """Whether the id is one of an organisation's own that nothing else has."""
    if not id.replace("-", "_").startswith(OWN):
        losses.note((*where, "id"), Misfit.NOT_OWN, id)
    elif id in known:
        losses.note((*where, "id"), Misfit.TAKEN, id)
    else:
        return True
    return False


def _add_characteristic(pack: Data, added: AddedCharacteristic, where: Where, losses: Losses) -> None:
    areas = {one["area"]: one for one in pack["areas"]}
    area = areas.get(added.area)
    if area is None:
        losses.note((*where, "area"), Misfit.NOT_THERE, added.area, areas)
        return
    known = [one["id"] for one in area["characteristics"]]
    levels = {one["level"] for one in pack["manifest"]["levels"]}
    if not _is_new(added.characteristic.id, known, (*where, "characteristic"), losses):
        return
    for place, one in enumerate(added.characteristic.statements):
        if one.level not in levels:
            at = (*where, "characteristic", "statements", place, "level")
            losses.note(at, Misfit.NO_SUCH_LEVEL, str(one.level))
            return
    area["characteristics"] = [*area["characteristics"], _data(added.characteristic)]


def _add_questions(data: Data, overlay: Overlay, losses: Losses) -> None:
    pack = data["pack"]
    added: dict[str, int] = {}
    for place, question in enumerate(overlay.questions):
        known = [one["id"] for one in pack.get("questions", ())]
        if _is_new(question.id, known, ("questions", place), losses):
            pack["questions"] = [*pack.get("questions", ()), _data(question)]
            added[question.id] = place
    asked = _ask_all(data, overlay, added, losses)
    for id, place in added.items():
        if id not in asked:
            losses.note(("questions", place), Misfit.NEVER_ASKED, id)


def _ask_all(data: Data, overlay: Overlay, added: Collection[str], losses: Losses) -> Collection[str]:
    """Put what was added into dialogs; which of it is asked now."""
    scripts = {one["dialog"]: one for one in data["scripts"]}
    pairs: set[tuple[str, str]] = set()
    for place, one in enumerate(overlay.asked):
        where: Where = ("asked", place)
        if one.question not in added:
            losses.note((*where, "question"), Misfit.NOT_THERE, one.question, added)
        elif one.dialog not in scripts:
            losses.note((*where, "dialog"), Misfit.NOT_THERE, one.dialog, scripts)
        elif (one.dialog, one.question) in pairs:
            losses.note(where, Misfit.TAKEN, one.question)
        else:
            _ask(scripts[one.dialog], one.question)
            pairs.add((one.dialog, one.question))
    return {question for _, question in pairs}


def _ask(script: Data, question: str) -> None:
    """Behind the last step that asks, before the end is told."""
    steps = script["steps"]
    last = max((place for place, one in enumerate(steps) if one["step"] in OF_QUESTIONS), default=len(steps) - 1)
    step = {"step": "ask", "id": f"asks_{question}"[:60], "question": question}
    script["steps"] = [*steps[: last + 1], step, *steps[last + 1 :]]


def _add_naming(pack: Data, kind: str, one: Resource | Contact, where: Where, losses: Losses) -> None:
    """A resource or contact: with those of the things it names that are there."""
    if not _is_new(one.id, [each["id"] for each in pack.get(kind, ())], where, losses):
        return
    areas = [area["area"] for area in pack["areas"]]
    known = {f"{area['area']}.{each['id']}" for area in pack["areas"] for each in area["characteristics"]}
    data = _data(one)
    for field, among in (("characteristics", known), ("areas", set(areas))):
        for place, name in enumerate(data.get(field, ())):
            if name not in among:
                losses.note((*where, field, place), Misfit.NOT_THERE, name, among)
        if field in data:
            data[field] = [name for name in data[field] if name in among]
    if data.get("characteristics") or data.get("areas"):
        pack[kind] = [*pack.get(kind, ()), data]


def _data(one: Authored) -> Data:
    return one.model_dump(mode="json", by_alias=True, exclude_defaults=True)
