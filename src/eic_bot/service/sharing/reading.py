"""The views that councils share now, put under the ids of one version of the pack."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from eic_bot.model.comparison import Frame, OfficialView, Sharing
from eic_bot.model.register import Register
from eic_bot.model.shared_view import Beside, SharedView
from eic_bot.model.value import value
from eic_bot.service.sharing.records import SharedBy, view_of

FIRST_YEAR, LAST_YEAR = 0, 9999


@value
class Gathered:
    """Shared views that may stand beside each other."""

    views: tuple[OfficialView, ...]
    frame: Frame
    other_models: int
    """Views that are left out, as they were agreed on with another model."""
    other_versions: int
    """Views of which some answers are left out, as the words or levels were others."""


def gathered(shared: Iterable[SharedBy], reference: SharedView, register: Register, now: int) -> Gathered:
    """Those that stand for councils which serve today, under the ids of the reference."""
    today, beside = day_of(now), Beside(reference)
    found: list[OfficialView] = []
    other_models = other_versions = 0
    for one in shared:
        council = register.councils.get(one.id.council)
        if council is None or not council.is_alive(today):
            continue
        view = view_of(one.content)
        if not beside.fits(view):
            other_models += 1
            continue
        other_versions += not beside.is_same_version(view)
        carried = beside.carried(view)
        is_public = one.public_from is not None and one.public_from <= today.isoformat()
        sharing = Sharing.PUBLIC if is_public else Sharing.COUNCILS
        found.append(OfficialView(one.id, sharing, carried.labels, carried.positions, carried.ambitions))
    frame = Frame(tuple(reference.words), reference.scale, reference.characteristics, (0, *reference.levels))
    return Gathered(tuple(found), frame, other_models, other_versions)


def day_of(now: int) -> date:
    """The day of a time in milliseconds of UTC since 1970."""
    return datetime.fromtimestamp(now / 1000, UTC).date()
