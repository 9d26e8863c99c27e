"""What the engine wants done. It does nothing itself."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from eic_bot.dialogs.messages import FormField, Message
from eic_bot.model.answers import Answer
from eic_bot.model.value import value


@value
class Say:
    """Post a new message."""

    message: Message
    effect: Literal["say"] = "say"


@value
class Update:
    """Put this in the place of the message with the same key."""

    message: Message
    effect: Literal["update"] = "update"


@value
class Withdraw:
    """Take the message with this key away."""

    key: str
    effect: Literal["withdraw"] = "withdraw"


@value
class Save:
    """Keep this as the newest word on a question; earlier ones stay."""

    answer: Answer
    effect: Literal["save"] = "save"


@value
class Schedule:
    """Wake this session at a time (milliseconds of UTC since 1970), unless its revision has moved on by then."""

    kind: str
    due: int
    revision: int
    effect: Literal["schedule"] = "schedule"


@value
class Cancel:
    """Forget the timers of this kind."""

    kind: str
    effect: Literal["cancel"] = "cancel"


@value
class Remember:
    """Keep a preference of the person: ``language``, ``pace``, or how they read: ``aloud``, or empty."""

    preference: Literal["language", "pace", "reads"]
    value: str
    effect: Literal["remember"] = "remember"


@value
class OpenDialog:
    """Begin this dialog, or go on with it, on top of the person's open sessions."""

    dialog: str
    effect: Literal["open_dialog"] = "open_dialog"


@value
class OpenForm:
    """Show a form where the channel can, at once; where it cannot, the message asks the same."""

    field: FormField
    effect: Literal["open_form"] = "open_form"


@value
class Close:
    """This session is over: it leaves the person's open sessions."""

    reason: Literal["finished", "stopped"]
    effect: Literal["close"] = "close"


Effect: TypeAlias = Annotated[
    Say | Update | Withdraw | Save | Schedule | Cancel | Remember | OpenDialog | OpenForm | Close,
    Field(discriminator="effect"),
]
