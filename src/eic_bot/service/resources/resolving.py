"""What somebody wants of the resources, done within their turn."""

from typing import assert_never

from eic_bot.dialogs.requests import FindResources, FoundResource, Request, ResourcesFound, Result
from eic_bot.dialogs.resource_requests import AskResources, MarkResource, ResourceMarked
from eic_bot.model.matching import Match, matches
from eic_bot.service.records import Audited
from eic_bot.service.resources.listing import listed, shown
from eic_bot.service.resources.team import put_aside
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.rounds.table import Table


def resolved(table: Table, request: Request) -> Result | None:
    """What came of something about resources; None where it was about something else."""
    if isinstance(request, AskResources):
        return listed(table, request)
    if isinstance(request, FindResources):
        return _offered(table, request)
    return _marked(table, request) if isinstance(request, MarkResource) else None


def _offered(table: Table, asked: FindResources) -> ResourcesFound:
    """What goes with a summary."""
    pack, language = table.content.pack, table.me.language or table.language
    without = put_aside(table.tx, pack)
    found = matches(asked.needs, pack.shelf, facts=asked.facts, language=language, most=asked.most, without=without)
    return ResourcesFound(tuple(_found(one) for one in found))


def _found(match: Match) -> FoundResource:
    one = match.resource
    return FoundResource(match.need, one.title, one.language, one.publisher, one.url, one.id)


def _marked(table: Table, asked: MarkResource) -> ResourceMarked:
    pack = table.content.pack
    resource = pack.shelf.by_id.get(asked.resource)
    if resource is None:
        return ResourceMarked(asked.mark, asked.is_on, None)
    _keep(table, pack.id, asked)
    return ResourceMarked(asked.mark, asked.is_on, shown(resource, day_of(table.changes.now)))


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
    table.changes.audit.append(Audited(str(me), action, f"{pack} {asked.resource}"))
