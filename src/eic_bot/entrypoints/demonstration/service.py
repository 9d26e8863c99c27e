"""The service of the demonstration as a process of its own: what ``serve`` runs, with a clock that can be moved.

The first line of its input says where everything is, each further one how far its clock is moved; when its input ends
it stops as at SIGTERM, so that it never outlives who started it.
"""

import os
import signal
import sys
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial

from eic_bot.adapters.slack.configuration import Configuration as OfSlack
from eic_bot.adapters.slack.line import Surroundings as AroundSlack
from eic_bot.adapters.slack.line import open_slack
from eic_bot.adapters.teams.addresses import ServiceHosts
from eic_bot.adapters.teams.configuration import Configuration as OfTeams
from eic_bot.adapters.teams.line import Surroundings as AroundTeams
from eic_bot.adapters.teams.line import open_teams
from eic_bot.adapters.teams.pictures import MOST_PIXELS
from eic_bot.adapters.teams.tokens import FixedToken
from eic_bot.entrypoints.demonstration.orders import LANGUAGE, MOVED, Orders
from eic_bot.entrypoints.demonstration.peer import SCOPE, seat_peer
from eic_bot.entrypoints.lines import page_line
from eic_bot.entrypoints.processes import Line, Process, run
from eic_bot.entrypoints.web import Site
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.exports.heatmap import heatmap
from eic_bot.model.value import value
from eic_bot.service.house import House
from eic_bot.service.ports import Transactions
from eic_bot.simulator.page.clock import MovedClock


@value
class DemoLines:
    """Both platforms, on loopback."""

    orders: Orders
    clock: MovedClock

    @asynccontextmanager
    async def opened(self, transactions: Transactions, house: House) -> AsyncIterator[Sequence[Line]]:
        """Until the end of the block."""
        orders, now = self.orders, self.clock.milliseconds
        await transactions.run(SCOPE, lambda tx: seat_peer(tx, house.content(tx).pack, now()))
        slack = OfSlack(
            bot_token=orders.slack_bot_token,
            signing_secret=orders.slack_signing_secret,
            api_url=orders.slack_api_url,
        )
        teams = OfTeams(
            app_id=orders.teams_app_id,
            password="-",  # noqa: S106 - it is not asked for
            tenant=orders.teams_tenant,
            metadata_url=orders.teams_metadata_url,
        )
        token, draw = FixedToken(orders.teams_token), partial(heatmap, within=MOST_PIXELS)
        around = AroundTeams(house.phrases, now, ServiceHosts(loopback=True), token, draw)
        async with (
            open_slack(slack, AroundSlack(house.phrases, now, say, heatmap)) as in_slack,
            open_teams(teams, around) as in_teams,
        ):
            yield (
                Line(in_slack.channel, in_slack.intake, in_slack.routes),
                Line(in_teams.channel, routes=in_teams.routes),
                *([page_line(transactions, house, address_of(orders), now)] if address_of(orders) else ()),
            )


def address_of(orders: Orders) -> str:
    """Where a browser reaches it, as was said or on this machine; empty where that is not known before it listens."""
    return orders.site or (f"http://127.0.0.1:{orders.port}" if orders.port else "")


def main() -> None:
    """Serve until the input ends."""
    told = sys.stdin.readline()
    if not told:
        return  # it was kept ready, and nobody needed it
    orders = Orders.model_validate_json(told)
    clock = MovedClock(orders.moved_ms)
    threading.Thread(target=_listen, args=(clock,), daemon=True).start()
    lines = DemoLines(orders, clock)
    site = Site(port=orders.port, public=address_of(orders))
    process = Process("serve", lines.opened, site, say=say, now=clock.milliseconds, steady=clock.steady)
    run(process, orders.database, read_pack(orders.pack), LANGUAGE, None)


def say(text: str) -> None:
    """Tell who started it."""
    print(text, flush=True)


def _listen(clock: MovedClock) -> None:
    for line in sys.stdin:
        clock.moved_ms = int(line)
        say(f"{MOVED}{clock.moved_ms}")
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main()
