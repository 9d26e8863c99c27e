"""What is kept of an innovation, as the use cases see it."""

from eic_bot.dialogs.innovation_requests import StoryDraft
from eic_bot.model.innovations import StoryState
from eic_bot.model.value import value


@value
class Story:
    """An innovation as its author tells it; ``owner`` is 0 where it is another organisation's."""

    token: str
    owner: int
    draft: StoryDraft
    language: str
    state: StoryState
    because: str = ""
    """Why it was refused."""
    organisation: str = ""
    """By its name here; only editors see it."""
