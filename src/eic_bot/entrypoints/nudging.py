"""``eic-bot nudges preview``, ``pause`` and ``unpause``: what goes out, seen ahead or held back."""

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import click

from eic_bot.entrypoints.operating import do
from eic_bot.entrypoints.options import DATABASE, ORGANISATION
from eic_bot.errors import OperatorError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eic_bot.service.nudges.previewing import Foreseen

DAYS = 28


@click.group()
def nudges() -> None:
    """What is sent unasked, to people and in channels."""


@nudges.command()
@click.option("--from", "first", metavar="DAY", help="Such as 2027-03-01; without it, today.")
@click.option("--to", "last", metavar="DAY", help="Such as 2027-03-31; without it, four weeks later.")
@click.option("--pack", default="demo", show_default=True, help="The pack that the service has, by name or folder.")
@DATABASE
def preview(first: str | None, last: str | None, pack: str, database: str | None) -> None:
    """Say who would get what and why, if nobody answers until then. Nothing is sent."""
    begins = _day(first) if first else datetime.now(UTC).date()
    ends = _day(last) if last else begins + timedelta(days=DAYS)
    count = 0
    for organisation, found in _foreseen(database, pack, begins, ends):
        for one in found:
            count += 1
            click.echo(_line(organisation, one))
    click.echo(f"{count} from {begins} to {ends}. Nothing was sent.")


@click.command()
@ORGANISATION
@DATABASE
def pause(organisation: str, database: str | None) -> None:
    """Stop everything that goes out to ORGANISATION at once; what comes in is kept."""
    do(database, organisation, "pause")


@click.command()
@ORGANISATION
@DATABASE
def unpause(organisation: str, database: str | None) -> None:
    """Let go out to ORGANISATION what waits."""
    do(database, organisation, "unpause")


def _foreseen(url: str | None, pack: str, first: date, last: date) -> "Sequence[tuple[str, Sequence[Foreseen]]]":
    from eic_bot.entrypoints.settings import database_url, read_settings
    from eic_bot.entrypoints.speaking import phrases_in_use
    from eic_bot.entrypoints.wiring import read_pack, setting_of
    from eic_bot.service.nudges.previewing import Ahead, foresee
    from eic_bot.service.records import Scope
    from eic_bot.store.database import open_reader

    settings = read_settings()
    begins, ends = _moment(first), _moment(last + timedelta(days=1))
    phrases = phrases_in_use(settings.language)
    ahead = Ahead(phrases, settings.language, read_pack(pack), setting_of(settings.kept_days, begins), begins, ends)
    with open_reader(database_url(url, settings)) as reader:
        known = [one.name for one in reader.read(Scope(None), lambda tx: tx.organisations())]
        return [(name, reader.read(Scope(name), lambda tx: foresee(tx, ahead))) for name in known]


def _line(organisation: str, one: "Foreseen") -> str:
    from eic_bot.model.quiet import local
    from eic_bot.service.nudges.zones import zone_of

    there = local(one.at, zone_of(one.zone))
    place = f"#{one.whom.name}" if one.whom.is_room else one.whom.name
    why = ", ".join(f"{name} {fact}" for name, fact in sorted(one.facts.items()))
    return "  ".join(filter(None, (f"{there:%Y-%m-%d %H:%M} {one.zone}", organisation, place, one.kind, why)))


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise OperatorError("Please write days like 2027-03-31.") from None


def _moment(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)
