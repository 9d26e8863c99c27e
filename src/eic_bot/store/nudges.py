"""How people and rooms want to be written to, what they were sent, and who is due now."""

import json
from collections.abc import Sequence

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Integer,
    Text,
    bindparam,
    func,
    insert,
    literal,
    literal_column,
    select,
    true,
)

from eic_bot.model.quiet import QuietHours
from eic_bot.service.envelopes import Address
from eic_bot.service.nudges.records import DueNudge, Planned, Sent, Settings
from eic_bot.store.dialects import upsert
from eic_bot.store.reaching import reached, usual_address
from eic_bot.store.statements import NOW, ORGANISATION, Prepared, Row, is_ours
from eic_bot.store.tables.nudges import nudge_settings, nudges_sent, pauses
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.owners import addresses, owners
from eic_bot.store.tables.sessions import sessions

MOST_SENT = 400
"""Of one owner at once: more than they get in years."""
OWNER = bindparam("owner", type_=Integer)
SINCE = bindparam("since", type_=BigInteger)
MOST = bindparam("most", type_=Integer)
HAS_TIME: ColumnElement[bool] = literal_column("nudge_settings.next_at IS NOT NULL")
NAMES = (
    "state", "rhythm", "zone", "quiet_from", "quiet_to", "digest", "topics", "away_until", "away", "audience",
    "unanswered", "next_at",
)  # fmt: skip
COLUMNS = tuple(nudge_settings.c[name] for name in NAMES)

FIND = Prepared(select(*COLUMNS).where(is_ours(nudge_settings), nudge_settings.c.owner == OWNER))
_GIVEN = {name: bindparam(name, type_=nudge_settings.c[name].type) for name in NAMES}
_MAKE = upsert(nudge_settings).values(organisation=ORGANISATION, owner=OWNER, **_GIVEN)
_KEY = [nudge_settings.c.owner, nudge_settings.c.organisation]
KEEP = Prepared(
    _MAKE.on_conflict_do_update(index_elements=_KEY, set_={name: literal_column(f"excluded.{name}") for name in NAMES})
)
MEET = Prepared(_MAKE.on_conflict_do_nothing())

FIRST_ADDRESS = usual_address(nudge_settings, nudge_settings.c.organisation, nudge_settings.c.owner)
# Values and no joins, so that PostgreSQL looks up the one and does not go through all of them.
PAUSED_SINCE = (
    select(pauses.c.since)
    .where(pauses.c.organisation == nudge_settings.c.organisation)
    .correlate(nudge_settings)
    .scalar_subquery()
)
ORGANISATION_NAME = (
    select(organisations.c.name)
    .where(organisations.c.id == nudge_settings.c.organisation)
    .correlate(nudge_settings)
    .scalar_subquery()
)
DUE = reached(
    select(
        ORGANISATION_NAME, addresses.c.channel, addresses.c.tenant, addresses.c.external, nudge_settings.c.owner,
        owners.c.kind, nudge_settings.c.next_at, addresses.c.reach,
    )
    .join_from(nudge_settings, owners, owners.c.id == nudge_settings.c.owner)
    .where(HAS_TIME, nudge_settings.c.next_at <= NOW, PAUSED_SINCE.is_(None))
    .order_by(nudge_settings.c.next_at, nudge_settings.c.owner)
    .limit(MOST),
    FIRST_ADDRESS,
)  # fmt: skip
PLANNED = reached(
    select(
        addresses.c.channel, addresses.c.tenant, addresses.c.external, func.coalesce(addresses.c.name, ""),
        owners.c.kind, nudge_settings.c.owner, *COLUMNS,
    )
    .join_from(nudge_settings, owners, owners.c.id == nudge_settings.c.owner)
    .where(HAS_TIME, nudge_settings.c.next_at < bindparam("until", type_=BigInteger), is_ours(nudge_settings))
    .order_by(nudge_settings.c.owner),
    FIRST_ADDRESS,
)  # fmt: skip

WAKE = Prepared(
    upsert(nudge_settings)
    .from_select(
        ["organisation", "owner", "state", "digest", "topics", "away_until", "audience", "unanswered", "next_at"],
        select(
            owners.c.organisation, owners.c.id, literal("unasked"), literal(1), literal(""), literal(0),
            literal("unknown"), literal(0), bindparam("due", type_=BigInteger),
        ).where(owners.c.organisation == ORGANISATION, literal_column("owners.kind = 'room'"), true()),
    )
    .on_conflict_do_update(
        index_elements=_KEY,
        set_={"next_at": literal_column("excluded.next_at")},
        where=literal_column("nudge_settings.state = 'unasked'"),
    )
)  # fmt: skip

SENT = Prepared(
    select(nudges_sent.c.key, nudges_sent.c.sent_at, nudges_sent.c.kind, nudges_sent.c.facts)
    .where(is_ours(nudges_sent), nudges_sent.c.owner == OWNER, nudges_sent.c.sent_at >= SINCE)
    .order_by(nudges_sent.c.sent_at.desc())
    .limit(MOST)
)
NOTE = Prepared(
    insert(nudges_sent).values(
        organisation=ORGANISATION,
        owner=OWNER,
        key=bindparam("key", type_=Text),
        sent_at=bindparam("at", type_=BigInteger),
        kind=bindparam("kind", type_=Text),
        facts=bindparam("facts", type_=Text),
    )
)
STIRRED = Prepared(
    select(literal(1))
    .select_from(sessions)
    .where(is_ours(sessions), sessions.c.owner == OWNER, sessions.c.updated_at > SINCE)
    .limit(1)
)


class SqlNudges:
    """The port ``Nudges`` on one connection."""

    def __init__(self, connection: Connection, organisation: int) -> None:
        self._connection, self._here = connection, organisation

    def of(self, owner: int) -> Settings | None:
        """Their settings."""
        return next((_settings(owner, row) for row in self._rows(FIND, owner=owner)), None)

    def keep(self, settings: Settings) -> None:
        """These as they are now."""
        self._rows(KEEP, owner=settings.owner, **_row(settings))

    def meet(self, settings: Settings) -> None:
        """Keep these, unless something is kept already."""
        self._rows(MEET, owner=settings.owner, **_row(settings))

    def wake_rooms(self, due: int) -> None:
        """Every room that was never asked is asked then."""
        self._rows(WAKE, due=due)

    def sent(self, owner: int, since: int) -> Sequence[Sent]:
        """What they were sent from then on, newest first."""
        found = self._rows(SENT, owner=owner, since=since, most=MOST_SENT)
        return [Sent(key, at, kind, json.loads(facts)) for key, at, kind, facts in found]

    def note(self, owner: int, sent: Sent) -> None:
        """Keep that they were sent it."""
        facts = json.dumps(dict(sent.facts), sort_keys=True)
        self._rows(NOTE, owner=owner, key=sent.key, at=sent.at, kind=sent.kind, facts=facts)

    def stirred(self, owner: int, since: int) -> bool:
        """Whether the person did anything in their sessions since then."""
        return bool(self._rows(STIRRED, owner=owner, since=since))

    def planned(self, until: int) -> Sequence[Planned]:
        """Everybody for whom something is due before then."""
        return [
            Planned(Address(*row[:3]), row[3] or row[2], row[4] == "room", _settings(row[5], row[6:]))
            for row in self._rows(PLANNED, until=until)
        ]

    def _rows(self, statement: Prepared, **parameters: object) -> list[Row]:
        return statement.rows(self._connection, organisation=self._here, **parameters)


def due(connection: Connection, now: int, most: int) -> Sequence[DueNudge]:
    """Whose time has come, oldest first; nobody of an organisation that is paused."""
    return [
        DueNudge(row[0], Address(*row[1:4]), row[4], row[5] == "room", row[6], row[7])
        for row in DUE.rows(connection, now=now, most=most)
    ]


def _settings(owner: int, row: Row) -> Settings:
    state, rhythm, zone, begins, ends, digest, topics, away_until, away, audience, unanswered, next_at = row
    return Settings(
        owner=owner,
        state=state,
        rhythm=rhythm,
        zone=zone,
        quiet=None if begins is None else QuietHours(begins, ends),
        digest=bool(digest),
        topics=tuple(filter(None, topics.split(","))),
        away_until=away_until,
        away=away,
        audience=audience,
        unanswered=unanswered,
        next_at=next_at,
    )


def _row(one: Settings) -> dict[str, object]:
    return {
        "state": one.state, "rhythm": one.rhythm, "zone": one.zone,
        "quiet_from": one.quiet.begins if one.quiet else None, "quiet_to": one.quiet.ends if one.quiet else None,
        "digest": int(one.digest), "topics": ",".join(one.topics), "away_until": one.away_until, "away": one.away,
        "audience": one.audience, "unanswered": one.unanswered, "next_at": one.next_at,
    }  # fmt: skip
