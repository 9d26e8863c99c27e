"""Identifiers that look like Slack's, in the same order on every run unless a secret is asked for."""

import itertools
import secrets

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Mint:
    """Makes identifiers: a letter for the kind, then capitals and digits, never the same twice."""

    def __init__(self) -> None:
        self._count = itertools.count(1)
        self._last_ts = 0

    def next(self, kind: str) -> str:
        """Give a new identifier, such as ``U0000000A1`` for kind ``U``."""
        rest, text = next(self._count), ""
        while rest:
            rest, digit = divmod(rest, len(LETTERS))
            text = LETTERS[digit] + text
        return f"{kind}0{text:0>9}"

    def ts(self, now: float) -> str:
        """Give a message's time, which is its name too: later than every one before."""
        micros = max(int(now * 1_000_000), self._last_ts + 100)
        self._last_ts = micros
        return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"

    @staticmethod
    def secret(prefix: str) -> str:
        """Give something nobody can guess."""
        return f"{prefix}-{secrets.token_hex(16)}"

    def block_id(self) -> str:
        """Give the short name of a block or an element that came without."""
        return self.next("")[-5:]
