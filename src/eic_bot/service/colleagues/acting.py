"""What somebody wants of a colleague, or of whoever asked them, done or refused within their turn."""

from typing import assert_never

from eic_bot.dialogs.colleague_requests import AskColleague, ColleagueResult
from eic_bot.service.colleagues import asking, deciding, replying
from eic_bot.service.rounds.table import Table


def act(table: Table, asked: AskColleague) -> ColleagueResult:
    """Do it, or say why not."""
    match asked.act:
        case "ask":
            return asking.ask(table, asked)
        case "suggest":
            return replying.suggest(table, asked)
        case "not_me":
            return replying.not_me(table, asked)
        case "take" | "leave":
            return deciding.decide(table, asked)
        case "withdraw":
            return deciding.withdraw(table, asked)
        case "mine":
            return deciding.mine(table)
        case _:
            assert_never(asked.act)
