"""History as flat records, the same for every format: where each characteristic stood in each published view."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from eic_bot.model.results import Standing, standings
from eic_bot.model.text import worded
from eic_bot.model.trends import CharacteristicTrend
from eic_bot.service.flat_rows import Record
from eic_bot.service.history.reading import View, by_service, trends

COLUMNS = (
    *("organisation", "workshop", "published", "mode", "area", "characteristic", "title", "position", "ambition"),
    *("comparable_position", "comparable", "service", "pack", "version", "language", "note"),
)
"""``position`` is by the view's own statements; ``comparable_position`` by what the newest view still asks."""


def records(found: tuple[View, ...], organisation: str, language: str, note: str) -> Iterator[Record]:
    """A record for each characteristic of each view: by service, oldest first; nothing is added up over them."""
    for about in by_service(found).values():
        yield from _of_service(about, organisation, language, note)


def _of_service(found: tuple[View, ...], organisation: str, language: str, note: str) -> Iterator[Record]:
    went = {one.characteristic: one for one in trends(found)}
    for place, view in enumerate(found):
        for one in standings(view.pack.characteristics, view.pack, view.answers):
            if any(level.is_known or level.no_answer is not None for level in one.levels):
                yield (
                    _record(view, one, organisation, language)
                    | _compared(one, went, len(found) - place)
                    | {"note": note}
                )


def _record(view: View, one: Standing, organisation: str, language: str) -> dict[str, str | int | None]:
    title = worded(view.pack.characteristics[one.characteristic].title, language)
    at = view.round.published_at
    return {
        "organisation": organisation,
        "workshop": view.round.workshop,
        "published": None if at is None else datetime.fromtimestamp(at / 1000, UTC).date().isoformat(),
        "mode": view.round.mode,
        "service": view.round.service or None,
        "area": one.characteristic.partition(".")[0],
        "characteristic": one.characteristic,
        "title": title.text,
        "position": one.position,
        "ambition": one.ambition,
        "pack": view.pack.id,
        "version": view.pack.version,
        "language": title.language,
    }


def _compared(one: Standing, went: Mapping[str, CharacteristicTrend], back: int) -> dict[str, str | int | None]:
    """The position that may stand beside the newest one; or what became of the statements, where none may."""
    trend = went.get(one.characteristic)
    if trend is None:
        return {"comparable_position": None, "comparable": "gone"}
    if back <= len(trend.positions):
        return {"comparable_position": trend.positions[-back], "comparable": "yes"}
    return {"comparable_position": None, "comparable": str(trend.stopped.value) if trend.stopped else "no"}
