"""Base and overlay made into one content. Ids of the base stay as they are, so no answer ever loses its question."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from pydantic import ValidationError

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.overlaying.adding import add_all
from eic_bot.dialogs.overlaying.hiding import hide
from eic_bot.dialogs.overlaying.lost import Losses, Lost, Misfit
from eic_bot.model.overlay import Overlay, Wording
from eic_bot.model.value import value

Data: TypeAlias = dict[str, Any]
FIELDS: Mapping[str, tuple[str, ...]] = {
    "area": ("title",),
    "characteristic": ("title", "help", "why", "example"),
    "statement": ("text", "help"),
    "question": ("text", "help", "why", "example"),
}
"""Which words each kind of thing has."""


@value
class Composed:
    """What an organisation meets: the base with all of the overlay that fits, and what does not."""

    content: Content
    version: str
    """That of the base, with the number of the overlay behind."""
    lost: tuple[Lost, ...] = ()


def compose(base: Content, overlay: Overlay) -> Composed:
    """The two as one content, which still says the version of the base. Whatever the overlay says, nothing raises."""
    losses = Losses()
    version = f"{base.pack.version}+own.{overlay.number}"
    if overlay.base != base.pack.id:
        losses.note(("base",), Misfit.OTHER_BASE, overlay.base, (), base.pack.id)
        return Composed(base, version, tuple(losses.found))
    data: Data = base.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    _reword(data, overlay, losses, base.pack.manifest.languages)
    for place, name in enumerate(overlay.hidden):
        hide(data, name, ("hidden", place), losses)
    add_all(data, overlay, losses)
    try:
        return Composed(Content.model_validate(data), version, tuple(losses.found))
    except ValidationError:  # together they are more than a pack may hold
        losses.note(("overlay",), Misfit.TOO_MUCH, overlay.overlay)
        return Composed(base, version, tuple(losses.found))


def _reword(data: Data, overlay: Overlay, losses: Losses, languages: tuple[str, ...]) -> None:
    known = _pieces(data)
    for name, said in overlay.wording.items():
        if name not in known:
            losses.note(("wording", name), Misfit.NOT_THERE, name, known)
            continue
        kind, piece = known[name]
        for field in Wording.model_fields:
            text: Mapping[str, str] | None = getattr(said, field)
            if text is None:
                continue
            if field not in FIELDS[kind]:
                losses.note(("wording", name, field), Misfit.NO_SUCH_WORDS, field, FIELDS[kind], name)
                continue
            for language in languages:
                if language not in text:
                    losses.note(("wording", name, field), Misfit.NO_TEXT, language, (), name)
            fitting = {language: words for language, words in text.items() if language in languages}
            piece[field] = {**(piece.get(field) or {}), **fitting}


def _pieces(data: Data) -> dict[str, tuple[str, Data]]:
    """Everything that has words, by its stable id."""
    found: dict[str, tuple[str, Data]] = {}
    pack = data["pack"]
    for area in pack["areas"]:
        found[area["area"]] = "area", area
        for one in area["characteristics"]:
            id = f"{area['area']}.{one['id']}"
            found[id] = "characteristic", one
            found |= {f"{id}.{each['level']}": ("statement", each) for each in one["statements"]}
    return found | {one["id"]: ("question", one) for one in pack.get("questions", ())}
