"""Finding what can be pressed in what was sent, by what stands on it. LookupError where there is nothing like it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from eic_bot.simulator.page.service import Json
from eic_bot.simulator.page.side import Said
from eic_bot.simulator.slack.filling import elements
from eic_bot.simulator.teams.cards import walk


def button(messages: Sequence[Said], label: str) -> tuple[Said, Json]:
    """The newest button of that label."""
    for said in reversed(messages):
        for action in actions(said.payload):
            if label in (_text(action), action.get("title")):
                return said, action
    raise LookupError(f"there is no button {label!r}")


def actions(payload: Json) -> Iterator[Json]:
    """Everything that can be pressed in a message of either platform."""
    for _, element in elements(payload.get("blocks") or []):
        if element["type"] == "button":
            yield element
    for card in cards(payload):
        yield from (one for _, one in walk(card) if one.get("type") == "Action.Execute")


def cards(payload: Json) -> Iterator[Json]:
    """The cards of an activity."""
    for attached in payload.get("attachments") or ():
        if isinstance(attached.get("content"), dict):
            yield attached["content"]


def chosen_in_lists(messages: Sequence[Said], choices: Sequence[str]) -> tuple[Said, Json, Mapping[str, str]]:
    """The newest card with lists, its first button, and what to fill in to choose these in the lists' order."""
    for said in reversed(messages):
        for card in cards(said.payload):
            lists = [one for _, one in walk(card) if one.get("type") == "Input.ChoiceSet"]
            if len(lists) == len(choices):
                filled = {one["id"]: _value(one, choice) for one, choice in zip(lists, choices, strict=True)}
                return said, next(actions(said.payload)), filled
    raise LookupError(f"there is no card with {len(choices)} lists")


def _value(field: Json, choice: str) -> str:
    for one in field["choices"]:
        if choice in one["title"]:
            return str(one["value"])
    raise LookupError(f"{choice!r} cannot be chosen")


def _text(element: Json) -> Any:  # noqa: ANN401 - whatever stands there
    return (element.get("text") or {}).get("text")
