"""The few files that pages ask for: named one by one, and read once."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Final

from aiohttp import web

HERE: Final = Path(__file__).parent
FILES: Final = {
    "console.css": (HERE / "static" / "console.css", "text/css"),
    "packs.css": (HERE / "static" / "packs.css", "text/css"),
    "icon.svg": (HERE / "static" / "icon.svg", "image/svg+xml"),
    "htmx.min.js": (HERE / "vendor" / "htmx.min.js", "text/javascript"),
}
"""The last comes from npm (``make vendor``); without it pages work all the same."""
KEPT = "private, max-age=31536000, immutable"


@cache
def version() -> str:
    """A new address for each content: they may be kept for long."""
    digest = hashlib.sha256()
    for path, _ in FILES.values():
        digest.update(path.read_bytes() if path.exists() else b"")
    return digest.hexdigest()[:12]


async def file(request: web.Request) -> web.Response:
    """One of them."""
    path, kind = FILES.get(request.match_info["name"], (None, ""))
    if path is None or not path.exists():
        raise web.HTTPNotFound
    headers = {"Cache-Control": KEPT} if request.match_info["version"] == version() else {}
    return web.Response(body=path.read_bytes(), content_type=kind, charset="utf-8", headers=headers)
