"""What the engine wants to know before it goes on, and the answers it is given."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from eic_bot.dialogs.admin_requests import AdminDone, AdminRefused, AskAdmin, Health, Stuck
from eic_bot.dialogs.barrier_requests import AskBarrier, BarrierDone, BarrierRefused, BarriersFound
from eic_bot.dialogs.colleague_requests import (
    AskColleague,
    ColleagueDone,
    ColleagueRefused,
    ColleaguesFound,
    OpenQuestions,
    SuggestionTaken,
)
from eic_bot.dialogs.history_requests import AskHistory, HistoryRefused, HistoryShown, LastSaid
from eic_bot.dialogs.innovation_requests import AskStory, StoriesFound, StoryBegun, StoryDone, StoryRefused
from eic_bot.dialogs.link_requests import AppsFound, AskLinks, CodeMade, LinkDone, LinkRefused, PageMade
from eic_bot.dialogs.nudge_requests import AskNudges, NudgeExplained, NudgesAre, NudgesRefused
from eic_bot.dialogs.peer_requests import (
    AskPeers,
    CardFound,
    ContactShown,
    OpenRequests,
    PeerDone,
    PeerRefused,
    PeersFound,
    RequestReady,
)
from eic_bot.dialogs.plan_requests import AskPlan, PlanDone, PlanRefused, PlanShown
from eic_bot.dialogs.resource_requests import AskResources, MarkResource, ResourceList, ResourceMarked
from eic_bot.dialogs.rights_requests import AskComplaint, ComplaintKept
from eic_bot.dialogs.round_requests import (
    AskRound,
    LinkToHand,
    RoundDone,
    RoundProgress,
    RoundRefused,
    SingleAnswers,
    ViewFindings,
    ViewShown,
)
from eic_bot.dialogs.sharing_requests import (
    AskSharing,
    DaysKept,
    ListsKept,
    SharingRefused,
    SharingState,
    SpreadShown,
)
from eic_bot.model.facts import Facts
from eic_bot.model.matching import Need
from eic_bot.model.value import value


@value
class RoundStatus:
    """Who can see the answers, and for how long they are kept."""

    request: Literal["round_status"] = "round_status"


@value
class FindResources:
    """Resources for these needs, in order."""

    needs: tuple[Need, ...]
    most: int
    facts: Facts = Facts()
    request: Literal["find_resources"] = "find_resources"


@value
class OpenSessions:
    """What else waits for this person."""

    request: Literal["open_sessions"] = "open_sessions"


Request: TypeAlias = Annotated[
    RoundStatus
    | FindResources
    | OpenSessions
    | AskRound
    | AskPlan
    | AskHistory
    | AskResources
    | MarkResource
    | AskSharing
    | AskBarrier
    | AskStory
    | AskPeers
    | AskNudges
    | AskAdmin
    | AskComplaint
    | AskColleague
    | AskLinks,
    Field(discriminator="request"),
]


@value
class RoundFacts:
    """The round as a participant may know it. ``kept_days`` None: until whoever runs the bot removes them."""

    kind: Literal["solo", "named", "anonymous", "official"]
    organisation: str
    channel: str
    """The phrase key of who runs the place where this conversation is: a computer, a Slack, a Teams."""
    kept_days: int | None = None
    super_user: str = ""
    """Who holds that role."""
    service: str = ""
    """The service the round is about; empty where it is about the whole organisation."""
    result: Literal["round_facts"] = "round_facts"


@value
class FoundResource:
    """A resource that fits a need."""

    need: Need
    title: str
    language: str
    publisher: str
    url: str
    id: str = ""


@value
class ResourcesFound:
    """Resources, best first; fewer than asked for where there are no more."""

    resources: tuple[FoundResource, ...]
    result: Literal["resources_found"] = "resources_found"


@value
class OpenSession:
    """A session that waits: its dialog and how far it is."""

    session: str
    dialog: str
    answered: int


@value
class SessionsFound:
    """The sessions that wait, newest first, without the one that asks."""

    sessions: tuple[OpenSession, ...]
    result: Literal["sessions_found"] = "sessions_found"


Result: TypeAlias = Annotated[
    RoundFacts
    | ResourcesFound
    | SessionsFound
    | RoundRefused
    | RoundDone
    | LinkToHand
    | RoundProgress
    | SingleAnswers
    | ViewFindings
    | ViewShown
    | BarriersFound
    | BarrierDone
    | BarrierRefused
    | StoriesFound
    | StoryBegun
    | StoryDone
    | StoryRefused
    | PlanRefused
    | PlanShown
    | PlanDone
    | HistoryRefused
    | HistoryShown
    | LastSaid
    | ResourceList
    | ResourceMarked
    | SharingRefused
    | SharingState
    | ListsKept
    | DaysKept
    | SpreadShown
    | PeerRefused
    | PeerDone
    | CardFound
    | PeersFound
    | RequestReady
    | OpenRequests
    | ContactShown
    | NudgesAre
    | NudgesRefused
    | NudgeExplained
    | AdminRefused
    | AdminDone
    | Health
    | Stuck
    | ComplaintKept
    | ColleagueRefused
    | ColleaguesFound
    | ColleagueDone
    | SuggestionTaken
    | OpenQuestions
    | LinkRefused
    | CodeMade
    | AppsFound
    | LinkDone
    | PageMade,
    Field(discriminator="result"),
]
