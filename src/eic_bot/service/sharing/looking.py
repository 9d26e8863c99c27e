"""Looking at how councils lie: our own view beside a group, or the sector as a whole."""

from collections.abc import Collection
from typing import Literal

from eic_bot.dialogs.sharing_requests import (
    FIXED_GROUPS,
    AskSharing,
    SharingRefused,
    SharingResult,
    SpreadShown,
    not_done,
)
from eic_bot.model.comparison import LEAST_COUNCILS, Among, Group, Withheld
from eic_bot.model.reading import plain_words
from eic_bot.model.shared_view import SharedView
from eic_bot.service.records import Audited
from eic_bot.service.rounds.table import Table
from eic_bot.service.sharing.comparing import Compared, compared
from eic_bot.service.sharing.reading import day_of
from eic_bot.service.sharing.records import SECTOR
from eic_bot.service.sharing.sector import sector_positions

MOST_PRIORITIES = 3


def compare(table: Table, asked: AskSharing) -> SharingResult:
    """How our shared view lies among those of a group, for some characteristics; for anybody of ours."""
    if not table.tx.sharing.council():
        return not_done(asked, "no_council")
    group, title = _group(table, asked.group)
    if group is None:
        return not_done(asked, "no_such_group", asked.group)
    found = compared(table.tx, table.setting.register(), group, table.changes.now)
    if isinstance(found, Withheld):
        return SharingRefused("compare", found.value, title, LEAST_COUNCILS)
    table.changes.audit.append(
        Audited(str(table.me.id), "comparison.shown", f"{title} {found.figures.year}", None, " ".join(asked.places))
    )
    return _shown(found, title, asked.places, _chosen(table), table.changes.now)


def look_at_sector(table: Table, asked: AskSharing) -> SharingResult:
    """How all councils that share lie, for those who may know; nothing of any one of them."""
    if table.me.id not in table.tx.sharing.analysts():
        return not_done(asked, "not_analyst")
    pack, now = table.content.pack, table.changes.now
    found = sector_positions(table.tx, pack, table.setting.register(), now)
    if isinstance(found, Withheld):
        return SharingRefused("sector", found.value, SECTOR, LEAST_COUNCILS)
    table.changes.audit.append(Audited(str(table.me.id), "sector.shown", "positions", None, " ".join(asked.places)))
    places = asked.places or tuple(pack.characteristics)
    figures = found.figures
    return SpreadShown(
        group=SECTOR,
        councils=figures.councils,
        first_year=figures.first_year,
        last_year=figures.last_year,
        shown_on=_day_before(found.shown_at, now),
        positions=_of(figures.positions, places),
        ambitions=_of(figures.ambitions, places),
        asked="one" if len(places) == 1 else "some",
        other_models=found.other_models,
        other_versions=found.other_versions,
    )


def _group(table: Table, named: str) -> tuple[Group | None, str]:
    fixed = next((one for one in FIXED_GROUPS if one == named), None)
    if fixed is not None:
        return Group(fixed), fixed
    for one in table.tx.sharing.lists():
        if plain_words(one.title) == plain_words(named):
            return Group("own", one.councils), one.title
    return None, ""


def _chosen(table: Table) -> tuple[str, ...]:
    """The priorities of the plan."""
    published = table.tx.sharing.published()
    return tuple(table.tx.plan.priorities(published.round)) if published else ()


def _shown(found: Compared, title: str, wanted: tuple[str, ...], chosen: tuple[str, ...], now: int) -> SpreadShown:
    """For the places that are wanted, else for the priorities that were chosen, else for the widest gaps."""
    own, figures = found.own, found.figures
    places = wanted or chosen or _widest_gaps(own)
    return SpreadShown(
        group=title,
        councils=figures.councils,
        first_year=figures.year,
        last_year=figures.year,
        shown_on=_day_before(found.shown_at, now),
        positions=_of(figures.characteristics, places),
        ambitions=_of(figures.ambitions, places),
        asked=_asked(wanted, chosen),
        other_models=found.other_models,
        other_versions=found.other_versions,
        next_steps=tuple((place, own.positions[place] + 1) for place in places if _has_next(own, place)),
        own_ambitions=tuple((place, own.ambitions[place]) for place in places if place in own.ambitions),
    )


def _asked(wanted: tuple[str, ...], chosen: tuple[str, ...]) -> Literal["one", "some", "priorities", "gaps"]:
    if wanted:
        return "one" if len(wanted) == 1 else "some"
    return "priorities" if chosen else "gaps"


def _widest_gaps(own: SharedView) -> tuple[str, ...]:
    """The widest gaps to where we want to be, in the order of the model where they are alike."""
    gaps = {place: own.ambitions.get(place, 0) - position for place, position in own.positions.items()}
    wanted = sorted((place for place in own.characteristics if gaps.get(place, 0) > 0), key=lambda one: -gaps[one])
    return tuple(wanted[:MOST_PRIORITIES]) or tuple(own.positions)[:MOST_PRIORITIES]


def _has_next(own: SharedView, place: str) -> bool:
    return place in own.positions and own.positions[place] < max(own.levels)


def _of(found: tuple[Among, ...], places: Collection[str]) -> tuple[Among, ...]:
    return tuple(one for one in found if one.question in places)


def _day_before(shown_at: int, now: int) -> str:
    """The day of the figures, where it is not today."""
    day = day_of(shown_at)
    return "" if day == day_of(now) else day.isoformat()
