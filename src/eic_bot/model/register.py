"""The register of councils: who there is, who there was, and who took over from whom.

A council is known by its own stable code. GSS codes belong to boundaries and change with them, so they are kept as
facts beside it, with the former ones.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Literal

from rapidfuzz import fuzz, process

from eic_bot.model.areas import CouncilType, Nation
from eic_bot.model.value import value

Settlement = Literal["urban", "urban_with_rural", "rural", "sparse"]
SETTLEMENTS: tuple[Settlement, ...] = ("urban", "urban_with_rural", "rural", "sparse")
"""From the most built-up to the emptiest."""

NOT_PRINCIPAL = frozenset({"combined_authority", "strategic_authority"})
_GENERIC = frozenset(
    {
        *("the", "of", "and", "council", "councils", "borough", "district", "city", "county", "metropolitan", "royal"),
        *("unitary", "authority", "corporation", "cc", "bc", "dc", "mbc", "ua", "lb"),
        *("cyngor", "sir", "dinas", "bwrdeistref"),
    }
)
_ALIKE = 80


@value
class Council:
    """One council; both days are included, and None means that nothing is known or that it goes on."""

    code: str
    name: str
    nation: Nation
    type: CouncilType
    also: tuple[str, ...] = ()
    """Other names it is known by."""
    region: str = ""
    county: str | None = None
    """The code of the county council around a district."""
    gss: str = ""
    former_gss: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    """The last day it served."""
    successors: tuple[str, ...] = ()
    """The codes of those who took over on the next day."""
    deprivation: int | None = None
    """The fifth of councils of its nation it is in, 1 to 5, as the register's source counts."""
    settlement: Settlement | None = None
    population: int | None = None

    @property
    def is_principal(self) -> bool:
        """Whether it is a council by itself, and not made of several."""
        return self.type not in NOT_PRINCIPAL

    def is_alive(self, day: date) -> bool:
        """Whether it serves on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@value
class Named:
    """Whom a name may mean: those it is a name of, or where there are none, those with names like it."""

    exactly: tuple[Council, ...] = ()
    perhaps: tuple[Council, ...] = ()


class Register:
    """Councils, by code, by name and through time."""

    def __init__(self, councils: Iterable[Council]) -> None:
        """The councils in the order of the register; the first of one code counts."""
        found: dict[str, Council] = {}
        for one in councils:
            found.setdefault(one.code, one)
        self.councils: Mapping[str, Council] = found

    def get(self, code: str) -> Council | None:
        """The council with that code, or with that GSS code now or in former days."""
        wanted = code.strip().upper()
        return self.councils.get(wanted) or self._by_gss.get(wanted)

    def alive_on(self, day: date) -> tuple[Council, ...]:
        """Those who serve on that day."""
        return tuple(one for one in self.councils.values() if one.is_alive(day))

    def named(self, typed: str, day: date, most: int = 5) -> Named:
        """Whom a typed name means, those who serve on that day first. Never raises, whatever was typed."""
        code = self.councils.get(typed.strip()) if typed.strip().isupper() else None
        if code is not None:
            return Named((code,))
        for keys in (plain_name(typed), short_name(typed)):
            if found := self._by_name.get(keys):
                return Named(_living_first((self.councils[one] for one in found), day))
        wanted = short_name(typed)
        if not wanted:
            return Named()
        alike = process.extract(
            wanted[:80], list(self._by_name), scorer=fuzz.WRatio, limit=3 * most, score_cutoff=_ALIKE
        )
        codes = dict.fromkeys(code for name, _, _ in alike for code in self._by_name[name])
        return Named((), _living_first((self.councils[code] for code in codes), day)[:most])

    def heirs(self, code: str, day: date) -> tuple[Council, ...]:
        """Who answers for a council on that day: itself while it serves, else those who took over, one after another.

        Empty where nobody is known.
        """
        found: dict[str, Council] = {}
        seen: set[str] = set()
        waiting = [code]
        while waiting:
            one = self.councils.get(waiting.pop(0))
            if one is None or one.code in seen:
                continue
            seen.add(one.code)
            if one.until is not None and one.until < day:
                waiting.extend(one.successors)
            elif one.is_alive(day):
                found[one.code] = one
        return tuple(found.values())

    def similar(self, code: str, day: date, most: int = 15) -> tuple[Council, ...]:
        """Those most like a council among those of its nation and type that serve on that day.

        Alike is: nearest in deprivation and in how built-up it is, then in population. It describes the place, never
        how well anyone works. Empty where too little is known of the council.
        """
        own = self.councils.get(code)
        if own is None or own.deprivation is None or own.settlement is None or own.population is None:
            return ()
        others = [
            (distance, other.code, other)
            for other in self.alive_on(day)
            if other.code != code
            and (other.nation, other.type) == (own.nation, own.type)
            and (distance := _distance(own, other)) is not None
        ]
        return tuple(other for _, _, other in sorted(others, key=lambda one: one[:2])[:most])

    @cached_property
    def _by_gss(self) -> Mapping[str, Council]:
        former = {gss: one for one in self.councils.values() for gss in one.former_gss}
        return former | {one.gss: one for one in self.councils.values() if one.gss}

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        places = {short_name(one.region) for one in self.councils.values()}
        for one in self.councils.values():
            for name in (one.name, *one.also):
                found.setdefault(plain_name(name), {})[one.code] = None
                if (short := short_name(name)) not in places:  # "London" is no name of the City of London
                    found.setdefault(short, {})[one.code] = None
        return {name: tuple(codes) for name, codes in found.items() if name}


def plain_name(name: str) -> str:
    """A name without capitals, accents and signs."""
    bare = unicodedata.normalize("NFKD", name.replace("&", " and ")).casefold()
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"[\u0300-\u036f'\u2019]", "", bare)))


def short_name(name: str) -> str:
    """A name without the words that say what kind of council it is."""
    return " ".join(word for word in plain_name(name).split() if word not in _GENERIC)


def _living_first(found: Iterable[Council], day: date) -> tuple[Council, ...]:
    return tuple(sorted(found, key=lambda one: not one.is_alive(day)))


def _distance(own: Council, other: Council) -> tuple[int, float] | None:
    known = (own.deprivation, own.settlement, own.population, other.deprivation, other.settlement, other.population)
    match known:
        case (int(poor), str(built), int(people), int(their_poor), str(their_built), int(their_people)):
            steps = abs(poor - their_poor) + abs(_step(built) - _step(their_built))
            ratio = max(people, their_people) / max(1, min(people, their_people))
            return steps, ratio
        case _:
            return None


def _step(settlement: str) -> int:
    return SETTLEMENTS.index(settlement)
