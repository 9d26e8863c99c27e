"""What is known about a person and their council without asking."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Facts:
    """Who is answering, for conditions and limits; None where it is not known."""

    role: str | None = None
    nation: str | None = None
    council_type: str | None = None
