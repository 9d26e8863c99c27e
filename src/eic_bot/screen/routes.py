"""Where the page is served: at a link that says by itself what it is for and until when."""

from collections.abc import Callable, Sequence

from aiohttp import web

from eic_bot.rendering.accepted import accepted
from eic_bot.screen.page import POLICY, gone_page, page
from eic_bot.service.house import House
from eic_bot.service.ports import Transactions
from eic_bot.service.records import Scope
from eic_bot.service.workshops.screening import PATH, Screens, claimed

SECONDS = 5
"""After which the page is asked for again: by the browser, without a script."""
STILL = "still"
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}


def routes(transactions: Transactions, house: House, now: Callable[[], int]) -> Sequence[web.AbstractRouteDef]:
    """The one address there is."""
    screens = Screens(house.library)

    async def show(request: web.Request) -> web.Response:
        claim = claimed(request.match_info["token"])
        wanted = accepted(request.headers.get("Accept-Language", ""), house.phrases.languages)
        phrases = house.phrases.speaking(wanted or house.language)
        found = None
        if claim is not None:
            scope = Scope(claim.organisation)
            found = await transactions.run(scope, lambda tx: screens.shown(tx, phrases, claim, now()))
        if found is None:
            return web.Response(text=gone_page(phrases), content_type="text/html", headers=HEADERS, status=404)
        is_still = STILL in request.query
        beat = {} if is_still else {"Refresh": str(SECONDS)}
        text = page(phrases.speaking(found.language), found, is_still=is_still)
        return web.Response(text=text, content_type="text/html", headers={**HEADERS, **beat})

    return [web.get(f"{PATH}{{token}}", show)]
