"""Resources that somebody should look at, for those who keep them; teams are never sent these unasked."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from eic_bot.errors import OperatorError
from eic_bot.model.resources import Resource

NOBODY = "(no owner)"


def read_day(typed: str | None) -> str:
    """That day, or today, as ``YYYY-MM-DD``. Raises OperatorError where it is none."""
    if typed is None:
        return datetime.now(UTC).date().isoformat()
    try:
        return date.fromisoformat(typed).isoformat()
    except ValueError:
        raise OperatorError(f"{typed!r} is not a day. Write it as 2026-11-30.") from None


def listed(resources: Iterable[Resource], today: str) -> str:
    """By owner, the longest overdue first; empty where all is well."""
    by_owner: dict[str, list[Resource]] = {}
    for one in resources:
        if not one.may_be_sent_unasked(today):
            by_owner.setdefault(one.owner or NOBODY, []).append(one)
    return "".join(f"{line}\n" for owner in sorted(by_owner) for line in _lines(owner, by_owner[owner], today))


def _lines(owner: str, resources: list[Resource], today: str) -> Iterator[str]:
    yield owner
    for one in sorted(resources, key=lambda one: (one.check_by or "9999", one.id)):
        yield f"  {one.id}: {_why(one, today)}"
        yield f"    {one.url}"


def _why(one: Resource, today: str) -> str:
    if one.is_stale(today):
        return f"check by {one.check_by}, last seen {one.seen or 'never'}"
    return "never seen" if one.seen is None else "not verified"
