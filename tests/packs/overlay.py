"""The small good pack with some of its files replaced by those of a bad example."""

import shutil
from pathlib import Path

HERE = Path(__file__).parent
SMALL = HERE / "good" / "small"
BAD = HERE / "bad"
EXPECTED = "expected.txt"
ABSENT = "absent.txt"
"""Names the files of the good pack that are left out."""


def make_pack(folder: Path, example: Path | None = None) -> Path:
    """Puts the small pack into a folder, an example laid over it."""
    shutil.copytree(SMALL, folder)
    if example is not None:
        shutil.copytree(example, folder, dirs_exist_ok=True)
        (folder / EXPECTED).unlink(missing_ok=True)
        absent = folder / ABSENT
        for name in absent.read_text("utf-8").split() if absent.exists() else ():
            (folder / name).unlink()
        absent.unlink(missing_ok=True)
    return folder
