"""What the client does when somebody presses a button of a card: find it, check the inputs, gather the data."""

from collections.abc import Mapping
from typing import Any

from eic_bot.model.value import value
from eic_bot.simulator.teams.cards import walk

Json = dict[str, Any]


@value
class Ready:
    """A press that may go: the action, and its data with the inputs."""

    action: Json
    data: Json


@value
class Unsent:
    """A press that the client keeps back, and the words it shows."""

    why: str


def press(card: Json, label: str | Json, inputs: Mapping[str, str], kind: str) -> Ready | Unsent:
    """A press on the action of that kind with this title or verb, or on that very action.

    Raises LookupError where there is none.
    """
    action = _action(card, label, kind)
    fields = {one["id"]: one for _, one in walk(card) if str(one.get("type")).startswith("Input.")}
    unknown = inputs.keys() - fields.keys()
    if unknown:
        raise LookupError(f"the card has no input {sorted(unknown)}")
    if str(action.get("associatedInputs", "auto")).lower() == "none":
        return Ready(action, dict(action.get("data") or {}))
    values = {}
    for name, field in fields.items():
        value = inputs.get(name, field.get("value"))
        complaint = _complaint(field, value)
        if complaint:
            return Unsent(complaint)
        if value not in {None, ""}:
            values[name] = str(value)
    return Ready(action, {**(action.get("data") or {}), **values})


def _action(card: Json, label: str | Json, kind: str) -> Json:
    offered = [one for _, one in walk(card) if one.get("type") == kind]
    if isinstance(label, str):
        named = [one for one in offered if label in {one.get("title"), one.get("verb")}]
    else:
        named = sorted((one for one in offered if _is_that(one, label)), key=lambda one: -len(one.get("data") or {}))
    if not named:
        raise LookupError(f"the card has no {kind} {label if isinstance(label, str) else label.get('title')!r}")
    return named[0]


def _is_that(action: Json, wanted: Json) -> bool:
    """Whether it has that verb and that data, to which what was filled in may have been added."""
    return (
        action.get("verb") == wanted.get("verb")
        and (action.get("data") or {}).items() <= (wanted.get("data") or {}).items()
    )


def _complaint(field: Json, value: object) -> str | None:
    """What the client says of a value before anything is sent."""
    if value in {None, ""}:
        return str(field.get("errorMessage")) if field.get("isRequired") else None
    if field["type"] == "Input.ChoiceSet":
        several = field.get("isMultiSelect")
        chosen = str(value).split(",") if several else [str(value)]
        if not set(chosen) <= {one["value"] for one in field.get("choices") or ()}:
            raise LookupError(f"{value!r} cannot be chosen")
    if field["type"] == "Input.Text" and "maxLength" in field and len(str(value)) > field["maxLength"]:
        return str(field.get("errorMessage"))
    return None
