"""The packs that come with the program."""

from importlib.resources import files
from pathlib import Path

from eic_bot.errors import OperatorError


def bundled_packs() -> dict[str, Path]:
    """The folder of each of them, by name."""
    here = Path(str(files("eic_bot.packs")))
    return {path.parent.name: path.parent for path in sorted(here.glob("*/pack.yaml"))}


def bundled_pack(name: str) -> Path:
    """The folder of a pack that comes with the program."""
    folder = Path(str(files("eic_bot.packs") / name))
    if not (folder / "pack.yaml").is_file():
        raise OperatorError(f"no pack named {name} comes with eic-bot")
    return folder
