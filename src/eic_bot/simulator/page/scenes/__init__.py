"""The tour: the main story, told in scenes, one module for each topic. What can be shown adds its own."""

from collections.abc import Sequence

from eic_bot.simulator.page.acts import Scene
from eic_bot.simulator.page.scenes import (
    assessing,
    barriers,
    browsing,
    keeping,
    nudges,
    peers,
    resources,
    results,
    rounds,
)

SCENES: Sequence[Scene] = (
    *assessing.SCENES,
    *keeping.SCENES,
    *browsing.SCENES,
    *results.SCENES,
    *barriers.SCENES,
    *resources.SCENES,
    *peers.SCENES,
    *rounds.SCENES,
    *nudges.SCENES,
)
"""In the order in which they are told."""
