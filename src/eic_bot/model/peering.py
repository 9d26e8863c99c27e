"""Which peers fit, and why. Never a ranking: a few are picked, and then shown by the names of their councils."""

from collections.abc import Iterable, Sequence
from typing import Literal

from eic_bot.model.reading import plain_words
from eic_bot.model.register import Council
from eic_bot.model.value import value

Near = Literal["region", "nation", ""]


@value
class Wanted:
    """What is looked for. ``place`` is a nation, a region or a type of council, in plain words."""

    level: int | None = None
    insists: bool = False
    near: bool = False
    like: bool = False
    place: str = ""


@value
class Offered:
    """Somebody who may be asked. ``council`` is None where the register does not know it by its name."""

    peer: int
    title: str
    council: Council | None
    level: int | None
    """What they say of themself."""
    public_level: int | None
    """What the public official view of their council says."""
    waiting: int
    """How often they were asked lately."""


@value
class Fit:
    """Somebody who is shown, and why."""

    peer: int
    reaches: bool
    """By what they say of themself."""
    is_public: bool
    """By what their council has made public."""
    same_type: bool
    near: Near


def fitting(offered: Iterable[Offered], wanted: Wanted, own: Council | None, most: int) -> tuple[Sequence[Fit], bool]:
    """At most so many, by the names of their councils; and whether nobody was as wished, so that these are others.

    Picked are those at the wanted level or beyond first, then of the same type, then nearest, then least asked.
    """
    everyone = tuple(offered)
    wished = [one for one in everyone if _as_wished(one, wanted, own)]
    found = sorted(wished or everyone, key=lambda one: _order(one, wanted, own))[:most]
    shown = sorted(found, key=lambda one: (one.title.casefold(), one.peer))
    return [_fit(one, wanted, own) for one in shown], bool(everyone) and not wished


def _fit(one: Offered, wanted: Wanted, own: Council | None) -> Fit:
    return Fit(one.peer, _says(one, wanted), _public(one, wanted), _same_type(one, own), near(one.council, own))


def near(one: Council | None, own: Council | None) -> Near:
    """How near two councils are: of a region, or of a nation; no distance is known."""
    if one is None or own is None or one.nation != own.nation:
        return ""
    return "region" if one.region and one.region == own.region else "nation"


def _as_wished(one: Offered, wanted: Wanted, own: Council | None) -> bool:
    return (
        (not wanted.insists or _reaches(one, wanted))
        and (not wanted.near or near(one.council, own) == "region")
        and (not wanted.like or _same_type(one, own))
        and (not wanted.place or wanted.place in _places(one.council))
    )


def _places(council: Council | None) -> tuple[str, ...]:
    if council is None:
        return ()
    names = (council.region, council.nation, council.type)
    return tuple(plain_words(name.replace("_", " ")) for name in names if name)


def _order(one: Offered, wanted: Wanted, own: Council | None) -> tuple[bool, bool, int, int, int]:
    distance = ("region", "nation", "").index(near(one.council, own))
    return not _reaches(one, wanted), not _same_type(one, own), distance, one.waiting, one.peer


def _reaches(one: Offered, wanted: Wanted) -> bool:
    return _says(one, wanted) or _public(one, wanted)


def _says(one: Offered, wanted: Wanted) -> bool:
    return one.level is not None and wanted.level is not None and one.level >= wanted.level


def _public(one: Offered, wanted: Wanted) -> bool:
    return one.public_level is not None and wanted.level is not None and one.public_level >= wanted.level


def _same_type(one: Offered, own: Council | None) -> bool:
    return one.council is not None and own is not None and one.council.type == own.type
