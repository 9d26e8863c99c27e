"""From a message to lines of text."""

from eic_bot.dialogs.messages import Choices, Ladder, Message
from eic_bot.dialogs.plain import plain
from eic_bot.service.envelopes import Outbound


def shown(outbound: Outbound) -> str | None:
    """What is printed: every new message, and one put anew while it still asks. None where nothing is."""
    message = outbound.message
    if message is None or (outbound.operation == "update" and not still_asks(message)):
        return None
    return plain(message)


def still_asks(message: Message) -> bool:
    """Whether there is something left to choose."""
    return any(isinstance(part, Choices | Ladder) for part in message.parts)
