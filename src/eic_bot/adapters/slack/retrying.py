"""Slack's own retries, short ones only: a message that has to wait longer goes back to the outbox, others go first."""

from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState
from typing_extensions import override

SHORT = 2
"""Seconds that are waited for on the spot."""


class ShortRateLimits(AsyncRateLimitErrorRetryHandler):
    """Waits where Slack asks for a moment."""

    @override
    async def _can_retry_async(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        limited = await super()._can_retry_async(state=state, request=request, response=response, error=error)
        if not limited or response is None:
            return False
        given = [value[0] for name, value in response.headers.items() if name.lower() == "retry-after"]
        return bool(given) and given[0].isdecimal() and int(given[0]) <= SHORT


class _UnlessPosted(AsyncRetryHandler):
    """Asks once more where nothing is posted by asking; what is posted is the outbox's to try again."""

    @override
    async def _can_retry_async(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        can = await super()._can_retry_async(state=state, request=request, response=response, error=error)
        return can and not request.url.endswith("chat.postMessage")


class ServerErrors(_UnlessPosted, AsyncServerErrorRetryHandler):
    """Once more where Slack failed."""


class BrokenConnections(_UnlessPosted, AsyncConnectionErrorRetryHandler):
    """Once more where the connection broke: what was posted may have arrived."""
