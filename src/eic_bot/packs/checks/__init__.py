"""What must hold across the files of a pack; this is the list of checks.

They look at what was read, whether or not it has its shape yet, so that one run tells everything.
"""

from collections.abc import Callable

from eic_bot.packs.checks import (
    bounds,
    dialogs,
    languages,
    lineage,
    names,
    plain_english,
    references,
    resources,
    rhythms,
    scales,
)
from eic_bot.packs.checks.draft import Draft
from eic_bot.packs.findings import Findings

CHECKS: tuple[Callable[[Draft, Findings], None], ...] = (
    names.check,
    scales.check,
    bounds.check,
    references.check,
    resources.check,
    dialogs.check,
    languages.check,
    lineage.check,
    rhythms.check,
    plain_english.check,
)
