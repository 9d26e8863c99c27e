"""From 1 to 2: ``pack.yaml`` says which format the pack is in."""

from collections.abc import Mapping

from eic_bot.packs.places import Data


def step(files: Mapping[str, Data]) -> Mapping[str, Data]:
    """The key comes first, so that it is seen."""
    manifest = files["pack.yaml"]
    if not isinstance(manifest, dict):
        return files
    others = {key: value for key, value in manifest.items() if key != "format"}
    return {**files, "pack.yaml": {"format": 2, **others}}
