"""A field of a form: by what name it is sent, what it is called, and what to know of it."""

from typing import NamedTuple


class Field(NamedTuple):
    """A field of a form: the name it is sent by, and the keys of what it is called and of what to know of it."""

    name: str
    label: str
    hint: str = ""
    choices: tuple[str, ...] = ()
    is_wanted: bool = False
    known: tuple[str, ...] = ()
    """What may stand in it, for the hint."""

    @property
    def given(self) -> dict[str, str]:
        """What is put into the hint."""
        return {"choices": ", ".join(self.known)}

    @property
    def key(self) -> str:
        """Its name in the file."""
        return self.name.split(":")[1]

    @property
    def kind(self) -> str:
        """What it holds."""
        return self.name.partition(":")[0]
