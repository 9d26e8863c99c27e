"""The terminal as a channel: what is sent is printed."""

from collections.abc import Callable

from eic_bot.adapters.terminal.inbound import CHANNEL
from eic_bot.adapters.terminal.render import shown
from eic_bot.service.envelopes import Delivered, Outbound, Receipt
from eic_bot.service.limits import Limits


class TerminalChannel:
    """Prints messages. What cannot be printed stays undelivered and is printed at the next start."""

    name = CHANNEL
    limits = Limits()

    def __init__(self, write: Callable[[str], None]) -> None:
        """``write`` prints one message."""
        self._write = write

    async def send(self, outbound: Outbound) -> Receipt:
        """Print it, if there is something to print."""
        text = shown(outbound)
        if text is not None:
            self._write(text)
        return Delivered()
