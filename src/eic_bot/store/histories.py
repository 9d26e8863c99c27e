"""The rounds an organisation has had."""

from collections import defaultdict
from collections.abc import Sequence
from operator import itemgetter

from sqlalchemy import BigInteger, Connection, bindparam, literal_column, select

from eic_bot.model.access import RoundRole
from eic_bot.service.history.records import OwnAnswer
from eic_bot.service.rounds.records import Round
from eic_bot.store import answers as said
from eic_bot.store.answers import ANSWER, CURRENT
from eic_bot.store.rounds import in_row
from eic_bot.store.statements import ORGANISATION, Prepared, Row, is_ours
from eic_bot.store.tables.answers import answers, questions, wordings
from eic_bot.store.tables.rounds import respondent_people, round_roles, round_settings, rounds

ROUNDS = Prepared(
    select(
        rounds.c.id, rounds.c.kind, rounds.c.state, round_settings.c.pack, round_settings.c.version,
        round_settings.c.dialog, round_settings.c.workshop, round_settings.c.deadline, round_settings.c.threshold,
        round_settings.c.official, round_settings.c.published_at, round_settings.c.service,
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

LINKED = Prepared(
    select(respondent_people.c.round, respondent_people.c.respondent).where(
        is_ours(respondent_people),
        respondent_people.c.owner == bindparam("owner", type_=BigInteger),
        respondent_people.c.round != bindparam("besides", type_=BigInteger),
    )
)
WITH_NAMES = Prepared(
    select(rounds.c.kind).where(
        is_ours(rounds),
        rounds.c.id == bindparam("round", type_=BigInteger),
        literal_column("rounds.kind IN ('solo', 'named')"),
        literal_column("rounds.state <> 'view'"),
    )
)
SAID = Prepared(
    select(wordings.c.pack, wordings.c.version, *ANSWER)
    .join_from(answers, questions, questions.c.id == answers.c.question)
    .join(wordings, wordings.c.id == answers.c.wording)
    .where(is_ours(answers), answers.c.respondent == bindparam("respondent", type_=BigInteger), CURRENT)
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
        return [in_row(row, roles[row[0]]) for row in self._rows(ROUNDS)]

    def own(self, owner: int, besides: int) -> Sequence[OwnAnswer]:
        """What a person's answers are that are linked to them, but for one round; in the order of rounds and keys."""
        return [
            OwnAnswer(round, kind, row[0], row[1], said.answer_in(row[2:]))
            for round, respondent in sorted(self._rows(LINKED, owner=owner, besides=besides))
            for (kind,) in self._rows(WITH_NAMES, round=round)
            for row in sorted(self._rows(SAID, respondent=respondent), key=itemgetter(2))
        ]

    def _rows(self, statement: Prepared, **parameters: object) -> list[Row]:
        return statement.rows(self._connection, organisation=self._here, **parameters)
