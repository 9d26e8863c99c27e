"""What was pressed, out of what Slack sends: the other side of ``elements``. Never raises, whatever it is given."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from eic_bot.service.pressing import Press, unpacked


def press_of(action: object, state: object) -> Press | None:
    """The control of one of the ``actions`` of a payload, given the payload's ``state``.

    None where there is nothing to do: boxes are ticked, a form is to be opened, or the action is none of ours.
    """
    match action:
        case {"action_id": str(name), "value": str(value)} if name.startswith("press:"):
            return unpacked(value)
        case {"action_id": str(name), "selected_option": {"value": str(value)}} if name.startswith("choose:"):
            return unpacked(value)
        case {"action_id": str(name), "value": str(value)} if name.startswith("save:"):
            press = unpacked(value)
            chosen = tuple(_ticked(state, f"many:{name.removeprefix('save:')}"))
            return press and replace(press, control=replace(press.control, value=chosen))
    return None


def _ticked(state: object, name: str) -> Iterator[str]:
    """The values of what is chosen under that name, in whichever block it is."""
    for block in _mapping(_mapping(state).get("values")).values():
        options = _mapping(_mapping(block).get(name)).get("selected_options")
        for option in options if isinstance(options, list) else ():
            value = _mapping(option).get("value")
            if isinstance(value, str) and value.isprintable():
                yield value


def _mapping(found: object) -> Mapping[str, object]:
    return found if isinstance(found, Mapping) else {}
