"""The workspace that all bots are in, and what each says of its own cost."""

import resource
from pathlib import Path
from time import process_time_ns

from aiohttp import web

TEAM, BOT = "T0COUNCIL0", "U0BOT00000"
SECRET, TOKEN = "8f742231b10e8888abcd99yyyzzz85a5", "xoxb-1-2-benchmark"


async def _spent(_: web.Request) -> web.Response:
    return web.json_response({"cpu": process_time_ns(), "memory": _memory()})


def _memory() -> int:
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * resource.getpagesize()


SPENT = web.get("/spent", _spent)
"""CPU nanoseconds of this process so far, and the bytes it has in memory."""
