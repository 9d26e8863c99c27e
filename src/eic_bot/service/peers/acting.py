"""What somebody wants of people in other councils, done or refused within their turn."""

from typing import assert_never

from eic_bot.dialogs.peer_requests import AskPeers, PeerResult
from eic_bot.service.peers import answering, asking, cards, contacts, finding
from eic_bot.service.rounds.table import Table


def act_on_peers(table: Table, asked: AskPeers) -> PeerResult:  # noqa: C901, PLR0911, PLR0912 - one case for each act
    """Do it, or say why not."""
    match asked.act:
        case "card":
            return cards.card(table, asked)
        case "keep":
            return cards.keep(table, asked)
        case "pause" | "take":
            return cards.pause(table, asked)
        case "withdraw":
            return cards.withdraw(table, asked)
        case "renew":
            return cards.renew(table, asked)
        case "find":
            return finding.find(table, asked)
        case "ask":
            return asking.ready(table, asked)
        case "send":
            return asking.send(table, asked)
        case "mine":
            return asking.mine(table)
        case "take_back":
            return asking.take_back(table, asked)
        case "answer":
            return answering.answer(table, asked)
        case "confirm":
            return contacts.show(table, asked)
        case "confirmed":
            return contacts.consent(table, asked)
        case _:
            assert_never(asked.act)
