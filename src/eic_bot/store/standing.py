"""Where everybody stands in a pack, counted for the whole deployment: read by hand, before something is published."""

from collections.abc import Mapping, Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Text,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
)

from eic_bot.service.publishing.records import OpenRound, Standing
from eic_bot.service.tenancy import LOCAL
from eic_bot.store.packs import PACK
from eic_bot.store.statements import Across, Row
from eic_bot.store.tables.answers import answers, questions, wordings
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.publishing import packs_in_force
from eic_bot.store.tables.rounds import respondent_people, round_settings, rounds
from eic_bot.store.tables.sessions import sessions

GONE: ColumnElement[bool] = literal_column("sessions.status <> 'stopped'")
NO_DRAFT: ColumnElement[bool] = literal_column("sessions.version NOT LIKE '%+draft.%'")
"""What somebody tries out goes nowhere."""
HAS_ANSWERED = exists().where(
    answers.c.organisation == respondent_people.c.organisation,
    answers.c.respondent == respondent_people.c.respondent,
)


def _standing(at: str) -> Select[Row]:
    state = case((rounds.c.kind == literal_column("'solo'"), literal_column("'solo'")), else_=rounds.c.state)
    answered = case((HAS_ANSWERED, 1), else_=0)
    place = (
        organisations.c.name, sessions.c.version, sessions.c.dialog, literal_column(at, Text).label("at"),
        state.label("round_state"), sessions.c.status, answered.label("answered"),
    )  # fmt: skip
    each = (
        select(*place)
        .join_from(sessions, organisations, organisations.c.id == sessions.c.organisation)
        .join(rounds, rounds.c.id == sessions.c.round)
        .join(
            respondent_people,
            (respondent_people.c.owner == sessions.c.owner)
            & (respondent_people.c.round == sessions.c.round)
            & (respondent_people.c.organisation == sessions.c.organisation),
        )
        .where(sessions.c.pack == PACK, GONE, NO_DRAFT)
        .subquery("each_one")
    )
    return select(*each.c, func.count()).group_by(*each.c)


SESSIONS = Across(
    "whom a version of a pack meets",
    _standing("json_extract(sessions.state, '$.at')"),
    postgresql=_standing("CAST(sessions.state AS json) #>> '{at}'"),
)
ROUNDS = Across(
    "whom a version of a pack meets",
    select(
        organisations.c.name, func.coalesce(organisations.c.title, ""), round_settings.c.version,
        round_settings.c.dialog, rounds.c.state,
    )
    .join_from(round_settings, rounds, rounds.c.id == round_settings.c.round)
    .join(organisations, organisations.c.id == round_settings.c.organisation)
    .where(
        round_settings.c.pack == PACK,
        literal_column("rounds.state IN ('setup', 'answering', 'workshop', 'official')"),
    )
    .order_by(organisations.c.name)
)  # fmt: skip
HAS_OWN = exists().where(
    packs_in_force.c.pack == PACK, packs_in_force.c.organisation == organisations.c.id,
    organisations.c.name != LOCAL.organisation,
)  # fmt: skip
ONLY = bindparam("only", type_=Text)
ANSWERED = Across(
    "whom a version of a pack meets",
    select(questions.c.name, func.count())
    .join_from(answers, wordings, wordings.c.id == answers.c.wording)
    .join(questions, questions.c.id == answers.c.question)
    .join(organisations, organisations.c.id == answers.c.organisation)
    .where(
        answers.c.revision == literal_column("1"),
        wordings.c.pack == PACK,
        or_(organisations.c.name == ONLY, (literal_column("''") == ONLY) & ~HAS_OWN),
    )
    .group_by(questions.c.name),
)
"""Everybody who answered a question has one first word on it."""


def sessions_of(connection: Connection, pack: str) -> Sequence[Standing]:
    """Sessions by where they stand; of rounds whose people are not known any more, none."""
    return [
        Standing(name, version, dialog, _area(at), state, status, count, bool(answered))
        for name, version, dialog, at, state, status, answered, count in SESSIONS.rows(connection, pack=pack)
    ]


def _area(at: str | None) -> str | None:
    """The area of the stop somebody is at: what stands before the first dot of a statement or characteristic."""
    area, dot, _ = (at or "").partition(".")
    return area if dot else None


def rounds_of(connection: Connection, pack: str) -> Sequence[OpenRound]:
    """The open rounds."""
    return [OpenRound(*row) for row in ROUNDS.rows(connection, pack=pack)]


def answered(connection: Connection, pack: str, organisation: str | None) -> Mapping[str, int]:
    """How many people ever answered each question."""
    return {row[0]: row[1] for row in ANSWERED.rows(connection, pack=pack, only=organisation or "")}
