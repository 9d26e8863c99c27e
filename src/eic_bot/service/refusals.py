"""Which addresses refused a message, for as long as it is on its way."""

from collections.abc import Collection
from dataclasses import dataclass, field

from eic_bot.service.envelopes import Address

MOST = 10_000
"""Messages that are remembered. One that came to its end in another process would be for ever."""


@dataclass(slots=True)
class Refusals:
    """By message. What is forgotten too early is tried there once more, and not more often than any message is."""

    _by_message: dict[int, set[Address]] = field(default_factory=dict)

    def __len__(self) -> int:
        """How many messages are remembered."""
        return len(self._by_message)

    def add(self, message: int, address: Address) -> Collection[Address]:
        """This one too; all that refused it so far."""
        refused = self._by_message.setdefault(message, set())
        refused.add(address)
        if len(self._by_message) > MOST:
            del self._by_message[next(iter(self._by_message))]
        return refused

    def forget(self, message: int) -> None:
        """It has come to its end."""
        self._by_message.pop(message, None)
