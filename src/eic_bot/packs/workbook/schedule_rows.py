"""``nudges.yaml`` as rows, and rows as what it says: a row for each of those whom something is sent to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from eic_bot.packs.places import Data, Route
from eic_bot.packs.workbook.sheets import CONVERSATIONS, EVERYBODY, PEOPLE, ROOMS

NEVER = "never"
"""In the row of people: they are told of nothing but their rounds; in that of conversations: they wait for good."""
_WHO, _RHYTHMS = "who", "rhythms"
ROWS = (ROOMS, PEOPLE, CONVERSATIONS)


def schedule_rows(schedule: Data) -> Iterator[dict[str, Data]]:
    """A row for everybody in any case, so that also a file that says nothing comes back."""
    if not isinstance(schedule, dict):
        return
    yield {_WHO: EVERYBODY, **{key: value for key, value in schedule.items() if key not in ROWS}}
    rooms = schedule.get(ROOMS)
    if isinstance(rooms, dict):
        yield {_WHO: ROOMS, **rooms}
    if PEOPLE in schedule:
        yield {_WHO: PEOPLE, **_of_people(schedule[PEOPLE])}
    if CONVERSATIONS in schedule:
        said = schedule[CONVERSATIONS]
        yield {_WHO: CONVERSATIONS, **(said if isinstance(said, dict) else {_RHYTHMS: [NEVER]})}


def _of_people(said: Data) -> dict[str, Data]:
    if not isinstance(said, dict):
        return {_RHYTHMS: [NEVER]}
    return {_RHYTHMS: [said["rhythm"]]} if "rhythm" in said else {}


@dataclass
class Written:
    """What the rows say together."""

    data: dict[str, Data] = field(default_factory=dict)

    def take(self, row: dict[str, Data]) -> bool:
        """Put a row where it belongs. False where nobody has that name."""
        who = _who(row)
        said = {key: value for key, value in row.items() if key != _WHO}
        if who == EVERYBODY:
            self.data.update(said)
        elif who == ROOMS:
            self.data[ROOMS] = said
        elif who == PEOPLE:
            self.data[PEOPLE] = _to_people(said)
        elif who == CONVERSATIONS:
            self.data[CONVERSATIONS] = None if said == {_RHYTHMS: [NEVER]} else said
        return who in (EVERYBODY, *ROWS)

    def route_of(self, row: dict[str, Data], path: Sequence[str] = ()) -> Route:
        """Where a cell of a row is in what is written."""
        who = _who(row)
        if who == PEOPLE and path == (_RHYTHMS,):
            path = ("rhythm",)
        return tuple(path) if who == EVERYBODY else (who, *path)


def _to_people(said: dict[str, Data]) -> Data:
    """One rhythm; several are left to be found where they stand."""
    rhythms = said.pop(_RHYTHMS, None)
    if rhythms == [NEVER] and not said:
        return None
    one = rhythms[0] if isinstance(rhythms, list) and len(rhythms) == 1 else rhythms
    return said if one is None else {"rhythm": one, **said}


def _who(row: dict[str, Data]) -> str:
    return str(row.get(_WHO, "")).casefold()
