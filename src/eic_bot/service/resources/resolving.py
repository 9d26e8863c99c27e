"""What somebody wants of the resources, done within their turn."""

from dataclasses import replace
from typing import assert_never

from eic_bot.dialogs.requests import FindResources, FoundResource, Request, ResourcesFound, Result
from eic_bot.dialogs.resource_requests import AskResources, MarkResource, ResourceMarked
from eic_bot.model.matching import Match, matches
from eic_bot.service.innovations.shelving import shelf_of
from eic_bot.service.records import Audited
from eic_bot.service.resources.audience import facts_of
from eic_bot.service.resources.listing import Reader, listed, shown
from eic_bot.service.resources.team import put_aside, team_gaps
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.rounds.table import Table


def resolved(table: Table, request: Request) -> Result | None:
    """What came of something about resources; None where it was about something else."""
    if isinstance(request, AskResources):
        return listed(_reader(table), replace(request, facts=facts_of(table, request.facts)))
    if isinstance(request, FindResources):
        return _offered(table, request)
    return _marked(table, request) if isinstance(request, MarkResource) else None


def _reader(table: Table) -> Reader:
    pack, marks, language = table.content.pack, table.tx.marks, table.spoken
    return Reader(
        pack,
        language,
        day_of(table.changes.now),
        shelf_of(table),
        saved=marks.marked(table.me.id, pack.id, "saved"),
        aside=marks.held(pack.id, "not_for_us"),
        gaps=lambda: team_gaps(table.tx, pack),
        fillers=table.mine.vocabulary.fillers,
    )


def _offered(table: Table, asked: FindResources) -> ResourcesFound:
    """What goes with a summary."""
    pack, facts = table.content.pack, facts_of(table, asked.facts)
    found = matches(
        asked.needs,
        shelf_of(table),
        facts=facts,
        language=table.spoken,
        most=asked.most,
        without=put_aside(table.tx, pack),
    )
    return ResourcesFound(tuple(_found(match) for match in found))


def _found(match: Match) -> FoundResource:
    one = match.resource
    return FoundResource(match.need, one.title, one.language, one.publisher, one.url, one.id)


def _marked(table: Table, asked: MarkResource) -> ResourceMarked:
    resource = shelf_of(table).by_id.get(asked.resource)
    if resource is None:
        return ResourceMarked(asked.mark, asked.is_on, None)
    _keep(table, table.content.pack.id, asked)
    return ResourceMarked(asked.mark, asked.is_on, shown(resource, _reader(table)))


def _keep(table: Table, pack: str, asked: MarkResource) -> None:
    marks, now, me = table.tx.marks, table.changes.now, table.me.id
    match asked.mark:
        case "saved" | "useful":
            if asked.is_on:
                marks.mark(me, pack, asked.resource, asked.mark, now)
            else:
                marks.unmark(me, pack, asked.resource, asked.mark)
            return
        case "not_for_us" | "in_use":
            if asked.is_on:
                marks.hold(pack, asked.resource, asked.mark, now)
            else:
                marks.hold_no_longer(pack, asked.resource, asked.mark)
        case _:
            assert_never(asked.mark)
    action = f"resource.{asked.mark}" if asked.is_on else f"resource.{asked.mark}.undone"
    changed = (None, asked.mark) if asked.is_on else (asked.mark, None)
    table.changes.audit.append(Audited(str(me), action, f"{pack} {asked.resource}", *changed))
