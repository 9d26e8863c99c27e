"""The sector's report: where councils stand and want to be, what blocks them, and what nobody offers them.

No council is named, and there is no order but the model's. Every figure is of enough councils, and looking again shows
the same until enough of them have changed.
"""

from collections.abc import Collection, Sequence

from eic_bot.model.barriers import BarrierKind, quarter_of
from eic_bot.model.pack import Pack
from eic_bot.model.value import value
from eic_bot.service.barriers.counting import counted
from eic_bot.service.flat_rows import Record
from eic_bot.service.ports import Transaction

QUARTERS = 5
"""So many are shown: a year and the one under way."""
COLUMNS = ("figure", "about", "level", "quarter", "councils", "withheld")


@value
class Spread:
    """How many councils stand at each level of a characteristic, and how many want to be at each."""

    characteristic: str
    positions: tuple[tuple[int, int], ...]
    ambitions: tuple[tuple[int, int], ...]


@value
class Trend:
    """How many councils reported a kind of barrier, by quarter; None where too few did."""

    kind: BarrierKind
    councils: tuple[int | None, ...]


@value
class EmptyShelf:
    """A level that is the next one for so many councils, and for which there is neither a resource nor a peer."""

    characteristic: str
    level: int
    councils: int


@value
class SectorReport:
    """All of it. ``spreads`` is empty where too few councils share their view."""

    quarters: tuple[str, ...]
    trends: tuple[Trend, ...]
    spreads: tuple[Spread, ...]
    shelves: tuple[EmptyShelf, ...]


def sector_report(
    tx: Transaction, pack: Pack, spreads: Sequence[Spread], offered: Collection[tuple[str, int]], now: int
) -> SectorReport:
    """The report of now; ``offered`` are the levels for which there is a resource or a peer."""
    quarters = last_quarters(now, QUARTERS)
    return SectorReport(quarters, _trends(tx, quarters, now), tuple(spreads), tuple(_empty(pack, spreads, offered)))


def last_quarters(now: int, many: int) -> tuple[str, ...]:
    """The quarter of now and those before it, the oldest first."""
    year, quarter = (int(part) for part in quarter_of(now).split("-Q"))
    found = [divmod(year * 4 + quarter - 1 - back, 4) for back in reversed(range(many))]
    return tuple(f"{year}-Q{place + 1}" for year, place in found)


def _trends(tx: Transaction, quarters: Sequence[str], now: int) -> tuple[Trend, ...]:
    who: dict[tuple[BarrierKind, str], set[int]] = {}
    for one in tx.sector.reported():
        who.setdefault((one.kind, quarter_of(one.at)), set()).add(one.organisation)
    return tuple(
        Trend(kind, tuple(_count(tx, kind, quarter, who.get((kind, quarter), set()), now) for quarter in quarters))
        for kind in BarrierKind
    )


def _count(tx: Transaction, kind: BarrierKind, quarter: str, councils: set[int], now: int) -> int | None:
    return len(counted(tx.sector, f"reported:{kind}:{quarter}", frozenset(councils), now)) or None


def _empty(pack: Pack, spreads: Sequence[Spread], offered: Collection[tuple[str, int]]) -> list[EmptyShelf]:
    """By the figures that are shown, and by nothing else of any council."""
    found = []
    for one in spreads:
        standing = dict(one.positions)
        levels = [statement.level for statement in pack.characteristics[one.characteristic].statements]
        for below, level in zip([0, *levels], levels, strict=False):
            councils = standing.get(below, 0)
            if councils and (one.characteristic, level) not in offered:
                found.append(EmptyShelf(one.characteristic, level, councils))
    return found


def records(report: SectorReport) -> list[Record]:
    """It as flat records, in the order in which it is read."""
    found = [
        _record("position", one.characteristic, level=level, councils=councils)
        for one in report.spreads
        for level, councils in one.positions
    ]
    found += [
        _record("ambition", one.characteristic, level=level, councils=councils)
        for one in report.spreads
        for level, councils in one.ambitions
    ]
    found += [
        _record("barrier", one.kind.value, quarter=quarter, councils=councils)
        for one in report.trends
        for quarter, councils in zip(report.quarters, one.councils, strict=True)
    ]
    found += [
        _record("empty_shelf", one.characteristic, level=one.level, councils=one.councils) for one in report.shelves
    ]
    return found


def _record(
    figure: str, about: str, *, level: int | None = None, quarter: str | None = None, councils: int | None = None
) -> Record:
    return {
        "figure": figure,
        "about": about,
        "level": level,
        "quarter": quarter,
        "councils": councils,
        "withheld": "too few" if councils is None else None,
    }
