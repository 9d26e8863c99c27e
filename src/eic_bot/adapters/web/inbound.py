"""From a form to the envelope. What comes back was in other hands: reading it never raises."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from eic_bot.dialogs.inputs import Chosen, Pressed, Said, Submitted
from eic_bot.service.envelopes import Address, Arrived, Inbound
from eic_bot.service.pressing import Press, unpacked

MOST_LETTERS = 40_000
"""Of one field; what is too long to keep is said by the conversation."""
MOST_NAMED = 64
Fields = Mapping[str, Sequence[str]]


def arrival(address: Address, key: str, now: int) -> Inbound:
    """The page was opened."""
    return Inbound(f"web:{address.external}:{key}", address, Arrived(), now)


def sent(address: Address, fields: Fields, now: int) -> Inbound | None:
    """What a form says; None where it says nothing."""
    key = _first(fields, "once")[:MOST_NAMED]
    if not key.isalnum():
        return None
    actor = address.external
    name = f"web:{address.external}:{key}:{_digest(fields)}"
    if field := unpacked(_first(fields, "field")):
        text, control = _first(fields, "written")[:MOST_LETTERS], field.control
        if not text.strip():
            return None
        if control.question is None:
            return Inbound(name, address, Said(actor, text), now)
        written = Submitted(actor, control.question, text, control.revision)
        return Inbound(name, address, written, now, field.session)
    presses = _presses(fields)
    if not presses:
        said = _first(fields, "said")[:MOST_LETTERS]
        return Inbound(name, address, Said(actor, said), now) if said.strip() else None
    several = tuple(Pressed(actor, one.control.value, one.control.question, one.control.revision) for one in presses)
    event = several[0] if len(several) == 1 else Chosen(actor, several)
    return Inbound(name, address, event, now, presses[0].session or None)


def _digest(fields: Fields) -> str:
    """The same form sent twice is one event; with something else, from a page gone back to, it is another."""
    said = repr(sorted((name, tuple(values)) for name, values in fields.items()))
    return hashlib.blake2s(said.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _presses(fields: Fields) -> list[Press]:
    """Those that were chosen: of several in one list together, as one."""
    if many := [press for one in fields.get("many", ()) if (press := unpacked(one)) is not None]:
        ids = tuple(str(one.control.value) for one in many)
        return [replace(many[0], control=replace(many[0].control, value=ids))]
    named = ["press", *sorted(name for name in fields if name.startswith("rung-"))]
    return [press for name in named if (press := unpacked(_first(fields, name))) is not None]


def _first(fields: Fields, name: str) -> str:
    return next(iter(fields.get(name, ())), "")
