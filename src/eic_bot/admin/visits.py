"""What a page is given when somebody opens it, and the shape of a page."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import field
from typing import Literal, TypeAlias, TypeVar
from urllib.parse import quote, urlencode, urlsplit

from aiohttp import web
from multidict import MultiDict, MultiMapping

from eic_bot.admin.configuration import Configuration
from eic_bot.admin.languages import is_told, language_of, note_told
from eic_bot.admin.oidc.flow import Flow
from eic_bot.admin.sheets import Sheets
from eic_bot.dialogs.messages import words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.admins import Deed, may
from eic_bot.model.value import value
from eic_bot.service.console.sessions import Place, Visitor, actor_of
from eic_bot.service.drafts.workshop import Workshop
from eic_bot.service.house import House
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Scope

T = TypeVar("T")
FORM_BYTES = 64 * 1024
BY_SCRIPT = "HX-Request"
ROOT = "/admin"
"""Where the console is, as this process sees it."""


@value
class Console:
    """What is the same for every visit."""

    configuration: Configuration
    transactions: Transactions
    house: House
    now: Callable[[], int]
    sheets: Sheets
    workshop: Workshop | None = None
    """Where content is drafted; without it there are no pages of it."""
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

    def phrases(self, request: web.Request) -> Phrases:
        """Sentences in the language of whoever asks."""
        phrases, usual = self.house.phrases, self.house.language
        return phrases.speaking(language_of(request, phrases, usual))

    def answered(self, request: web.Request, template: str, status: int = 200, /, **values: object) -> web.Response:
        """A page in the language of whoever asks. That it is a draft is said once, on the first page they see of it."""
        phrases, root = self.phrases(request), self.configuration.root
        is_news = phrases.is_draft and not is_told(request, phrases.language) and BY_SCRIPT not in request.headers
        text = self.sheets.filled(
            template,
            phrases.language,
            here=root,
            tongues=phrases.languages,
            this_page=f"{root}{request.path_qs.removeprefix(ROOT)}" if request.method in ("GET", "HEAD") else "",
            is_draft_news=is_news,
            **values,
        )
        response = web.Response(text=text, status=status, content_type="text/html")
        if is_news:
            note_told(response, phrases.language)
        return response


@value
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

    @property
    def is_by_script(self) -> bool:
        """Whether a script asks, to put the answer into the page that is open."""
        return BY_SCRIPT in self.request.headers

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
            "person": self.visitor.session.person,
            "said": self.request.query.get("said", ""),
        }
        return self.console.answered(self.request, template, **known, **values)

    @property
    def phrases(self) -> Phrases:
        """Sentences in the language they read."""
        return self.console.phrases(self.request)

    def say(self, key: str, /, **given: str | int) -> str:
        """A sentence, to be put into another or into a field."""
        return words(self.phrases.say(key, **given))

    def went(self, path: str, **query: str) -> web.Response:
        """After a form: to that page, so that going back or reloading sends nothing again."""
        return web.Response(status=303, headers={"Location": self.path(path, **query)})


Handle: TypeAlias = Callable[[Visit], Awaitable[web.Response]]


@value
class Way:
    """An address of a page, what one has to be allowed to use it, and what happens then."""

    method: Literal["GET", "POST"]
    path: str
    """Below the organisation's, such as ``/letters/drop``; with ``{name}`` for what changes."""
    deed: Deed
    handle: Handle
    most_bytes: int = FORM_BYTES
    """Of what is sent."""


@value
class Page:
    """A page of the navigation. Its first way is where that leads."""

    name: str
    """The key of the sentence that names it."""
    ways: Sequence[Way]

    @property
    def path(self) -> str:
        """Where the navigation leads."""
        return self.ways[0].path

    @property
    def deed(self) -> Deed:
        """What one has to be allowed to see it."""
        return self.ways[0].deed
