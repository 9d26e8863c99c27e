"""A connection, and whose data it may touch: what every part of a transaction stands on."""

from sqlalchemy import Connection

from eic_bot.errors import BrokenPromiseError
from eic_bot.service.records import Scope
from eic_bot.store import organisations, walls
from eic_bot.store.known import Known

NOWHERE = 0
"""The number of an organisation that was never seen: nothing is found there."""


class Scoped:
    """The numbers of the scope's organisation, found when first asked for."""

    def __init__(self, connection: Connection, scope: Scope, known: Known) -> None:
        self._connection = connection
        self._scope = scope
        self._known = known

    def _name(self) -> str:
        if self._scope.organisation is None:
            raise BrokenPromiseError("the system scope is for workers: this needs an organisation")
        return self._scope.organisation

    def _home(self, now: int) -> int:
        return self._stood(organisations.find_or_make(self._connection, self._known, self._name(), now))

    def _here(self) -> int:
        return self._stood(organisations.find(self._connection, self._known, self._name()) or NOWHERE)

    def _here_or_all(self) -> int | None:
        return None if self._scope.organisation is None else self._here()

    def _stood(self, number: int) -> int:
        walls.stand(self._connection, number)
        return number
