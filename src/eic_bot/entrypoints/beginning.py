"""``eic-bot pack new``: a pack of one's own to begin with, from one that comes along, in the languages one writes."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from eic_bot.errors import OperatorError
from eic_bot.packs.bundled import bundled_pack
from eic_bot.packs.checks.texts import OPTIONAL, TEXTS
from eic_bot.packs.files import MANIFEST_FILE
from eic_bot.packs.loader import load_pack, read_sources
from eic_bot.packs.places import Data
from eic_bot.packs.yaml_files import yaml_of

Say = Callable[[str], None]


def begin_pack(folder: Path, model: str, languages: Sequence[str], say: Say) -> None:
    """Write it into a folder that is not there yet. Its name is the folder's, its version 1.0.0."""
    if folder.exists():
        raise OperatorError(f"{folder} is there already. Name another folder, or take it away first.")
    name = re.sub(r"[^a-z0-9]+", "_", folder.resolve().name.lower()).strip("_")
    if not re.match(r"[a-z]", name):
        raise OperatorError("A pack is named after its folder, which must begin with a letter.")
    copied = bundled_pack(model)
    content = load_pack(copied).content
    claimed = () if content is None else content.pack.manifest.languages
    wanted = tuple(languages or claimed)
    if missing := [one for one in wanted if one not in claimed]:
        raise OperatorError(f"The pack {model} is not written in {missing[0]!r}. It is in: {', '.join(claimed)}.")
    for source in read_sources(copied):
        data = _in_languages(source.data, wanted)
        if source.file == MANIFEST_FILE and isinstance(data, dict):
            data = _own(data, name, wanted)
        path = folder / source.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml_of(data, copied.joinpath(source.file).read_text("utf-8")), "utf-8")
    say(f"{folder}: see it with: eic-bot chat --pack {folder}")


def _own(manifest: dict[str, Data], name: str, languages: Sequence[str]) -> dict[str, Data]:
    """The first page with a name of its own; what no speaker has reviewed stays marked so."""
    drafts = manifest.get("drafts")
    still = [one for one in drafts if one in languages] if isinstance(drafts, list) else []
    own = {key: value for key, value in manifest.items() if key != "drafts" or still}
    if still:
        own["drafts"] = list[Data](still)
    return {**own, "pack": name, "version": "1.0.0", "languages": list[Data](languages)}


def _in_languages(data: Data, languages: Sequence[str]) -> Data:
    """Without the texts in other languages."""
    if isinstance(data, list):
        return [_in_languages(one, languages) for one in data]
    if not isinstance(data, dict):
        return data
    return {
        key: {one: text for one, text in value.items() if one in languages}
        if key in TEXTS | OPTIONAL and isinstance(value, dict)
        else _in_languages(value, languages)
        for key, value in data.items()
    }
