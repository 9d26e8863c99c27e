"""Official views that are shared: our own, and of every organisation those that it shares now.

``VIEWS`` and ``KNOWN`` are the only statements by which anything of another organisation's assessment is read.
"""

from collections.abc import Collection, Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Text,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    select,
    update,
)

from eic_bot.model.comparison import ViewId
from eic_bot.service.sharing.records import OwnShared, PreElection, PublishedView, SharedBy
from eic_bot.store.dialects import upsert
from eic_bot.store.statements import NOW, ORGANISATION, Across, Prepared, is_ours
from eic_bot.store.tables.rounds import round_roles, round_settings, rounds
from eic_bot.store.tables.sharing import councils, shared_views, successions

DAY = bindparam("day", type_=Text)
ROUND = bindparam("round", type_=Integer)
TODAY = bindparam("today", type_=Text)
YEAR = bindparam("year", type_=Integer)
IS_SHARED: ColumnElement[bool] = literal_column("shared_views.withdrawn_at IS NULL")

PUBLISHED = Prepared(
    select(
        round_settings.c.round, round_settings.c.official, round_roles.c.owner, round_settings.c.pack,
        round_settings.c.version, round_settings.c.published_at,
    )
    .join_from(round_settings, rounds, rounds.c.id == round_settings.c.round)
    .join(round_roles, round_roles.c.round == rounds.c.id)
    .where(
        round_settings.c.organisation == ORGANISATION,
        round_settings.c.official.is_not(None),
        literal_column("round_settings.published_at IS NOT NULL"),
        literal_column("round_settings.service = ''"),
        literal_column("rounds.state IN ('published', 'closed')"),
        literal_column("round_roles.role = 'super_user'"),
    )
    .order_by(round_settings.c.published_at.desc())
    .limit(1)
)  # fmt: skip

SHARED = Prepared(
    select(
        shared_views.c.year, shared_views.c.version, shared_views.c.round, shared_views.c.public_from,
        shared_views.c.shared_at,
    )
    .where(shared_views.c.organisation == ORGANISATION, IS_SHARED)
    .order_by(shared_views.c.year.desc())
)  # fmt: skip
WITHDRAW = Prepared(
    update(shared_views)
    .values(
        content=None,
        withdrawn_at=NOW,
        public_from=None,
        known_from=case((shared_views.c.known_from <= TODAY, shared_views.c.known_from)),
    )
    .where(
        shared_views.c.organisation == ORGANISATION,
        IS_SHARED,
        shared_views.c.round == func.coalesce(ROUND, shared_views.c.round),
        shared_views.c.year == func.coalesce(YEAR, shared_views.c.year),
    )
    .returning(shared_views.c.version)
)
VERSIONS = Prepared(
    select(shared_views.c.version, shared_views.c.digest)
    .where(shared_views.c.year == YEAR, is_ours(shared_views))
    .order_by(shared_views.c.version)
)
SHARE = Prepared(
    upsert(shared_views)
    .values(
        organisation=ORGANISATION,
        year=YEAR,
        version=bindparam("version", type_=Integer),
        round=ROUND,
        public_from=DAY,
        known_from=DAY,
        digest=bindparam("digest", type_=Text),
        content=bindparam("content", type_=Text),
        shared_at=NOW,
    )
    .on_conflict_do_update(
        index_elements=[shared_views.c.year, shared_views.c.version, shared_views.c.organisation],
        set_={
            **{name: literal_column(f"excluded.{name}") for name in ("round", "public_from", "content", "shared_at")},
            "withdrawn_at": None,
            "known_from": case(
                (shared_views.c.known_from <= TODAY, shared_views.c.known_from),
                else_=literal_column("excluded.known_from", Text),
            ),
        },
    )
)

GOES_ON = ~exists().where(successions.c.organisation == shared_views.c.organisation)
VIEWS = Across(
    "views that councils share",
    select(
        councils.c.code, shared_views.c.year, shared_views.c.version, shared_views.c.public_from,
        shared_views.c.content,
    )
    .join_from(shared_views, councils, councils.c.organisation == shared_views.c.organisation)
    .where(
        shared_views.c.year >= bindparam("first", type_=Integer),
        shared_views.c.year <= bindparam("last", type_=Integer),
        IS_SHARED,
        GOES_ON,
    )
    .order_by(shared_views.c.year, councils.c.code)
)  # fmt: skip
"""Of every organisation, and nothing but official views that it shares now."""
KNOWN = Across(
    "views that councils share",
    select(councils.c.code, shared_views.c.year, shared_views.c.version)
    .join_from(shared_views, councils, councils.c.organisation == shared_views.c.organisation)
    .where(literal_column("shared_views.known_from IS NOT NULL"), shared_views.c.known_from <= TODAY),
)
"""Of every organisation, and nothing but which versions are or were public."""

PUBLISH_FROM = Prepared(
    update(shared_views)
    .values(public_from=DAY, known_from=DAY)
    .where(
        shared_views.c.organisation == ORGANISATION,
        IS_SHARED,
        shared_views.c.public_from > TODAY,
        shared_views.c.public_from >= bindparam("first", type_=Text),
        shared_views.c.public_from <= bindparam("poll", type_=Text),
    )
)


def share(
    connection: Connection, organisation: int, view: OwnShared, content: str, digest: str, today: str
) -> OwnShared:
    """Share this instead of what was shared of that year; content that was shared before keeps its version."""
    own = {"organisation": organisation, "year": view.year, "today": today, "now": view.shared_at}
    WITHDRAW.rows(connection, **own, round=None)
    kept = VERSIONS.rows(connection, organisation=organisation, year=view.year)
    newest = max((version for version, _ in kept), default=0)
    version = next((version for version, known in kept if known == digest), newest + 1)
    SHARE.rows(
        connection, **own, version=version, round=view.round, day=view.public_from, digest=digest, content=content
    )
    return OwnShared(view.year, version, view.round, view.public_from, view.shared_at)


def shared(connection: Connection, organisation: int) -> Sequence[OwnShared]:
    """What an organisation shares now, newest year first."""
    return [OwnShared(*row) for row in SHARED.rows(connection, organisation=organisation)]


def published(connection: Connection, organisation: int) -> PublishedView | None:
    """Its newest official view that is published."""
    return next((PublishedView(*row) for row in PUBLISHED.rows(connection, organisation=organisation)), None)


def withdraw(connection: Connection, organisation: int, today: str, now: int, round: int | None) -> int:
    """Share nothing any more, or nothing of that round; how many views that were."""
    given = {"organisation": organisation, "today": today, "now": now, "round": round, "year": None}
    return len(WITHDRAW.rows(connection, **given))


def publish_from(connection: Connection, organisation: int, days: PreElection, today: str, after: str) -> None:
    """What would become public on one of those days becomes so on the day after."""
    given = {"organisation": organisation, "first": days.first, "poll": days.poll, "today": today, "day": after}
    PUBLISH_FROM.rows(connection, **given)


def views(connection: Connection, first_year: int, last_year: int) -> Sequence[SharedBy]:
    """What councils share now of these years, of every organisation that goes on."""
    rows = VIEWS.rows(connection, first=first_year, last=last_year)
    return [SharedBy(ViewId(*row[:3]), row[3], row[4]) for row in rows]


def known(connection: Connection, today: str) -> Collection[ViewId]:
    """Versions of views of every organisation that everybody may see, or once could."""
    return {ViewId(*row) for row in KNOWN.rows(connection, today=today)}
