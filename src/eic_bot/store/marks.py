"""The mark by which a message is known at every try, to us and to the platform: no two messages have the same."""

import os
from itertools import count
from secrets import token_hex


class Marks:
    """What is this process's, and a number: to ask the system for each costs more than all else of it."""

    def __init__(self) -> None:
        """Those of this process."""
        self.renew()

    def renew(self) -> None:
        """Others than before, from the first on."""
        self._process, self._numbers = token_hex(8), count()

    def next(self) -> str:
        """One that was never given."""
        return f"{self._process}{next(self._numbers)}"


MARKS = Marks()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=MARKS.renew)  # a child would go on with its parent's
