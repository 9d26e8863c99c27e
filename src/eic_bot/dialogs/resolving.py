"""What happens when the service answers a request."""

from collections.abc import Callable, Mapping
from types import UnionType
from typing import Any

from eic_bot.dialogs.admin_requests import AdminResult
from eic_bot.dialogs.admin_told import admin_told
from eic_bot.dialogs.barrier_asking import BARRIER
from eic_bot.dialogs.barrier_requests import BarrierResult
from eic_bot.dialogs.barriers_told import barrier_told
from eic_bot.dialogs.colleague_requests import ColleagueResult
from eic_bot.dialogs.colleagues_told import colleague_told
from eic_bot.dialogs.commands.admin import ADMIN
from eic_bot.dialogs.commands.colleagues import COLLEAGUE
from eic_bot.dialogs.commands.complaining import COMPLAINT, complaint_told
from eic_bot.dialogs.commands.knowing import PRIVACY, WAITING, privacy_found, waiting_found
from eic_bot.dialogs.commands.links import LINKS
from eic_bot.dialogs.commands.nudges import NUDGES
from eic_bot.dialogs.commands.peers import PEERS
from eic_bot.dialogs.commands.plan import PLAN
from eic_bot.dialogs.commands.resources import RESOURCES
from eic_bot.dialogs.commands.rounds import ROUND
from eic_bot.dialogs.commands.sharing import SHARING
from eic_bot.dialogs.history_requests import HistoryResult
from eic_bot.dialogs.history_told import history_told
from eic_bot.dialogs.innovation_requests import StoryResult
from eic_bot.dialogs.link_requests import LinkResult
from eic_bot.dialogs.links_told import links_told
from eic_bot.dialogs.nudge_requests import NudgeResult
from eic_bot.dialogs.nudges_told import nudges_told
from eic_bot.dialogs.peer_requests import PeerResult
from eic_bot.dialogs.peers_told import peers_told
from eic_bot.dialogs.plan_requests import PlanResult
from eic_bot.dialogs.plan_told import plan_told
from eic_bot.dialogs.remembering import HISTORY
from eic_bot.dialogs.requests import Result, RoundFacts, SessionsFound
from eic_bot.dialogs.resource_requests import ResourceResult
from eic_bot.dialogs.resources_told import resources_told
from eic_bot.dialogs.rights_requests import ComplaintKept
from eic_bot.dialogs.round_requests import RoundResult
from eic_bot.dialogs.rounds_told import round_told
from eic_bot.dialogs.session import AN_ANSWER, AwaitingResult
from eic_bot.dialogs.sharing_requests import SharingResult
from eic_bot.dialogs.sharing_told import sharing_told
from eic_bot.dialogs.stories_told import story_told
from eic_bot.dialogs.story_asking import STORY
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next, walk_on

TELLING: Mapping[str, tuple[type | UnionType, Callable[[Talk, Any], Next]]] = {
    WAITING: (SessionsFound, waiting_found),
    PRIVACY: (RoundFacts, privacy_found),
    ROUND: (RoundResult, round_told),
    PLAN: (PlanResult, plan_told),
    HISTORY: (HistoryResult, history_told),
    RESOURCES: (ResourceResult, resources_told),
    SHARING: (SharingResult, sharing_told),
    BARRIER: (BarrierResult, barrier_told),
    STORY: (StoryResult, story_told),
    PEERS: (PeerResult, peers_told),
    NUDGES: (NudgeResult, nudges_told),
    ADMIN: (AdminResult, admin_told),
    COLLEAGUE: (ColleagueResult, colleague_told),
    COMPLAINT: (ComplaintKept, complaint_told),
    LINKS: (LinkResult, links_told),
}
"""One line for each topic: what its commands wait for, which results that may be, and how they are told."""


def resolved(talk: Talk, result: Result) -> Next:
    """Go on with it where it was asked for."""
    awaiting = talk.session.awaiting
    if not isinstance(awaiting, AwaitingResult):
        return walk_on(talk, result)
    talk.lead.extend(awaiting.lead)
    results, tell = TELLING.get(awaiting.after, ((), walk_on))
    if not isinstance(result, results):
        return walk_on(talk, result)
    talk.awaiting(AN_ANSWER)
    return tell(talk, result)
