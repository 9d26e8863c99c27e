"""What a platform is owed in the very answer to an event: kept with it, so that a repeat gets the same."""

from dataclasses import dataclass

from pydantic import TypeAdapter

from eic_bot.dialogs.messages import FormField


@dataclass(frozen=True, slots=True)
class OwedForm:
    """A form to be shown at once. The message that goes with it asks the same, should it fail."""

    session: str
    field: FormField


_OWED = TypeAdapter(OwedForm)


def kept(owed: OwedForm) -> str:
    """As it is kept."""
    return _OWED.dump_json(owed).decode()


def read(kept: str) -> OwedForm | None:
    """What is owed; None for nothing."""
    return _OWED.validate_json(kept) if kept else None
