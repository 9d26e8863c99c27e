"""What is wanted of innovations, and what came of it."""

from typing import Literal, TypeAlias

from eic_bot.model.innovations import StoryState
from eic_bot.model.value import value

StoryAct = Literal["begin", "share", "list", "withdraw"]
StoryRefusal = Literal["not_here", "unknown"]


@value
class StoryDraft:
    """An innovation while it is asked for. ``about`` is a characteristic; ``level`` 0 is not said yet."""

    about: str = ""
    level: int = 0
    did: str = ""
    changed: str = ""
    differently: str = ""
    contact: str = ""
    council: str = ""
    """What others will read of whose it is; empty where the organisation has no name yet."""
    spared: tuple[str, ...] = ()
    """Parts that look as if they named somebody, and of which the person said that they do not."""


@value
class AskStory:
    """Do this with innovations. ``words`` is a token, or the characteristic to list; empty for all.

    To begin, it is what was typed: perhaps the title of something that is known.
    """

    act: StoryAct
    words: str = ""
    draft: StoryDraft | None = None
    request: Literal["story"] = "story"


@value
class StorySeen:
    """One innovation as somebody may see it. ``because`` is why it was refused."""

    token: str
    draft: StoryDraft
    language: str
    state: StoryState
    because: str = ""


@value
class StoriesFound:
    """The person's own innovations, and those of other councils that were approved."""

    mine: tuple[StorySeen, ...]
    others: tuple[StorySeen, ...]
    about: str = ""
    result: Literal["stories_found"] = "stories_found"


@value
class StoryBegun:
    """What is known already of what is to be shared."""

    draft: StoryDraft
    result: Literal["story_begun"] = "story_begun"


@value
class StoryDone:
    """It was done to that innovation."""

    act: StoryAct
    story: StorySeen
    result: Literal["story_done"] = "story_done"


@value
class StoryRefused:
    """It was not done."""

    act: StoryAct
    why: StoryRefusal
    result: Literal["story_refused"] = "story_refused"


StoryResult: TypeAlias = StoriesFound | StoryBegun | StoryDone | StoryRefused
