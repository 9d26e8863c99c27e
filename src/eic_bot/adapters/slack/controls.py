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
    values = state.get("values") if isinstance(state, Mapping) else None
    for block in values.values() if isinstance(values, Mapping) else ():
        match block.get(name) if isinstance(block, Mapping) else None:
            case {"selected_options": [*options]}:
                yield from (one["value"] for one in options if _is_option(one))


def _is_option(found: object) -> bool:
    match found:
        case {"value": str(value)}:
            return value.isprintable()
    return False
