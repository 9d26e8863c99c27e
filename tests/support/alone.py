"""What each topic says to somebody who has nobody else, no round and no resource: for the engine by itself."""

from eic_bot.dialogs import requests
from eic_bot.dialogs.admin_requests import AdminRefused, AskAdmin
from eic_bot.dialogs.barrier_requests import AskBarrier, BarrierRefused
from eic_bot.dialogs.colleague_requests import AskColleague, ColleagueRefused
from eic_bot.dialogs.history_requests import AskHistory, HistoryRefused
from eic_bot.dialogs.innovation_requests import AskStory, StoryRefused
from eic_bot.dialogs.link_requests import AskLinks, LinkRefused
from eic_bot.dialogs.nudge_requests import AskNudges, NudgesRefused
from eic_bot.dialogs.peer_requests import AskPeers, peer_refused
from eic_bot.dialogs.plan_requests import AskPlan, PlanRefused
from eic_bot.dialogs.resource_requests import AskResources, MarkResource, ResourceList, ResourceMarked
from eic_bot.dialogs.rights_requests import AskComplaint, ComplaintKept
from eic_bot.dialogs.round_requests import AskRound, refused
from eic_bot.dialogs.sharing_requests import AskSharing, not_done


def refused_alone(request: requests.Request) -> requests.Result | None:  # noqa: C901, PLR0911, PLR0912 - one each
    """The topic's answer; None where no topic is asked."""
    match request:
        case AskRound():
            return refused(request, "no_round")
        case AskBarrier():
            return BarrierRefused(request.act, "not_here")
        case AskStory():
            return StoryRefused(request.act, "not_here")
        case AskPlan():
            return PlanRefused(request.act, "no_view")
        case AskHistory():
            return HistoryRefused("no_rounds" if request.act == "show" else "not_in_round")
        case AskSharing():
            return not_done(request, "nothing_published")
        case AskNudges():
            return NudgesRefused(request.act, "nothing_sent")
        case AskAdmin():
            return AdminRefused(request.act, "no_role")
        case AskLinks():
            return LinkRefused(request.act, "alone")
        case AskColleague():
            return ColleagueRefused(request.act, "nobody", request.words)
        case AskComplaint():
            return ComplaintKept("2027-03-31")
        case AskPeers():
            return peer_refused(request, "no_card")
        case AskResources():
            return ResourceList(request.window, ())
        case MarkResource():
            return ResourceMarked(request.mark, request.is_on, None)
        case requests.FindResources():
            return requests.ResourcesFound(())
        case _:
            return None
