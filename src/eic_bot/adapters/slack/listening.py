"""What becomes of what was meant: it is taken in one turn, and only then acknowledged.

Nobody answers from here: what is said goes through the outbox. A form alone is shown at once, as Slack lets it be
opened for three seconds only; the message that goes with it asks the same.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from eic_bot.adapters.slack.forms import Form, asked_form, form_of
from eic_bot.adapters.slack.heard import FormWanted, Gone, Heard, Meant, Nothing
from eic_bot.adapters.slack.roster import Names, present
from eic_bot.adapters.slack.views import form_view
from eic_bot.adapters.slack.workspaces import Workspace, Workspaces, known
from eic_bot.dialogs.messages import words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.service import owed
from eic_bot.service.envelopes import Inbound
from eic_bot.service.rooms import wants_present

Take = Callable[[Inbound], Awaitable[str]]
EPHEMERAL = "ephemeral"
"""Shown to the person alone, and gone with the window."""
FORM_SECONDS = 2.0
"""How long the opening of a form may take: after three, Slack no longer lets it be opened."""


class Listening:
    """What becomes of a call, whichever way it came."""

    def __init__(
        self,
        take: Take,
        workspaces: Workspaces,
        client: AsyncWebClient,
        phrases: Phrases,
        now: Callable[[], int],
    ) -> None:
        """``client`` without a token: each workspace has its own. ``phrases`` are in the language of who chose none."""
        self._take, self._workspaces, self._client, self._phrases = take, workspaces, client, phrases
        self.now = now
        self._names = Names()
        self._opening: set[asyncio.Task[None]] = set()

    async def take(self, meant: Meant) -> None:
        """In one turn; it can be acknowledged when this returns. Raises where it is to come again."""
        match meant:
            case Heard(inbound, trigger):
                await self._heard(inbound, trigger)
            case FormWanted(tenant, trigger, value):
                if workspace := await known(self._workspaces, tenant):
                    self._open(asked_form(value), trigger, workspace)
            case Gone(tenant, at):
                await self._workspaces.forget(tenant, at)
            case Nothing():
                pass

    def answer_to_command(self) -> str:
        """What goes back to a command, for the person alone: where the answer is."""
        return words(self._phrases.say("answered-privately"))

    async def _heard(self, inbound: Inbound, trigger: str | None) -> None:
        workspace = await known(self._workspaces, inbound.address.tenant)
        if workspace is None or inbound.address.external == workspace.bot:
            return
        result = owed.read(await self._take(await self._seen(inbound, workspace)))
        if isinstance(result, owed.OwedForm) and trigger is not None:
            self._open(form_of(result.field, result.session, ""), trigger, workspace)

    async def _seen(self, inbound: Inbound, workspace: Workspace) -> Inbound:
        """The event with the names of people, and with who is in the room where that matters, if Slack says so."""
        naming = self._names.told(self._client, workspace, inbound)
        if not wants_present(inbound, self._phrases):
            return await naming
        named, there = await asyncio.gather(naming, present(self._client, workspace, inbound.address))
        return replace(named, present=there)

    def _open(self, form: Form | None, trigger: str, workspace: Workspace) -> None:
        """Once, and beside the acknowledgement; should it fail, the message says how to type it."""
        if form is not None:
            task = asyncio.create_task(self._opened(form, trigger, workspace))
            self._opening.add(task)
            task.add_done_callback(self._opening.discard)

    async def _opened(self, form: Form, trigger: str, workspace: Workspace) -> None:
        view = form_view(form, self._phrases, self._phrases.language)
        try:
            async with asyncio.timeout(FORM_SECONDS):
                await self._client.views_open(token=workspace.token, trigger_id=trigger, view=view)
        except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError):
            return
