"""What is different between two versions of a pack, in words, and what that means for answers that were given.

Everything in a pack has a name of its own, so it is found again wherever it was moved to; what stands in another order
is said to do so. Nothing here judges: an author reads it before publishing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple, TypeAlias

from eic_bot.dialogs.dialog import Content
from eic_bot.model.lineage import Descent, Kin, edition, lineage, moves_of

Path: TypeAlias = tuple[str, ...]
"""The names from the outside in: ``area data``, ``characteristic trust``, ``level 1``, ``text``, ``en``."""
Leaves: TypeAlias = Mapping[Path, str]

ORDER, BETWEEN = "order", ", "
NAMES = ("id", "area", "dialog", "level", "label", "question")
"""Which key names a thing in its list: the first of these that every thing in the list has."""
ONE_OF = {
    "areas": "area",
    "characteristics": "characteristic",
    "statements": "level",
    "levels": "level",
    "labels": "answer",
    "questions": "question",
    "resources": "resource",
    "scripts": "dialog",
    "steps": "step",
    "cases": "way",
    "choices": "choice",
    "reasons": "reason",
}
"""What one of a list is called."""
FATES: Mapping[Kin, str] = {
    Kin.REWORDED: "has other words: answers are kept, and are not compared with new ones",
    Kin.SPLIT: "was split: answers are kept, and are asked afresh",
    Kin.MERGED: "was merged: answers are kept, and are asked afresh",
    Kin.NEW: "is new: everybody is asked",
    Kin.GONE: "is gone: answers are kept, and are no longer shown as current",
}


class Change(NamedTuple):
    """One thing that is not as it was. ``before`` is None for what is new, ``after`` for what is gone."""

    path: Path
    before: str | None
    after: str | None


def changes(before: Content, after: Content) -> Sequence[Change]:
    """All that is different, from the outside in; of a thing that is new or gone, only the thing itself."""
    old, new = leaves(before), leaves(after)
    there, here = _ways(old), _ways(new)
    found: dict[Path, Change] = {}
    for path in [*old, *[path for path in new if path not in old]]:
        if path in old and path in new:
            if not _is_alike(path, old[path], new[path]):
                found[path] = Change(path, old[path], new[path])
        elif not _says_order(path):
            outermost = _outermost(path, here if path in old else there)
            found.setdefault(outermost, Change(outermost, old.get(outermost), new.get(outermost)))
    return tuple(found.values())


def _ways(leaves: Leaves) -> set[Path]:
    return {path[:length] for path in leaves for length in range(1, len(path) + 1)}


def _is_alike(path: Path, before: str, after: str) -> bool:
    """Only what is in both versions can stand in another order; the rest is told as new or gone."""
    if not _says_order(path):
        return before == after
    old, new = before.split(BETWEEN), after.split(BETWEEN)
    return [one for one in old if one in new] == [one for one in new if one in old]


def fates(before: Content, after: Content) -> Sequence[Descent]:
    """The statements that are not the same, and what becomes of the answers to them."""
    moves = moves_of(after.pack, before.pack.version)
    found = lineage(edition(before.pack), edition(after.pack), moves)
    return [one for one in found if one.kin is not Kin.SAME]


def in_words(before: Content, after: Content) -> str:
    """All of it as lines to read; an empty text where nothing is different."""
    found = changes(before, after)
    if not found:
        return ""
    lines = [f"{_version(before)} -> {_version(after)}"]
    told = fates(before, after)
    if told:
        lines += ["", "Statements, and the answers to them"]
        lines += [f"  {_ids(one)} {_fate(one)}" for one in told]
    for where, some in groupby(sorted(found, key=lambda one: _outer(one.path)), key=lambda one: _outer(one.path)):
        lines += ["", where]
        lines += [line for one in some for line in _told(one)]
    return "".join(f"{line}\n" for line in lines)


def leaves(content: Content) -> Leaves:
    """Every single thing that is said in a pack, by where it is said."""
    written = content.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    pack = written["pack"]
    pack.pop("contacts", None)  # people among them may not have agreed to be seen
    outside = {**pack.pop("manifest"), **pack, "scripts": written["scripts"]}
    # The manifest lists the areas in their order; the pack holds them.
    outside["areas"] = pack["areas"]
    return dict(_leaves(outside, ()))


def _leaves(value: Any, path: Path) -> Iterator[tuple[Path, str]]:  # noqa: ANN401 - whatever JSON holds
    match value:
        case dict():
            for key, inner in value.items():
                yield from _leaves(inner, _into(path, key, inner))
        case [dict(), *_]:
            yield from _several(value, path)
        case list():
            yield path, BETWEEN.join(str(one) for one in value)
        case _:
            yield path, str(value)


def _into(path: Path, key: str, inner: object) -> Path:
    """The list itself is not named, the things in it are."""
    is_list = isinstance(inner, list) and bool(inner) and isinstance(inner[0], dict)
    return (*path, key) if not is_list or key not in ONE_OF else (*path, f"\0{key}")


def _several(value: Sequence[Mapping[str, Any]], path: Path) -> Iterator[tuple[Path, str]]:
    *outer, last = path
    key = last.removeprefix("\0")
    named = next((name for name in NAMES if len({one.get(name) for one in value} - {None}) == len(value)), None)
    names = [str(one[named]) if named else str(number) for number, one in enumerate(value, 1)]
    if named and len(names) > 1:
        yield (*outer, f"{ORDER} of {key}"), BETWEEN.join(names)
    for name, one in zip(names, value, strict=True):
        inside = {inner: said for inner, said in one.items() if inner != named}
        thing = (*outer, f"{ONE_OF.get(key, key)} {name}")
        yield thing, ""
        yield from _leaves(inside, thing)


def _says_order(path: Path) -> bool:
    return path[-1].startswith(f"{ORDER} of ")


def _outermost(path: Path, known: set[Path]) -> Path:
    """The first part of the way that is not known."""
    return next((path[:length] for length in range(1, len(path) + 1) if path[:length] not in known), path)


def _version(content: Content) -> str:
    return f"{content.pack.id} {content.pack.version}"


def _outer(path: Path) -> str:
    return path[0] if _is_thing(path) else "the pack itself"


def _is_thing(path: Path) -> bool:
    """Whether the first name is that of one of many, such as an area or a dialog."""
    return path[0].partition(" ")[0] in ONE_OF.values()


def _ids(one: Descent) -> str:
    return " and ".join(one.before or one.after)


def _fate(one: Descent) -> str:
    if one.kin is Kin.REWORDED and one.is_comparable:
        return "has other words that mean the same: answers are kept and compared"
    into = f" (now {' and '.join(one.after)})" if one.kin in (Kin.SPLIT, Kin.MERGED) else ""
    return f"{FATES[one.kin]}{into}"


def _told(change: Change) -> Iterable[str]:
    where = ", ".join(change.path[1:] if _is_thing(change.path) else change.path) or "all of it"
    if change.before is None:
        yield f"  new: {where}" + (f" = {change.after}" if change.after else "")
    elif change.after is None:
        yield f"  gone: {where}" + (f" = {change.before}" if change.before else "")
    else:
        yield from (f"  {where}", f"    was: {change.before}", f"    now: {change.after}")
