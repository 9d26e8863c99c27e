"""What somebody wants of sharing, done or refused within their turn."""

from collections.abc import Callable, Mapping

from eic_bot.dialogs.sharing_requests import AskSharing, SharingAct, SharingResult
from eic_bot.service.rounds.table import Table
from eic_bot.service.sharing.days import pre_election
from eic_bot.service.sharing.deciding import offer, share, stop, who_sees
from eic_bot.service.sharing.listing import forget_list, keep_list, lists
from eic_bot.service.sharing.looking import compare, look_at_sector

ACTS: Mapping[SharingAct, Callable[[Table, AskSharing], SharingResult]] = {
    "offer": offer,
    "share": share,
    "stop": stop,
    "who_sees": who_sees,
    "compare": compare,
    "lists": lists,
    "keep_list": keep_list,
    "forget_list": forget_list,
    "pre_election": pre_election,
    "sector": look_at_sector,
}


def resolved(table: Table, asked: AskSharing) -> SharingResult:
    """Do it, or say why not."""
    return ACTS[asked.act](table, asked)
