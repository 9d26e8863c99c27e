"""Two owners become one: what was the one's is the other's, and in no round do they count twice."""

from collections.abc import Mapping, Sequence

from sqlalchemy import (
    BigInteger,
    Connection,
    Integer,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    literal,
    null,
    select,
    update,
)

from eic_bot.model.value import value
from eic_bot.service.links.records import Joined
from eic_bot.store import cutting
from eic_bot.store.owners import GONE
from eic_bot.store.pointing import FORMER, MOVING, OWNER
from eic_bot.store.rights import erasing
from eic_bot.store.rounds import SOLO
from eic_bot.store.statements import NOW, ORGANISATION, Prepared, as_list, is_ours, listed
from eic_bot.store.tables import (
    addresses,
    answers,
    contact_consents,
    former_owners,
    link_codes,
    link_misses,
    linked_people,
    members,
    nudge_settings,
    outbox,
    owners,
    peer_cards,
    peer_topics,
    respondent_people,
    respondents,
    sessions,
)

STRENGTH = ("invited", "declined", "accepted", "submitted")
"""Of two memberships of a round the last of these stands."""


_OFFSET = select(owners.c.sequence).where(is_ours(owners), owners.c.id == OWNER).scalar_subquery()
BEHIND = Prepared(
    update(outbox)
    .values(owner=OWNER, sequence=outbox.c.sequence + _OFFSET)
    .where(is_ours(outbox), outbox.c.owner == FORMER)
)
"""Behind all that was put to who stays: in each lane the order is as it was."""
_FORMERS = select(owners.c.sequence).where(is_ours(owners), owners.c.id == FORMER).scalar_subquery()
COUNT_ON = Prepared(
    update(owners).values(sequence=owners.c.sequence + _FORMERS).where(is_ours(owners), owners.c.id == OWNER)
)
MOVE_ADDRESSES = Prepared(update(addresses).values(owner=OWNER).where(is_ours(addresses), addresses.c.owner == FORMER))
EMPTY = Prepared(
    update(owners)
    .values(focus=literal(GONE), language=null(), pace=null(), round=SOLO)
    .where(is_ours(owners), owners.c.id == FORMER)
)

_OF_BOTH = (FORMER, OWNER)
PSEUDONYMS = Prepared(
    select(respondent_people.c.round, respondent_people.c.owner, respondent_people.c.respondent).where(
        is_ours(respondent_people), respondent_people.c.owner.in_(_OF_BOTH)
    )
)
MEMBERS = Prepared(
    select(members.c.round, members.c.owner, members.c.state).where(is_ours(members), members.c.owner.in_(_OF_BOTH))
)
_ROUND = bindparam("round", type_=BigInteger)
_LOSES = bindparam("loses", type_=BigInteger)
DROP_MEMBER = Prepared(delete(members).where(is_ours(members), members.c.owner == _LOSES, members.c.round == _ROUND))
MOVE_MEMBER = Prepared(
    update(members).values(owner=OWNER).where(is_ours(members), members.c.owner == FORMER, members.c.round == _ROUND)
)
MOVE_PSEUDONYM = Prepared(
    update(respondent_people)
    .values(owner=OWNER)
    .where(is_ours(respondent_people), respondent_people.c.owner == FORMER, respondent_people.c.round == _ROUND)
)
MAKE_PSEUDONYM = Prepared(
    insert(respondents).values(organisation=ORGANISATION, round=_ROUND).returning(respondents.c.id)
)
_NEW = bindparam("number", type_=BigInteger)
LINK_PSEUDONYM = Prepared(
    insert(respondent_people).values(organisation=ORGANISATION, owner=OWNER, round=_ROUND, respondent=_NEW)
)
_COPIED = (
    "value",
    "no_answer",
    "reason",
    "comment",
    "evidence",
    "confidence",
    "set_aside",
    "at",
    "wording",
    "confirmed",
    "suggested_by",
)
_IN_TIME = (answers.c.at, answers.c.revision, answers.c.respondent)
MERGE_ANSWERS = Prepared(
    insert(answers).from_select(
        ["organisation", "respondent", "question", "revision", "number", *_COPIED],
        select(
            ORGANISATION, _NEW, answers.c.question,
            func.row_number().over(partition_by=answers.c.question, order_by=_IN_TIME),
            func.row_number().over(order_by=(answers.c.at, answers.c.number, answers.c.respondent)),
            *(answers.c[name] for name in _COPIED),
        ).where(answers.c.organisation == ORGANISATION, answers.c.respondent.in_(listed("both", Integer))),
    )
)  # fmt: skip
"""All that both said, in the order in which it was said: what was said last stands."""
SESSIONS = Prepared(
    select(sessions.c.id).where(is_ours(sessions), sessions.c.owner == _LOSES, sessions.c.round == _ROUND)
)

HAS_CARD = Prepared(select(peer_cards.c.owner).where(is_ours(peer_cards), peer_cards.c.owner == OWNER))
_CARD = [column.name for column in peer_cards.columns if column.name != "owner"]
COPY_CARD = Prepared(
    insert(peer_cards).from_select(
        ["owner", *_CARD],
        select(OWNER, *(peer_cards.c[name] for name in _CARD)).where(is_ours(peer_cards), peer_cards.c.owner == FORMER),
    )
)
MOVE_TOPICS = Prepared(
    update(peer_topics).values(owner=OWNER).where(is_ours(peer_topics), peer_topics.c.owner == FORMER)
)
DROP_TOPICS = Prepared(delete(peer_topics).where(is_ours(peer_topics), peer_topics.c.owner == FORMER))
DROP_CARD = Prepared(delete(peer_cards).where(is_ours(peer_cards), peer_cards.c.owner == FORMER))

_THEIRS = nudge_settings.alias("theirs")
_STOPPED = exists().where(is_ours(_THEIRS), _THEIRS.c.owner == FORMER, _THEIRS.c.state == "stopped")
_KEPT = nudge_settings.alias("kept")
STAY_STOPPED = Prepared(
    update(nudge_settings)
    .values(state=case((_STOPPED, "stopped"), else_=nudge_settings.c.state))
    .where(is_ours(nudge_settings), nudge_settings.c.owner == OWNER)
)
MOVE_SETTINGS = Prepared(
    update(nudge_settings)
    .values(owner=OWNER)
    .where(
        is_ours(nudge_settings), nudge_settings.c.owner == FORMER,
        ~exists().where(is_ours(_KEPT), _KEPT.c.owner == OWNER),
    )
)  # fmt: skip
DROP_SETTINGS = Prepared(delete(nudge_settings).where(is_ours(nudge_settings), nudge_settings.c.owner == FORMER))

NO_PLACE = Prepared(delete(linked_people).where(is_ours(linked_people), linked_people.c.owner == FORMER))
NO_CODE = Prepared(delete(link_codes).where(is_ours(link_codes), link_codes.c.owner.in_(_OF_BOTH)))
NO_MISSES = Prepared(delete(link_misses).where(is_ours(link_misses), link_misses.c.owner == FORMER))
_BY_FORMER = and_(
    contact_consents.c.by_organisation.is_not_distinct_from(ORGANISATION), contact_consents.c.by_owner == FORMER
)
MOVE_CONSENTS = Prepared(update(contact_consents).values(by_owner=OWNER).where(_BY_FORMER))
MOVE_FORMER = Prepared(
    update(former_owners).values(owner=OWNER).where(is_ours(former_owners), former_owners.c.owner == FORMER)
)
NOTE_FORMER = Prepared(insert(former_owners).values(organisation=ORGANISATION, former=FORMER, owner=OWNER, at=NOW))


@value
class Two:
    """Who goes over to whom."""

    organisation: int
    former: int
    owner: int

    @property
    def named(self) -> Mapping[str, int]:
        """As statements name them."""
        return {"organisation": self.organisation, "former": self.former, "whose": self.owner}


@value
class Part:
    """What both are in one round: pseudonyms and memberships by owner."""

    round: int
    pseudonyms: Mapping[int, int]
    states: Mapping[int, str]

    def loser(self, two: Two) -> int | None:
        """Who has only begun where the other has handed in."""
        done = [owner for owner, state in self.states.items() if state == "submitted"]
        [other] = {two.former, two.owner} - {*done} if len(done) == 1 else [None]
        return other if other in self.pseudonyms else None


def parts(connection: Connection, two: Two) -> Sequence[Part]:
    """The rounds that either of them is in."""
    said: dict[int, dict[int, int]] = {}
    for round, owner, respondent in PSEUDONYMS.rows(connection, **two.named):
        said.setdefault(round, {})[owner] = respondent
    asked: dict[int, dict[int, str]] = {}
    for round, owner, state in MEMBERS.rows(connection, **two.named):
        asked.setdefault(round, {})[owner] = state
    return [Part(round, said.get(round, {}), asked.get(round, {})) for round in sorted({*said, *asked})]


def join(connection: Connection, two: Two, now: int) -> Joined:
    """All of the former's is the owner's."""
    gone: list[str] = []
    dropped = False
    for part in parts(connection, two):
        loser = part.loser(two)
        dropped = dropped or loser is not None
        gone += _join_round(connection, two, part, loser, now)
    for statement in (BEHIND, COUNT_ON, MOVE_ADDRESSES, STAY_STOPPED, MOVE_SETTINGS, DROP_SETTINGS):
        statement.rows(connection, **two.named)
    _join_cards(connection, two)
    for one in MOVING:
        one.move.rows(connection, **two.named)
        if one.drop is not None:
            one.drop.rows(connection, **two.named)
    for statement in (NO_PLACE, NO_CODE, NO_MISSES, MOVE_CONSENTS, MOVE_FORMER, EMPTY):
        statement.rows(connection, **two.named)
    NOTE_FORMER.rows(connection, **two.named, now=now)
    return Joined(tuple(gone), dropped)


def _join_round(connection: Connection, two: Two, part: Part, loser: int | None, now: int) -> list[str]:
    """One person of the round; the sessions that are gone."""
    here, round = {"organisation": two.organisation}, part.round
    _join_members(connection, two, part)
    if loser is not None:
        gone = [str(row[0]) for row in SESSIONS.rows(connection, **here, loses=loser, round=round)]
        for session in gone:
            for statement in (cutting.DROP_TIMERS, cutting.DROP_SESSION, cutting.EMPTY_RESULTS):
                statement.rows(connection, **here, session=session)
        erasing.drop_answers(connection, two.organisation, part.pseudonyms[loser], now)
        if loser == two.owner:
            MOVE_PSEUDONYM.rows(connection, **two.named, round=round)
        return gone
    if len(part.pseudonyms) == 1:
        MOVE_PSEUDONYM.rows(connection, **two.named, round=round)
    if len(part.pseudonyms) > 1:
        [(new,)] = MAKE_PSEUDONYM.rows(connection, **here, round=round)
        MERGE_ANSWERS.rows(connection, **here, number=new, both=as_list(part.pseudonyms.values()))
        for old in part.pseudonyms.values():
            erasing.drop_answers(connection, two.organisation, old, now)
        LINK_PSEUDONYM.rows(connection, **two.named, round=round, number=new)
    return []


def _join_members(connection: Connection, two: Two, part: Part) -> None:
    strongest = max(part.states, key=lambda one: (STRENGTH.index(part.states[one]), one == two.owner), default=None)
    here = {"organisation": two.organisation, "round": part.round}
    for loses in {*part.states} - {strongest}:
        DROP_MEMBER.rows(connection, **here, loses=loses)
    if strongest == two.former:
        MOVE_MEMBER.rows(connection, **two.named, round=part.round)


def _join_cards(connection: Connection, two: Two) -> None:
    if HAS_CARD.rows(connection, organisation=two.organisation, whose=two.owner):
        DROP_TOPICS.rows(connection, **two.named)
    else:
        COPY_CARD.rows(connection, **two.named)
        MOVE_TOPICS.rows(connection, **two.named)
    DROP_CARD.rows(connection, **two.named)
