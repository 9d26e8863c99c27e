"""Handing in without a name: what was said stays, and nothing leads from it to the person any more.

The answers are copied under a pseudonym whose number is drawn by lot, as rows that differ in nothing by when, in which
order or in which language they were given; everything by which they were linked goes. When single answers are over,
all of them are written once more, in one go: a database notes of each row which transaction wrote it. What a backup
made before holds, and what Slack or Teams keep, is out of reach here: the notice says so.
"""

from collections.abc import Callable, Collection
from typing import NamedTuple

from sqlalchemy import (
    BigInteger,
    Connection,
    Integer,
    Text,
    bindparam,
    delete,
    func,
    insert,
    literal,
    select,
    text,
    update,
)

from eic_bot.store.answers import CURRENT
from eic_bot.store.statements import NOW, ORGANISATION, Prepared, is_ours
from eic_bot.store.tables.answers import answers, erasures, questions, wordings
from eic_bot.store.tables.inbox import inbox
from eic_bot.store.tables.outbox import DONE, outbox
from eic_bot.store.tables.rounds import respondent_people, respondents, rounds
from eic_bot.store.tables.sessions import sessions
from eic_bot.store.tables.timers import timers

CHECK = "check"
"""The key, within its session, of the page on which one looks at everything before handing in: it is put anew."""
DAY = literal(86_400_000, BigInteger)


class Cut(NamedTuple):
    """Whose answers of which round, and the number of their new pseudonym."""

    round: int
    owner: int
    respondent: int
    number: int


_ROUND = bindparam("round", type_=BigInteger)
_OWNER = bindparam("owner", type_=BigInteger)
_RESPONDENT = bindparam("respondent", type_=BigInteger)
_NUMBER = bindparam("number", type_=BigInteger)
_SESSION = bindparam("session", type_=Text)

MAKE = Prepared(
    insert(respondents).values(id=_NUMBER, organisation=ORGANISATION, round=_ROUND),
    postgresql=text(
        "INSERT INTO respondents (id, organisation, round) OVERRIDING SYSTEM VALUE"
        " VALUES (:number, :organisation, :round)"
    ).bindparams(_NUMBER, ORGANISATION, _ROUND),
)
BEGUN = select(rounds.c.created_at // DAY * DAY).where(rounds.c.id == _ROUND, is_ours(rounds)).scalar_subquery()
_SHOWN, _SAME = wordings.alias("shown"), wordings.alias("same")
FIRST_WORDING = (
    select(func.min(_SAME.c.id))
    .join_from(_SHOWN, _SAME, (_SAME.c.question == _SHOWN.c.question) & (_SAME.c.pack == _SHOWN.c.pack))
    .where(is_ours(_SHOWN), _SHOWN.c.id == answers.c.wording, is_ours(_SAME), _SAME.c.version == _SHOWN.c.version)
    .correlate(answers)
    .scalar_subquery()
)
"""The same for all who were asked the same: who answers in another language is known by it."""
COPY = Prepared(
    insert(answers).from_select(
        [
            "organisation", "respondent", "question", "revision", "number", "value", "no_answer", "reason", "comment",
            "evidence", "confidence", "set_aside", "at", "wording",
        ],
        select(
            ORGANISATION, _NUMBER, answers.c.question, literal(1, Integer),
            func.row_number().over(order_by=questions.c.name),
            answers.c.value, answers.c.no_answer, answers.c.reason, answers.c.comment, answers.c.evidence,
            answers.c.confidence, answers.c.set_aside, BEGUN, FIRST_WORDING,
        )
        .join_from(answers, questions, questions.c.id == answers.c.question)
        .where(answers.c.organisation == ORGANISATION, answers.c.respondent == _RESPONDENT, CURRENT),
    )
)  # fmt: skip
"""Only what stands, at the day on which the round began: when and how often somebody answered would tell who."""
NOTE = Prepared(
    insert(erasures).values(
        organisation=ORGANISATION, respondent=_RESPONDENT, at=NOW // DAY * DAY, actor=literal("eic-bot")
    )
)
DROP_ANSWERS = Prepared(
    delete(answers).where(answers.c.organisation == ORGANISATION, answers.c.respondent == _RESPONDENT)
)
UNLINK = Prepared(
    delete(respondent_people).where(is_ours(respondent_people), respondent_people.c.respondent == _RESPONDENT)
)
DROP = Prepared(delete(respondents).where(is_ours(respondents), respondents.c.id == _RESPONDENT))

SESSIONS = Prepared(
    select(sessions.c.id).where(is_ours(sessions), sessions.c.owner == _OWNER, sessions.c.round == _ROUND)
)
DROP_TIMERS = Prepared(delete(timers).where(is_ours(timers), timers.c.session == _SESSION))
DROP_SESSION = Prepared(delete(sessions).where(is_ours(sessions), sessions.c.id == _SESSION))
_OF_SESSION = (is_ours(outbox), outbox.c.owner == _OWNER, outbox.c.key.like(_SESSION + ":%"))
DROP_MESSAGES = Prepared(delete(outbox).where(*_OF_SESSION, outbox.c.key != _SESSION + f":{CHECK}"))
EMPTY_CHECK = Prepared(update(outbox).values(message=None).where(*_OF_SESSION))
_ABOUT_SESSION = (is_ours(outbox), outbox.c.owner == _OWNER, outbox.c.message.like("%" + _SESSION + "%"))
DROP_ABOUT = Prepared(delete(outbox).where(*_ABOUT_SESSION, outbox.c.status != DONE))
EMPTY_ABOUT = Prepared(update(outbox).values(message=None).where(*_ABOUT_SESSION))
"""A page that always stands, such as a home page, says how many questions somebody has answered."""
EMPTY_RESULTS = Prepared(
    update(inbox).values(result=None).where(is_ours(inbox), inbox.c.result.like("%" + _SESSION + "%"))
)

_KEYS = bindparam("keys", type_=Text)
_OF_KEYS = (is_ours(outbox), outbox.c.owner == _OWNER, outbox.c.key.like(_KEYS + "%"))
UNSAY = Prepared(delete(outbox).where(*_OF_KEYS, outbox.c.status != DONE))
EMPTY_SAID = Prepared(update(outbox).values(message=None).where(*_OF_KEYS))
UNOWE = Prepared(update(inbox).values(result=None).where(is_ours(inbox), inbox.c.result.like("%" + _KEYS + "%")))


def unsay(connection: Connection, organisation: int, keys: str, people: Collection[int]) -> None:
    """What was said to these people under keys that begin so goes, and what platforms were owed for it."""
    here = {"organisation": organisation}
    for owner in people:
        for statement in (UNSAY, EMPTY_SAID):
            statement.rows(connection, **here, owner=owner, keys=keys)
    UNOWE.rows(connection, **here, keys=keys)


def cut(connection: Connection, organisation: int, which: Cut, now: int) -> None:
    """Keep the answers under the new pseudonym, and nothing that leads to them."""
    here = {"organisation": organisation}
    MAKE.rows(connection, **here, round=which.round, number=which.number)
    COPY.rows(connection, **here, round=which.round, number=which.number, respondent=which.respondent)
    NOTE.rows(connection, **here, respondent=which.respondent, now=now)
    for statement in (DROP_ANSWERS, UNLINK, DROP):
        statement.rows(connection, **here, respondent=which.respondent)
    for (session,) in SESSIONS.rows(connection, **here, owner=which.owner, round=which.round):
        for statement in (DROP_TIMERS, DROP_SESSION, EMPTY_RESULTS):
            statement.rows(connection, **here, session=session)
        for statement in (DROP_MESSAGES, EMPTY_CHECK, DROP_ABOUT, EMPTY_ABOUT):
            statement.rows(connection, **here, session=session, owner=which.owner)


def mix(
    connection: Connection, organisation: int, round: int, handed_in: Collection[int], draw: Callable[[], int], now: int
) -> None:
    """Write all that was handed in anew, under other pseudonyms and in their order."""
    here = {"organisation": organisation}
    for number, respondent in sorted((draw(), one) for one in handed_in):
        MAKE.rows(connection, **here, round=round, number=number)
        COPY.rows(connection, **here, round=round, number=number, respondent=respondent)
        NOTE.rows(connection, **here, respondent=respondent, now=now)
        for statement in (DROP_ANSWERS, DROP):
            statement.rows(connection, **here, respondent=respondent)
