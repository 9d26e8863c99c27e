"""The addresses of the page: the door behind a link, the conversation, and the way out."""

import json
import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias
from urllib.parse import urlsplit

from aiohttp import web

from eic_bot.adapters.web.gate import Gate
from eic_bot.adapters.web.inbound import arrival, sent
from eic_bot.adapters.web.layout import NOW, POLICY, conversation, door, note
from eic_bot.adapters.web.telling import Told, told
from eic_bot.dialogs.phrases import Phrases
from eic_bot.rendering.accepted import accepted
from eic_bot.rendering.origins import HEADERS, is_opened, is_own_form
from eic_bot.service.envelopes import Address, Inbound
from eic_bot.service.house import House
from eic_bot.service.links.pages import PAGE_DAYS, PATH, claimed, door_of, is_handed, page_of
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Scope
from eic_bot.service.rights.exporting import own_record
from eic_bot.service.tenancy import scope_of

ROOT: Final = PATH.rstrip("/")
COOKIE = "eic_page"
MOST_BYTES = 256 * 1024
DAY = 86_400
MISSING = "missing"

_LOG = logging.getLogger(__name__)
Take: TypeAlias = Callable[[Inbound], Awaitable[str]]
Written: TypeAlias = Callable[[str, Mapping[str, Any], Phrases], bytes]
Find: TypeAlias = Callable[[Transaction, str, int], Address | None]
Answer: TypeAlias = Callable[[web.Request], Awaitable[web.Response]]


@dataclass
class Pages:
    """Everything the page needs of the rest of the program."""

    transactions: Transactions
    house: House
    now: Callable[[], int]
    take: Take
    site: str
    """Where people reach the service, such as https://eic.example.gov.uk."""
    written: Written
    """How all that is kept of somebody becomes a page to read."""
    gate: Gate = field(default_factory=Gate)

    @property
    def root(self) -> str:
        """The path of the page, as a browser sees it."""
        return f"{urlsplit(self.site).path.rstrip('/')}{ROOT}"

    @property
    def origin(self) -> str:
        """Where our pages are, as a browser names it."""
        return "{0.scheme}://{0.netloc}".format(urlsplit(self.site))

    def usual(self, request: web.Request) -> Phrases:
        """The sentences for whoever is not known yet: in the language their browser asks for, if it is there."""
        wanted = accepted(request.headers.get("Accept-Language", ""), self.house.phrases.languages)
        return self.house.phrases.speaking(wanted or self.house.language)


def routes(pages: Pages) -> Sequence[web.AbstractRouteDef]:
    """All of them."""

    def guarded(answer: Callable[[Pages, web.Request], Awaitable[web.Response]]) -> Answer:
        return _guarded(pages, answer)

    return [
        web.get(ROOT, guarded(_show)),
        web.post(ROOT, guarded(_say)),
        web.post(f"{ROOT}/leave", guarded(_leave)),
        web.post(f"{ROOT}/kept", guarded(_kept)),
        web.get(f"{PATH}{{token}}", guarded(_door)),
        web.post(f"{PATH}{{token}}", guarded(_open)),
    ]


def _guarded(pages: Pages, answer: Callable[[Pages, web.Request], Awaitable[web.Response]]) -> Answer:
    async def answered(request: web.Request) -> web.Response:
        found = _refused(pages, request)
        if found is None:
            try:
                found = await answer(pages, request)
            except web.HTTPException as other:
                found = _page(note(pages.usual(request), "gone"), other.status)
            except Exception:  # noqa: BLE001 - the answer is one of ours, and the log has no link in it
                _LOG.exception("page: %s", request.method)
                found = _page(note(pages.usual(request), "gone"), 500)
        for name, value in HEADERS.items():
            found.headers.setdefault(name, value)
        if pages.site.startswith("https:"):
            found.headers["Strict-Transport-Security"] = "max-age=31536000"
        found.headers["Content-Security-Policy"] = POLICY
        return found

    return answered


def _refused(pages: Pages, request: web.Request) -> web.Response | None:
    """The answer where nothing is done; None where it may be."""
    if request.method == "POST":
        if not is_own_form(request.headers, pages.origin):
            return _page(note(pages.usual(request), "refused"), 403)
        if (request.content_length or 0) > MOST_BYTES:
            return _page(note(pages.usual(request), "refused"), 413)
    elif not is_opened(request.headers):
        return _page(note(pages.usual(request), "refused"), 403)
    return None


async def _door(pages: Pages, request: web.Request) -> web.Response:
    """Whoever or whatever follows a link sees a button, and nothing else; the link stays as good as it was."""
    token = request.match_info["token"]
    if isinstance(found := await _whose(pages, request, token, door_of), web.Response):
        return found
    return _page(door(pages.usual(request), f"{pages.root}/{token}"))


async def _open(pages: Pages, request: web.Request) -> web.Response:
    token = request.match_info["token"]
    address = await _whose(pages, request, token, door_of)
    if isinstance(address, web.Response):
        return address
    if is_handed(token):
        own = await pages.transactions.run(scope_of(address), lambda tx: claimed(tx, token, pages.now()))
        if own is None:
            return _gone(pages, request)
        token = own
    await pages.take(arrival(address, secrets.token_hex(16), pages.now()))
    answer = _to(pages.root)
    answer.set_cookie(
        COOKIE, token, max_age=PAGE_DAYS * DAY, path=pages.root, httponly=True, samesite="Lax",
        secure=pages.site.startswith("https:"),
    )  # fmt: skip
    return answer


async def _show(pages: Pages, request: web.Request) -> web.Response:
    address = await _visitor(pages, request)
    if isinstance(address, web.Response):
        return address
    language, found = await pages.transactions.run(scope_of(address), lambda tx: _said(tx, pages.house, address))
    phrases = pages.house.phrases.speaking(language)
    once = secrets.token_hex(16)
    return _page(conversation(phrases, found, pages.root, once, is_missing=MISSING in request.query))


async def _say(pages: Pages, request: web.Request) -> web.Response:
    address = await _visitor(pages, request)
    if isinstance(address, web.Response):
        return address
    form = await request.post()
    fields = {name: [str(one) for one in form.getall(name) if isinstance(one, str)] for name in form}
    inbound = sent(address, fields, pages.now())
    if inbound is None:
        return _to(f"{pages.root}?{MISSING}=1#{NOW}")
    await pages.take(inbound)
    return _to(f"{pages.root}#{NOW}")


async def _kept(pages: Pages, request: web.Request) -> web.Response:
    """All that is kept of them: as a page to read, or for a machine. It is theirs, and nobody has to be asked."""
    address = await _visitor(pages, request)
    if isinstance(address, web.Response):
        return address
    if pages.gate.takings.is_too_often(address.external):
        return _page(note(pages.usual(request), "often"), 429)
    form = await request.post()
    found = await pages.transactions.run(scope_of(address), lambda tx: own_record(tx, address, pages.now()))
    if found is None:
        return _gone(pages, request)
    person, record = found
    if form.get("form") == "data":
        text = json.dumps(record, ensure_ascii=False, indent=2, default=str)
        return _file("kept.json", "application/json", text.encode())
    language, _ = await pages.transactions.run(scope_of(address), lambda tx: _said(tx, pages.house, address))
    phrases = pages.house.phrases.speaking(language)
    return _file("kept.html", "text/html", pages.written(person.title, record, phrases))


async def _leave(pages: Pages, request: web.Request) -> web.Response:
    answer = _page(note(pages.usual(request), "left"))
    answer.del_cookie(COOKIE, path=pages.root)
    return answer


def _said(tx: Transaction, house: House, address: Address) -> tuple[str, Told]:
    """In their language, or the first of their organisation."""
    owner = tx.known(address)
    language = (owner.language if owner else None) or house.languages(tx)[0]
    return language, told(tx.links.said(owner.id, address)) if owner else Told()


async def _visitor(pages: Pages, request: web.Request) -> Address | web.Response:
    return await _whose(pages, request, request.cookies.get(COOKIE, ""))


async def _whose(pages: Pages, request: web.Request, token: str, find: Find = page_of) -> Address | web.Response:
    """Whose page it is, or what to answer; who comes too often is not looked up."""
    where = request.remote or ""
    if pages.gate.is_shut(where, token):
        return _page(note(pages.usual(request), "often"), 429)
    try:
        found = await _found(pages, token, find)
    except Exception:
        pages.gate.take_back(where)
        raise
    pages.gate.note(where, token, is_good=found is not None)
    return _gone(pages, request) if found is None else found


def _gone(pages: Pages, request: web.Request) -> web.Response:
    return _page(note(pages.usual(request), "gone"), 404)


async def _found(pages: Pages, token: str, find: Find) -> Address | None:
    if not token:
        return None
    return await pages.transactions.run(Scope(None), lambda tx: find(tx, token, pages.now()))


def _page(text: str, status: int = 200) -> web.Response:
    return web.Response(text=text, status=status, content_type="text/html")


def _file(name: str, kind: str, content: bytes) -> web.Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(body=content, content_type=kind, charset="utf-8", headers=headers)


def _to(where: str) -> web.Response:
    return web.Response(status=303, headers={"Location": where})
