"""Who is meant by a typed name: a mention, an id, a name of a channel, or the beginning of one that is alone."""

import re
from collections.abc import Collection, Sequence

from eic_bot.model.value import value
from eic_bot.service.rounds.records import Known

_BETWEEN = re.compile(r"[,;\n]|(?<!\s)\s+(?:and|&|a|ac)\s+")
ME = "me"


@value
class Meant:
    """Those who are meant, and the names nobody has."""

    owners: tuple[int, ...]
    unknown: tuple[str, ...]


def names_in(typed: str) -> tuple[str, ...]:
    """The names in a line."""
    return tuple(name for part in _BETWEEN.split(typed) if (name := part.strip().strip(".").removeprefix("@").strip()))


def meant(typed: str, everyone: Sequence[Known], me: int, my_names: Collection[str] = (ME,)) -> Meant:
    """Who is meant by each name of a line; ``my_names`` are the words for whoever speaks."""
    found: dict[int, None] = {}
    unknown: list[str] = []
    for name in names_in(typed):
        owner = me if name.casefold() in my_names else _one(name, everyone)
        if owner is None:
            unknown.append(name)
        else:
            found[owner] = None
    return Meant(tuple(found), tuple(unknown))


def _one(name: str, everyone: Sequence[Known]) -> int | None:
    found = who_fit(name, everyone)
    return next(iter(found)) if len(found) == 1 else None


def who_fit(name: str, everyone: Sequence[Known]) -> Collection[int]:
    """All who are called that, or where nobody is, whose name begins with it."""
    wanted = name.casefold()
    whole = {one.owner for one in everyone if wanted in (one.name.casefold(), one.address.external.casefold())}
    begun = {one.owner for one in everyone if one.name.casefold().startswith(f"{wanted} ")}
    return whole or begun
