"""A field of a form: by what name it is sent, what it is called, and what to know of it."""

from typing import NamedTuple


class Field(NamedTuple):
    """A field of a form: the name it is sent by, what it is called, and what to know of it."""

    name: str
    label: str
    hint: str = ""
    choices: tuple[str, ...] = ()
    is_wanted: bool = False

    @property
    def key(self) -> str:
        """Its name in the file."""
        return self.name.split(":")[1]

    @property
    def kind(self) -> str:
        """What it holds."""
        return self.name.partition(":")[0]
