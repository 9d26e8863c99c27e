"""What happens when the service answers a request."""

from eic_bot.dialogs.commands.knowing import PRIVACY, WAITING, privacy_found, waiting_found
from eic_bot.dialogs.commands.plan import PLAN
from eic_bot.dialogs.commands.rounds import ROUND
from eic_bot.dialogs.history_requests import HistoryResult
from eic_bot.dialogs.history_told import history_told
from eic_bot.dialogs.plan_requests import PlanResult
from eic_bot.dialogs.plan_told import plan_told
from eic_bot.dialogs.remembering import HISTORY
from eic_bot.dialogs.requests import Result, RoundFacts, SessionsFound
from eic_bot.dialogs.round_requests import RoundResult
from eic_bot.dialogs.rounds_told import round_told
from eic_bot.dialogs.session import AN_ANSWER, AwaitingResult
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
    if isinstance(awaiting, AwaitingResult) and awaiting.after == PLAN and isinstance(result, PlanResult):
        talk.awaiting(AN_ANSWER)
        return plan_told(talk, result)
    if isinstance(awaiting, AwaitingResult) and awaiting.after == HISTORY and isinstance(result, HistoryResult):
        talk.awaiting(AN_ANSWER)
        return history_told(talk, result)
    return walk_on(talk, result)
