"""What level a peer's council has reached, as far as everybody may know: its public official view, and nothing else.

A view that is shared with councils counts in their figures, and they never see whose it is; so it says nothing here.
"""

from collections.abc import Collection, Mapping

from eic_bot.model.shared_view import Beside, shared_view
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.rounds.table import Table
from eic_bot.service.sharing.reading import FIRST_YEAR, LAST_YEAR
from eic_bot.service.sharing.records import SHARED_VIEW


def public_levels(table: Table, characteristic: str, councils: Collection[str]) -> Mapping[str, int]:
    """The position of each of these councils that has made its view public, by code; of each the newest."""
    wanted, today = {one for one in councils if one}, day_of(table.changes.now)
    if not wanted:
        return {}
    found: dict[str, int] = {}
    beside = Beside(shared_view(table.content.pack, {}))
    for one in sorted(table.tx.sharing.views(FIRST_YEAR, LAST_YEAR), key=lambda view: view.id):
        if one.id.council not in wanted or one.public_from is None or one.public_from > today:
            continue
        view = SHARED_VIEW.validate_json(one.content)
        position = beside.carried(view).positions.get(characteristic) if beside.fits(view) else None
        found.pop(one.id.council, None)
        if position is not None:
            found[one.id.council] = position
    return found
