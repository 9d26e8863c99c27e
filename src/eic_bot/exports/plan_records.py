"""The plan as flat records, the same for every format: one for each action that is in it."""

from collections.abc import Iterator

from eic_bot.model.pack import Pack
from eic_bot.model.plan import Action, ActionState
from eic_bot.model.text import worded
from eic_bot.service.flat_rows import Record
from eic_bot.service.plan.reading import Planned

COLUMNS = (
    *("organisation", "round", "number", "action", "characteristic", "title", "priority", "owner", "due", "state"),
    *("said_by", "remark", "service", "pack", "version", "language", "note"),
)


def records(found: Planned, pack: Pack, organisation: str, language: str, note: str) -> Iterator[Record]:
    """A record for each action. ``note`` says whose model it is."""
    for one in shown(found):
        known = pack.characteristics.get(one.characteristic)
        title = worded(known.title, language) if known else None
        yield {
            "organisation": organisation,
            "round": f"{found.round.mode} {found.round.workshop}",
            "number": int(one.id),
            "action": one.title,
            "characteristic": one.characteristic,
            "title": title.text if title else one.characteristic,
            "priority": "yes" if one.characteristic in found.priorities else "no",
            "owner": one.owner,
            "due": one.due.isoformat(),
            "state": one.state.value,
            "said_by": one.said_by or None,
            "remark": one.note or None,
            "service": found.round.service or None,
            "pack": found.round.pack,
            "version": found.round.version,
            "language": title.language if title else language,
            "note": note,
        }


def shown(found: Planned) -> tuple[Action, ...]:
    """Those that were not removed."""
    return tuple(one for one in found.actions if one.state is not ActionState.REMOVED)
