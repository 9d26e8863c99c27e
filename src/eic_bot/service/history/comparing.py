"""Which statements of two versions of a pack may stand beside each other."""

from eic_bot.model.lineage import Descent, edition, lineage, moves_of
from eic_bot.model.pack import Pack


def is_same(before: Pack, after: Pack) -> bool:
    """Whether it is the very same version."""
    return (before.id, before.version) == (after.id, after.version)


def descents(before: Pack, after: Pack) -> tuple[Descent, ...]:
    """What became of each statement; between packs that are no versions of one another nothing is said."""
    if before.id != after.id:
        return ()
    return lineage(edition(before), edition(after), moves_of(after, before.version))
