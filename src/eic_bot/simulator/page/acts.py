"""What somebody in the tour does, and where it can be seen."""

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from eic_bot.model.value import value

Who = Literal["officer", "colleague", "room"]
"""The two who are new in each tour: the officer in Slack, the colleague in Teams; and the officer in the channel."""


@value
class Says:
    """Somebody writes to the bot, in the channel by its name; ``then`` is read in what it says next.

    ``{colleague}`` in the text is what the colleague is called, ``{workshop}`` a Tuesday in about a month.
    """

    who: Who
    text: str
    then: str


@value
class Presses:
    """Somebody presses the newest button of that label."""

    who: Who
    label: str
    then: str


@value
class Hurries:
    """Somebody presses two buttons before the first can be answered; ``then`` is what the one too late is told."""

    who: Who
    labels: tuple[str, str]
    then: str


@value
class Saves:
    """Somebody chooses in the lists of the newest card, in their order, and presses its first button."""

    who: Who
    choices: tuple[str, ...]
    then: str


@value
class Repeats:
    """The platform of somebody delivers the last event once more; nothing new is said."""

    who: Who


@value
class Waits:
    """The clock goes to the next timer; ``then`` is read in what the bot says of itself."""

    who: Who
    then: str


@value
class Others:
    """People of the council write to the bot, each in private, one after the other; ``then`` is read at the end."""

    says: Mapping[str, Sequence[str]]
    """By the name of each."""
    then: str


@value
class Breaks:
    """The service is killed and started again."""


@value
class Reads:
    """The conversation is read as plain text, in which all of these stand in this order."""

    who: Who
    then: tuple[str, ...]


Act: TypeAlias = Says | Presses | Hurries | Saves | Repeats | Waits | Others | Breaks | Reads


@value
class Scene:
    """One part of the story."""

    caption: str
    acts: Sequence[Act]

    @property
    def cast(self) -> Sequence[Who]:
        """Who is in it."""
        return list(dict.fromkeys(act.who for act in self.acts if not isinstance(act, Breaks | Others)))
