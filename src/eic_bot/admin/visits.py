"""What a page is given when somebody opens it, and the shape of a page."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, TypeVar
from urllib.parse import quote, urlencode, urlsplit

from aiohttp import web
from multidict import MultiDict, MultiMapping

from eic_bot.admin.configuration import Configuration
from eic_bot.admin.oidc.flow import Flow
from eic_bot.admin.sheets import Sheets
from eic_bot.model.admins import Deed, may
from eic_bot.service.console.sessions import Place, Visitor, actor_of
from eic_bot.service.drafts.workshop import Workshop
from eic_bot.service.house import House
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Scope

T = TypeVar("T")
FORM_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Console:
    """What is the same for every visit."""

    configuration: Configuration
    transactions: Transactions
    house: House
    now: Callable[[], int]
    workshop: Workshop | None = None
    """Where content is drafted; without it there are no pages of it."""
    sheets: Sheets = field(default_factory=Sheets)
    flow: Flow | None = None
    """The way through the identity provider, where there is one."""

    @property
    def forms_lead_to(self) -> str:
        """Where a form may end besides here: at the provider, to sign out of it."""
        if self.flow is None:
            return ""
        known = self.flow.issuer.known
        there = {self.flow.issuer.provider.issuer, *([known.end_session] if known else [])}
        return " ".join(sorted({f"https://{urlsplit(one).netloc}" for one in there if one}))


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody opens a page of an organisation, or sends a form of it. They may do what the page is for."""

    console: Console
    request: web.Request
    visitor: Visitor
    place: Place
    page: "Page"
    pages: Sequence["Page"]
    """Those they may open there."""
    form: MultiMapping[str] = field(default_factory=MultiDict)
    """What was sent: ``get`` for one value of a field, ``getall`` for several."""
    files: Mapping[str, web.FileField] = field(default_factory=dict)
    """What was sent along."""

    @property
    def scope(self) -> Scope:
        """Of the organisation whose page it is."""
        return Scope(self.place.council.name)

    @property
    def actor(self) -> str:
        """As the record of who did what names them."""
        return actor_of(self.visitor.session.person)

    async def do(self, work: Callable[[Transaction], T]) -> T:
        """In one transaction of the organisation."""
        return await self.console.transactions.run(self.scope, work)

    def may(self, deed: Deed) -> bool:
        """Whether they may do that there."""
        return may(self.place.role, deed)

    def path(self, path: str, **query: str) -> str:
        """The address of a page of the organisation, by its path."""
        there = f"{self.console.configuration.root}/of/{quote(self.place.council.name, safe=':')}{path}"
        return f"{there}?{urlencode(query)}" if query else there

    def shown(self, template: str, **values: object) -> web.Response:
        """The page, from its template; ``said`` is what the form before led to."""
        known = {
            "visit": self,
            "here": self.console.configuration.root,
            "person": self.visitor.session.person,
            "said": self.request.query.get("said", ""),
        }
        return web.Response(text=self.console.sheets.filled(template, **known, **values), content_type="text/html")

    def went(self, path: str, **query: str) -> web.Response:
        """After a form: to that page, so that going back or reloading sends nothing again."""
        return web.Response(status=303, headers={"Location": self.path(path, **query)})


Handle: TypeAlias = Callable[[Visit], Awaitable[web.Response]]


@dataclass(frozen=True, slots=True)
class Way:
    """An address of a page, what one has to be allowed to use it, and what happens then."""

    method: Literal["GET", "POST"]
    path: str
    """Below the organisation's, such as ``/letters/drop``; with ``{name}`` for what changes."""
    deed: Deed
    handle: Handle
    most_bytes: int = FORM_BYTES
    """Of what is sent."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the navigation names it. Its first way is where that leads."""

    name: str
    ways: Sequence[Way]

    @property
    def path(self) -> str:
        """Where the navigation leads."""
        return self.ways[0].path

    @property
    def deed(self) -> Deed:
        """What one has to be allowed to see it."""
        return self.ways[0].deed
