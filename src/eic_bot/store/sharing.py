"""Which council an organisation is, its lists, its days before an election, its analysts; and the port as a whole."""

import json
from collections.abc import Collection, Sequence

from sqlalchemy import (
    Connection,
    Integer,
    Text,
    bindparam,
    delete,
    literal_column,
    select,
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
from eic_bot.store import shared_views, shown_groups, successions
from eic_bot.store.dialects import upsert
from eic_bot.store.known import Known
from eic_bot.store.statements import ORGANISATION, Prepared, Row, as_list
from eic_bot.store.tables.sharing import (
    analysts,
    councils,
    own_lists,
    pre_elections,
)
from eic_bot.store.tables.sharing import successions as succeeded

MEMBERS = bindparam("members", type_=Text)
NAME = bindparam("name", type_=Text)
OWNER = bindparam("owner", type_=Integer)

COUNCIL = Prepared(select(councils.c.code).where(councils.c.organisation == ORGANISATION))
ENDED = Prepared(select(succeeded.c.ended_on).where(succeeded.c.organisation == ORGANISATION))

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
        index_elements=[own_lists.c.organisation, own_lists.c.name],
        set_={name: literal_column(f"excluded.{name}") for name in ("title", "councils")},
    )
)
FORGET_LIST = Prepared(
    delete(own_lists)
    .where(own_lists.c.organisation == ORGANISATION, own_lists.c.name == NAME)
    .returning(own_lists.c.name)
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
ANALYSTS = Prepared(select(analysts.c.owner).where(analysts.c.organisation == ORGANISATION))
ADD_ANALYST = Prepared(upsert(analysts).values(organisation=ORGANISATION, owner=OWNER).on_conflict_do_nothing())
REMOVE_ANALYST = Prepared(delete(analysts).where(analysts.c.organisation == ORGANISATION, analysts.c.owner == OWNER))


class SqlSharing:
    """The port ``Sharing`` on one connection."""

    def __init__(self, connection: Connection, known: Known, organisation: int) -> None:
        self._connection, self._known, self._here = connection, known, organisation

    def council(self) -> str:
        """The organisation's code in the register."""
        return next((str(code) for (code,) in self._rows(COUNCIL)), "")

    def ended_on(self) -> str:
        """The day on which it ended."""
        return next((str(day) for (day,) in self._rows(ENDED)), "")

    def published(self) -> PublishedView | None:
        """Its newest official view that is published."""
        return shared_views.published(self._connection, self._here)

    def shared(self) -> Sequence[OwnShared]:
        """What it shares now."""
        return shared_views.shared(self._connection, self._here)

    def share(self, view: OwnShared, content: str, digest: str, today: str) -> OwnShared:
        """Share this instead of what was shared of that year."""
        return shared_views.share(self._connection, self._here, view, content, digest, today)

    def withdraw(self, today: str, now: int, round: int | None = None) -> int:
        """Share nothing any more, or nothing of that round; how many views that were."""
        return shared_views.withdraw(self._connection, self._here, today, now, round)

    def views(self, first_year: int, last_year: int) -> Sequence[SharedBy]:
        """What councils share now of these years."""
        return shared_views.views(self._connection, first_year, last_year)

    def known(self, today: str) -> Collection[ViewId]:
        """Versions of views that everybody may see, or once could."""
        return shared_views.known(self._connection, today)

    def shown(self, year: int) -> Sequence[Shown]:
        """The groups of that year whose figures this organisation has been shown."""
        return shown_groups.of_year(self._connection, self._here, year)

    def ever_shown(self) -> Sequence[Shown]:
        """The groups of any year whose figures this organisation has been shown."""
        return shown_groups.ever(self._connection, self._here)

    def remember(self, year: int, shown: Shown) -> None:
        """It has been shown these."""
        shown_groups.remember(self._connection, self._here, year, shown)

    def sector_shown(self) -> Sequence[Shown]:
        """What has been shown of the whole sector."""
        return shown_groups.of_sector(self._connection)

    def remember_sector(self, shown: Shown) -> None:
        """These have been shown of the whole sector."""
        shown_groups.remember_of_sector(self._connection, self._known, shown)

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
        shared_views.publish_from(self._connection, self._here, days, today, after)

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
