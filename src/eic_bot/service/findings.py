"""What a check found: that something is well, or what is wrong and what to do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was checked. ``code`` is stable; a finding with nothing to do is good news."""

    code: str
    what: str
    to_do: str = ""

    @property
    def is_well(self) -> bool:
        """Whether nothing has to be done."""
        return not self.to_do
