"""What is older than an organisation keeps it, chunk by chunk."""

import json

from sqlalchemy import (
    BigInteger,
    Connection,
    Text,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    tuple_,
    update,
)

from eic_bot.service.rights.records import Aged, Kind
from eic_bot.store.dialects import upsert
from eic_bot.store.rights import erasing
from eic_bot.store.statements import NOW, ORGANISATION, Prepared, is_ours
from eic_bot.store.tables.answers import answers
from eic_bot.store.tables.audit import audit
from eic_bot.store.tables.inbox import inbox
from eic_bot.store.tables.outbox import DEAD, DONE, outbox
from eic_bot.store.tables.rights import retention_runs, retention_settings
from eic_bot.store.tables.rounds import respondents, round_settings, rounds
from eic_bot.store.tables.sessions import sessions
from eic_bot.store.tables.timers import timers

BEFORE, MOST = bindparam("before", type_=BigInteger), bindparam("most", type_=BigInteger)
KIND, ROUND = bindparam("kind", type_=Text), bindparam("round", type_=BigInteger)
FROM, TO = bindparam("after", type_=BigInteger), bindparam("last", type_=BigInteger)

DAYS = Prepared(
    select(retention_settings.c.kind, retention_settings.c.days).where(
        retention_settings.c.organisation == ORGANISATION
    )
)
FORGET = Prepared(delete(retention_settings).where(is_ours(retention_settings), retention_settings.c.kind == KIND))
AGREE = Prepared(
    upsert(retention_settings).values(
        kind=KIND, organisation=ORGANISATION, days=bindparam("new_days", type_=BigInteger)
    )
)
RUN = Prepared(insert(retention_runs).values(organisation=ORGANISATION, at=NOW, kind=KIND, before=BEFORE))

_IS_OVER = and_(
    is_ours(rounds), is_ours(round_settings), round_settings.c.published_at < BEFORE, rounds.c.state == "published"
)
"""The time of single answers begins when the official view is published."""
_SAID = exists().where(answers.c.organisation == ORGANISATION, answers.c.respondent == respondents.c.id)
_WORDED = exists().where(
    answers.c.organisation == ORGANISATION, answers.c.respondent == respondents.c.id,
    or_(answers.c.reason.is_not(None), answers.c.comment.is_not(None), answers.c.evidence.is_not(None)),
)  # fmt: skip
_OLD = (
    select(respondents.c.id, rounds.c.id, rounds.c.kind, round_settings.c.pack, round_settings.c.version)
    .join_from(round_settings, rounds, rounds.c.id == round_settings.c.round)
    .join(respondents, respondents.c.round == rounds.c.id)
    .where(_IS_OVER, is_ours(respondents))
    .order_by(respondents.c.id)
)
OLD_ANSWERS = Prepared(_OLD.where(_SAID).limit(MOST))
OLD_NOTES = Prepared(_OLD.where(_WORDED).limit(MOST))
_SESSIONS = select(sessions.c.id).where(is_ours(sessions), sessions.c.round == ROUND)
DROP_TIMERS = Prepared(delete(timers).where(is_ours(timers), timers.c.session.in_(_SESSIONS)))
DROP_SESSIONS = Prepared(delete(sessions).where(is_ours(sessions), sessions.c.round == ROUND))

_KEY = (inbox.c.channel, inbox.c.tenant, inbox.c.key)
_AFTER = tuple(bindparam(name, type_=Text) for name in ("channel", "tenant", "key"))
EVENTS = Prepared(
    select(*_KEY)
    .where(inbox.c.organisation == ORGANISATION, tuple_(*_KEY) > tuple_(*_AFTER))
    .order_by(*_KEY)
    .limit(MOST)
)
_UPTO = tuple(bindparam(name, type_=Text) for name in ("to_channel", "to_tenant", "to_key"))
DROP_EVENTS = Prepared(
    delete(inbox)
    .where(
        inbox.c.organisation == ORGANISATION, inbox.c.received_at < BEFORE,
        tuple_(*_KEY) > tuple_(*_AFTER), tuple_(*_KEY) <= tuple_(*_UPTO),
    )
    .returning(inbox.c.received_at)
)  # fmt: skip
MESSAGES = Prepared(
    select(outbox.c.id).where(is_ours(outbox), outbox.c.id > FROM).order_by(outbox.c.id).limit(MOST)
)  # fmt: skip
_OLD_MESSAGE = (is_ours(outbox), outbox.c.id > FROM, outbox.c.id <= TO, outbox.c.created_at < BEFORE)
_UNNAMED = or_(outbox.c.status == DEAD, and_(outbox.c.status == DONE, outbox.c.reference.is_(None)))
DROP_MESSAGES = Prepared(delete(outbox).where(*_OLD_MESSAGE, _UNNAMED).returning(outbox.c.id))
EMPTY_MESSAGES = Prepared(
    update(outbox)
    .values(message=None)
    .where(*_OLD_MESSAGE, outbox.c.status == DONE, outbox.c.message.is_not(None))
    .returning(outbox.c.id)
)
"""The platform's name of a message stays, so that it can still be deleted there."""
ENTRIES = Prepared(
    select(audit.c.id)
    .where(audit.c.organisation == ORGANISATION, audit.c.id > FROM, audit.c.at < BEFORE)
    .order_by(audit.c.id)
    .limit(MOST)
)
DROP_ENTRIES = Prepared(
    delete(audit)
    .where(audit.c.organisation == ORGANISATION, audit.c.id > FROM, audit.c.id <= TO, audit.c.at < BEFORE)
    .returning(audit.c.id)
)
_ALL = 1_000_000_000
COUNT_EVENTS = Prepared(
    select(func.count()).select_from(inbox).where(inbox.c.organisation == ORGANISATION, inbox.c.received_at < BEFORE)
)
COUNT_MESSAGES = Prepared(
    select(func.count())
    .select_from(outbox)
    .where(
        is_ours(outbox), outbox.c.created_at < BEFORE,
        or_(_UNNAMED, and_(outbox.c.status == DONE, outbox.c.message.is_not(None))),
    )
)  # fmt: skip


def count(connection: Connection, organisation: int, kind: Kind, before: int) -> int:
    """How much is older: people's answers or notes, events with messages, or entries of the audit."""
    here = {"organisation": organisation, "before": before}
    match kind:
        case "answers":
            return len(OLD_ANSWERS.rows(connection, **here, most=_ALL))
        case "notes":
            return len(OLD_NOTES.rows(connection, **here, most=_ALL))
        case "events":
            return sum(one.rows(connection, **here)[0][0] for one in (COUNT_EVENTS, COUNT_MESSAGES))
        case "audit":
            return len(ENTRIES.rows(connection, **here, after=0, most=_ALL))


def let_go(
    connection: Connection, organisation: int, kind: Kind, before: int, after: str, most: int, now: int
) -> Aged:  # fmt: skip
    """One chunk."""
    if kind == "answers":
        return _answers(connection, organisation, before, most, now)
    if kind == "audit":
        return _by_number(connection, organisation, (ENTRIES, DROP_ENTRIES), before, after, most)
    if after.startswith("["):
        return _events(connection, organisation, before, after, most)
    if not after:
        return Aged(0, json.dumps(["", "", ""]))
    return _by_number(connection, organisation, (MESSAGES, DROP_MESSAGES, EMPTY_MESSAGES), before, after, most)


def _answers(connection: Connection, organisation: int, before: int, most: int, now: int) -> Aged:
    found = OLD_ANSWERS.rows(connection, organisation=organisation, before=before, most=most)
    for respondent, *_ in found:
        erasing.drop_answers(connection, organisation, respondent, now)
    for round in {row[1] for row in found}:
        for statement in (DROP_TIMERS, DROP_SESSIONS):
            statement.rows(connection, organisation=organisation, round=round)
    return Aged(len(found), "0" if len(found) == most else None)


def _events(connection: Connection, organisation: int, before: int, after: str, most: int) -> Aged:
    here = {"organisation": organisation, **dict(zip(("channel", "tenant", "key"), json.loads(after), strict=True))}
    page = EVENTS.rows(connection, **here, most=most)
    if not page:
        return Aged(0, "0")
    upto = dict(zip(("to_channel", "to_tenant", "to_key"), page[-1], strict=True))
    gone = DROP_EVENTS.rows(connection, **here, **upto, before=before)
    return Aged(len(gone), json.dumps(list(page[-1])) if len(page) == most else "0")


def _by_number(
    connection: Connection, organisation: int, of: tuple[Prepared, ...], before: int, after: str, most: int
) -> Aged:
    here = {"organisation": organisation, "before": before, "after": int(after or 0)}
    finding, *dropping = of
    page = finding.rows(connection, **here, most=most)
    if not page:
        return Aged(0, None)
    last = page[-1][0]
    gone = sum(len(one.rows(connection, **here, last=last)) for one in dropping)
    return Aged(gone, str(last) if len(page) == most else None)
