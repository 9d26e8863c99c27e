"""What a platform is owed in the very answer to an event: kept with it, so that a repeat gets the same."""

from typing import Annotated, Literal, TypeAlias

from pydantic import ConfigDict, Field, TypeAdapter

from eic_bot.dialogs.messages import FormField, Message
from eic_bot.model.value import value


@value
class OwedForm:
    """A form to be shown at once. The message that goes with it asks the same, should it fail."""

    session: str
    field: FormField
    owed: Literal["form"] = "form"


@value
class OwedMessage:
    """What is to be seen in the place of the message that was used."""

    message: Message
    owed: Literal["message"] = "message"


Owed: TypeAlias = OwedForm | OwedMessage
_OWED: TypeAdapter[Owed] = TypeAdapter(
    Annotated[Owed, Field(discriminator="owed")], config=ConfigDict(defer_build=True)
)


def kept(owed: Owed) -> str:
    """As it is kept."""
    return _OWED.dump_json(owed).decode()


def read(kept: str) -> Owed | None:
    """What is owed; None for nothing."""
    return _OWED.validate_json(kept) if kept else None
