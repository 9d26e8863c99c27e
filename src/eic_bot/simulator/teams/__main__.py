"""``python -m eic_bot.simulator.teams``: the stand-in as a process of its own, until its input ends."""

import argparse
import asyncio
import sys

from eic_bot.simulator.teams.control import announced, control_routes
from eic_bot.simulator.teams.stand_in import APP_ID, StandIn


async def serve(app_id: str, port: int) -> None:
    """Listen, say where, and stop when whoever started this is gone."""
    stand_in = StandIn(app_id, port=port)
    stand_in.more_routes = control_routes(stand_in)
    async with stand_in:
        sys.stdout.write(announced(stand_in) + "\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.read)


def main() -> None:
    """Read the arguments and serve."""
    parser = argparse.ArgumentParser(prog="python -m eic_bot.simulator.teams", description=__doc__)
    parser.add_argument("--app-id", default=APP_ID)
    parser.add_argument("--port", type=int, default=0)
    chosen = parser.parse_args()
    asyncio.run(serve(chosen.app_id, chosen.port))


if __name__ == "__main__":
    main()
