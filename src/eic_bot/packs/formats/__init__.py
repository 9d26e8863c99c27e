"""The formats that packs were written in, and the steps from each to the next.

A step takes the files of a pack as plain data, by path, and gives them as the next format says them. It must find
nothing to do in files it has been over already: an upgrade may have been cut short. Once released, neither a step nor
its golden files are edited; what was wrong with one is mended by the next.
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from eic_bot.packs.files import MANIFEST_FILE
from eic_bot.packs.formats import to_2
from eic_bot.packs.places import Data

Files: TypeAlias = Mapping[str, Data]

FIRST = 1
"""Packs that do not say their format are of this one."""
STEPS: tuple[Callable[[Files], Files], ...] = (to_2.step,)
NEWEST = FIRST + len(STEPS)
_KEY = "format"


def format_of(files: Files) -> int | None:
    """The format that the files say they are in; None where that cannot be told."""
    manifest = files.get(MANIFEST_FILE)
    if not isinstance(manifest, dict):
        return None
    said = manifest.get(_KEY, FIRST)
    return said if type(said) is int and said >= FIRST else None


def upgraded(files: Files) -> Files:
    """The same in the newest format. What is of no format, or of one that is not known yet, is left as it is."""
    since = format_of(files)
    for step in STEPS[since - FIRST :] if since is not None else ():
        files = step(files)
    return files
