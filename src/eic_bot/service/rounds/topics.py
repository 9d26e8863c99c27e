"""What of which topic answers each request.

A topic is loaded when it is first asked for: most of them are not within an hour of a start, and some never.
"""

from collections.abc import Callable, Mapping
from typing import Any

from eic_bot.dialogs.admin_requests import AskAdmin
from eic_bot.dialogs.barrier_requests import AskBarrier
from eic_bot.dialogs.colleague_requests import AskColleague
from eic_bot.dialogs.innovation_requests import AskStory
from eic_bot.dialogs.link_requests import AskLinks
from eic_bot.dialogs.nudge_requests import AskNudges
from eic_bot.dialogs.peer_requests import AskPeers
from eic_bot.dialogs.plan_requests import AskPlan
from eic_bot.dialogs.requests import FindResources, Request, Result
from eic_bot.dialogs.resource_requests import AskResources, MarkResource
from eic_bot.dialogs.rights_requests import AskComplaint
from eic_bot.dialogs.round_requests import AskRound
from eic_bot.dialogs.sharing_requests import AskSharing
from eic_bot.service.rounds.table import Table


def _round(table: Table, asked: AskRound) -> Result | None:
    from eic_bot.service.rounds.acting import act

    return act(table, asked)


def _plan(table: Table, asked: AskPlan) -> Result | None:
    from eic_bot.service.plan.acting import act

    return act(table, asked)


def _sharing(table: Table, asked: AskSharing) -> Result | None:
    from eic_bot.service.sharing.resolving import resolved

    return resolved(table, asked)


def _peers(table: Table, asked: AskPeers) -> Result | None:
    from eic_bot.service.peers.acting import act_on_peers

    return act_on_peers(table, asked)


def _resources(table: Table, asked: Request) -> Result | None:
    from eic_bot.service.resources.resolving import resolved

    return resolved(table, asked)


def _barrier(table: Table, asked: AskBarrier) -> Result | None:
    from eic_bot.service.barriers.acting import act

    return act(table, asked)


def _story(table: Table, asked: AskStory) -> Result | None:
    from eic_bot.service.innovations.acting import act

    return act(table, asked)


def _nudges(table: Table, asked: AskNudges) -> Result | None:
    from eic_bot.service.nudges.asking import act

    return act(table, asked)


def _admin(table: Table, asked: AskAdmin) -> Result | None:
    from eic_bot.service.admins.acting import act_on_admin

    return act_on_admin(table, asked)


def _complaint(table: Table, asked: AskComplaint) -> Result | None:
    from eic_bot.service.rights.asking import act_on_rights

    return act_on_rights(table, asked)


def _colleague(table: Table, asked: AskColleague) -> Result | None:
    from eic_bot.service.colleagues.acting import act

    return act(table, asked)


def _links(table: Table, asked: AskLinks) -> Result | None:
    from eic_bot.service.links.acting import act_on_links

    return act_on_links(table, asked)


TOPICS: Mapping[type, Callable[[Table, Any], Result | None]] = {
    AskRound: _round,
    AskPlan: _plan,
    AskSharing: _sharing,
    AskPeers: _peers,
    AskResources: _resources,
    FindResources: _resources,
    MarkResource: _resources,
    AskBarrier: _barrier,
    AskStory: _story,
    AskNudges: _nudges,
    AskAdmin: _admin,
    AskComplaint: _complaint,
    AskColleague: _colleague,
    AskLinks: _links,
}
