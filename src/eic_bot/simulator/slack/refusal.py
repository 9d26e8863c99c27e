"""A request that Slack would not do, with the words it would use."""

from collections.abc import Iterable

from eic_bot.simulator.slack.blockkit import Problem
from eic_bot.simulator.slack.records import Json


class Refused(Exception):  # noqa: N818 - the word of the log and of the tests
    """Ends the handling of a request; the server turns it into the reply."""

    def __init__(self, error: str, *, status: int = 200, retry_after: int | None = None, **extra: object) -> None:
        super().__init__(error)
        self.error = error
        self.status = status
        self.retry_after = retry_after
        self.extra = extra

    def body(self) -> Json:
        """Give the reply's JSON."""
        return {"ok": False, "error": self.error, **self.extra}


def wrong(error: str, problems: Iterable[Problem]) -> Refused:
    """Refuse because of what the problems say; the reply lists them as Slack's does."""
    said = [str(problem) for problem in problems]
    return Refused(error, errors=said, response_metadata={"messages": [f"[ERROR] {one}" for one in said]})


def missing(*names: str) -> Refused:
    """Refuse because an argument is missing."""
    messages = [f"[ERROR] missing required field: {name}" for name in names]
    return Refused("invalid_arguments", response_metadata={"messages": messages})


def rate_limited(seconds: int) -> Refused:
    """Refuse for now."""
    return Refused("ratelimited", status=429, retry_after=seconds)
