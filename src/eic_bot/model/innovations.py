"""What a council did and shares: from the first words of it to a resource that others find."""

from enum import StrEnum


class StoryState(StrEnum):
    """Where an innovation is on its way to others."""

    WAITS = "waits"
    """For an editor."""
    APPROVED = "approved"
    REFUSED = "refused"
