"""Steps of a dialog put in, changed and taken out, and dialogs as a whole with where they are offered."""

from collections.abc import Iterator
from copy import deepcopy

from eic_bot.packs.editing.places import Change, RefusedError, at, changed, list_at, put, text_of
from eic_bot.packs.editing.writing import group
from eic_bot.packs.places import Data
from eic_bot.service.drafts.edits import (
    AddDialog,
    AddStep,
    Files,
    KeepStep,
    MoveStep,
    Refusal,
    RemoveDialog,
    RemoveStep,
    Route,
)

OTHERWISE, OFFER = "otherwise", "offer_dialogs"


def file_of(dialog: str) -> str:
    """Where a dialog is written."""
    return f"dialogs/{dialog}.yaml"


def moved(data: Data, edit: MoveStep) -> None:
    """A step elsewhere among those beside it."""
    steps, place = _steps(data, edit.route, edit.dialog)
    if not 0 <= edit.to < len(steps):
        raise RefusedError(Refusal("not_there", edit.dialog))
    steps.insert(edit.to, steps.pop(place))


def added(data: Data, edit: AddStep) -> None:
    """A step at that place; what a branch does otherwise may have nothing in it yet."""
    around, (*way, place) = data, edit.route
    if len(way) > 1 and way[-1] == OTHERWISE:
        around = at(data, tuple(way[:-1]), edit.dialog)
        if isinstance(around, dict):
            around.setdefault(OTHERWISE, [])
    steps = list_at(data, tuple(way), edit.dialog)
    if not isinstance(place, int) or not 0 <= place <= len(steps):
        raise RefusedError(Refusal("not_there", edit.dialog))
    steps.insert(place, deepcopy(dict(edit.fields)))


def kept(data: Data, edit: KeepStep) -> None:
    """A step with these fields; what is not named stays."""
    for key, value in edit.fields.items():
        put(data, (*edit.route, key), deepcopy(value), edit.dialog)


def removed(data: Data, edit: RemoveStep) -> None:
    """A step taken out, unless nothing would be left where something has to be."""
    steps, place = _steps(data, edit.route, edit.dialog)
    if len(steps) > 1:
        del steps[place]
    elif edit.route[-2] == OTHERWISE:
        put(data, edit.route[:-1], None, edit.dialog)
    else:
        raise RefusedError(Refusal("last_step", edit.dialog))


def with_dialog(files: Files, edit: AddDialog) -> Files:
    """A new dialog: who sees the answers, a word of welcome, an area; offered where it is wished."""
    file = file_of(edit.id)
    if file in files:
        raise RefusedError(Refusal("taken", edit.id))
    steps: Data = [
        {"step": "notice", "id": "notice"},
        {"step": "tell", "id": "welcome", "text": text_of(edit.text)},
        {"step": "assess", "id": edit.area, "area": edit.area},
    ]
    new: dict[str, Data] = {"dialog": edit.id, "title": text_of(edit.title), "about": text_of(edit.about)}
    new |= {"pace": edit.pace, "steps": steps}
    new = {key: value for key, value in new.items() if value}
    return {**_offered(files, edit), file: f"{group(new, 0)}\n"}


def _offered(files: Files, edit: AddDialog) -> Files:
    def offer(data: Data) -> None:
        several = next(_offers(data), None)
        if several is None:
            raise RefusedError(Refusal("no_offer", edit.offered_in))
        several.append(edit.id)

    return changed(files, file_of(edit.offered_in), offer) if edit.offered_in else files


def without_dialog(files: Files, edit: RemoveDialog) -> Files:
    """All but that one, which is offered no more where there is something else to offer."""
    if file_of(edit.dialog) not in files:
        raise RefusedError(Refusal("no_file", file_of(edit.dialog)))
    left: Files = {file: text for file, text in files.items() if file != file_of(edit.dialog)}
    for file in [file for file in left if file.startswith("dialogs/") and edit.dialog in left[file]]:
        left = changed(left, file, _no_more(edit.dialog))
    return left


def _no_more(dialog: str) -> Change:
    def change(data: Data) -> None:
        for several in _offers(data):
            if len(several) > 1 and dialog in several:
                several.remove(dialog)

    return change


def _offers(data: Data) -> Iterator[list[Data]]:
    """What each offer of a dialog names, wherever it stands."""
    if isinstance(data, dict):
        named = data.get("dialogs")
        if data.get("step") == OFFER and isinstance(named, list):
            yield named
        data = list(data.values())
    if isinstance(data, list):
        for inner in data:
            yield from _offers(inner)


def _steps(data: Data, route: Route, dialog: str) -> tuple[list[Data], int]:
    """Those beside a step, and which of them it is."""
    steps, place = list_at(data, route[:-1], dialog), route[-1] if route else None
    if not isinstance(place, int) or not 0 <= place < len(steps):
        raise RefusedError(Refusal("not_there", dialog))
    return steps, place
