"""Sessions: read by id, written only by who has seen the newest revision."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from sqlalchemy import Integer, Text, exists, or_, select

from eic_bot.service.records import StoredSession
from eic_bot.store.dialects import upsert
from eic_bot.store.statements import (
    NOW,
    ORGANISATION,
    Asked,
    Prepared,
    Row,
    Write,
    as_list,
    as_rows,
    given,
    is_ours,
    listed,
)
from eic_bot.store.tables.rounds import respondent_people, respondents
from eic_bot.store.tables.sessions import sessions

WRITTEN = given(
    id=Text, owner=Integer, respondent=Integer, dialog=Text, pack=Text, version=Text, status=Text,
    revision=Integer, state=Text,
)  # fmt: skip
IDS = listed("ids", Text)

FIND = Prepared(
    select(
        sessions.c.id, sessions.c.owner, respondent_people.c.respondent, sessions.c.dialog, sessions.c.pack,
        sessions.c.version, sessions.c.status, sessions.c.revision, sessions.c.state,
    )
    .join_from(
        sessions,
        respondent_people,
        (respondent_people.c.organisation == sessions.c.organisation)
        & (respondent_people.c.owner == sessions.c.owner)
        & (respondent_people.c.round == sessions.c.round),
    )
    .where(is_ours(sessions), sessions.c.id.in_(IDS))
)  # fmt: skip

BEGUN = exists().where(is_ours(sessions), sessions.c.id == WRITTEN.c.id)

INSERT = upsert(sessions).from_select(
    [
        "organisation", "id", "owner", "round", "dialog", "pack", "version", "status", "revision", "state",
        "created_at", "updated_at",
    ],
    select(
        ORGANISATION, WRITTEN.c.id, WRITTEN.c.owner, respondents.c.round, WRITTEN.c.dialog, WRITTEN.c.pack,
        WRITTEN.c.version, WRITTEN.c.status, WRITTEN.c.revision, WRITTEN.c.state, NOW, NOW,
    )
    .join_from(WRITTEN, respondents, respondents.c.id == WRITTEN.c.respondent)
    .where(respondents.c.organisation == ORGANISATION, or_(WRITTEN.c.revision == 1, BEGUN)),
)  # fmt: skip

KEEP = Prepared(
    INSERT.on_conflict_do_update(
        index_elements=[sessions.c.organisation, sessions.c.id],
        set_={
            name: INSERT.excluded[name]
            for name in ("dialog", "pack", "version", "status", "revision", "state", "updated_at")
        },
        where=sessions.c.revision == INSERT.excluded.revision - 1,
    ).returning(sessions.c.id)
)


def finding(organisation: int, ids: Collection[str]) -> Asked:
    """Those of the sessions that belong to the organisation; see ``found``."""
    return Asked(FIND, {"organisation": organisation, "ids": as_list(ids)})


def found(rows: Iterable[Row]) -> dict[str, StoredSession]:
    """By id."""
    return {row[0]: StoredSession(*row) for row in rows}


def keep(organisation: int, written: Mapping[str, StoredSession], now: int) -> Iterator[Write]:
    """All of them, each the next revision of what is kept."""
    if not written:
        return
    rows = as_rows(
        {
            "id": each.id, "owner": each.owner, "respondent": each.respondent, "dialog": each.dialog,
            "pack": each.pack, "version": each.version, "status": each.status, "revision": each.revision,
            "state": each.state,
        }
        for each in written.values()
    )  # fmt: skip
    asked = Asked(KEEP, {"organisation": organisation, "now": now, "rows": rows})
    yield Write(asked, len(written), f"a session has moved on since it was read: {', '.join(sorted(written))}")
