"""Taking events: each once, by the platform's own id."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, Text, select, true, update

from eic_bot.service.envelopes import Address, Inbound
from eic_bot.store.dialects import upsert
from eic_bot.store.statements import (
    NOW,
    ORGANISATION,
    Asked,
    Prepared,
    Row,
    Rows,
    Write,
    as_rows,
    given,
    is_ours,
    storable,
)
from eic_bot.store.tables.inbox import inbox

EVENTS = given(channel=Text, tenant=Text, key=Text)
RESULTS = given(channel=Text, tenant=Text, key=Text, result=Text)

# `WHERE true` keeps SQLite from reading ON CONFLICT as the ON of a join.
TAKE = Prepared(
    upsert(inbox)
    .from_select(
        ["organisation", "channel", "tenant", "key", "received_at"],
        select(ORGANISATION, EVENTS.c.channel, EVENTS.c.tenant, EVENTS.c.key, NOW).where(true()),
    )
    .on_conflict_do_nothing()
    .returning(inbox.c.channel, inbox.c.tenant, inbox.c.key)
)

FIND = Prepared(
    select(inbox.c.channel, inbox.c.tenant, inbox.c.key, inbox.c.result).where(
        is_ours(inbox),
        inbox.c.channel == EVENTS.c.channel,
        inbox.c.tenant == EVENTS.c.tenant,
        inbox.c.key == EVENTS.c.key,
    )
)

KEEP = Prepared(
    update(inbox)
    .values(result=RESULTS.c.result)
    .where(
        is_ours(inbox),
        inbox.c.channel == RESULTS.c.channel,
        inbox.c.tenant == RESULTS.c.tenant,
        inbox.c.key == RESULTS.c.key,
    )
    .returning(inbox.c.key)
)


def taking(organisation: int, inputs: Sequence[Inbound], now: int) -> Asked:
    """Note these events; it gives those that are new."""
    return Asked(TAKE, {"organisation": organisation, "now": now, "rows": _rows(inputs)})


def results(
    connection: Connection, organisation: int, inputs: Sequence[Inbound], taken: Iterable[Row]
) -> list[str | None]:
    """None for each event that was taken, else what is kept with it ('' where nothing is yet)."""
    events = [_event(each.address, each.key) for each in inputs]
    new = {tuple(row) for row in taken}
    kept: dict[tuple[str, ...], str] = {}
    if len(new) < len(events):
        found = FIND.rows(connection, organisation=organisation, rows=_rows(inputs))
        kept = {(channel, tenant, key): result or "" for channel, tenant, key, result in found}
    found_results: list[str | None] = []
    for event in events:
        found_results.append(None if event in new else kept[event])
        new.discard(event)
    return found_results


def keep(organisation: int, results: Mapping[tuple[Address, str], str]) -> Iterator[Write]:
    """What was answered to taken events. An empty answer is what they have anyway."""
    rows = [{**_named(_event(address, key)), "result": result} for (address, key), result in results.items() if result]
    if rows:
        asked = Asked(KEEP, {"organisation": organisation, "rows": as_rows(rows)})
        yield Write(asked, len(rows), "a result belongs to an event that was not taken")


def _rows(inputs: Sequence[Inbound]) -> Rows:
    return as_rows(_named(event) for event in sorted({_event(each.address, each.key) for each in inputs}))


def _event(address: Address, key: str) -> tuple[str, ...]:
    event = (address.channel, address.tenant, key)
    together = "".join(event)
    return event if storable(together) is together else tuple([str(storable(each)) for each in event])


def _named(event: tuple[str, ...]) -> dict[str, str]:
    return dict(zip(("channel", "tenant", "key"), event, strict=True))
