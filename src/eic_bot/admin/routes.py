"""Every address of the console, and who gets past the door of a page."""

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urlencode

from aiohttp import web
from multidict import MultiDict

from eic_bot.admin import browsers
from eic_bot.admin.configuration import Configuration
from eic_bot.admin.development import Development
from eic_bot.admin.entering import Entrance
from eic_bot.admin.guarding import Answer, guarded, message
from eic_bot.admin.oidc.flow import Flow
from eic_bot.admin.pages import PAGES
from eic_bot.admin.sheets import Sheets
from eic_bot.admin.static import file
from eic_bot.admin.visits import ROOT, Console, Page, Visit, Way
from eic_bot.model.admins import AdminRole, may
from eic_bot.service.console.sessions import Visitor, visiting
from eic_bot.service.drafts.workshop import Workshop
from eic_bot.service.house import House
from eic_bot.service.ports import Transactions
from eic_bot.service.tenancy import LOCAL


def routes(
    configuration: Configuration,
    transactions: Transactions,
    house: House,
    now: Callable[[], int],
    say: Callable[[str], None],
    flow: Flow | None = None,
    workshop: Workshop | None = None,
) -> Sequence[web.AbstractRouteDef]:
    """All of them. With ``flow`` one can sign in through it, and with ``workshop`` draft packs."""
    console = Console(configuration, transactions, house, now, Sheets(house.phrases), workshop, flow)
    entrance = Entrance(console, Development(configuration, say))
    return [*_around(console, entrance), *_of_pages(console), _nothing_else(console)]


def _around(console: Console, entrance: Entrance) -> Iterator[web.AbstractRouteDef]:
    async def home(request: web.Request) -> web.Response:
        return await _home(console, request)

    yield web.get(ROOT, guarded(console, home))
    yield web.get(f"{ROOT}/", guarded(console, home))
    yield web.get(f"{ROOT}/login", guarded(console, entrance.login))
    yield web.get(f"{ROOT}/begin", guarded(console, entrance.begin))
    yield web.get(f"{ROOT}/callback", guarded(console, entrance.callback))
    yield web.post(f"{ROOT}/development", guarded(console, entrance.develop))
    yield web.post(f"{ROOT}/leave", guarded(console, entrance.leave))
    yield web.post(f"{ROOT}/language", guarded(console, entrance.choose_language))
    yield web.get(f"{ROOT}/left", guarded(console, entrance.left))
    yield web.get(f"{ROOT}/static/{{version}}/{{name}}", guarded(console, file))


def _of_pages(console: Console) -> Iterator[web.AbstractRouteDef]:
    for page in PAGES:
        for way in page.ways:
            path = f"{ROOT}/of/{{organisation}}{way.path}"
            yield web.route(way.method, path, guarded(console, _opening(console, page, way), way.most_bytes))


def _nothing_else(console: Console) -> web.AbstractRouteDef:
    async def nothing(request: web.Request) -> web.Response:
        return _nothing(console, request)

    return web.route("*", f"{ROOT}/{{rest:.*}}", guarded(console, nothing))


def _opening(console: Console, page: Page, way: Way) -> Answer:
    async def opened(request: web.Request) -> web.Response:
        visitor = await _visitor(console, request)
        if visitor is None:
            return _to_login(console, request)
        place = visitor.places.get(request.match_info["organisation"])
        if place is None:  # whether there is such an organisation is nobody's business
            return _nothing(console, request)
        if not may(place.role, way.deed):
            return _forbidden(console, request, place.role)
        pages = [one for one in PAGES if may(place.role, one.deed)]
        form, files = await _sent(request) if way.method == "POST" else (MultiDict[str](), {})
        return await way.handle(Visit(console, request, visitor, place, page, pages, form, files))

    return opened


async def _sent(request: web.Request) -> tuple[MultiDict[str], dict[str, web.FileField]]:
    sent = await request.post()
    files = {name: value for name, value in sent.items() if isinstance(value, web.FileField)}
    return MultiDict((name, value) for name, value in sent.items() if isinstance(value, str)), files


async def _home(console: Console, request: web.Request) -> web.Response:
    """The organisations somebody has a role in; where it is one, straight there."""
    visitor = await _visitor(console, request)
    if visitor is None:
        return _to_login(console, request)
    places = sorted(visitor.places.values(), key=lambda one: (one.council.title or one.council.name).casefold())
    return console.answered(
        request,
        "home.html",
        person=visitor.session.person,
        places=places,
        first=PAGES[0].path,
    )


async def _visitor(console: Console, request: web.Request) -> Visitor | None:
    mark = browsers.session_of(request)
    if not mark:
        return None
    lasting, now = console.configuration.lasting, console.now()
    return await console.transactions.run(LOCAL, lambda tx: visiting(tx, mark, lasting, now))


def _to_login(console: Console, request: web.Request) -> web.Response:
    """To sign in, and then back to the page; a script that asked for a part of it is told to go there whole."""
    back = {"back": f"{console.configuration.root}{request.path_qs.removeprefix(ROOT)}"} if _is_page(request) else {}
    there = f"{console.configuration.root}/login{'?' if back else ''}{urlencode(back)}"
    if "HX-Request" in request.headers:
        return web.Response(headers={"HX-Redirect": there})
    return web.Response(status=303, headers={"Location": there})


def _is_page(request: web.Request) -> bool:
    return request.method == "GET" and request.path.startswith(f"{ROOT}/of/")


def _nothing(console: Console, request: web.Request) -> web.Response:
    return message(console, request, 404, "console-no-page", "console-no-page-text")


def _forbidden(console: Console, request: web.Request, role: AdminRole) -> web.Response:
    return message(console, request, 403, "console-forbidden", "console-forbidden-text", role=role)
