"""One line of the program broken on purpose, and the test that must turn red."""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = "src/eic_bot"


@dataclass(frozen=True)
class Mutant:
    """What the break loses, where, the text that goes and the text that comes; ``killer`` is a test by its node id."""

    loses: str
    file: str
    old: str
    new: str
    killer: str

    def path(self, tree: Path) -> Path:
        """The file it breaks in a copy of the tree."""
        return tree / SOURCE / self.file

    def applied(self, tree: Path) -> str:
        """The broken file. Raises LookupError where the text is not there exactly once."""
        text = self.path(tree).read_text(encoding="utf-8")
        if text.count(self.old) != 1:
            raise LookupError(f"{self.file}: {self.old!r} is there {text.count(self.old)} times, not once")
        return text.replace(self.old, self.new)
