"""What Bolt's listeners do: take what was meant in one turn, and only then acknowledge it.

Nobody answers from here: what is said goes through the outbox. A form alone is shown at once, as Slack lets it be
opened for three seconds only; the message that goes with it asks the same.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from eic_bot.adapters.slack.forms import Form, asked_form, form_of
from eic_bot.adapters.slack.heard import (
    FormWanted,
    Gone,
    Heard,
    Meant,
    Nothing,
    action_heard,
    command_heard,
    event_heard,
    form_heard,
    shortcut_heard,
)
from eic_bot.adapters.slack.roster import Names, present
from eic_bot.adapters.slack.views import form_view
from eic_bot.adapters.slack.workspaces import Workspaces
from eic_bot.dialogs.messages import words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.service import owed
from eic_bot.service.envelopes import Inbound
from eic_bot.service.rooms import wants_present

Take = Callable[[Inbound], Awaitable[str]]
Ack = AsyncAck
FORM_SECONDS = 2.0
"""How long the opening of a form may take: after three, Slack no longer lets it be opened."""
EVERYTHING = re.compile(".*", re.DOTALL)


class Listening:
    """The listeners of one app."""

    def __init__(
        self,
        take: Take,
        workspaces: Workspaces,
        phrases: Phrases,
        now: Callable[[], int],
    ) -> None:
        """``phrases`` are in the language of who chose none."""
        self._take, self._workspaces, self._phrases, self._now = take, workspaces, phrases, now
        self._names = Names()
        self._opening: set[asyncio.Task[None]] = set()

    def listen(self, app: AsyncApp) -> None:
        """Hear everything: what nobody hears is answered with 404, which Slack counts as a failure."""
        app.event(EVERYTHING)(self.event)
        app.action(EVERYTHING)(self.action)
        app.view(EVERYTHING)(self.form)
        app.command(EVERYTHING)(self.command)
        app.shortcut(EVERYTHING)(self.shortcut)

    async def event(self, body: dict[str, Any], ack: Ack, client: AsyncWebClient) -> None:
        """An event of the Events API."""
        await self._settle(event_heard(body, self._now()), client)
        await ack()

    async def action(self, body: dict[str, Any], ack: Ack, client: AsyncWebClient) -> None:
        """A press, or a choice in a list."""
        await self._settle(action_heard(body, self._now()), client)
        await ack()

    async def form(self, body: dict[str, Any], ack: Ack, client: AsyncWebClient) -> None:
        """A form that was sent."""
        await self._settle(form_heard(body, self._now()), client)
        await ack()

    async def shortcut(self, body: dict[str, Any], ack: Ack, client: AsyncWebClient) -> None:
        """A shortcut."""
        await self._settle(shortcut_heard(body, self._now()), client)
        await ack()

    async def command(self, body: dict[str, Any], ack: Ack, client: AsyncWebClient) -> None:
        """What was typed behind ``/eic``. Only the person sees where the answer is."""
        await self._settle(command_heard(body, self._now()), client)
        await ack(text=words(self._phrases.say("answered-privately")), response_type="ephemeral")

    async def _settle(self, meant: Meant, client: AsyncWebClient) -> None:
        match meant:
            case Heard(inbound, trigger):
                result = owed.read(await self._take(await self._seen(inbound, client)))
                if isinstance(result, owed.OwedForm) and trigger is not None:
                    self._open(form_of(result.field, result.session, ""), trigger, client)
            case FormWanted(trigger, value):
                self._open(asked_form(value), trigger, client)
            case Gone(tenant, at):
                await self._workspaces.forget(tenant, at)
            case Nothing():
                pass

    async def _seen(self, inbound: Inbound, client: AsyncWebClient) -> Inbound:
        """The event with the names of people, and with who is in the room where that matters, if Slack says so."""
        workspace = await self._workspaces.of(inbound.address.tenant)
        if workspace is None:
            return inbound
        naming = self._names.told(client, workspace, inbound)
        if not wants_present(inbound, self._phrases):
            return await naming
        named, there = await asyncio.gather(naming, present(client, workspace, inbound.address))
        return replace(named, present=there)

    def _open(self, form: Form | None, trigger: str, client: AsyncWebClient) -> None:
        """Once, and beside the acknowledgement; should it fail, the message says how to type it."""
        if form is not None:
            task = asyncio.create_task(self._opened(form, trigger, client))
            self._opening.add(task)
            task.add_done_callback(self._opening.discard)

    async def _opened(self, form: Form, trigger: str, client: AsyncWebClient) -> None:
        view = form_view(form, self._phrases, self._phrases.language)
        try:
            async with asyncio.timeout(FORM_SECONDS):
                await client.views_open(trigger_id=trigger, view=view)
        except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError):
            return
