"""Every page of an organisation, in the order of the navigation. What one has to be allowed stands at its ways.

A new page is one module here, its templates, and one name in this list. Pages do not know each other.
"""

from collections.abc import Sequence
from typing import Final

from eic_bot.admin.pages import audit, health, letters, nudges, packs, people, roles, rounds, sessions
from eic_bot.admin.visits import Page

PAGES: Final[Sequence[Page]] = (
    health.PAGE,
    rounds.PAGE,
    packs.PAGE,
    letters.PAGE,
    nudges.PAGE,
    people.PAGE,
    roles.PAGE,
    sessions.PAGE,
    audit.PAGE,
)
