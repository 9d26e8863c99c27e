"""What somebody wants of the round of their organisation, done or refused within their turn."""

from typing import assert_never

from eic_bot.dialogs.round_requests import AskRound, RoundResult
from eic_bot.service.rounds.agreeing import begin_workshop, look_through, official_view, publish, reopen
from eic_bot.service.rounds.beginning import answer_invitation, begin, invite, may_begin
from eic_bot.service.rounds.cancelling import cancel
from eic_bot.service.rounds.handing_in import check, submit
from eic_bot.service.rounds.handing_over import hand_link, take_link_back
from eic_bot.service.rounds.knowing import answers_of, look_again, status
from eic_bot.service.rounds.roles import name_role, no_reminders, thank
from eic_bot.service.rounds.table import Table


def act(table: Table, asked: AskRound) -> RoundResult:  # noqa: C901, PLR0911, PLR0912 - one case for each act
    """Do it, or say why not."""
    match asked.act:
        case "may_begin":
            return may_begin(table, asked)
        case "begin":
            return begin(table, asked)
        case "invite":
            return invite(table, asked)
        case "accept" | "decline":
            return answer_invitation(table, accepts=asked.act == "accept")
        case "status":
            return status(table, asked)
        case "super_user" | "facilitator" | "sponsor":
            return name_role(table, asked)
        case "thank" | "no_reminders":
            return (thank if asked.act == "thank" else no_reminders)(table, asked)
        case "check" | "submit":
            return (check if asked.act == "check" else submit)(table, asked)
        case "answers_of":
            return answers_of(table, asked)
        case "look_again":
            return look_again(table, asked)
        case "workshop":
            return begin_workshop(table, asked)
        case "official":
            return official_view(table, asked)
        case "findings":
            return look_through(table, asked)
        case "publish":
            return publish(table, asked)
        case "reopen":
            return reopen(table, asked)
        case "hand_link" | "take_link_back":
            return (hand_link if asked.act == "hand_link" else take_link_back)(table, asked)
        case "may_cancel" | "cancel":
            return cancel(table, asked)
        case _:
            assert_never(asked.act)
