"""A channel that speaks to the stand-in platform over HTTP."""

import json
import time
from dataclasses import replace
from email.utils import parsedate_to_datetime

import aiohttp

from eic_bot.service.envelopes import Delivered, Outbound, Receipt, Refused, TryLater
from eic_bot.service.limits import Limits

LIMITS = Limits(address_per_second=200, tenant_per_second=400, at_once=16, tenant_at_once=6, timeout_ms=1_000)


class LoopbackChannel:
    """Sends each message as one POST with its mark; only the status of the answer is understood.

    ``second_ms`` is how long a second of the platform's ``Retry-After`` lasts here.
    """

    def __init__(
        self, port: int, name: str = "loopback", limits: Limits = LIMITS, *, second_ms: float = 1000.0, **more: float
    ) -> None:
        self.name = name
        self._second_ms = second_ms
        self.limits = replace(limits, **more)  # type: ignore[arg-type]
        self._address = f"http://127.0.0.1:{port}"
        self._session: aiohttp.ClientSession | None = None

    async def send(self, outbound: Outbound) -> Receipt:
        """One request, one answer."""
        if self._session is None:
            self._session = aiohttp.ClientSession()
        said = {"mark": outbound.mark, "sequence": outbound.sequence, "attempts": outbound.attempts}
        url = f"{self._address}/{outbound.address.tenant}/{outbound.address.external}/messages"
        async with self._session.post(url, json=said) as answer:
            if answer.status == 200:
                return Delivered(json.loads(await answer.text())["reference"])
            if answer.status == 429:
                wait = answer.headers.get("Retry-After")
                return TryLater(self._wait_ms(wait) if wait else None, "429", whole_tenant=True)
            if answer.status >= 500:
                return TryLater(None, str(answer.status))
            return Refused(f"{answer.status} from the loopback platform")

    def _wait_ms(self, wait: str) -> int:
        if wait.endswith("GMT"):
            return round((parsedate_to_datetime(wait).timestamp() - time.time()) * self._second_ms)
        return round(float(wait) * self._second_ms)

    async def close(self) -> None:
        """No more requests."""
        if self._session is not None:
            await self._session.close()
