"""What was pressed, chosen and written, out of what Teams sends: the other side of ``elements``.

Never raises, whatever it is given.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias
from urllib.parse import unquote

from eic_bot.model.value import value
from eic_bot.service.pressing import Press, unpacked

MOST_INPUTS = 200
"""Of one card; no card of ours has nearly so many."""
MOST_LETTERS = 40000
"""Of one input; what is too long to keep is said by the conversation."""


@value
class Written:
    """What was written to a control."""

    press: Press
    text: str


Sent: TypeAlias = Press | Written


def press_of(action_data: object) -> list[Sent]:
    """Everything that one button said, in the order of the card. Empty where there is nothing to do.

    ``action_data`` is ``value.action.data`` of an invoke and ``value`` of a message: both hold the same.
    """
    match action_data:
        case {"verb": "press", "control": control}:
            return _found(unpacked(control))
        case {"verb": "save", **data}:
            return _chosen(data)
        case {"verb": "many", "control": control, **data}:
            return _found(_ticked(unpacked(control), data))
        case {"verb": "write", "control": control, **data}:
            return _found(_written(unpacked(control), data))
        case _:
            return []


def _found(sent: Sent | None) -> list[Sent]:
    return [] if sent is None else [sent]


def _ticked(press: Press | None, data: Mapping[object, object]) -> Press | None:
    ids = tuple(id for _, value in _inputs(data, "many:") for id in _ids(value))
    return replace(press, control=replace(press.control, value=ids)) if press and ids else None


def _written(press: Press | None, data: Mapping[object, object]) -> Written | None:
    texts = [text for _, text in _inputs(data, "text:")]
    return Written(press, texts[0]) if press and texts else None


def _chosen(data: Mapping[object, object]) -> list[Sent]:
    """What was chosen anew. Where all is as it was, the last says that it stays."""
    before = data.get("was")
    was = before if isinstance(before, list) else []
    found = [(press, value in was) for _, value in _inputs(data, "choose:") if (press := unpacked(value))]
    changed: list[Sent] = [press for press, same in found if not same]
    return changed or [press for press, _ in found[-1:]]


def _inputs(data: Mapping[object, object], kind: str) -> Iterator[tuple[str, str]]:
    found = [
        (name, value)
        for name, value in data.items()
        if isinstance(name, str) and name.startswith(kind) and isinstance(value, str) and len(value) <= MOST_LETTERS
    ]
    yield from sorted(found[:MOST_INPUTS], key=lambda one: _place(one[0]))


def _place(name: str) -> tuple[int, ...]:
    """Where the input stands in the card: clients may put them into any order."""
    numbers = name.partition(":")[2].partition(":")[0].split(".")
    return tuple(int(number) if number.isdecimal() and len(number) < 6 else 0 for number in numbers)


def _ids(value: str) -> Iterator[str]:
    for one in value.split(","):
        id = unquote(one)
        if id and id.isprintable():
            yield id
