"""Under which pseudonyms a round was answered, and whose they are where that is known."""

from sqlalchemy import Connection, Integer, bindparam, literal_column, or_, select

from eic_bot.store.statements import Prepared, is_ours
from eic_bot.store.tables.answers import answers as said
from eic_bot.store.tables.rounds import members, respondent_people, respondents

ROUND = bindparam("round", type_=Integer)
OWNER = bindparam("owner", type_=Integer)

LINKED = is_ours(respondent_people) & (respondent_people.c.respondent == respondents.c.id)
HANDED_IN = (
    is_ours(members)
    & (members.c.round == respondents.c.round)
    & (members.c.owner == respondent_people.c.owner)
    & literal_column("members.state = 'submitted'")
)
LINK = select(respondent_people.c.owner).where(LINKED).limit(1).correlate(respondents).scalar_subquery()
MEMBER = select(members.c.owner).where(HANDED_IN, LINKED).limit(1).correlate(respondents).scalar_subquery()
WORD = (
    select(said.c.number)
    .where(is_ours(said), said.c.respondent == respondents.c.id)
    .limit(1)
    .correlate(respondents)
    .scalar_subquery()
)
RESPONDENTS = Prepared(
    select(respondents.c.id)
    .where(is_ours(respondents), respondents.c.round == ROUND, WORD.is_not(None))
    .where(or_(LINK.is_(None), MEMBER.is_not(None)))
)
"""Each looked at by itself: as EXISTS, or in an order, PostgreSQL read all that there are of all organisations."""
ALL_RESPONDENTS = Prepared(select(respondents.c.id).where(is_ours(respondents), respondents.c.round == ROUND))
RESPONDENT_OF = Prepared(
    select(respondent_people.c.respondent).where(
        is_ours(respondent_people), respondent_people.c.round == ROUND, respondent_people.c.owner == OWNER
    )
)


def handed_in(connection: Connection, organisation: int, round: int) -> list[int]:
    """Those whose answers were handed in, in the order of their numbers."""
    return sorted(row[0] for row in RESPONDENTS.rows(connection, organisation=organisation, round=round))


def every_respondent(connection: Connection, organisation: int, round: int) -> list[int]:
    """All that there are in the round."""
    return [row[0] for row in ALL_RESPONDENTS.rows(connection, organisation=organisation, round=round)]


def respondents_of(connection: Connection, organisation: int, round: int, owner: int) -> list[int]:
    """The one of a person, where the link is there."""
    return [row[0] for row in RESPONDENT_OF.rows(connection, organisation=organisation, round=round, owner=owner)]
