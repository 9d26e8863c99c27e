"""The files of a pack that is in force, from its content alone: what an author wrote beside it is not in there."""

from collections.abc import Sequence

from eic_bot.dialogs.dialog import Content
from eic_bot.model.authored import Authored
from eic_bot.packs.editing.writing import group
from eic_bot.packs.files import MANIFEST_FILE
from eic_bot.packs.formats import NEWEST
from eic_bot.packs.places import Data
from eic_bot.service.drafts.edits import Files


def files_of(content: Content) -> Files:
    """Files that load as the same content."""
    pack = content.pack
    found: dict[str, dict[str, Data]] = {MANIFEST_FILE: {"format": NEWEST, **_data(pack.manifest)}}
    found |= {f"areas/{one.area}.yaml": _data(one) for one in pack.areas}
    found |= {f"dialogs/{one.dialog}.yaml": _data(one) for one in content.scripts}
    found |= _listed("questions", pack.questions) | _listed("resources", pack.resources)
    found |= _listed("contacts", pack.contacts)
    singles = {"lineage.yaml": pack.renewals, "nudges.yaml": pack.schedule}
    found |= {file: _data(one) for file, one in singles.items() if one is not None}
    return {file: f"{group(data, 0)}\n" for file, data in found.items()}


def _listed(key: str, several: Sequence[Authored]) -> dict[str, dict[str, Data]]:
    return {f"{key}.yaml": {key: [_data(one) for one in several]}} if several else {}


def _data(one: Authored) -> dict[str, Data]:
    return one.model_dump(mode="json", by_alias=True, exclude_defaults=True)
