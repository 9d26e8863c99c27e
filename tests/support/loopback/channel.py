"""A channel that speaks to the stand-in platform over HTTP."""

import json
from dataclasses import replace

import aiohttp

from eic_bot.service.envelopes import Delivered, Outbound, Receipt, Refused, TryLater
from eic_bot.service.limits import Limits

LIMITS = Limits(address_per_second=200, tenant_per_second=400, at_once=16, tenant_at_once=6, timeout_ms=1_000)


class LoopbackChannel:
    """Sends each message as one POST with its mark; only the status of the answer is understood."""

    def __init__(self, port: int, name: str = "loopback", limits: Limits = LIMITS, **more: float) -> None:
        self.name = name
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
                return TryLater(int(float(wait) * 1000) if wait else None, "429", whole_tenant=True)
            if answer.status >= 500:
                return TryLater(None, str(answer.status))
            return Refused(f"{answer.status} from the loopback platform")

    async def close(self) -> None:
        """No more requests."""
        if self._session is not None:
            await self._session.close()
