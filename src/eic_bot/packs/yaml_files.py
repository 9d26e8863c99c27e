"""Files of a pack written as YAML, with as little change as there can be.

What says the same already is left as it is, to the byte; what an author wrote beside it - comments, order, folding -
stays wherever the rest of its file does not change.
"""

from io import StringIO
from itertools import accumulate
from textwrap import wrap
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import FoldedScalarString

from eic_bot.packs.places import Data

NEVER_FOLDED = 1_000_000
"""The library would fold again what an author folded otherwise; only new long texts are folded, by us."""
WIDTH = 96
_NAMES = ("id", "area", "dialog", "level")
_LONG = 80


def yaml_of(data: Data, before: str | None = None) -> str:
    """The text of a file that says this. ``before`` is what the file said until now."""
    yaml = _dialect()
    old = None if before is None else yaml.load(before)
    out = StringIO()
    yaml.dump(_renewed(old, data), out)
    return out.getvalue()


def _dialect() -> YAML:
    yaml = YAML()
    yaml.width = NEVER_FOLDED
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.preserve_quotes = True
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    return yaml


def _renewed(old: Any, new: Data) -> Any:  # noqa: ANN401 - what the library makes has no types
    """The old piece with what is new in it, in the old one's own way of writing."""
    if isinstance(new, dict):
        return _map(old if isinstance(old, CommentedMap) else CommentedMap(), new)
    if isinstance(new, list):
        return _list(old if isinstance(old, CommentedSeq) else CommentedSeq(), new)
    if old is not None and _plain(old) == new:
        return old
    return _folded(new) if isinstance(new, str) and len(new) > _LONG else new


def _folded(text: str) -> Any:  # noqa: ANN401 - its places to fold are untyped
    folded: Any = FoldedScalarString(text)
    lines = wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
    if " ".join(lines) == text:
        ends = accumulate(len(line) + 1 for line in lines[:-1])
        folded.fold_pos = [end - 1 for end in ends]
    return folded


def _map(old: CommentedMap, new: dict[str, Data]) -> CommentedMap:
    for key in [key for key in old if key not in new]:
        del old[key]
    first = next((key for key in new if key in old), None)
    for place, (key, value) in enumerate(new.items()):
        if key == first:
            first = None
        renewed = _renewed(old.get(key), value)
        if first is None:
            old[key] = renewed
        else:
            old.insert(place, key, renewed)  # before all that was there, where no comment can lose its place
    return old


def _list(old: CommentedSeq, new: list[Data]) -> CommentedSeq:
    """Things are found again by their names, wherever they stand now; what has none, by its place."""
    by_name = {_name(one): one for one in old if _name(one) is not None}
    by_place = dict(enumerate(old))
    renewed = [
        _renewed(by_place.get(place) if _name(one) is None else by_name.get(_name(one)), one)
        for place, one in enumerate(new)
    ]
    if len(renewed) == len(old) and all(one is other for one, other in zip(renewed, old, strict=True)):
        return old
    old[:] = renewed
    return old


def _name(one: object) -> object:
    if isinstance(one, dict):
        return next((one[key] for key in _NAMES if key in one), None)
    return None


def _plain(value: object) -> object:
    return str(value) if isinstance(value, str) or hasattr(value, "isoformat") else value
