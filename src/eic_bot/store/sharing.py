"""What an organisation shares and has been shown.

``VIEWS``, ``KNOWN`` and ``SECTOR`` are the statements that read what is of other organisations. The first selects
shared official views alone, the second which versions of them are or were public, the third what was shown of all.
"""

import json
from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Text,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    literal_column,
    select,
    update,
)

from eic_bot.model.comparison import ViewId
from eic_bot.service.sharing.records import (
    OwnList,
    OwnShared,
    Predecessor,
    PreElection,
    PublishedView,
    SharedBy,
    Shown,
)
from eic_bot.service.tenancy import LOCAL
from eic_bot.store import organisations, successions
from eic_bot.store.dialects import upsert
from eic_bot.store.known import Known
from eic_bot.store.statements import NOW, ORGANISATION, Prepared, Row, as_list, is_ours
from eic_bot.store.tables.organisations import organisations as organisation_rows
from eic_bot.store.tables.rounds import round_roles, round_settings, rounds
from eic_bot.store.tables.sharing import (
    analysts,
    councils,
    own_lists,
    pre_elections,
    shared_views,
    shown_groups,
)
from eic_bot.store.tables.sharing import successions as succeeded

CODE = bindparam("code", type_=Text)
DAY = bindparam("day", type_=Text)
DIGEST = bindparam("digest", type_=Text)
MEMBERS = bindparam("members", type_=Text)
NAME = bindparam("name", type_=Text)
OWNER = bindparam("owner", type_=Integer)
ROUND = bindparam("round", type_=Integer)
TODAY = bindparam("today", type_=Text)
YEAR = bindparam("year", type_=Integer)
FOR_ALL = select(organisation_rows.c.id).where(organisation_rows.c.name == LOCAL.organisation).scalar_subquery()
IS_SHARED: ColumnElement[bool] = literal_column("shared_views.withdrawn_at IS NULL")

COUNCIL = Prepared(select(councils.c.code).where(councils.c.organisation == ORGANISATION))
BE_COUNCIL = Prepared(
    upsert(councils)
    .from_select(
        ["organisation", "code"],
        select(ORGANISATION, CODE).where(
            ~exists().where(councils.c.code == CODE, councils.c.organisation != ORGANISATION)
        ),
    )
    .on_conflict_do_update(index_elements=[councils.c.organisation], set_={"code": CODE})
    .returning(councils.c.code)
)
ENDED = Prepared(select(succeeded.c.ended_on).where(succeeded.c.organisation == ORGANISATION))

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
        round_settings.c.published_at.is_not(None),
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
        digest=DIGEST,
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

GOES_ON = ~exists().where(succeeded.c.organisation == shared_views.c.organisation)
VIEWS = Prepared(
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
KNOWN = Prepared(
    select(councils.c.code, shared_views.c.year, shared_views.c.version)
    .join_from(shared_views, councils, councils.c.organisation == shared_views.c.organisation)
    .where(shared_views.c.known_from <= TODAY)
)
"""Of every organisation, and nothing but which versions are or were public."""

SHOWN = Prepared(
    select(shown_groups.c.asked, shown_groups.c.members, shown_groups.c.shown_at)
    .where(shown_groups.c.year == YEAR, is_ours(shown_groups))
    .order_by(shown_groups.c.id.desc())
)
SECTOR = Prepared(
    select(shown_groups.c.asked, shown_groups.c.members, shown_groups.c.shown_at)
    .where(shown_groups.c.year == literal_column("0"), shown_groups.c.organisation == FOR_ALL)
    .order_by(shown_groups.c.id.desc())
)
REMEMBER = Prepared(
    insert(shown_groups).values(
        organisation=ORGANISATION, year=YEAR, asked=bindparam("asked", type_=Text), members=MEMBERS, shown_at=NOW
    )
)
LISTS = Prepared(
    select(own_lists.c.title, own_lists.c.councils)
    .where(own_lists.c.organisation == ORGANISATION)
    .order_by(own_lists.c.name)
)
KEEP_LIST = Prepared(
    upsert(own_lists)
    .values(
        organisation=ORGANISATION,
        name=NAME,
        title=bindparam("title", type_=Text),
        councils=MEMBERS,
    )
    .on_conflict_do_update(
        index_elements=[own_lists.c.name, own_lists.c.organisation],
        set_={name: literal_column(f"excluded.{name}") for name in ("title", "councils")},
    )
)
FORGET_LIST = Prepared(
    delete(own_lists).where(own_lists.c.name == NAME, is_ours(own_lists)).returning(own_lists.c.name)
)

PRE_ELECTION = Prepared(
    select(pre_elections.c.first, pre_elections.c.poll).where(pre_elections.c.organisation == ORGANISATION)
)
SET_PRE_ELECTION = Prepared(
    upsert(pre_elections)
    .values(organisation=ORGANISATION, first=bindparam("first", type_=Text), poll=bindparam("poll", type_=Text))
    .on_conflict_do_update(
        index_elements=[pre_elections.c.organisation],
        set_={name: literal_column(f"excluded.{name}") for name in ("first", "poll")},
    )
)
NO_PRE_ELECTION = Prepared(delete(pre_elections).where(pre_elections.c.organisation == ORGANISATION))
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

ANALYSTS = Prepared(select(analysts.c.owner).where(analysts.c.organisation == ORGANISATION))
ADD_ANALYST = Prepared(upsert(analysts).values(organisation=ORGANISATION, owner=OWNER).on_conflict_do_nothing())
REMOVE_ANALYST = Prepared(delete(analysts).where(analysts.c.owner == OWNER, is_ours(analysts)))


class SqlSharing:
    """The port ``Sharing`` on one connection."""

    def __init__(self, connection: Connection, known: Known, organisation: int) -> None:
        self._connection, self._known, self._here = connection, known, organisation

    def council(self) -> str:
        """The organisation's code in the register."""
        return next((str(code) for (code,) in self._rows(COUNCIL)), "")

    def be_council(self, code: str) -> bool:
        """It is that council from now on; False where another organisation is."""
        return bool(self._rows(BE_COUNCIL, code=code))

    def ended_on(self) -> str:
        """The day on which it ended."""
        return next((str(day) for (day,) in self._rows(ENDED)), "")

    def published(self) -> PublishedView | None:
        """Its newest official view that is published."""
        return next((PublishedView(*row) for row in self._rows(PUBLISHED)), None)

    def shared(self) -> Sequence[OwnShared]:
        """What it shares now."""
        return [OwnShared(*row) for row in self._rows(SHARED)]

    def share(self, view: OwnShared, content: str, digest: str, today: str) -> OwnShared:
        """Share this instead of what was shared of that year."""
        self._rows(WITHDRAW, now=view.shared_at, today=today, round=None, year=view.year)
        kept = self._rows(VERSIONS, year=view.year)
        newest = max((version for version, _ in kept), default=0)
        version = next((version for version, known in kept if known == digest), newest + 1)
        self._rows(
            SHARE, year=view.year, version=version, round=view.round, day=view.public_from, digest=digest,
            content=content, now=view.shared_at, today=today,
        )  # fmt: skip
        return OwnShared(view.year, version, view.round, view.public_from, view.shared_at)

    def withdraw(self, today: str, now: int, round: int | None = None) -> int:
        """Share nothing any more, or nothing of that round."""
        return len(self._rows(WITHDRAW, today=today, now=now, round=round, year=None))

    def views(self, first_year: int, last_year: int) -> Sequence[SharedBy]:
        """What councils share now of these years."""
        rows = VIEWS.rows(self._connection, first=first_year, last=last_year)
        return [SharedBy(ViewId(*row[:3]), row[3], row[4]) for row in rows]

    def known(self, today: str) -> Collection[ViewId]:
        """Versions of views that everybody may see, or once could."""
        return {ViewId(*row) for row in KNOWN.rows(self._connection, today=today)}

    def shown(self, year: int) -> Sequence[Shown]:
        """The groups of that year whose figures this organisation has been shown."""
        return _shown(self._rows(SHOWN, year=year))

    def remember(self, year: int, shown: Shown) -> None:
        """It has been shown these."""
        self._rows(REMEMBER, year=year, asked=shown.asked, members=_members(shown), now=shown.shown_at)

    def sector_shown(self) -> Sequence[Shown]:
        """What has been shown of the whole sector."""
        return _shown(SECTOR.rows(self._connection))

    def remember_sector(self, shown: Shown) -> None:
        """These have been shown of the whole sector."""
        for_all = organisations.find_or_make(self._connection, self._known, str(LOCAL.organisation), shown.shown_at)
        REMEMBER.rows(
            self._connection, organisation=for_all, year=0, asked=shown.asked, members=_members(shown),
            now=shown.shown_at,
        )  # fmt: skip

    def lists(self) -> Sequence[OwnList]:
        """Its own lists, by name."""
        return [OwnList(title, tuple(json.loads(found))) for title, found in self._rows(LISTS)]

    def keep_list(self, name: str, kept: OwnList) -> None:
        """Keep a list in the place of the one of that name."""
        self._rows(KEEP_LIST, name=name, title=kept.title, members=as_list(kept.councils))

    def forget_list(self, name: str) -> bool:
        """Forget the list of that name."""
        return bool(self._rows(FORGET_LIST, name=name))

    def pre_election(self) -> PreElection | None:
        """The days in which nothing new is made public."""
        return next((PreElection(*row) for row in self._rows(PRE_ELECTION)), None)

    def set_pre_election(self, days: PreElection | None) -> None:
        """These are the days now."""
        if days is None:
            self._rows(NO_PRE_ELECTION)
        else:
            self._rows(SET_PRE_ELECTION, first=days.first, poll=days.poll)

    def publish_from(self, days: PreElection, today: str, after: str) -> None:
        """What would have become public on one of those days becomes so on the day after."""
        self._rows(PUBLISH_FROM, first=days.first, poll=days.poll, today=today, day=after)

    def analysts(self) -> Collection[int]:
        """Who of this organisation may see figures of the whole sector."""
        return {owner for (owner,) in self._rows(ANALYSTS)}

    def set_analyst(self, owner: int, *, is_one: bool) -> None:
        """Whether somebody may see figures of the whole sector."""
        self._rows(ADD_ANALYST if is_one else REMOVE_ANALYST, owner=owner)

    def end(self, successor: str, day: str, now: int) -> bool:
        """It ended on that day, and that organisation took over; False where it had ended before."""
        return successions.end(self._connection, self._known, self._here, successor, day, now)

    def predecessors(self) -> Sequence[Predecessor]:
        """Councils that this one took over from, with what they had published."""
        return successions.predecessors(self._connection, self._here)

    def _rows(self, statement: Prepared, **parameters: object) -> list[Row]:
        return statement.rows(self._connection, organisation=self._here, **parameters)


def _members(shown: Shown) -> str:
    return json.dumps(sorted(shown.members))


def _shown(rows: Iterable[Row]) -> list[Shown]:
    return [Shown(asked, frozenset(ViewId(*one) for one in json.loads(found)), at) for asked, found, at in rows]
