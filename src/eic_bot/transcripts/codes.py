"""Codes that are drawn by lot: in a transcript ``(code)`` stands for the newest, and ``(wrong code)`` for none."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

CODE, WRONG = "(code)", "(wrong code)"
NOBODYS = "ZZZZ-9999"
_CODE = re.compile(r"\b[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}\b")


@dataclass
class Codes:
    """The newest that was shown."""

    newest: str = NOBODYS

    def hidden(self, several: Iterable[str]) -> list[str]:
        """What was said, as it is written down."""
        return [self._hidden(said) for said in several]

    def typed(self, text: str) -> str:
        """What is written down, as it is typed."""
        return text.replace(CODE, self.newest).replace(WRONG, NOBODYS)

    def _hidden(self, said: str) -> str:
        for found in _CODE.findall(said):
            self.newest = found if found != NOBODYS else self.newest
        return _CODE.sub(CODE, said)
