"""Who may use the page: this machine, by the address that was printed, from the page itself."""

import hmac
from ipaddress import ip_address

from aiohttp import web
from aiohttp.typedefs import Handler

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
NAMES = {"127.0.0.1", "localhost"}


@web.middleware
async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The headers go with every answer, also a refused one."""
    refused = refusal(request)
    if refused is not None:
        return web.json_response(refused, status=403, headers=HEADERS)
    try:
        reply = await handler(request)
    except web.HTTPException as no:
        no.headers.update(HEADERS)
        raise
    if not reply.prepared:
        reply.headers.update(HEADERS)
    return reply


def refusal(request: web.Request) -> dict[str, str] | None:
    """Why this request is not taken; a page of another address can neither name this host nor guess the token."""
    if not is_local(request.remote or "") or request.headers.keys() & {"Forwarded", "X-Forwarded-For"}:
        return {"problem": "Only this machine is answered.", "hint": "Open the address where it was printed."}
    host, _, port = request.headers.get("Host", "").rpartition(":")
    if host not in NAMES or port != str(listens_on(request)):
        return {"problem": "This is not the address that was printed.", "hint": "Use it as it was printed."}
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"http://{request.headers['Host']}":
        return {"problem": "Another page may not ask this.", "hint": "Use the page itself."}
    if request.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
        return {"problem": "Another page may not ask this.", "hint": "Use the page itself."}
    given = request.path.split("/")[1]
    if not hmac.compare_digest(given.encode(), request.app[TOKEN].encode()):
        return {"problem": "The address does not have the right token.", "hint": "Use it as it was printed."}
    return None


TOKEN = web.AppKey("token", str)


def listens_on(request: web.Request) -> int:
    """The port that was asked."""
    name = request.transport.get_extra_info("sockname") if request.transport else None
    return int(name[1]) if name else 0


def is_local(host: str) -> bool:
    """Whether an address is this machine's."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
