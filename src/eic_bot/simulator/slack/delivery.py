"""Sends what happens to the app: signed over HTTP or in envelopes over Socket Mode, and again when it was not taken.

Source: docs.slack.dev/apis/events-api (retries: at once, after one minute, after five).
"""

import asyncio
import json
import time
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlencode

import aiohttp

from eic_bot.simulator.slack.app import App
from eic_bot.simulator.slack.clock import Clock
from eic_bot.simulator.slack.faults import Faults
from eic_bot.simulator.slack.journal import Journal
from eic_bot.simulator.slack.records import Json
from eic_bot.simulator.slack.signing import signed
from eic_bot.simulator.slack.sockets import Sockets

Form = Literal["event", "interactive", "command", "options"]
ENVELOPES: dict[Form, str] = {
    "event": "events_api",
    "interactive": "interactive",
    "command": "slash_commands",
    "options": "interactive",
}
RETRIES = (0.0, 60.0, 300.0)


@dataclass
class Attempt:
    """One time something was sent: ``ok``, or Slack's reason to send it again."""

    outcome: str
    status: int | None = None
    reply: Json = field(default_factory=dict)
    final: bool = False
    """The app asked not to be sent it again."""


@dataclass(eq=False)
class Delivery:
    """Something that happened, on its way to the app."""

    form: Form
    team: str
    payload: Json
    attempts: list[Attempt] = field(default_factory=list)
    done: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when it was taken or given up."""

    @property
    def name(self) -> str:
        """What kind of thing it is."""
        event = self.payload.get("event", {})
        return str(event.get("type") or self.payload.get("type") or self.payload.get("command"))

    @property
    def taken(self) -> bool:
        """Whether the app acknowledged it."""
        return any(one.outcome == "ok" for one in self.attempts)

    @property
    def reply(self) -> Json:
        """What the app answered the last time."""
        return self.attempts[-1].reply if self.attempts else {}


@dataclass
class Outgoing:
    """All that was sent and is being sent to one app."""

    app: App
    clock: Clock
    journal: Journal
    faults: Faults
    sockets: Sockets
    patience: float = 3.0
    """Real seconds the app has to answer."""
    retries: tuple[float, ...] = RETRIES
    sent: list[Delivery] = field(default_factory=list)
    skew: int = 0
    """Seconds added to the time in the signature."""
    twice: int = 0
    """How many of the next events are delivered two times."""
    _held: list[Delivery] | None = None
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _session: aiohttp.ClientSession | None = None

    async def event(self, team: str, payload: Json) -> Delivery:
        """Deliver an event; gives it back after the first attempt, retries go on behind."""
        delivery = Delivery("event", team, payload)
        self.sent.append(delivery)
        if self._held is not None:
            self._held.append(delivery)
            return delivery
        await self._first(delivery)
        if self.twice > 0:
            self.twice -= 1
            await self._attempt(delivery, (0, ""))
        return delivery

    async def ask(self, form: Form, team: str, payload: Json) -> Delivery:
        """Deliver an interaction or a command, which Slack never sends again."""
        delivery = Delivery(form, team, payload)
        self.sent.append(delivery)
        await self._attempt(delivery, (0, ""))
        delivery.done.set()
        return delivery

    def hold(self) -> None:
        """Keep events back from now on."""
        self._held = []

    async def release(self, *, backwards: bool = False) -> list[Delivery]:
        """Deliver what was kept back, perhaps the last first."""
        held, self._held = self._held or [], None
        for delivery in reversed(held) if backwards else held:
            await self._first(delivery)
        return held

    async def redeliver(self, count: int = 1, *, of_people: bool = False) -> list[Delivery]:
        """Send the last events again, as Slack does when it thinks they were not taken.

        ``of_people`` leaves out those that tell the app of its own messages.
        """
        events = [one for one in self.sent if one.form == "event"]
        again = [one for one in events if not (of_people and one.payload["event"].get("bot_id"))][-count:]
        for delivery in again:
            await self._attempt(delivery, (1, "http_timeout"))
        return again

    async def post(self, url: str, body: bytes, kind: str, extra: dict[str, str] | None = None) -> Attempt:
        """Send one signed request."""
        headers = {
            "Content-Type": kind,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            **signed(self.app.signing_secret, body, int(time.time()) + self.skew),
            **(extra or {}),
        }
        timeout = aiohttp.ClientTimeout(total=self.patience)
        try:
            async with self._client().post(
                url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as response:
                text = await response.text()
                outcome = "ok" if response.ok else "http_error"
                final = response.headers.get("X-Slack-No-Retry") == "1"
                return Attempt(outcome, response.status, read(text, response.content_type), final)
        except TimeoutError:
            return Attempt("http_timeout")
        except aiohttp.ClientError:
            return Attempt("connection_failed")

    async def verify(self, url: str, body: Json) -> Attempt:
        """Ask an address for the challenge."""
        return await self.post(url, json.dumps(body).encode(), "application/json")

    def behind(self, work: Coroutine[object, object, None]) -> None:
        """Let something go on by itself until the stand-in stops."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Give up what is under way."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    async def _first(self, delivery: Delivery) -> None:
        attempt = await self._attempt(delivery, (0, ""))
        if attempt.outcome == "ok" or attempt.final:
            delivery.done.set()
        else:
            self.behind(self._again(delivery, attempt))

    async def _again(self, delivery: Delivery, attempt: Attempt) -> None:
        for number, delay in enumerate(self.retries, 1):
            await self.clock.sleep(delay)
            attempt = await self._attempt(delivery, (number, attempt.outcome))
            if attempt.outcome == "ok" or attempt.final:
                break
        delivery.done.set()
        self.journal.touch()

    async def _attempt(self, delivery: Delivery, retry: tuple[int, str]) -> Attempt:
        entry = self.journal.begin(self.clock.now(), "out", delivery.name, delivery.team, delivery.payload)
        if retry[0]:
            entry.headers = {"X-Slack-Retry-Num": str(retry[0]), "X-Slack-Retry-Reason": retry[1]}
        begun = time.perf_counter()
        if self.faults.is_cut:
            attempt = Attempt("connection_failed")
        elif self.app.socket_mode:
            attempt = await self._over_socket(delivery, retry)
        else:
            attempt = await self.post(*self._packed(delivery), entry.headers)
        entry.seconds = time.perf_counter() - begun
        delivery.attempts.append(attempt)
        self.journal.end(entry, attempt.outcome, status=attempt.status, reply=attempt.reply)
        return attempt

    async def _over_socket(self, delivery: Delivery, retry: tuple[int, str]) -> Attempt:
        try:
            reply = await self.sockets.send(
                ENVELOPES[delivery.form],
                delivery.payload,
                answers=delivery.form != "event",
                retry=retry,
                patience=self.patience,
            )
        except TimeoutError:
            return Attempt("http_timeout")
        except ConnectionError:
            return Attempt("connection_failed")
        return Attempt("ok", 200, reply)

    def _packed(self, delivery: Delivery) -> tuple[str, bytes, str]:
        url, form = self.app.request_url or "", "application/x-www-form-urlencoded"
        match delivery.form:
            case "event":
                return url, json.dumps(delivery.payload).encode(), "application/json"
            case "command":
                return self.app.command_url or url, urlencode(delivery.payload).encode(), form
            case "options":
                body = urlencode({"payload": json.dumps(delivery.payload)}).encode()
                return self.app.options_url or url, body, form
            case "interactive":
                return url, urlencode({"payload": json.dumps(delivery.payload)}).encode(), form

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
        return self._session


def read(text: str, kind: str) -> Json:
    """Give an answer's body: its JSON object, or its words as ``text``."""
    if kind == "application/json" and text:
        try:
            body = json.loads(text)
        except ValueError:
            return {"text": text}
        return body if isinstance(body, dict) else {"text": text}
    return {"text": text} if text else {}
