"""The rounds an organisation has had."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, select

from eic_bot.model.access import RoundRole
from eic_bot.service.rounds.records import Round
from eic_bot.store.statements import ORGANISATION, Prepared, Row
from eic_bot.store.tables.rounds import round_roles, round_settings, rounds

ROUNDS = Prepared(
    select(
        rounds.c.id, rounds.c.kind, rounds.c.state, round_settings.c.pack, round_settings.c.version,
        round_settings.c.dialog, round_settings.c.workshop, round_settings.c.deadline, round_settings.c.threshold,
        round_settings.c.official, round_settings.c.published_at,
    )
    .join_from(round_settings, rounds, rounds.c.id == round_settings.c.round)
    .where(round_settings.c.organisation == ORGANISATION)
    .order_by(round_settings.c.round)
)  # fmt: skip
ROLES = Prepared(
    select(round_roles.c.round, round_roles.c.role, round_roles.c.owner)
    .join_from(
        round_settings,
        round_roles,
        (round_roles.c.round == round_settings.c.round) & (round_roles.c.organisation == round_settings.c.organisation),
    )
    .where(round_settings.c.organisation == ORGANISATION)
)


class SqlHistories:
    """The port ``Histories`` on one connection."""

    def __init__(self, connection: Connection, organisation: int) -> None:
        self._connection, self._here = connection, organisation

    def rounds(self) -> Sequence[Round]:
        """All rounds of several people, oldest first."""
        roles: dict[int, dict[RoundRole, int]] = defaultdict(dict)
        for round, role, owner in self._rows(ROLES):
            roles[round][role] = owner
        return [
            Round(id, kind, state, pack, version, dialog, workshop, deadline, threshold, roles[id], official, published)
            for id, kind, state, pack, version, dialog, workshop, deadline, threshold, official, published
            in self._rows(ROUNDS)
        ]  # fmt: skip

    def _rows(self, statement: Prepared, **parameters: object) -> list[Row]:
        return statement.rows(self._connection, organisation=self._here, **parameters)
