"""Time zones by name. Read from the machine, or from the package ``tzdata`` where a machine has none."""

from datetime import tzinfo
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from eic_bot.errors import OperatorError

USUAL: Final = "Europe/London"


@cache
def zone_of(name: str) -> tzinfo:
    """The zone of that name. Raises OperatorError where this machine has no time zones at all."""
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        raise OperatorError(
            f"This machine does not know the time zone {name}. Install its package tzdata, or: pip install tzdata"
        ) from None


def zone_named(typed: str) -> str | None:
    """The name of the zone that is meant, by all of its name or by its city; None where none is, or several are."""
    wanted = "_".join(typed.casefold().split())
    every = _named()
    return every.get(wanted) or _cities().get(wanted)


@cache
def _named() -> dict[str, str]:
    return {name.casefold(): name for name in available_timezones() if "/" in name or name == "UTC"}


@cache
def _cities() -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for name in _named().values():
        if not name.startswith("Etc/"):
            found.setdefault(name.rpartition("/")[2].casefold(), []).append(name)
    return {city: names[0] for city, names in found.items() if len(names) == 1}
