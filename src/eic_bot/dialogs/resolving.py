"""What happens when the service answers a request."""

from eic_bot.dialogs.barrier_asking import BARRIER
from eic_bot.dialogs.barrier_requests import BarrierResult
from eic_bot.dialogs.barriers_told import barrier_told
from eic_bot.dialogs.commands.knowing import PRIVACY, WAITING, privacy_found, waiting_found
from eic_bot.dialogs.commands.rounds import ROUND
from eic_bot.dialogs.innovation_requests import StoryResult
from eic_bot.dialogs.requests import Result, RoundFacts, SessionsFound
from eic_bot.dialogs.round_requests import RoundResult
from eic_bot.dialogs.rounds_told import round_told
from eic_bot.dialogs.session import AN_ANSWER, AwaitingResult
from eic_bot.dialogs.stories_told import story_told
from eic_bot.dialogs.story_asking import STORY
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next, walk_on


def resolved(talk: Talk, result: Result) -> Next:
    """Go on with it where it was asked for."""
    awaiting = talk.session.awaiting
    if isinstance(awaiting, AwaitingResult):
        talk.lead.extend(awaiting.lead)
    if isinstance(awaiting, AwaitingResult) and awaiting.after == WAITING and isinstance(result, SessionsFound):
        talk.awaiting(AN_ANSWER)
        return waiting_found(talk, result)
    if isinstance(awaiting, AwaitingResult) and awaiting.after == PRIVACY and isinstance(result, RoundFacts):
        talk.awaiting(AN_ANSWER)
        return privacy_found(talk, result)
    if isinstance(awaiting, AwaitingResult) and awaiting.after == ROUND and isinstance(result, RoundResult):
        talk.awaiting(AN_ANSWER)
        return round_told(talk, result)
    if isinstance(awaiting, AwaitingResult) and awaiting.after == BARRIER and isinstance(result, BarrierResult):
        talk.awaiting(AN_ANSWER)
        return barrier_told(talk, result)
    if isinstance(awaiting, AwaitingResult) and awaiting.after == STORY and isinstance(result, StoryResult):
        talk.awaiting(AN_ANSWER)
        return story_told(talk, result)
    return walk_on(talk, result)
