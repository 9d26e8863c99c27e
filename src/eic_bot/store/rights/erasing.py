"""What of a person needs more than a rule: their answers, what we said to them, and where they are reached."""

from collections.abc import Collection

from sqlalchemy import (
    BigInteger,
    Connection,
    Text,
    bindparam,
    cast,
    delete,
    func,
    insert,
    literal,
    null,
    or_,
    select,
    update,
)

from eic_bot.store.answers import CURRENT
from eic_bot.store.cutting import BEGUN, DROP, DROP_ANSWERS, FIRST_WORDING, MAKE, NOTE, UNLINK
from eic_bot.store.dialects import RING
from eic_bot.store.outbox import AT_ONCE
from eic_bot.store.rights.rules import OWNER
from eic_bot.store.rounds import SOLO
from eic_bot.store.statements import NOW, ORGANISATION, Prepared, as_list, is_ours, listed
from eic_bot.store.tables.answers import answers, questions
from eic_bot.store.tables.inbox import inbox
from eic_bot.store.tables.outbox import DEAD, DONE, LEASED, READY, outbox
from eic_bot.store.tables.owners import addresses, owners
from eic_bot.store.tables.rights import departures
from eic_bot.store.tables.rounds import members, respondent_people, round_settings, rounds
from eic_bot.store.tables.sessions import sessions

_NUMBER, _RESPONDENT = bindparam("number", type_=BigInteger), bindparam("respondent", type_=BigInteger)
_ROUND, _NEW = bindparam("round", type_=BigInteger), bindparam("new_owner", type_=BigInteger)
_DEPARTURE = bindparam("departure", type_=BigInteger)
_HOME = "home"
"""The key of the page that always stands in Slack: it cannot be deleted, and is written anew when it is opened."""
LONGEST_SKIPPED = 2
"""A name of so few letters is in half of all sentences: messages are not emptied for it."""

LOCK = Prepared(
    select(owners.c.id).where(is_ours(owners), owners.c.id == OWNER),
    postgresql=select(owners.c.id).where(is_ours(owners), owners.c.id == OWNER).with_for_update(),
)
ROUNDS = Prepared(
    select(
        rounds.c.id, rounds.c.kind, rounds.c.state, respondent_people.c.respondent,
        func.coalesce(members.c.state, ""), func.coalesce(round_settings.c.pack, ""),
        func.coalesce(round_settings.c.version, ""),
    )
    .join_from(respondent_people, rounds, rounds.c.id == respondent_people.c.round)
    .outerjoin(round_settings, round_settings.c.round == rounds.c.id)
    .outerjoin(members, (members.c.round == rounds.c.id) & (members.c.owner == respondent_people.c.owner))
    .where(is_ours(respondent_people), respondent_people.c.owner == OWNER, rounds.c.state != "view")
    .order_by(rounds.c.id)
)  # fmt: skip
KEEP_LABELS = Prepared(
    insert(answers).from_select(
        [
            "organisation", "respondent", "question", "revision", "number", "value", "no_answer", "confidence",
            "set_aside", "at", "wording",
        ],
        select(
            ORGANISATION, _NUMBER, answers.c.question, literal(1),
            func.row_number().over(order_by=questions.c.name), answers.c.value, answers.c.no_answer,
            answers.c.confidence, answers.c.set_aside, BEGUN, FIRST_WORDING,
        )
        .join_from(answers, questions, questions.c.id == answers.c.question)
        .where(
            answers.c.organisation == ORGANISATION, answers.c.respondent == _RESPONDENT, CURRENT,
            or_(answers.c.value.is_not(None), answers.c.no_answer.is_not(None)),
            questions.c.name.not_in(listed("worded", Text)),
        ),
    )
)  # fmt: skip
RELINK = Prepared(
    update(respondent_people)
    .values(respondent=_NUMBER)
    .where(is_ours(respondent_people), respondent_people.c.respondent == _RESPONDENT)
)

SESSIONS = Prepared(select(sessions.c.id).where(is_ours(sessions), sessions.c.owner == OWNER))
EMPTY_RESULTS = Prepared(
    update(inbox)
    .values(result=None)
    .where(inbox.c.organisation == ORGANISATION, inbox.c.result.like("%" + bindparam("session", type_=Text) + "%"))
)
"""What was answered to an event of theirs, kept for when it comes again."""
DROP_EVENTS = Prepared(
    delete(inbox).where(
        inbox.c.organisation == ORGANISATION,
        func.instr(inbox.c.key, bindparam("part", type_=Text)) > 0,
    ),
    postgresql=delete(inbox).where(
        inbox.c.organisation == ORGANISATION, func.strpos(inbox.c.key, bindparam("part", type_=Text)) > 0
    ),
)
"""Events that we made ourselves have the name of an address in their key."""
EMPTY_NAMING = Prepared(
    update(outbox)
    .values(message=None)
    .where(
        is_ours(outbox), outbox.c.owner != OWNER, outbox.c.status == DONE,
        func.instr(outbox.c.message, bindparam("name", type_=Text)) > 0,
    ),
    postgresql=update(outbox)
    .values(message=None)
    .where(
        is_ours(outbox), outbox.c.owner != OWNER, outbox.c.status == DONE,
        func.strpos(outbox.c.message, bindparam("name", type_=Text)) > 0,
    ),
)  # fmt: skip
"""What we said to colleagues and rooms with that name in it. What they read on the platform stays there."""

MAKE_BARE = Prepared(
    insert(owners)
    .from_select(
        ["organisation", "kind", "focus", "sequence", "round", "created_at"],
        select(ORGANISATION, literal("person"), literal("[]"), owners.c.sequence, SOLO, NOW).where(
            is_ours(owners), owners.c.id == OWNER
        ),
    )
    .returning(owners.c.id)
)
"""Nobody yet: to them the addresses belong from now on, and whoever says hello there begins anew."""
_OF_THEM = (is_ours(outbox), outbox.c.owner == OWNER)
DROP_MESSAGES = Prepared(delete(outbox).where(*_OF_THEM, outbox.c.reference.is_(None), outbox.c.status != LEASED))
MOVE_MESSAGES = Prepared(update(outbox).values(owner=_NEW).where(*_OF_THEM))
EMPTY_MESSAGES = Prepared(
    update(outbox)
    .values(message=None)
    .where(is_ours(outbox), outbox.c.owner == _NEW, or_(outbox.c.status == DONE, outbox.c.status == DEAD))
)
_LAST = (
    select(owners.c.sequence).where(is_ours(owners), owners.c.id == _NEW).scalar_subquery()
)  # fmt: skip
_THERE = (
    select(
        outbox.c.address, outbox.c.channel, outbox.c.key, outbox.c.reference, func.min(outbox.c.id).label("first"),
    )
    .where(is_ours(outbox), outbox.c.owner == _NEW, outbox.c.key != _HOME)
    .group_by(outbox.c.address, outbox.c.channel, outbox.c.key, outbox.c.reference)
    .subquery("there")
)  # fmt: skip
"""Each message by its own name on the platform: one that was shown again has the key of the one before. What is on
its way has no name yet, and is found by its key once it has.
"""
_PLACE = func.row_number().over(order_by=_THERE.c.first)
_TAKE_BACK = insert(outbox).from_select(
    [
        "organisation",
        "owner",
        "address",
        "channel",
        "sequence",
        "operation",
        "key",
        "mark",
        "status",
        "attempts",
        "next_at",
        "created_at",
        "reference",
    ],
    select(
        ORGANISATION,
        _NEW,
        _THERE.c.address,
        _THERE.c.channel,
        _LAST + _PLACE,
        literal("withdraw"),
        _THERE.c.key,
        literal("gone-") + cast(_THERE.c.first, Text),
        literal(READY),
        literal(0),
        AT_ONCE,
        NOW,
        _THERE.c.reference,
    ),
)
TAKE_BACK = Prepared(_TAKE_BACK.returning(outbox.c.id), postgresql=_TAKE_BACK.returning(outbox.c.id, RING))
COUNT_ON = Prepared(
    update(owners)
    .values(
        sequence=select(func.coalesce(func.max(outbox.c.sequence), 0))
        .where(outbox.c.owner == _NEW, is_ours(outbox))
        .scalar_subquery()
    )
    .where(is_ours(owners), owners.c.id == _NEW)
)
MOVE_ADDRESSES = Prepared(
    update(addresses).values(owner=_NEW, name=null()).where(is_ours(addresses), addresses.c.owner == OWNER)
)
LEAVE_ROUND = Prepared(update(owners).values(round=SOLO).where(is_ours(owners), owners.c.id == OWNER))
DEPART = Prepared(
    insert(departures)
    .values(organisation=ORGANISATION, at=NOW, mode=bindparam("new_mode", type_=Text))
    .returning(departures.c.id)
)
TAKING_BACK = Prepared(update(departures).values(owner=_NEW).where(is_ours(departures), departures.c.id == _DEPARTURE))
_WAITS = (
    select(outbox.c.id).where(outbox.c.owner == departures.c.owner, outbox.c.status < DONE).correlate(departures)
)  # fmt: skip
BARE = Prepared(
    select(departures.c.owner).where(
        is_ours(departures), departures.c.id == _DEPARTURE, departures.c.owner.is_not(None), ~_WAITS.exists()
    )
)
CAME_BACK = Prepared(select(sessions.c.id).where(is_ours(sessions), sessions.c.owner == OWNER).limit(1))
CLOSE = Prepared(update(departures).values(owner=null()).where(is_ours(departures), departures.c.id == _DEPARTURE))
DROP_SENT = Prepared(delete(outbox).where(*_OF_THEM))
DROP_ADDRESSES = Prepared(delete(addresses).where(is_ours(addresses), addresses.c.owner == OWNER))


def drop_answers(connection: Connection, organisation: int, respondent: int, now: int) -> None:
    """What was said under that pseudonym is gone, and the pseudonym with it."""
    here = {"organisation": organisation, "respondent": respondent}
    NOTE.rows(connection, **here, now=now)
    for statement in (DROP_ANSWERS, UNLINK, DROP):
        statement.rows(connection, **here)


def keep_labels(
    connection: Connection, organisation: int, round: int, respondent: int, number: int, worded: Collection[str]
) -> None:
    """Of what was said only the labels, under a new pseudonym."""
    here = {"organisation": organisation, "round": round, "number": number}
    MAKE.rows(connection, **here)
    KEEP_LABELS.rows(connection, **here, respondent=respondent, worded=as_list(worded))


def forget_events(connection: Connection, organisation: int, owner: int, names: Collection[str]) -> None:
    """What was answered to their events, and what we said of them to others."""
    here = {"organisation": organisation}
    for (session,) in SESSIONS.rows(connection, **here, whose=owner):
        EMPTY_RESULTS.rows(connection, **here, session=session)
    for external in reached(connection, organisation, owner):
        DROP_EVENTS.rows(connection, **here, part=f":{external}:")
    for name in names:
        if len(name) > LONGEST_SKIPPED:
            EMPTY_NAMING.rows(connection, **here, whose=owner, name=name)


REACHED = Prepared(select(addresses.c.external).where(is_ours(addresses), addresses.c.owner == OWNER))


def reached(connection: Connection, organisation: int, owner: int) -> list[str]:
    """What the platforms call their addresses."""
    return [row[0] for row in REACHED.rows(connection, organisation=organisation, whose=owner)]


def depart(connection: Connection, organisation: int, departure: int, owner: int, now: int) -> int:
    """Their addresses are another's, and what we sent there is to be deleted; how many messages these are."""
    here = {"organisation": organisation}
    [(bare,)] = MAKE_BARE.rows(connection, **here, whose=owner, now=now)
    DROP_MESSAGES.rows(connection, **here, whose=owner)
    MOVE_MESSAGES.rows(connection, **here, whose=owner, new_owner=bare)
    EMPTY_MESSAGES.rows(connection, **here, new_owner=bare)
    taken = TAKE_BACK.rows(connection, **here, new_owner=bare, now=now)
    COUNT_ON.rows(connection, **here, new_owner=bare)
    MOVE_ADDRESSES.rows(connection, **here, whose=owner, new_owner=bare)
    LEAVE_ROUND.rows(connection, **here, whose=owner)
    TAKING_BACK.rows(connection, **here, departure=departure, new_owner=bare)
    return len(taken)


def finish(connection: Connection, organisation: int, departure: int) -> bool:
    """Their addresses go, once nothing waits; whoever has said hello there since keeps them, as somebody new."""
    here = {"organisation": organisation}
    for (bare,) in BARE.rows(connection, **here, departure=departure):
        CLOSE.rows(connection, **here, departure=departure)
        if not CAME_BACK.rows(connection, **here, whose=bare):
            DROP_SENT.rows(connection, **here, whose=bare)
            DROP_ADDRESSES.rows(connection, **here, whose=bare)
        return True
    return False
